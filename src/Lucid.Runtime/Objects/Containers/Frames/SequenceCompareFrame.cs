namespace Lucid.Runtime;

/// <summary>Compares two lists or two tuples: looks for the first items that differ and compares these.</summary>
[NativeFrame("sequence_compare")]
internal sealed partial class SequenceCompareFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyObject Left;
        [Saved(1)] public PyObject Right;
        [Saved(2)] public int Op;
        [Saved(3)] public int At;
        [Saved(4)] public Value LeftItem;
        [Saved(5)] public Value RightItem;
    }

    private SequenceCompareFrame(PyObject left, PyObject right, CompareOp op, int at)
    {
        state.Left = left;
        state.Right = right;
        state.Op = (int)op;
        state.At = at;
    }

    /// <summary>Compares: at once as far as no item needs Python.</summary>
    internal static Value Start(Machine vm, PyObject left, PyObject right, CompareOp op)
    {
        int at = 0;
        int verdict = Scan(left, right, ref at);
        return verdict < 0 ? vm.EnterNow(new SequenceCompareFrame(left, right, op, at)) : Decide(vm, left, right, op, at, verdict);
    }

    [Step(0)]
    private Continuation Go(Machine vm)
    {
        ref State s = ref Write(vm.Undo);
        ReadOnlySpan<Value> a = SearchFrame.ItemsOf(s.Left);
        ReadOnlySpan<Value> b = SearchFrame.ItemsOf(s.Right);
        if (s.At >= a.Length || s.At >= b.Length)
        {
            return Decide(vm, s.Left, s.Right, (CompareOp)s.Op, s.At, 1);
        }
        s.LeftItem = a[s.At];
        s.RightItem = b[s.At];
        return vm.SameOrEqual(s.LeftItem, s.RightItem).Then(Step.GotEquality);
    }

    [Step(1)]
    private Continuation GotEquality(Machine vm, Value equal)
    {
        ref State s = ref Write(vm.Undo);
        var op = (CompareOp)s.Op;
        if (!equal.IsTrue)
        {
            if (s.At >= SearchFrame.ItemsOf(s.Left).Length || s.At >= SearchFrame.ItemsOf(s.Right).Length)
            {
                return Decide(vm, s.Left, s.Right, op, s.At, 1);
            }
            return op switch
            {
                CompareOp.Eq => Value.False,
                CompareOp.Ne => Value.True,
                _ => vm.Compare(s.LeftItem, s.RightItem, op),
            };
        }
        s.At++;
        int verdict = Scan(s.Left, s.Right, ref s.At);
        return verdict < 0 ? Go(vm) : Decide(vm, s.Left, s.Right, op, s.At, verdict);
    }

    /// <summary>1: equal as far as both go; 0: the items at the place differ; -1: Python must compare them.</summary>
    private static int Scan(PyObject left, PyObject right, ref int at)
    {
        ReadOnlySpan<Value> a = SearchFrame.ItemsOf(left);
        ReadOnlySpan<Value> b = SearchFrame.ItemsOf(right);
        for (; at < a.Length && at < b.Length; at++)
        {
            int verdict = LeafEquality.Compare(a[at], b[at]);
            if (verdict != 1)
            {
                return verdict;
            }
        }
        return 1;
    }

    private static Value Decide(Machine vm, PyObject left, PyObject right, CompareOp op, int at, int verdict)
    {
        ReadOnlySpan<Value> a = SearchFrame.ItemsOf(left);
        ReadOnlySpan<Value> b = SearchFrame.ItemsOf(right);
        if (verdict == 0)
        {
            return op switch
            {
                CompareOp.Eq => Value.False,
                CompareOp.Ne => Value.True,
                _ => vm.Compare(a[at], b[at], op),
            };
        }
        int order = a.Length.CompareTo(b.Length);
        return Value.Bool(op switch
        {
            CompareOp.Eq => order == 0,
            CompareOp.Ne => order != 0,
            CompareOp.Lt => order < 0,
            CompareOp.Le => order <= 0,
            CompareOp.Gt => order > 0,
            _ => order >= 0,
        });
    }
}
