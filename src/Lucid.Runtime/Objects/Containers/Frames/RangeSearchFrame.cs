namespace Lucid.Runtime;

/// <summary>Looks for something that is no int in a range: compares it with one item after the other.</summary>
[NativeFrame("range_search")]
internal sealed partial class RangeSearchFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyRange Range;
        [Saved(1)] public Value Wanted;
        [Saved(2)] public int Kind;
        [Saved(3)] public Value Iterator;
        [Saved(4)] public long At;
        [Saved(5)] public long Found;
    }

    private const int BurstMax = 256;

    internal RangeSearchFrame(PyRange range, Value wanted, SearchKind kind)
    {
        state.Range = range;
        state.Wanted = wanted;
        state.Kind = (int)kind;
        state.Iterator = range.Iter();
    }

    [Step(0)]
    private Continuation Go(Machine vm)
    {
        for (int i = 0; i < BurstMax; i++)
        {
            Value item = vm.Next(Now.Iterator);
            if (item.IsExhausted)
            {
                return Finish();
            }
            Value equal = vm.SameOrEqual(item, Now.Wanted);
            if (equal.IsSignal)
            {
                return equal.Then(Step.GotEquality);
            }
            if (IsOver(vm, equal, out Value result))
            {
                return result;
            }
        }
        return Value.None.Then(Step.Again);
    }

    [Step(1)]
    private Continuation GotEquality(Machine vm, Value equal) => IsOver(vm, equal, out Value result) ? result : Go(vm);

    [Step(2)]
    private Continuation Again(Machine vm) => Go(vm);

    private bool IsOver(Machine vm, Value equal, out Value result)
    {
        ref State s = ref Write(vm.Undo);
        result = s.Kind == (int)SearchKind.Contains ? Value.True : Value.Int(s.At);
        s.At++;
        if (equal.IsTrue)
        {
            s.Found++;
        }
        return equal.IsTrue && s.Kind != (int)SearchKind.Count;
    }

    private Continuation Finish() => (SearchKind)Now.Kind switch
    {
        SearchKind.Contains => Value.False,
        SearchKind.Count => Value.Int(Now.Found),
        _ => Errors.ValueError("sequence.index(x): x not in sequence"),
    };
}
