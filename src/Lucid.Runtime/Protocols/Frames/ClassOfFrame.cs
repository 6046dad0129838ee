namespace Lucid.Runtime;

/// <summary>Whether the <c>__class__</c> that an object claims derives from a type.</summary>
[NativeFrame("class_of")]
internal sealed partial class ClassOfFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Target;
        [Saved(1)] public PyType Class;
    }

    internal ClassOfFrame(Value target, PyType cls)
    {
        state.Target = target;
        state.Class = cls;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetAttrOrUnbound(Now.Target, Names.DunderClass).Then(Step.Got);

    [Step(1)]
    private Continuation Got(Machine vm, Value value) =>
        Value.Bool(value.O is PyType type && !ReferenceEquals(type, Now.Target.Type) && type.IsSubtypeOf(Now.Class));
}
