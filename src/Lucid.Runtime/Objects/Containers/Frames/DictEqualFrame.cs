namespace Lucid.Runtime;

/// <summary>Whether two dicts of the same length have equal values for equal keys.</summary>
[NativeFrame("dict_equal")]
internal sealed partial class DictEqualFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyDict Left;
        [Saved(1)] public PyDict Right;
        [Saved(2)] public bool Negated;
        [Saved(3)] public int Entry;
        [Saved(4)] public Value Item;
    }

    internal DictEqualFrame(PyDict left, PyDict right, bool negated)
    {
        state.Left = left;
        state.Right = right;
        state.Negated = negated;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        while (true)
        {
            ref readonly ValueTable table = ref Now.Left.Table;
            int i = table.NextLive(Now.Entry);
            if (i < 0)
            {
                return Value.Bool(!Now.Negated);
            }
            TableEntry entry = table.Entries[i];
            ref State s = ref Write(vm.Undo);
            s.Entry = i + 1;
            s.Item = entry.Value;
            Value found = Tables.Do(vm, Now.Right, TableOp.Get, entry.Key, entry.Hash, Value.Unbound);
            if (found.IsSignal)
            {
                return found.Then(Step.GotValue);
            }
            int verdict = found.IsUnbound ? 0 : LeafEquality.Compare(Now.Item, found);
            if (verdict < 0)
            {
                return vm.SameOrEqual(Now.Item, found).Then(Step.GotEquality);
            }
            if (verdict == 0)
            {
                return Value.Bool(Now.Negated);
            }
        }
    }

    [Step(1)]
    private Continuation GotValue(Machine vm, Value value) =>
        value.IsUnbound ? Value.Bool(Now.Negated) : vm.SameOrEqual(Now.Item, value).Then(Step.GotEquality);

    [Step(2)]
    private Continuation GotEquality(Machine vm, Value equal) => equal.IsTrue ? Start(vm) : Value.Bool(Now.Negated);
}
