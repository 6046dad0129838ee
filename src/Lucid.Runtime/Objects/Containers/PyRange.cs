using System.Numerics;

namespace Lucid.Runtime;

/// <summary>A range. Bounds, step and length are ints of any size.</summary>
[PyType("range", Immutable = true, Match = MatchKind.Sequence, Doc = "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nReturn an object that produces a sequence of integers from start (inclusive)\nto stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\nstart defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.\nThese are exactly the valid indices for a list of 4 elements.\nWhen step is given, it specifies the increment (or decrement).")]
public sealed partial class PyRange : PyObject
{
    [Saved(0)] private readonly Value start;
    [Saved(1)] private readonly Value stop;
    [Saved(2)] private readonly Value step;
    [Saved(3)] private readonly Value length;

    private PyRange(Value start, Value stop, Value step, Value length)
        : base(TypeObject)
    {
        this.start = start;
        this.stop = stop;
        this.step = step;
        this.length = length;
    }

    /// <summary>Start, step and length fit 64 bits, and so does every item and the one after the last.</summary>
    private bool IsSmall => start.IsSmallInt && step.IsSmallInt && length.IsSmallInt && stop.IsSmallInt;

    /// <summary>A range of ints whose step is not 0.</summary>
    internal static PyRange Of(Value start, Value stop, Value step)
    {
        if (start.IsSmallInt && stop.IsSmallInt && step.IsSmallInt && step.Bits != long.MinValue)
        {
            (long low, long high, long by) = step.Bits > 0 ? (start.Bits, stop.Bits, step.Bits) : (stop.Bits, start.Bits, -step.Bits);
            if (low >= high)
            {
                return new PyRange(start, stop, step, Value.Int(0));
            }
            ulong count = (((ulong)high - (ulong)low - 1) / (ulong)by) + 1;
            return new PyRange(start, stop, step, count <= long.MaxValue ? Value.Int((long)count) : Value.Int(new BigInteger(count)));
        }
        BigInteger first = Big(start);
        BigInteger span = Big(stop) - first;
        BigInteger stride = Big(step);
        BigInteger n = span.Sign * stride.Sign <= 0 ? 0 : ((BigInteger.Abs(span) - 1) / BigInteger.Abs(stride)) + 1;
        return new PyRange(start, stop, step, Value.Int(n));
    }

    [PyNew("range(start, stop=<unrepresentable>, step=<unrepresentable>, /)")]
    internal static Value New(Machine vm, PyType cls, Args args)
    {
        if (args.KeywordCount > 0)
        {
            return Errors.TypeError("range() takes no keyword arguments");
        }
        switch (args.Count)
        {
            case 0:
                return Errors.TypeError("range expected at least 1 argument, got 0");
            case 1:
                return Make(vm, Value.Int(0), args[0], Value.Int(1));
            case 2:
                return Make(vm, args[0], args[1], Value.Int(1));
            case 3:
                return Make(vm, args[0], args[1], args[2]);
            default:
                return Errors.TypeError($"range expected at most 3 arguments, got {args.Count}");
        }
    }

    /// <summary>Makes a range of anything that has <c>__index__</c>.</summary>
    internal static Value Make(Machine vm, Value start, Value stop, Value step)
    {
        if (!TryInt(ref start) || !TryInt(ref stop) || !TryInt(ref step))
        {
            return vm.EnterNow(new RangeFrame(start, stop, step));
        }
        return step.IsSmallInt && step.Bits == 0 ? Errors.ValueError("range() arg 3 must not be zero") : Of(start, stop, step);
    }

    [PyGetter("start")]
    internal Value GetStart() => start;

    [PyGetter("stop")]
    internal Value GetStop() => stop;

    [PyGetter("step")]
    internal Value GetStep() => step;

    /// <summary>The length if it is that of an array.</summary>
    internal bool TryCount(out int count)
    {
        count = length.IsSmallInt && length.Bits <= Array.MaxLength ? (int)length.Bits : 0;
        return length.IsSmallInt && length.Bits <= Array.MaxLength;
    }

    /// <summary>Item i, which must be in range.</summary>
    internal Value At(long i) => IsSmall ? Value.Int(unchecked(start.Bits + (i * step.Bits))) : Value.Int(Big(start) + (i * Big(step)));

    [PySlot(Slot.Len)]
    internal Value Len() => length.IsSmallInt ? length : Errors.OverflowError("Python int too large to convert to C ssize_t");

    [PySlot(Slot.Bool)]
    internal bool Truth() => !(length.IsSmallInt && length.Bits == 0);

    // An iterator tells where it ends, one step behind the last item, so that place must be a small int as well.
    private bool EndFits => (Int128)start.Bits + ((Int128)length.Bits * step.Bits) is var end && end >= long.MinValue && end <= long.MaxValue;

    [PySlot(Slot.Iter)]
    internal Value Iter() => IsSmall && EndFits ? new PyRangeIterator(start.Bits, step.Bits, length.Bits) : new PyLongRangeIterator(Big(start), Big(step), Big(length));

    [PyMethod("__reversed__()", Doc = "Return a reverse iterator.")]
    internal Value Reversed()
    {
        if (IsSmall)
        {
            return new PyRangeIterator(unchecked(start.Bits + ((length.Bits - 1) * step.Bits)), unchecked(-step.Bits), length.Bits);
        }
        return new PyLongRangeIterator(Big(start) + ((Big(length) - 1) * Big(step)), -Big(step), Big(length));
    }

