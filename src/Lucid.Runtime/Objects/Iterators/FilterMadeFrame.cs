namespace Lucid.Runtime;

/// <summary>Makes a filter out of the iterator that comes from the frame above.</summary>
[NativeFrame("filter_made")]
internal sealed partial class FilterMadeFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyType Class;
        [Saved(1)] public Value Function;
    }

    internal FilterMadeFrame(PyType cls, Value function)
    {
        state.Class = cls;
        state.Function = function;
    }

    [Step(0)]
    private Continuation GotIterator(Value iterator) => PyFilter.Make(Now.Class, Now.Function, iterator);
}
