using System.Numerics;

namespace Lucid.Runtime;

/// <summary>Order that needs no Python: of numbers, text, bytes, and tuples and lists of such.</summary>
public static class LeafOrder
{
    private const int DepthMax = 32;
    private const int MustAsk = -1;

    /// <summary>1: a is less than b; 0: it is not; -1: Python has to be asked, if only for the complaint.</summary>
    public static int Less(in Value a, in Value b) => Less(a, b, 0);

    private static int Less(in Value a, in Value b, int depth)
    {
        if (a.O is null && b.O is null)
        {
            return a.Bits < b.Bits ? 1 : 0;
        }
        if (IsNumber(a) && IsNumber(b))
        {
            return NumberLess(a, b) ? 1 : 0;
        }
        switch (a.O)
        {
            case PyStr left when b.O is PyStr right && IsPlain(left, PyStr.TypeObject) && IsPlain(right, PyStr.TypeObject):
                return left.CompareTo(right) < 0 ? 1 : 0;
            case PyTuple left when b.O is PyTuple right && depth < DepthMax && IsPlain(left, PyTuple.TypeObject) && IsPlain(right, PyTuple.TypeObject):
                return ItemsLess(left.Items, right.Items, depth + 1);
            case PyList left when b.O is PyList right && depth < DepthMax && IsPlain(left, PyList.TypeObject) && IsPlain(right, PyList.TypeObject):
                return ItemsLess(left.Now.Items.Span, right.Now.Items.Span, depth + 1);
            default:
                return MustAsk;
        }
    }

    private static int ItemsLess(ReadOnlySpan<Value> a, ReadOnlySpan<Value> b, int depth)
    {
        int n = Math.Min(a.Length, b.Length);
        for (int i = 0; i < n; i++)
        {
            int equal = LeafEquality.Compare(a[i], b[i]);
            if (equal != 1)
            {
                return equal < 0 ? MustAsk : Less(a[i], b[i], depth);
            }
        }
        return a.Length < b.Length ? 1 : 0;
    }

    private static bool IsNumber(in Value value) =>
        value.O is null || value.IsFloat || value.IsBool || (value.O is PyInt big && IsPlain(big, PyInt.TypeObject));

    private static bool NumberLess(in Value a, in Value b)
    {
        if (!a.IsFloat && !b.IsFloat)
        {
            return Big(a) < Big(b);
        }
        if (a.IsFloat && b.IsFloat)
        {
            return a.AsDouble < b.AsDouble;
        }
        double number = a.IsFloat ? a.AsDouble : b.AsDouble;
        if (double.IsNaN(number))
        {
            return false;
        }
        if (double.IsInfinity(number))
        {
            return a.IsFloat == number < 0;
        }
        // The whole part decides, and the fraction where the whole parts are the same.
        var whole = new BigInteger(Math.Floor(number));
        BigInteger other = Big(a.IsFloat ? b : a);
        return a.IsFloat ? whole < other : other < whole || (other == whole && number > Math.Floor(number));
    }

    private static BigInteger Big(in Value value) => value.O is PyInt big ? big.Number : value.Bits;

    private static bool IsPlain(PyObject o, PyType type) =>
        ReferenceEquals(o.Type, type) || o.Type.SlotFunction(Slot.Compare) == type.SlotFunction(Slot.Compare);
}
