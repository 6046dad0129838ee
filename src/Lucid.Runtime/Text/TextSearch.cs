using System.Numerics;

namespace Lucid.Runtime.Text;

/// <summary>Searching in text of bytes, BMP chars or code points, with Python's meaning of the empty needle.</summary>
public static class TextSearch
{
    /// <summary>Brings slice bounds into range as str.find does; start may stay behind the end, where nothing is found, not even "".</summary>
    public static void Clamp(ref long start, ref long end, int length)
    {
        if (end > length)
        {
            end = length;
        }
        else if (end < 0)
        {
            end = Math.Max(0, end + length);
        }

        if (start < 0)
        {
            start = Math.Max(0, start + length);
        }
    }

    /// <summary>The first place of the needle between the bounds, -1 for none.</summary>
    public static int Find<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> needle, long start = 0, long end = long.MaxValue)
        where T : unmanaged, IBinaryInteger<T>
    {
        Clamp(ref start, ref end, text.Length);
        if (end - start < needle.Length)
        {
            return -1;
        }

        var at = IndexOf(text[(int)start..(int)end], needle);
        return at < 0 ? -1 : at + (int)start;
    }

    /// <summary>The last place of the needle between the bounds, -1 for none.</summary>
    public static int FindLast<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> needle, long start = 0, long end = long.MaxValue)
        where T : unmanaged, IBinaryInteger<T>
    {
        Clamp(ref start, ref end, text.Length);
        if (end - start < needle.Length)
        {
            return -1;
        }

        if (needle.IsEmpty)
        {
            return (int)end;
        }

        var part = text[(int)start..(int)end];
        var at = needle.Length == 1 ? part.LastIndexOf(needle[0]) : part.LastIndexOf(needle);
        return at < 0 ? -1 : at + (int)start;
    }

    /// <summary>How often the needle occurs without overlap; the empty one does once more than there are characters.</summary>
    public static int Count<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> needle, long start = 0, long end = long.MaxValue, long max = long.MaxValue)
        where T : unmanaged, IBinaryInteger<T>
    {
        Clamp(ref start, ref end, text.Length);
        if (end - start < needle.Length)
        {
            return 0;
        }

        text = text[(int)start..(int)end];
        if (needle.IsEmpty)
        {
            return (int)Math.Min(max, text.Length + 1L);
        }

        if (needle.Length == 1)
        {
            return (int)Math.Min(max, text.Count(needle[0]));
        }

        var count = 0;
        while (count < max && IndexOf(text, needle) is >= 0 and var at)
        {
            count++;
            text = text[(at + needle.Length)..];
        }

        return count;
    }

    /// <summary>Whether the text has the part at one end of the slice.</summary>
    public static bool HasAffix<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> affix, long start, long end, bool atEnd)
        where T : unmanaged, IBinaryInteger<T>
    {
        Clamp(ref start, ref end, text.Length);
        if (end - start < affix.Length)
        {
            return false;
        }

        var from = (int)(atEnd ? end - affix.Length : start);
        return text.Slice(from, affix.Length).SequenceEqual(affix);
    }

    /// <summary>str.replace: at most <paramref name="max"/> replacements, all if negative. Null if nothing changes.</summary>
    public static TextFault? Replace<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> old, ReadOnlySpan<T> replacement, long max, out T[]? result)
        where T : unmanaged, IBinaryInteger<T>
    {
        result = null;
        max = max < 0 ? long.MaxValue : max;
        var count = Count(text, old, max: max);
        if (count == 0 || old.SequenceEqual(replacement))
        {
            return null;
        }

        var size = text.Length + (count * ((long)replacement.Length - old.Length));
        if (size > NumberLayout.LengthMax)
        {
            return TextFault.Overflow("replace string is too long");
        }

        result = new T[size];
        Span<T> target = result;
        for (var i = 0; i < count; i++)
        {
            // The empty needle stands before each character, so one character is passed between two of them.
            var at = old.IsEmpty ? (i == 0 ? 0 : 1) : IndexOf(text, old);
            text[..at].CopyTo(target);
            replacement.CopyTo(target[at..]);
            target = target[(at + replacement.Length)..];
            text = text[(at + old.Length)..];
        }

        text.CopyTo(target);
        return null;
    }

    internal static int IndexOf<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> needle)
        where T : unmanaged, IBinaryInteger<T> =>
        needle.Length switch { 0 => 0, 1 => text.IndexOf(needle[0]), _ => text.IndexOf(needle) };
}
