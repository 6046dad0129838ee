namespace Lucid.Modules.Bisect;

/// <summary>The module <c>_bisect</c>.</summary>
[PyModule("_bisect", Doc = "Bisection algorithms.\n\nThis module provides support for maintaining a list in sorted order without\nhaving to sort the list after each insertion. For long lists of items with\nexpensive comparison operations, this can be an improvement over the more\ncommon approach.\n")]
internal static partial class BisectModule
{
    [PyFunction("bisect_right(a, x, lo=0, hi=None, *, key=None)", Doc = "Return the index where to insert item x in list a, assuming a is sorted.\n\nThe return value i is such that all e in a[:i] have e <= x, and all e in\na[i:] have e > x.  So if x already appears in the list, a.insert(i, x) will\ninsert just after the rightmost x already there.\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.\n\nA custom key function can be supplied to customize the sort order.")]
    internal static Value BisectRight(Machine vm, Value a, Value x, long lo, Value hi, Value key) => Start(vm, a, x, lo, hi, key, isRight: true, inserts: false);

    [PyFunction("bisect_left(a, x, lo=0, hi=None, *, key=None)", Doc = "Return the index where to insert item x in list a, assuming a is sorted.\n\nThe return value i is such that all e in a[:i] have e < x, and all e in\na[i:] have e >= x.  So if x already appears in the list, a.insert(i, x) will\ninsert just before the leftmost x already there.\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.\n\nA custom key function can be supplied to customize the sort order.")]
    internal static Value BisectLeft(Machine vm, Value a, Value x, long lo, Value hi, Value key) => Start(vm, a, x, lo, hi, key, isRight: false, inserts: false);

    [PyFunction("insort_right(a, x, lo=0, hi=None, *, key=None)", Doc = "Insert item x in list a, and keep it sorted assuming a is sorted.\n\nIf x is already in a, insert it to the right of the rightmost x.\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.\n\nA custom key function can be supplied to customize the sort order.")]
    internal static Value InsortRight(Machine vm, Value a, Value x, long lo, Value hi, Value key) => Start(vm, a, x, lo, hi, key, isRight: true, inserts: true);

    [PyFunction("insort_left(a, x, lo=0, hi=None, *, key=None)", Doc = "Insert item x in list a, and keep it sorted assuming a is sorted.\n\nIf x is already in a, insert it to the left of the leftmost x.\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.\n\nA custom key function can be supplied to customize the sort order.")]
    internal static Value InsortLeft(Machine vm, Value a, Value x, long lo, Value hi, Value key) => Start(vm, a, x, lo, hi, key, isRight: false, inserts: true);

    private static Value Start(Machine vm, Value a, Value x, long lo, Value hi, Value key, bool isRight, bool inserts)
    {
        if (lo < 0)
        {
            return Errors.ValueError("lo must be non-negative");
        }
        long end = -1;
        if (!hi.IsNone && !Numbers.TryLong(hi, out end))
        {
            return Errors.TypeError($"'{hi.Type.FullName}' object cannot be interpreted as an integer");
        }
        if (!inserts && key.IsNone && a.Object is PyList list && list.GetType() == typeof(PyList) && TryFind(list, x, lo, end < 0 ? list.Count : end, isRight, out long place))
        {
            return Value.Int(place);
        }
        if (a.As<PyDict>() is not null || (!a.Type.Has(Slot.GetItem) && (!hi.IsNone || a.Type.Has(Slot.Len))))
        {
            return Errors.TypeError($"{a.Type.FullName} is not a sequence");
        }
        return vm.Enter(new BisectFrame(a, x, lo, end, key, isRight, inserts));
    }

    // All comparisons of the search are between leaves.
    private static bool TryFind(PyList list, Value x, long lo, long hi, bool isRight, out long place)
    {
        place = 0;
        if (hi > list.Count)
        {
            return false;
        }
        while (lo < hi)
        {
            long mid = (lo + hi) >>> 1;
            Value item = list[(int)mid];
            int less = isRight ? LeafOrder.Less(x, item) : LeafOrder.Less(item, x);
            if (less < 0)
            {
                return false;
            }
            if (isRight == (less == 1))
            {
                hi = mid;
            }
            else
            {
                lo = mid + 1;
            }
        }
        place = lo;
        return true;
    }
}
