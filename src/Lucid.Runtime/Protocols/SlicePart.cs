namespace Lucid.Runtime;

/// <summary>A slice applied to a sequence of known length.</summary>
public readonly struct SlicePart
{
    public readonly int Start;
    public readonly int Stop;
    public readonly long Step;

    /// <summary>How many items it has.</summary>
    public readonly int Count;

    private SlicePart(int start, int stop, long step)
    {
        Start = start;
        Stop = stop;
        Step = step;
        Count = (int)(step > 0 ? (stop > start ? ((stop - (long)start - 1) / step) + 1 : 0) : stop < start ? ((start - (long)stop - 1) / -step) + 1 : 0);
    }

    /// <summary>The place of item i.</summary>
    public int this[int i] => (int)(Start + (i * Step));

    /// <summary>Whether a place is among the items.</summary>
    public bool Has(int place)
    {
        long offset = place - (long)Start;
        return offset % Step == 0 && offset / Step >= 0 && offset / Step < Count;
    }

    /// <summary>Applies a slice. False: the error, or unbound if a part of the slice has to be asked for its number.</summary>
    public static bool TryOf(PySlice slice, int length, out SlicePart bounds, out Value error)
    {
        bounds = default;
        error = Value.Unbound;
        long step = 1;
        if (!slice.Step.IsNone)
        {
            if (!Numbers.TryClamp(slice.Step, out step))
            {
                return Ask(slice.Step, out error);
            }
            if (step == 0)
            {
                error = Errors.ValueError("slice step cannot be zero");
                return false;
            }
            step = Math.Max(step, -long.MaxValue);
        }
        long start = step < 0 ? long.MaxValue : 0;
        long stop = step < 0 ? long.MinValue : long.MaxValue;
        if (!slice.Start.IsNone && !Numbers.TryClamp(slice.Start, out start))
        {
            return Ask(slice.Start, out error);
        }
        if (!slice.Stop.IsNone && !Numbers.TryClamp(slice.Stop, out stop))
        {
            return Ask(slice.Stop, out error);
        }
        bool stopsAtEnd = slice.Stop.IsNone && step < 0;
        bounds = new SlicePart(Clamp(start, length, step), stopsAtEnd ? -1 : Clamp(stop, length, step), step);
        return true;
    }

    /// <summary>The items of a span.</summary>
    public T[] Take<T>(ReadOnlySpan<T> source)
    {
        if (Step == 1)
        {
            return source.Slice(Start, Count).ToArray();
        }
        var made = new T[Count];
        for (int i = 0; i < made.Length; i++)
        {
            made[i] = source[this[i]];
        }
        return made;
    }

    private static bool Ask(Value part, out Value error)
    {
        error = part.Type.Has(Slot.Index) ? Value.Unbound : Errors.TypeError("slice indices must be integers or None or have an __index__ method");
        return false;
    }

    private static int Clamp(long i, int length, long step)
    {
        if (i < 0)
        {
            i += length;
            return i < 0 ? (step < 0 ? -1 : 0) : (int)i;
        }
        return i >= length ? (step < 0 ? length - 1 : length) : (int)i;
    }
}
