using System.Text;

namespace Lucid.Runtime;

/// <summary>Names of files between Python and the system: UTF-8, other bytes as lone surrogates (surrogateescape).</summary>
public static class FileNames
{
    /// <summary>A name as bytes; null if it has a character that no name can have.</summary>
    public static byte[]? Encode(PyStr name)
    {
        if (name.Points is null && Ascii.IsValid(name.Text))
        {
            return Encoding.ASCII.GetBytes(name.Text);
        }
        var made = new List<byte>();
        Span<byte> unit = stackalloc byte[4];
        for (int i = 0; i < name.Length; i++)
        {
            int code = name.CodeAt(i);
            if (code is >= 0xDC80 and <= 0xDCFF)
            {
                made.Add((byte)(code - 0xDC00));
            }
            else if (Rune.TryCreate(code, out Rune rune))
            {
                made.AddRange(unit[..rune.EncodeToUtf8(unit)]);
            }
            else
            {
                return null;
            }
        }
        return [.. made];
    }

    /// <summary>A name of the system as a str.</summary>
    public static PyStr Decode(ReadOnlySpan<byte> name)
    {
        if (System.Text.Unicode.Utf8.IsValid(name))
        {
            return PyStr.Of(Encoding.UTF8.GetString(name));
        }
        var made = new List<int>();
        while (!name.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(name, out Rune rune, out int used) == System.Buffers.OperationStatus.Done)
            {
                made.Add(rune.Value);
            }
            else
            {
                used = 1;
                made.Add(0xDC00 + name[0]);
            }
            name = name[used..];
        }
        return PyStr.Of([.. made]);
    }
}
