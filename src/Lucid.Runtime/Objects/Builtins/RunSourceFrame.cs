namespace Lucid.Runtime;

/// <summary>Compiles and runs source text for <c>exec</c> and <c>eval</c>.</summary>
[NativeFrame("run_source")]
internal sealed partial class RunSourceFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Source;
        [Saved(1)] public PyDict Globals;
        [Saved(2)] public Value Locals;
        [Saved(3)] public string Mode;
        [Saved(4)] public int Flags;
        [Saved(5)] public PyTuple? Closure;
    }

    internal RunSourceFrame(Value source, PyDict globals, Value locals, string mode, int flags, PyTuple? closure = null)
    {
        state.Closure = closure;
        state.Source = source;
        state.Globals = globals;
        state.Locals = locals;
        state.Mode = mode;
        state.Flags = flags;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        Value source = Now.Source;
        if (source.O is PyCode)
        {
            return Compiled(vm, source);
        }
        if (Now.Mode == "eval" && source.O is PyStr text)
        {
            source = Value.Str(text.Text.TrimStart(' ', '\t'));
        }
        return SourceCompiler.Compile(vm, source, "<string>", Now.Mode, Now.Flags, -1, $"{Now.Mode}() arg 1 must be a string, bytes or code object").Then(Step.Compiled);
    }

    [Step(1)]
    private Continuation Compiled(Machine vm, Value value)
    {
        Value result = vm.RunCode((PyCode)value.O!, Now.Globals, Now.Locals, Now.Closure);
        return Now.Mode == "eval" ? result : result.Then(Step.Done);
    }

    [Step(2)]
    private Continuation Done(Machine vm, Value value) => Value.None;
}
