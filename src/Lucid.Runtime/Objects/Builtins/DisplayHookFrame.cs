namespace Lucid.Runtime;

/// <summary><c>sys.displayhook</c>: shows a value that is not None and keeps it in <c>builtins._</c>.</summary>
[NativeFrame("displayhook")]
internal sealed partial class DisplayHookFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Shown;
    }

    internal DisplayHookFrame(Value shown) => state.Shown = shown;

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.Shown.IsNone)
        {
            return Value.None;
        }
        vm.Builtins.SetStr(vm.Undo, Names.Underscore, Value.None);
        return vm.Repr(Now.Shown).Then(Step.GotText);
    }

    [Step(1)]
    private Continuation GotText(Machine vm, Value value)
    {
        Value stdout = vm.SysModule!.Namespace.GetStr(Names.StdOut);
        if (stdout.IsUnbound || stdout.IsNone)
        {
            return Errors.RuntimeError("lost sys.stdout");
        }
        return vm.CallMethod(stdout, Names.Write, Value.Str(((PyStr)value.O!).Text + "\n")).Then(Step.Written);
    }

    [Step(2)]
    private Continuation Written(Machine vm)
    {
        vm.Builtins.SetStr(vm.Undo, Names.Underscore, Now.Shown);
        return Value.None;
    }
}
