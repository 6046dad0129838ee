using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary>Searches in bytes and bytearrays.</summary>
internal static class BytesSearch
{
    /// <summary>A search between bounds; the part is a buffer, an int or, for affixes, a tuple.</summary>
    internal static Value Search(FindKind kind, Value self, Value part, long start, long end)
    {
        ReadOnlySpan<byte> bytes = PyBytes.SpanOf(self);
        if (kind is FindKind.StartsWith or FindKind.EndsWith)
        {
            return Affix(kind == FindKind.EndsWith, bytes, part, start, end);
        }
        Span<byte> single = stackalloc byte[1];
        scoped ReadOnlySpan<byte> needle;
        if (Numbers.IsInt(part))
        {
            if (!BytesOps.TryByte(part, out single[0], out Value error))
            {
                return error;
            }
            needle = single;
        }
        else if (PyBytes.TrySpan(part, out ReadOnlySpan<byte> found))
        {
            needle = found;
        }
        else
        {
            return Errors.TypeError($"argument should be integer or bytes-like object, not '{part.Type.FullName}'");
        }
        int at;
        switch (kind)
        {
            case FindKind.Count:
                return Value.Int(TextSearch.Count(bytes, needle, start, end));
            case FindKind.Contains:
                return Value.Bool(TextSearch.Find(bytes, needle, start, end) >= 0);
            case FindKind.Find or FindKind.Index:
                at = TextSearch.Find(bytes, needle, start, end);
                break;
            default:
                at = TextSearch.FindLast(bytes, needle, start, end);
                break;
        }
        return at >= 0 || kind is FindKind.Find or FindKind.FindLast ? Value.Int(at) : Errors.ValueError("subsection not found");
    }

    private static Value Affix(bool atEnd, ReadOnlySpan<byte> bytes, Value part, long start, long end)
    {
        if (part.O is PyTuple tuple)
        {
            foreach (Value item in tuple.Items)
            {
                if (!PyBytes.TryArgument(item, out ReadOnlySpan<byte> one, out Value error))
                {
                    return error;
                }
                if (TextSearch.HasAffix(bytes, one, start, end, atEnd))
                {
                    return Value.True;
                }
            }
            return Value.False;
        }
        if (!PyBytes.TrySpan(part, out ReadOnlySpan<byte> affix))
        {
            return Errors.TypeError($"{(atEnd ? "endswith" : "startswith")} first arg must be bytes or a tuple of bytes, not {part.Type.FullName}");
        }
        return Value.Bool(TextSearch.HasAffix(bytes, affix, start, end, atEnd));
    }
}
