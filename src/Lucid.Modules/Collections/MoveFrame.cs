namespace Lucid.Modules.Collections;

/// <summary>Moves an entry of an OrderedDict whose key needs Python to be found.</summary>
[NativeFrame("collections.move")]
internal sealed partial class MoveFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyOrderedDict Dict;
        [Saved(1)] public Value Key;
        [Saved(2)] public bool Last;
    }

    internal MoveFrame(PyOrderedDict dict, Value key, bool last)
    {
        state.Dict = dict;
        state.Key = key;
        state.Last = last;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => Now.Dict.Contains(vm, Now.Key).Then(Step.GotVerdict);

    [Step(1)]
    private Continuation GotVerdict(Machine vm, Value found) =>
        found.IsTrue ? Tables.Do(vm, Now.Dict, TableOp.FindKey, Now.Key, Value.None).Then(Step.GotKey) : Errors.KeyError(Now.Key);

    [Step(2)]
    private Continuation GotKey(Machine vm, Value key)
    {
        PyOrderedDict dict = Now.Dict;
        for (int i = dict.Table.NextLive(0); i >= 0; i = dict.Table.NextLive(i + 1))
        {
            if (dict.KeyAt(i).Is(key))
            {
                return dict.Move(vm.Undo, i, Now.Last);
            }
        }
        return Errors.KeyError(Now.Key);
    }
}