    [PySlot(Slot.GetItem)]
    internal Value GetItem(Machine vm, Value key)
    {
        if (key.IsSmallInt && IsSmall)
        {
            long i = key.Bits + (key.Bits < 0 ? length.Bits : 0);
            return (ulong)i >= (ulong)length.Bits ? Errors.IndexError("range object index out of range") : Value.Int(unchecked(start.Bits + (i * step.Bits)));
        }
        if (Conversion.TryBigInteger(key, out BigInteger index))
        {
            BigInteger count = Big(length);
            index += index.Sign < 0 ? count : 0;
            return index.Sign < 0 || index >= count ? Errors.IndexError("range object index out of range") : Value.Int(Big(start) + (index * Big(step)));
        }
        if (key.O is PySlice slice)
        {
            return slice.IsResolved ? Pick(slice) : vm.EnterNow(new SliceFrame(this, slice, Value.Unbound, Slot.GetItem));
        }
        return key.Type.Has(Slot.Index) ? vm.EnterNow(new IndexFrame(this, key, Value.Unbound, Slot.GetItem))
            : Errors.TypeError($"range indices must be integers or slices, not {key.Type.FullName}");
    }

    [PySlot(Slot.Contains)]
    internal Value Contains(Machine vm, Value value) =>
        IsExactInt(value) ? Value.Bool(PlaceOf(value) >= 0) : vm.Enter(new RangeSearchFrame(this, value, SearchKind.Contains));

    [PyMethod("count(object, /)", Doc = "rangeobject.count(value) -> integer -- return number of occurrences of value")]
    internal Value CountOf(Machine vm, Value value) =>
        IsExactInt(value) ? Value.Int(PlaceOf(value) >= 0 ? 1 : 0) : vm.Enter(new RangeSearchFrame(this, value, SearchKind.Count));

    [PyMethod("index(object, /)", Doc = "rangeobject.index(value) -> integer -- return index of value.\nRaise ValueError if the value is not present.")]
    internal Value IndexOf(Machine vm, Value value)
    {
        if (!IsExactInt(value))
        {
            return vm.Enter(new RangeSearchFrame(this, value, SearchKind.Index));
        }
        BigInteger place = PlaceOf(value);
        return place.Sign >= 0 ? Value.Int(place) : Errors.ValueError("range.index(x): x not in range");
    }

    [PyMethod("__reduce__()")]
    internal PyTuple Reduce() => new([TypeObject, new PyTuple([start, stop, step])]);

    [PySlot(Slot.Repr)]
    internal string Repr() =>
        step.IsSmallInt && step.Bits == 1 ? $"range({Big(start)}, {Big(stop)})" : $"range({Big(start)}, {Big(stop)}, {Big(step)})";

    [PySlot(Slot.Hash)]
    internal Value Hash(Machine vm) => vm.Hash(Key());

    [PySlot(Slot.Compare)]
    internal Value Compare(Value other, CompareOp op)
    {
        if (op > CompareOp.Ne || other.O is not PyRange right)
        {
            return Value.NotImplemented;
        }
        bool equal = LeafEquality.Compare(Key(), right.Key()) == 1;
        return Value.Bool(equal == (op == CompareOp.Eq));
    }

    /// <summary>What makes ranges equal: length, and start and step as far as they matter.</summary>
    private PyTuple Key() =>
        new([length, Truth() ? start : Value.None, length.IsSmallInt && length.Bits <= 1 ? Value.None : step]);

    /// <summary>The index of an int; negative if it is not there.</summary>
    private BigInteger PlaceOf(Value value)
    {
        BigInteger distance = Big(value) - Big(start);
        BigInteger place = BigInteger.DivRem(distance, Big(step), out BigInteger rest);
        return rest.IsZero && place.Sign >= 0 && place < Big(length) ? place : BigInteger.MinusOne;
    }

    private Value Pick(PySlice slice)
    {
        if (IsSmall && length.Bits <= int.MaxValue && step.Bits is >= int.MinValue and <= int.MaxValue && start.Bits is > -(1L << 60) and < 1L << 60
            && slice.TryBounds((int)length.Bits, out SliceBounds small, out _) && small.Step is >= int.MinValue and <= int.MaxValue)
        {
            return Of(Value.Int(start.Bits + (small.Start * step.Bits)), Value.Int(start.Bits + (small.Stop * step.Bits)), Value.Int(step.Bits * small.Step));
        }
        Value bounds = slice.IndicesOf(Big(length));
        if (bounds.IsSignal)
        {
            return bounds;
        }
        var parts = (PyTuple)bounds.O!;
        BigInteger first = Big(start);
        BigInteger stride = Big(step);
        return Of(Value.Int(first + (Big(parts[0]) * stride)), Value.Int(first + (Big(parts[1]) * stride)), Value.Int(stride * Big(parts[2])));
    }

    private static bool IsExactInt(Value value) => value.IsSmallInt || value.IsBool || (value.O is PyInt && ReferenceEquals(value.Type, PyInt.TypeObject));

    private static bool TryInt(ref Value value)
    {
        if (value.IsSmallInt)
        {
            return true;
        }
        if (value.IsBool)
        {
            value = Value.Int(value.Bits);
            return true;
        }
        if (value.O is PyInt big)
        {
            value = Value.Int(big.Number);
            return true;
        }
        return false;
    }

    private static BigInteger Big(Value value) => Conversion.TryBigInteger(value, out BigInteger number) ? number : default;
}
