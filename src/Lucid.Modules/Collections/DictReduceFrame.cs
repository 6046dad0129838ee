namespace Lucid.Modules.Collections;

/// <summary>What pickle wants to know of a dict of a class of its own: class, arguments, state, nothing, an iterator of the items.</summary>
[NativeFrame("collections.dict_reduce")]
internal sealed partial class DictReduceFrame : NativeFrame
{
    private static readonly PyStr items = PyStr.Intern("items");

    internal partial struct State
    {
        [Saved(0)] public PyDict Dict;
        [Saved(1)] public PyTuple Arguments;
        [Saved(2)] public Value Kept;
    }

    internal DictReduceFrame(PyDict dict, PyTuple arguments, Value kept)
    {
        state.Dict = dict;
        state.Arguments = arguments;
        state.Kept = kept;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.CallMethod(Now.Dict, items).Then(Step.GotItems);

    [Step(1)]
    private Continuation GotItems(Machine vm, Value view) => vm.GetIter(view).Then(Step.GotIterator);

    [Step(2)]
    private Continuation GotIterator(Value iterator) => new PyTuple([Now.Dict.Type, Now.Arguments, Now.Kept, Value.None, iterator]);
}
