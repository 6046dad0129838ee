namespace Lucid.Runtime;

/// <summary>Looks for a value in a list or tuple. Comparisons may change a list, which is looked at as it is then.</summary>
[NativeFrame("search")]
internal sealed partial class SearchFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyObject Sequence;
        [Saved(1)] public Value Wanted;
        [Saved(2)] public int Kind;
        [Saved(3)] public int At;
        [Saved(4)] public long Stop;
        [Saved(5)] public long Found;
        [Saved(6)] public Value Bound;
    }

    private SearchFrame(PyObject sequence, Value wanted, SearchKind kind, int at, long stop, long found)
    {
        state.Sequence = sequence;
        state.Wanted = wanted;
        state.Kind = (int)kind;
        state.At = at;
        state.Stop = stop;
        state.Found = found;
        state.Bound = Value.Unbound;
    }

    /// <summary>Searches: at once as far as no comparison needs Python.</summary>
    internal static Value Start(Machine vm, PyObject sequence, Value wanted, SearchKind kind, int start, long stop)
    {
        int at = start;
        long found = 0;
        return Scan(vm, sequence, wanted, kind, ref at, stop, ref found) ? Result(vm, sequence, wanted, kind, at, found)
            : vm.EnterNow(new SearchFrame(sequence, wanted, kind, at, stop, found));
    }

    /// <summary><c>index(value, start, stop)</c>: the bounds may be ints of any size or have <c>__index__</c>.</summary>
    internal static Value StartIndex(Machine vm, PyObject sequence, Value wanted, Value start, Value stop)
    {
        int count = ItemsOf(sequence).Length;
        if (TryBound(start, out long from) && TryBound(stop, out long to))
        {
            return Start(vm, sequence, wanted, SearchKind.Index, Sequences.Clamp(from, count), to < 0 ? Math.Max(0, to + count) : to);
        }
        foreach (Value bound in (ReadOnlySpan<Value>)[start, stop])
        {
            if (!TryBound(bound, out _) && !bound.Type.Has(Slot.Index))
            {
                return Errors.TypeError("slice indices must be integers or have an __index__ method");
            }
        }
        return vm.Enter(new IndexBoundsFrame(sequence, wanted, start, stop));
    }

    internal static bool TryBound(Value value, out long bound)
    {
        if (Conversion.TryInt64(value, out bound))
        {
            return true;
        }
        bound = value.O is PyInt { Number.Sign: < 0 } ? long.MinValue / 2 : long.MaxValue;
        return value.O is PyInt;
    }

    [Step(0)]
    private Continuation Go(Machine vm)
    {
        ReadOnlySpan<Value> items = ItemsOf(Now.Sequence);
        return Now.At < items.Length ? vm.SameOrEqual(items[Now.At], Now.Wanted).Then(Step.GotEquality) : Finish(vm, -1);
    }

    [Step(1)]
    private Continuation GotEquality(Machine vm, Value equal)
    {
        ref State s = ref Write(vm.Undo);
        if (equal.IsTrue)
        {
            if (s.Kind != (int)SearchKind.Count)
            {
                return Finish(vm, s.At);
            }
            s.Found++;
        }
        s.At++;
        return Scan(vm, s.Sequence, s.Wanted, (SearchKind)s.Kind, ref s.At, s.Stop, ref s.Found) ? Finish(vm, s.At) : Go(vm);
    }

    private Value Finish(Machine vm, int at) => Result(vm, Now.Sequence, Now.Wanted, (SearchKind)Now.Kind, at, Now.Found);

    internal static ReadOnlySpan<Value> ItemsOf(PyObject sequence) => sequence is PyList list ? list.Now.Items.Span : ((PyTuple)sequence).Items;

    /// <summary>Goes on to the item that is the wanted one (true), to the end (true, -1) or to one that Python must compare (false).</summary>
    private static bool Scan(Machine vm, PyObject sequence, Value wanted, SearchKind kind, ref int at, long stop, ref long found)
    {
        ReadOnlySpan<Value> items = ItemsOf(sequence);
        int end = (int)Math.Min(items.Length, stop);
        for (; at < end; at++)
        {
            int verdict = LeafEquality.Compare(items[at], wanted);
            if (verdict < 0)
            {
                return false;
            }
            if (verdict > 0)
            {
                if (kind != SearchKind.Count)
                {
                    return true;
                }
                found++;
            }
        }
        at = -1;
        return true;
    }

    private static Value Result(Machine vm, PyObject sequence, Value wanted, SearchKind kind, int at, long found)
    {
        switch (kind)
        {
            case SearchKind.Contains:
                return Value.Bool(at >= 0);
            case SearchKind.Count:
                return Value.Int(found);
            case SearchKind.Remove when at >= 0:
                var list = (PyList)sequence;
                if (at < list.Count)
                {
                    list.Write(vm.Undo).Items.RemoveRange(vm.Undo, at, 1);
                }
                return Value.None;
            case SearchKind.Remove:
                return Errors.ValueError("list.remove(x): x not in list");
            default:
                return at >= 0 ? Value.Int(at)
                    : sequence is PyTuple ? Errors.ValueError("tuple.index(x): x not in tuple")
                    : Errors.ValueError("list.index(x): x not in list");
        }
    }
}
