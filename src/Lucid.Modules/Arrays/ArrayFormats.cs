using System.Numerics;

namespace Lucid.Modules.Arrays;

/// <summary>The formats by which arrays are pickled: numbers 0 to 21 say kind, size and byte order of items on the machine that wrote them.</summary>
internal static class ArrayFormats
{
    internal const int FormatMax = 21;
    private const int Utf16Little = 18;
    private const int Utf32Little = 20;

    private static readonly (int Size, bool IsSigned, bool IsBig)[] integers =
        [(1, false, false), (1, true, false), (2, false, false), (2, false, true), (2, true, false), (2, true, true), (4, false, false), (4, false, true), (4, true, false), (4, true, true), (8, false, false), (8, false, true), (8, true, false), (8, true, true)];

    /// <summary>The format of this machine's items.</summary>
    internal static int FormatOf(char code) => code switch
    {
        'B' => 0,
        'b' => 1,
        'H' => 2,
        'h' => 4,
        'I' => 6,
        'i' => 8,
        'L' or 'Q' => 10,
        'l' or 'q' => 12,
        'f' => 14,
        'd' => 16,
        _ => Utf32Little,
    };

    /// <summary>Makes an array of bytes that another machine may have written.</summary>
    internal static Value Reconstruct(Machine vm, PyType cls, char code, int format, PyBytes bytes)
    {
        if (format == FormatOf(code))
        {
            return PyArray.Make(vm, cls, code, bytes);
        }
        if (format >= Utf16Little)
        {
            System.Text.Encoding encoding = format switch
            {
                Utf16Little => System.Text.Encoding.Unicode,
                Utf16Little + 1 => System.Text.Encoding.BigEndianUnicode,
                Utf32Little => System.Text.Encoding.UTF32,
                _ => new System.Text.UTF32Encoding(bigEndian: true, byteOrderMark: false),
            };
            return PyArray.Make(vm, cls, code, Value.Str(encoding.GetString(bytes.Data)));
        }
        int size = format switch { 14 or 15 => 4, 16 or 17 => 8, _ => integers[format].Size };
        if (bytes.Length % size != 0)
        {
            return Errors.ValueError("bytes length not a multiple of item size");
        }
        var items = new Value[bytes.Length / size];
        for (int i = 0; i < items.Length; i++)
        {
            ReadOnlySpan<byte> item = bytes.Data.AsSpan(i * size, size);
            items[i] = format >= 14 ? RealOf(item, format % 2 == 1) : Value.Int(new BigInteger(item, !integers[format].IsSigned, integers[format].IsBig));
        }
        char chosen = format >= 14 ? code : CodeFor(integers[format].Size, integers[format].IsSigned, code);
        return PyArray.Make(vm, cls, chosen, new PyList(items, items.Length));
    }

    // The type code of the same kind whose items have the written size.
    private static char CodeFor(int size, bool isSigned, char wanted)
    {
        foreach (char code in isSigned ? "bhilq" : "BHILQ")
        {
            if (ArrayItems.SizeOf(code) == size && (size < 8 || char.ToLowerInvariant(wanted) != 'q' || char.ToLowerInvariant(code) == 'q'))
            {
                return code;
            }
        }
        return wanted;
    }

    private static Value RealOf(ReadOnlySpan<byte> bytes, bool isBig)
    {
        Span<byte> item = stackalloc byte[bytes.Length];
        bytes.CopyTo(item);
        if (isBig)
        {
            item.Reverse();
        }
        return ArrayItems.Read(bytes.Length == 4 ? 'f' : 'd', item);
    }
}
