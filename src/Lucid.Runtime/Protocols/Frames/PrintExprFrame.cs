namespace Lucid.Runtime;

/// <summary>Shows the value of an expression statement at the prompt through <c>sys.displayhook</c>.</summary>
[NativeFrame("print_expr")]
internal sealed partial class PrintExprFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Shown;
    }

    internal PrintExprFrame(Value shown) => state.Shown = shown;

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        Value hook = vm.SysModule is null ? Value.Unbound : vm.SysModule.Namespace.GetStr(Names.DisplayHook);
        return hook.IsUnbound ? Errors.RuntimeError("lost sys.displayhook") : vm.Call(hook, Now.Shown).Then(Step.Done);
    }

    [Step(1)]
    private Continuation Done(Machine vm, Value value) => Value.None;
}
