namespace Lucid.Runtime;

/// <summary><c>print</c>: converts, writes, flushes.</summary>
[NativeFrame("print")]
internal sealed partial class PrintFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyTuple Args;
        [Saved(1)] public Value Separator;
        [Saved(2)] public Value End;
        [Saved(3)] public Value File;
        [Saved(4)] public Value Flush;
        [Saved(5)] public Value WriteMethod;
        [Saved(6)] public int At;
    }

    internal PrintFrame(PyTuple args, Value separator, Value end, Value file, Value flush)
    {
        state.Args = args;
        state.Separator = separator;
        state.End = end;
        state.File = file;
        state.Flush = flush;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        ref State s = ref Write(vm.Undo);
        if (s.File.IsNone)
        {
            Value stdout = vm.SysModule is null ? Value.Unbound : vm.SysModule.Namespace.GetStr(Names.StdOut);
            if (stdout.IsUnbound)
            {
                return Errors.RuntimeError("lost sys.stdout");
            }
            if (stdout.IsNone)
            {
                return Value.None;
            }
            s.File = stdout;
        }
        if (!s.Separator.IsNone && s.Separator.O is not PyStr)
        {
            return Errors.TypeError($"sep must be None or a string, not {s.Separator.Type.FullName}");
        }
        if (!s.End.IsNone && s.End.O is not PyStr)
        {
            return Errors.TypeError($"end must be None or a string, not {s.End.Type.FullName}");
        }
        return vm.GetAttr(s.File, Names.Write).Then(Step.GotWrite);
    }

    [Step(1)]
    private Continuation GotWrite(Machine vm, Value value)
    {
        Write(vm.Undo).WriteMethod = value;
        return NextArgument(vm);
    }

    private Continuation NextArgument(Machine vm)
    {
        if (Now.At < Now.Args.Count)
        {
            return vm.Str(Now.Args[Now.At]).Then(Step.GotText);
        }
        return vm.Call(Now.WriteMethod, Now.End.IsNone ? Value.Str("\n") : Now.End).Then(Step.Written);
    }

    [Step(2)]
    private Continuation GotText(Machine vm, Value value) => vm.Call(Now.WriteMethod, value).Then(Step.WroteArgument);

    [Step(3)]
    private Continuation WroteArgument(Machine vm)
    {
        int i = ++Write(vm.Undo).At;
        return i < Now.Args.Count
            ? vm.Call(Now.WriteMethod, Now.Separator.IsNone ? Value.Str(" ") : Now.Separator).Then(Step.WroteSeparator)
            : NextArgument(vm);
    }

    [Step(4)]
    private Continuation WroteSeparator(Machine vm) => NextArgument(vm);

    [Step(5)]
    private Continuation Written(Machine vm) => vm.Truth(Now.Flush).Then(Step.GotFlush);

    [Step(6)]
    private Continuation GotFlush(Machine vm, Value value) =>
        value.IsTrue ? vm.CallMethod(Now.File, Names.Flush).Then(Step.Flushed) : Value.None;

    [Step(7)]
    private Continuation Flushed(Machine vm) => Value.None;
}
