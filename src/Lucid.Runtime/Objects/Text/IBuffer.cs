namespace Lucid.Runtime;

/// <summary>An object whose content other objects can see as bytes: Python's buffer protocol.</summary>
public interface IBuffer
{
    /// <summary>The bytes as they are now.</summary>
    ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Whether the bytes cannot be changed.</summary>
    bool IsReadOnly { get; }

    /// <summary>The format of an item as the struct module writes it.</summary>
    string Format { get; }

    /// <summary>The size of an item in bytes.</summary>
    int ItemSize { get; }

    /// <summary>n bytes from i on for changing in place, logged. Only where the buffer is not read only.</summary>
    Span<byte> EditBytes(Undo undo, int i, int n);

    /// <summary>Counts those who look at the buffer: while there are any it cannot change its size.</summary>
    void CountExports(Undo undo, int change);
}
