using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary>The algorithms of str on both of its forms. A part with code points cannot occur in a text without them.</summary>
internal static class StrOps
{
    internal const int LengthMax = 0x3FFFFFDF - 64;

    internal static int Find(PyStr text, PyStr part, long start = 0, long end = long.MaxValue) =>
        text.Points is not null ? TextSearch.Find<int>(text.Points, part.Codes(), start, end)
        : part.Points is null ? TextSearch.Find(text.Chars, part.Chars, start, end)
        : -1;

    internal static int FindLast(PyStr text, PyStr part, long start = 0, long end = long.MaxValue) =>
        text.Points is not null ? TextSearch.FindLast<int>(text.Points, part.Codes(), start, end)
        : part.Points is null ? TextSearch.FindLast(text.Chars, part.Chars, start, end)
        : -1;

    internal static int Count(PyStr text, PyStr part, long start, long end) =>
        text.Points is not null ? TextSearch.Count<int>(text.Points, part.Codes(), start, end)
        : part.Points is null ? TextSearch.Count(text.Chars, part.Chars, start, end)
        : 0;

    internal static bool HasAffix(PyStr text, PyStr part, long start, long end, bool atEnd) =>
        text.Points is not null ? TextSearch.HasAffix<int>(text.Points, part.Codes(), start, end, atEnd)
        : part.Points is null && TextSearch.HasAffix(text.Chars, part.Chars, start, end, atEnd);

    internal static Value Search(FindKind kind, PyStr text, Value part, long start, long end)
    {
        if (kind is FindKind.StartsWith or FindKind.EndsWith)
        {
            return Affix(kind == FindKind.EndsWith, text, part, start, end);
        }
        var needle = (PyStr)part.O!;
        if (kind == FindKind.Count)
        {
            return Value.Int(Count(text, needle, start, end));
        }
        int at = kind is FindKind.Find or FindKind.Index ? Find(text, needle, start, end) : FindLast(text, needle, start, end);
        return at >= 0 || kind is FindKind.Find or FindKind.FindLast ? Value.Int(at) : Errors.ValueError("substring not found");
    }

    private static Value Affix(bool atEnd, PyStr text, Value part, long start, long end)
    {
        string name = atEnd ? "endswith" : "startswith";
        if (part.O is PyTuple tuple)
        {
            foreach (Value item in tuple.Items)
            {
                if (item.O is not PyStr one)
                {
                    return Errors.TypeError($"tuple for {name} must only contain str, not {item.Type.FullName}");
                }
                if (HasAffix(text, one, start, end, atEnd))
                {
                    return Value.True;
                }
            }
            return Value.False;
        }
        return part.O is PyStr affix ? Value.Bool(HasAffix(text, affix, start, end, atEnd))
            : Errors.TypeError($"{name} first arg must be str or a tuple of str, not {part.Type.FullName}");
    }

    /// <summary>A str of chars that are code points.</summary>
    internal static PyStr Make(char[] chars) => PyStr.OfPlain(new string(chars));

    /// <summary>A str of code points.</summary>
    internal static PyStr Make(int[] points) => PyStr.Of(points);

    internal static Value Replace(PyStr text, PyStr old, PyStr replacement, long max)
    {
        if (text.Points is null && old.Points is null && replacement.Points is null)
        {
            return TextSearch.Replace(text.Chars, old.Chars, replacement.Chars, max, out char[]? chars) is { } wrong ? wrong.Raise()
                : chars is null ? text.Exact() : Make(chars);
        }
        return TextSearch.Replace<int>(text.Codes(), old.Codes(), replacement.Codes(), max, out int[]? points) is { } fault ? fault.Raise()
            : points is null ? text.Exact() : Make(points);
    }

    internal static Value Pad(PyStr text, long left, long right, int fill)
    {
        if (left + right == 0)
        {
            return text.Exact();
        }
        if (text.Points is null && fill < 0x10000 && (fill & 0xF800) != 0xD800)
        {
            return TextLayout.Pad(text.Chars, left, right, (char)fill, out char[] chars) is { } wrong ? wrong.Raise() : Make(chars);
        }
        return TextLayout.Pad(text.Codes(), left, right, fill, out int[] points) is { } fault ? fault.Raise() : Make(points);
    }

    internal static Value ZeroFill(PyStr text, long width)
    {
        if (width <= text.Length)
        {
            return text.Exact();
        }
        if (text.Points is null)
        {
            return TextLayout.ZeroFill(text.Chars, width, out char[] chars) is { } wrong ? wrong.Raise() : Make(chars);
        }
        return TextLayout.ZeroFill<int>(text.Points, width, out int[] points) is { } fault ? fault.Raise() : Make(points);
    }

