namespace Lucid.Runtime;

/// <summary>Sets a class's abstract methods; whether there are any decides whether it can be instantiated.</summary>
[NativeFrame("abstract_methods")]
internal sealed partial class AbstractMethodsFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyType Class;
        [Saved(1)] public Value Methods;
    }

    internal AbstractMethodsFrame(PyType cls) => state.Class = cls;

    [Step(0)]
    private Continuation Start(Machine vm, Value value)
    {
        Write(vm.Undo).Methods = value;
        return vm.Truth(value).Then(Step.Got);
    }

    [Step(1)]
    private Continuation Got(Machine vm, Value value)
    {
        Now.Class.SetOwn(vm, Names.DunderAbstractMethods, Now.Methods);
        Now.Class.SetFlag(vm.Undo, TypeFlags.Abstract, value.IsTrue);
        return Value.None;
    }
}
