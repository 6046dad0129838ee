using System.Numerics;

namespace Lucid.Runtime;

/// <summary>A slice. Its parts are any values; only those that are ints or None can be applied without Python.</summary>
[PyType("slice", Immutable = true, Doc = "slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for extended slicing (e.g. a[0:10:2]).")]
public sealed partial class PySlice : PyObject
{
    [Saved(0)] internal readonly Value Start;
    [Saved(1)] internal readonly Value Stop;
    [Saved(2)] internal readonly Value Step;

    /// <summary>A slice.</summary>
    public PySlice(Value start, Value stop, Value step)
        : base(TypeObject)
    {
        Start = start;
        Stop = stop;
        Step = step;
    }

    /// <summary>Whether all parts are ints or None.</summary>
    internal bool IsResolved => IsPlain(Start) && IsPlain(Stop) && IsPlain(Step);

    [PyNew("slice(start, stop=None, step=None, /)")]
    internal static Value New(PyType cls, Args args)
    {
        if (args.KeywordCount > 0)
        {
            return Errors.TypeError("slice() takes no keyword arguments");
        }
        return args.Count switch
        {
            0 => Errors.TypeError("slice expected at least 1 argument, got 0"),
            1 => new PySlice(Value.None, args[0], Value.None),
            2 => new PySlice(args[0], args[1], Value.None),
            3 => new PySlice(args[0], args[1], args[2]),
            _ => Errors.TypeError($"slice expected at most 3 arguments, got {args.Count}"),
        };
    }

    /// <summary>
    /// Applies the slice to a length. False with the complaint in <paramref name="news"/>, or with <see cref="Value.Pushed"/> there if
    /// Python has to give the parts first (a <see cref="SliceFrame"/> does that; nothing was pushed yet).
    /// </summary>
    internal bool TryBounds(int length, out SliceBounds bounds, out Value news)
    {
        bounds = default;
        news = default;
        long step = 1;
        if (!TryPart(Step, 1, ref step, out news))
        {
            return false;
        }
        if (step == 0)
        {
            news = Errors.ValueError("slice step cannot be zero");
            return false;
        }
        step = Math.Max(step, -long.MaxValue);
        long start = 0;
        long stop = 0;
        if (!TryPart(Start, step < 0 ? long.MaxValue : 0, ref start, out news) || !TryPart(Stop, step < 0 ? long.MinValue : long.MaxValue, ref stop, out news))
        {
            return false;
        }
        bounds = Adjust(start, stop, step, length);
        return true;
    }

    /// <summary>Moves the parts of a slice into the bounds of a length.</summary>
    internal static SliceBounds Adjust(long start, long stop, long step, long length)
    {
        start = Clip(start);
        stop = Clip(stop);
        if (start == stop)
        {
            return new SliceBounds(start, stop, step, 0);
        }
        long count = step < 0
            ? stop < start ? (start - stop - 1) / -step + 1 : 0
            : start < stop ? (stop - start - 1) / step + 1 : 0;
        return new SliceBounds(start, stop, step, count);

        long Clip(long at)
        {
            if (at < 0)
            {
                at += length;
                return at < 0 ? step < 0 ? -1 : 0 : at;
            }
            return at >= length ? step < 0 ? length - 1 : length : at;
        }
    }

    [PyGetter("start")]
    internal Value GetStart() => Start;

    [PyGetter("stop")]
    internal Value GetStop() => Stop;

    [PyGetter("step")]
    internal Value GetStep() => Step;

    [PyMethod("indices(object, /)", Doc = "S.indices(len) -> (start, stop, stride)\n\nAssuming a sequence of length len, calculate the start and stop\nindices, and the stride length of the extended slice described by\nS. Out of bounds indices are clipped in a manner consistent with the\nhandling of normal slices.")]
    internal Value Indices(Machine vm, Value length)
    {
        if (!IsResolved || !Conversion.TryBigInteger(length, out BigInteger n))
        {
            return vm.Enter(new SliceIndicesFrame(this, length));
        }
        return IndicesOf(n);
    }

    /// <summary>Start, stop and step for a length of any size; all parts are ints or None.</summary>
    internal Value IndicesOf(BigInteger length)
    {
        if (length.Sign < 0)
        {
            return Errors.ValueError("length should not be negative");
        }
        BigInteger step = PartOf(Step, BigInteger.One);
        if (step.IsZero)
        {
            return Errors.ValueError("slice step cannot be zero");
        }
        BigInteger low = step.Sign < 0 ? BigInteger.MinusOne : BigInteger.Zero;
        BigInteger high = step.Sign < 0 ? length - 1 : length;
        BigInteger start = Start.IsNone ? step.Sign < 0 ? high : low : Clip(PartOf(Start, 0));
        BigInteger stop = Stop.IsNone ? step.Sign < 0 ? low : high : Clip(PartOf(Stop, 0));
        return new PyTuple([Value.Int(start), Value.Int(stop), Value.Int(step)]);

        BigInteger Clip(BigInteger at) => at.Sign < 0 ? BigInteger.Max(at + length, low) : BigInteger.Min(at, high);
    }

    [PyMethod("__reduce__()", Doc = "Return state information for pickling.")]
    internal PyTuple Reduce() => new([TypeObject, AsTuple()]);

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => ReprFrame.Start(vm, this, ReprKind.Slice);

    [PySlot(Slot.Hash)]
    internal Value Hash(Machine vm)
    {
        var hash = default(Hashing.TupleHash);
        if (!Hashing.TryHash(vm, Start, out long start) || !Hashing.TryHash(vm, Stop, out long stop) || !Hashing.TryHash(vm, Step, out long step))
        {
            return vm.Hash(AsTuple());
        }
        hash.Add(start);
        hash.Add(stop);
        hash.Add(step);
        return Value.Int(hash.FinishSlice());
    }

    [PySlot(Slot.Compare)]
    internal Value Compare(Machine vm, Value other, CompareOp op)
    {
        if (other.O is not PySlice right)
        {
            return Value.NotImplemented;
        }
        return ReferenceEquals(right, this)
            ? Value.Bool(op is CompareOp.Eq or CompareOp.Le or CompareOp.Ge)
            : vm.Compare(AsTuple(), right.AsTuple(), op);
    }

    internal PyTuple AsTuple() => new([Start, Stop, Step]);

    private static bool IsPlain(Value part) => part.IsNone || part.IsSmallInt || part.IsBool || part.O is PyInt;

    private static BigInteger PartOf(Value part, BigInteger fallback) => Conversion.TryBigInteger(part, out BigInteger n) ? n : fallback;

    private static bool TryPart(Value part, long fallback, ref long result, out Value news)
    {
        news = default;
        if (part.IsNone)
        {
            result = fallback;
            return true;
        }
        if (Conversion.TryInt64(part, out result))
        {
            return true;
        }
        if (part.O is PyInt big)
        {
            result = big.Number.Sign < 0 ? long.MinValue : long.MaxValue;
            return true;
        }
        news = part.Type.Has(Slot.Index) ? Value.Pushed
            : Errors.TypeError("slice indices must be integers or None or have an __index__ method");
        return false;
    }
}