    internal static Value ExpandTabs(PyStr text, int size)
    {
        if (text.Points is null)
        {
            return TextLayout.ExpandTabs(text.Chars, size, out char[] chars) is { } wrong ? wrong.Raise() : Make(chars);
        }
        return TextLayout.ExpandTabs<int>(text.Points, size, out int[] points) is { } fault ? fault.Raise() : Make(points);
    }

    /// <summary>The parts of a split at a separator, or at white space where it is null.</summary>
    internal static Value Split(PyStr text, PyStr? separator, long max, bool fromEnd)
    {
        var parts = new List<TextSlice>();
        max = max < 0 ? long.MaxValue : max;
        if (text.Points is null)
        {
            if (separator is null)
            {
                SplitSpace(text.Chars, max, fromEnd, parts);
            }
            else if (separator.Points is not null)
            {
                parts.Add(new TextSlice(0, text.Length));
            }
            else
            {
                SplitAt(text.Chars, separator.Chars, max, fromEnd, parts);
            }
        }
        else if (separator is null)
        {
            SplitSpace<int>(text.Points, max, fromEnd, parts);
        }
        else
        {
            SplitAt<int>(text.Points, separator.Codes(), max, fromEnd, parts);
        }
        return ListOf(text, parts);
    }

    internal static Value SplitLines(PyStr text, bool keepEnds)
    {
        var parts = new List<TextSlice>();
        if (text.Points is null)
        {
            TextSplit.SplitLines(text.Chars, keepEnds, parts);
        }
        else
        {
            TextSplit.SplitLines<int>(text.Points, keepEnds, parts);
        }
        return ListOf(text, parts);
    }

    internal static PyStr Strip(PyStr text, PyStr? characters, bool left, bool right)
    {
        TextSlice slice;
        if (characters is null)
        {
            slice = text.Points is null ? TextSplit.Strip(text.Chars, left, right) : TextSplit.Strip<int>(text.Points, left, right);
        }
        else
        {
            slice = text.Points is null && characters.Points is null
                ? TextSplit.Strip(text.Chars, characters.Chars, left, right)
                : TextSplit.Strip<int>(text.Codes(), characters.Codes(), left, right);
        }
        return text.Slice(slice.Start, slice.Length);
    }

    private static void SplitSpace<T>(ReadOnlySpan<T> text, long max, bool fromEnd, List<TextSlice> parts)
        where T : unmanaged, System.Numerics.IBinaryInteger<T>
    {
        if (fromEnd)
        {
            TextSplit.SplitFromEnd(text, max, parts);
        }
        else
        {
            TextSplit.Split(text, max, parts);
        }
    }

    private static void SplitAt<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> separator, long max, bool fromEnd, List<TextSlice> parts)
        where T : unmanaged, System.Numerics.IBinaryInteger<T>
    {
        if (fromEnd)
        {
            TextSplit.SplitFromEnd(text, separator, max, parts);
        }
        else
        {
            TextSplit.Split(text, separator, max, parts);
        }
    }

    private static Value ListOf(PyStr text, List<TextSlice> parts)
    {
        var items = new Value[parts.Count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = text.Slice(parts[i].Start, parts[i].Length);
        }
        return new PyList(items, items.Length);
    }

    /// <summary>The strs of a sequence with a separator between them; all are known to be strs.</summary>
    internal static Value Join(PyStr separator, ReadOnlySpan<Value> items)
    {
        if (items.Length == 1)
        {
            return ((PyStr)items[0].O!).Exact();
        }
        long size = (long)separator.Text.Length * Math.Max(0, items.Length - 1);
        bool plain = separator.Points is null;
        foreach (Value item in items)
        {
            var text = (PyStr)item.O!;
            size += text.Text.Length;
            plain &= text.Points is null;
        }
        if (size > LengthMax)
        {
            return Errors.OverflowError("join() result is too long for a Python string");
        }
        if (plain)
        {
            var chars = new char[size];
            Span<char> at = chars;
            for (int i = 0; i < items.Length; i++)
            {
                if (i > 0)
                {
                    separator.Chars.CopyTo(at);
                    at = at[separator.Text.Length..];
                }
                string text = ((PyStr)items[i].O!).Text;
                text.CopyTo(at);
                at = at[text.Length..];
            }
            return Make(chars);
        }
        var points = new List<int>((int)size);
        for (int i = 0; i < items.Length; i++)
        {
            if (i > 0)
            {
                points.AddRange(separator.Codes());
            }
            points.AddRange(((PyStr)items[i].O!).Codes());
        }
        return Make(points.ToArray());
    }
}
