namespace Lucid.Runtime;

/// <summary>The complaint about a union among the bases of a class.</summary>
[NativeFrame("cannot_subclass")]
internal sealed partial class CannotSubclassFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Union;
    }

    internal CannotSubclassFrame(Value union) => state.Union = union;

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Repr(Now.Union).Then(Step.Got);

    [Step(1)]
    private Continuation Got(Machine vm, Value value) => Errors.TypeError($"Cannot subclass {((PyStr)value.O!).Text}");
}
