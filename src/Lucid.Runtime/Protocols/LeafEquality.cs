using System.Numerics;

namespace Lucid.Runtime;

/// <summary>Equality that needs no Python: of numbers, text, tuples and lists of such, and of everything that is equal only to itself.</summary>
public static class LeafEquality
{
    private const int DepthMax = 32;
    private const int MustAsk = -1;

    /// <summary>1: the same or equal; 0: not; -1: Python has to be asked.</summary>
    public static int Compare(in Value a, in Value b) => Compare(a, b, 0);

    private static int Compare(in Value a, in Value b, int depth)
    {
        if (ReferenceEquals(a.O, b.O))
        {
            if (a.Bits == b.Bits)
            {
                return 1;
            }
            return a.IsFloat && a.AsDouble == b.AsDouble ? 1 : 0;
        }
        if (a.O is PyStr left && b.O is PyStr right)
        {
            return !IsPlain(left, PyStr.TypeObject) || !IsPlain(right, PyStr.TypeObject) ? MustAsk : left.ContentEquals(right) ? 1 : 0;
        }
        int ka = KindOf(a);
        int kb = KindOf(b);
        if (ka == Unknown || kb == Unknown)
        {
            return MustAsk;
        }
        if (ka != kb)
        {
            return 0;
        }
        return ka switch
        {
            Number => NumbersEqual(a, b) ? 1 : 0,
            Tuple => depth >= DepthMax ? MustAsk : CompareItems(((PyTuple)a.O!).Items, ((PyTuple)b.O!).Items, depth + 1),
            List => depth >= DepthMax ? MustAsk : CompareItems(((PyList)a.O!).Now.Items.Span, ((PyList)b.O!).Now.Items.Span, depth + 1, sameLength: true),
            _ => 0,
        };
    }

    private const int Unknown = 0;
    private const int Number = 1;
    private const int Text = 2;
    private const int Tuple = 3;
    private const int List = 4;
    private const int Identity = 5;

    private static int KindOf(in Value value)
    {
        PyObject? o = value.O;
        switch (o)
        {
            case null:
                return Number;
            case PyTag:
                return value.IsFloat || value.IsBool ? Number : Identity;
            case PyStr:
                return IsPlain(o, PyStr.TypeObject) ? Text : Unknown;
            case PyInt:
                return IsPlain(o, PyInt.TypeObject) ? Number : Unknown;
            case PyTuple:
                return IsPlain(o, PyTuple.TypeObject) ? Tuple : Unknown;
            case PyList:
                return IsPlain(o, PyList.TypeObject) ? List : Unknown;
        }
        nint compare = o.Type.SlotFunction(Slot.Compare);
        return compare == 0 || compare == PyObjectType.TypeObject.SlotFunction(Slot.Compare) ? Identity : Unknown;
    }

    private static int CompareItems(ReadOnlySpan<Value> a, ReadOnlySpan<Value> b, int depth, bool sameLength = false)
    {
        if (sameLength && a.Length != b.Length)
        {
            return 0;
        }
        int n = Math.Min(a.Length, b.Length);
        for (int i = 0; i < n; i++)
        {
            int verdict = Compare(a[i], b[i], depth);
            if (verdict != 1)
            {
                return verdict;
            }
        }
        return a.Length == b.Length ? 1 : 0;
    }

    /// <summary>Equality of ints, bools and floats of any size.</summary>
    private static bool NumbersEqual(in Value a, in Value b)
    {
        if (a.IsFloat || b.IsFloat)
        {
            double number = a.IsFloat ? a.AsDouble : b.AsDouble;
            Value other = a.IsFloat ? b : a;
            if (!double.IsFinite(number) || number != Math.Floor(number))
            {
                return false;
            }
            return other.O is PyInt big ? new BigInteger(number) == big.Number
                : Math.Abs(number) <= 9.2233720368547758e18 && new BigInteger(number) == other.Bits;
        }
        return BigOf(a) == BigOf(b);
    }

    private static BigInteger BigOf(in Value value) => value.O is PyInt big ? big.Number : value.Bits;

    private static bool IsPlain(PyObject o, PyType type) =>
        ReferenceEquals(o.Type, type) || o.Type.SlotFunction(Slot.Compare) == type.SlotFunction(Slot.Compare);
}
