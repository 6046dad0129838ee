namespace Lucid.Runtime;

/// <summary>Makes a tuple of a class out of an iterable.</summary>
[NativeFrame("tuple")]
internal sealed partial class CollectFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyType Class;
        [Saved(1)] public Value Iterable;
    }

    internal CollectFrame(PyType cls, Value iterable)
    {
        state.Class = cls;
        state.Iterable = iterable;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => Sequences.CollectBlindly(vm, Now.Iterable).Then(Step.Collected);

    [Step(1)]
    private Continuation Collected(Value items) => PyTuple.OfClass(Now.Class, ((PyList)items.O!).Now.Items.ToArray());
}
