namespace Lucid.Runtime;

/// <summary>A growable array of bytes that logs as <see cref="ValueArray"/> does.</summary>
public struct ByteArray : IJournaled
{
    internal byte[] Items;
    internal int Size;
    private int logged;
    private const int Fresh = 0;

    internal ByteArray(byte[] items, int count)
    {
        Items = items;
        Size = count;
        logged = Fresh;
    }

    /// <summary>How many bytes there are.</summary>
    public readonly int Count => Size;

    /// <summary>Byte i, which must be in range.</summary>
    public readonly byte this[int i] => Items[i];

    /// <summary>The bytes.</summary>
    public readonly ReadOnlySpan<byte> Span => Items is null ? default : new ReadOnlySpan<byte>(Items, 0, Size);

    /// <inheritdoc/>
    void IJournaled.BeginEpoch() => logged = 1;

    /// <inheritdoc/>
    void IJournaled.Detach()
    {
        Items = (byte[]?)Items?.Clone()!;
        logged = Fresh;
    }

    /// <summary>Puts a byte in the place of byte i.</summary>
    public void Set(Undo undo, int i, byte value)
    {
        Edit(undo, i, 1)[0] = value;
    }

    /// <summary>Puts bytes in the place of n bytes from i on.</summary>
    public void Splice(Undo undo, int i, int n, ReadOnlySpan<byte> bytes)
    {
        int size = checked(Size - n + bytes.Length);
        if (n == bytes.Length)
        {
            bytes.CopyTo(Edit(undo, i, n));
            return;
        }
        if (i == Size && Items is not null && size <= Items.Length)
        {
            Size = size;
            bytes.CopyTo(Edit(undo, i, bytes.Length));
            return;
        }
        var made = new byte[Math.Min(Array.MaxLength, Math.Max(8L, size + (long)(size >> 3)))];
        Span[..i].CopyTo(made);
        bytes.CopyTo(made.AsSpan(i));
        Span[(i + n)..].CopyTo(made.AsSpan(i + bytes.Length));
        Items = made;
        Size = size;
        logged = Fresh;
    }

    /// <summary>Takes other bytes altogether; the array becomes this one's own.</summary>
    public void Replace(byte[] items, int count)
    {
        Items = items;
        Size = count;
        logged = Fresh;
    }

    /// <summary>n bytes from i on for changing in place, logged.</summary>
    public Span<byte> Edit(Undo undo, int i, int n)
    {
        if (undo.Epoch != 0 && logged != Fresh && n > 0)
        {
            if (logged + (long)n > (Size >> 3) + 16)
            {
                Items = (byte[])Items.Clone();
                logged = Fresh;
            }
            else
            {
                logged += n;
                for (int at = i; at < i + n; at++)
                {
                    undo.LogByte(Items, at);
                }
            }
        }
        return n == 0 ? default : Items.AsSpan(i, n);
    }
}
