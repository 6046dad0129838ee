namespace Lucid.Runtime;

/// <summary>Binds a super object to one whose <c>__class__</c> is another than its type: a proxy.</summary>
[NativeFrame("super_check")]
internal sealed partial class SuperCheckFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PySuper Super;
        [Saved(1)] public Value Target;
    }

    internal SuperCheckFrame(PySuper super) => state.Super = super;

    [Step(0)]
    private Continuation Start(Machine vm, Value value)
    {
        Write(vm.Undo).Target = value;
        return vm.GetAttrOrUnbound(value, Names.DunderClass).Then(Step.Got);
    }

    [Step(1)]
    private Continuation Got(Machine vm, Value value)
    {
        PyType cls = Now.Super.Now.Class!;
        if (value.O is PyType type && !ReferenceEquals(type, Now.Target.Type) && type.IsSubtypeOf(cls))
        {
            Now.Super.Bind(vm.Undo, Now.Target, type);
            return Value.None;
        }
        return PySuper.WrongTarget(cls, Now.Target);
    }
}
