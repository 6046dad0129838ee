namespace Lucid.Runtime;

/// <summary>An attribute, or unbound where an AttributeError is raised.</summary>
[NativeFrame("try_getattr")]
internal sealed partial class TryGetAttrFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Target;
        [Saved(1)] public PyStr Name;
    }

    internal TryGetAttrFrame(Value target, PyStr name)
    {
        state.Target = target;
        state.Name = name;
    }

    /// <summary>Has a frame wait for the attribute that was asked for already.</summary>
    internal static void Await(ref FrameRecord record)
    {
        record.Ip = Step.Got;
        record.CatchStep = Step.Failed;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetAttr(Now.Target, Now.Name).Then(Step.Got).Catch(Step.Failed);

    [Step(1)]
    private Continuation Got(Machine vm, Value value) => value;

    [Step(2)]
    private Continuation Failed(Machine vm, Value value) =>
        vm.IsInstanceOf(value, ExceptionTypes.AttributeError) ? Value.Unbound : vm.Reraise(value);
}
