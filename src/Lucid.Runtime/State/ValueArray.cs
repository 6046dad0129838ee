using System.Runtime.CompilerServices;

namespace Lucid.Runtime;

/// <summary>
/// A growable array of values that logs what a dream changes: appends by the count in the logged header, overwritten elements one by
/// one, and once the log would outgrow the array, a fresh copy that leaves the old array to the logged header.
/// </summary>
/// <remarks>Every mutator expects that its owner's State was logged (<c>Write(undo)</c>) before.</remarks>
public struct ValueArray : IJournaled
{
    internal Value[] Items;
    internal int Size;

    /// <summary>One more than the elements logged in this epoch; <see cref="Fresh"/> when the array is not the logged one.</summary>
    private int logged;

    private const int Fresh = 0;

    internal ValueArray(Value[] items, int count)
    {
        Items = items;
        Size = count;
        logged = Fresh;
    }

    /// <summary>How many elements there are.</summary>
    public readonly int Count => Size;

    /// <summary>Element i, which must be in range.</summary>
    public readonly Value this[int i] => Items[i];

    /// <summary>The elements.</summary>
    public readonly ReadOnlySpan<Value> Span => Items is null ? default : new ReadOnlySpan<Value>(Items, 0, Size);

    /// <inheritdoc/>
    void IJournaled.BeginEpoch() => logged = 1;

    /// <inheritdoc/>
    void IJournaled.Detach()
    {
        Items = (Value[]?)Items?.Clone()!;
        logged = Fresh;
    }

    /// <summary>Puts a value in the place of element i.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(Undo undo, int i, Value value)
    {
        if (undo.Epoch != 0 && logged != Fresh)
        {
            LogOne(undo, i);
        }
        Items[i] = value;
    }

    /// <summary>Adds a value at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Undo undo, Value value)
    {
        // The place behind the end may hold what an outer dream's rollback expects there, so it is logged like any other.
        if (Items is null || Size == Items.Length)
        {
            Grow(Size + 1);
        }
        else if (undo.Epoch != 0 && logged != Fresh)
        {
            LogOne(undo, Size);
        }
        Items![Size++] = value;
    }

    /// <summary>Puts values in the places of the elements from i on. They are not among the elements of this array.</summary>
    internal void SetRange(Undo undo, int i, ReadOnlySpan<Value> values)
    {
        if (undo.Epoch == 0 || logged == Fresh)
        {
            values.CopyFew(Items.AsSpan(i, values.Length));
            return;
        }
        for (int n = 0; n < values.Length; n++)
        {
            Set(undo, i + n, values[n]);
        }
    }

    /// <summary>Inserts a value before element i.</summary>
    internal void Insert(Undo undo, int i, Value value)
    {
        if (Items is null || Size == Items.Length)
        {
            Insert(undo, i, [value]);
            return;
        }
        LogRange(undo, i, Size + 1 - i);
        ValueCopies.MoveFew(Items, i, i + 1, Size - i);
        Items[i] = value;
        Size++;
    }

    /// <summary>Adds values at the end.</summary>
    public void AddRange(Undo undo, ReadOnlySpan<Value> values) => Insert(undo, Size, values);

    /// <summary>Inserts values before element i.</summary>
    public void Insert(Undo undo, int i, ReadOnlySpan<Value> values)
    {
        if (values.Length == 0)
        {
            return;
        }
        int size = checked(Size + values.Length);
        Value[] old = Items ?? [];
        if (size > old.Length)
        {
            // Values may be a part of the array itself: it is left as it is.
            var grown = new Value[Capacity(size, old.Length)];
            Array.Copy(old, grown, i);
            values.CopyTo(grown.AsSpan(i));
            Array.Copy(old, i, grown, i + values.Length, Size - i);
            Items = grown;
            logged = Fresh;
        }
        else
        {
            ReadOnlySpan<Value> source = values.Overlaps(Items) ? values.ToArray() : values;
            LogRange(undo, i, size - i);
            ValueCopies.MoveFew(Items!, i, i + source.Length, Size - i);
            source.CopyFew(Items.AsSpan(i));
        }
        Size = size;
    }

    /// <summary>Removes n elements from element i on.</summary>
    public void RemoveRange(Undo undo, int i, int n)
    {
        if (n == 0)
        {
            return;
        }
        LogRange(undo, i, Size - i);
        ValueCopies.MoveFew(Items, i + n, i, Size - i - n);
        Array.Clear(Items, Size - n, n);
        Size -= n;
    }

    /// <summary>Removes and gives the last element.</summary>
    public Value Pop(Undo undo)
    {
        int last = Size - 1;
        Value value = Items[last];
        if (undo.Epoch != 0 && logged != Fresh)
        {
            LogOne(undo, last);
        }
        Items[last] = default;
        Size = last;
        return value;
    }

    /// <summary>Removes all elements. Takes constant time.</summary>
    public void Clear()
    {
        Items = [];
        Size = 0;
        logged = Fresh;
    }

    /// <summary>Takes other elements altogether; the array becomes this one's own.</summary>
    public void Replace(Value[] items, int count)
    {
        Items = items;
        Size = count;
        logged = Fresh;
    }

    /// <summary>The elements for changing many of them in place, as a sort does: logged as a whole.</summary>
    public Span<Value> Edit(Undo undo)
    {
        LogRange(undo, 0, Size);
        return Items is null ? default : Items.AsSpan(0, Size);
    }

    /// <summary>A copy of the elements.</summary>
    public readonly Value[] ToArray() => Span.ToNewArray();

    // Long arrays grow by half: by an eighth, appending would copy each element eight times and keep the collector busy.
    internal static int Capacity(int size, int before = 0) =>
        (int)Math.Min(Array.MaxLength, Math.Max(Math.Max(4L, size + (long)(size >> 3) + 3), before < 32 ? 0 : before + (long)(before >> 1)));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LogOne(Undo undo, int i)
    {
        if (++logged > (Size >> 1) + 8)
        {
            Detach();
        }
        else
        {
            undo.LogElement(Items, i);
        }
    }

    private void LogRange(Undo undo, int i, int n)
    {
        if (undo.Epoch == 0 || logged == Fresh || n == 0)
        {
            return;
        }
        if (logged + n > (Size >> 1) + 8)
        {
            Detach();
            return;
        }
        logged += n;
        for (int at = i; at < i + n; at++)
        {
            undo.LogElement(Items, at);
        }
    }

    /// <summary>Goes on with a copy; the logged header keeps the array as it is.</summary>
    private void Detach()
    {
        Items = (Value[])Items.Clone();
        logged = Fresh;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int size)
    {
        var grown = new Value[Capacity(size, Items is null ? 0 : Items.Length)];
        if (Items is not null)
        {
            Array.Copy(Items, grown, Size);
        }
        Items = grown;
        logged = Fresh;
    }
}
