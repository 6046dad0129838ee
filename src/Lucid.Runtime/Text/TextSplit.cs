using System.Numerics;
using Lucid.Runtime.Text.Unicode;

namespace Lucid.Runtime.Text;

/// <summary>Splitting and stripping of text of bytes (ASCII white space), BMP chars or code points (Unicode's). A negative
/// <c>max</c> means no limit on the splits.</summary>
public static class TextSplit
{
    /// <summary>split(separator, max); the separator must not be empty.</summary>
    public static void Split<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> separator, long max, List<TextSlice> parts)
        where T : unmanaged, IBinaryInteger<T>
    {
        var start = 0;
        while (max-- != 0 && TextSearch.IndexOf(text[start..], separator) is >= 0 and var at)
        {
            parts.Add(new TextSlice(start, at));
            start += at + separator.Length;
        }

        parts.Add(new TextSlice(start, text.Length - start));
    }

    /// <summary>rsplit(separator, max); the separator must not be empty.</summary>
    public static void SplitFromEnd<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> separator, long max, List<TextSlice> parts)
        where T : unmanaged, IBinaryInteger<T>
    {
        var first = parts.Count;
        var end = text.Length;
        while (max-- != 0 && TextSearch.FindLast(text[..end], separator) is >= 0 and var at)
        {
            parts.Add(new TextSlice(at + separator.Length, end - at - separator.Length));
            end = at;
        }

        parts.Add(new TextSlice(0, end));
        parts.Reverse(first, parts.Count - first);
    }

    /// <summary>split(None, max): at runs of white space, none of it at the ends counting.</summary>
    public static void Split<T>(ReadOnlySpan<T> text, long max, List<TextSlice> parts)
        where T : unmanaged, IBinaryInteger<T>
    {
        var i = 0;
        while (true)
        {
            while (i < text.Length && IsSpace(text[i]))
            {
                i++;
            }

            if (i == text.Length)
            {
                return;
            }

            if (max-- == 0)
            {
                parts.Add(new TextSlice(i, text.Length - i));
                return;
            }

            var start = i;
            while (i < text.Length && !IsSpace(text[i]))
            {
                i++;
            }

            parts.Add(new TextSlice(start, i - start));
        }
    }

    /// <summary>rsplit(None, max).</summary>
    public static void SplitFromEnd<T>(ReadOnlySpan<T> text, long max, List<TextSlice> parts)
        where T : unmanaged, IBinaryInteger<T>
    {
        var first = parts.Count;
        var i = text.Length;
        while (true)
        {
            while (i > 0 && IsSpace(text[i - 1]))
            {
                i--;
            }

            if (i == 0)
            {
                break;
            }

            if (max-- == 0)
            {
                parts.Add(new TextSlice(0, i));
                break;
            }

            var end = i;
            while (i > 0 && !IsSpace(text[i - 1]))
            {
                i--;
            }

            parts.Add(new TextSlice(i, end - i));
        }

        parts.Reverse(first, parts.Count - first);
    }

    /// <summary>splitlines: bytes end at \n, \r and \r\n, text at Unicode's other boundaries too.</summary>
    public static void SplitLines<T>(ReadOnlySpan<T> text, bool keepEnds, List<TextSlice> parts)
        where T : unmanaged, IBinaryInteger<T>
    {
        var i = 0;
        while (i < text.Length)
        {
            var start = i;
            while (i < text.Length && !IsLineBreak(text[i]))
            {
                i++;
            }

            var end = i;
            if (i < text.Length)
            {
                var pair = text[i] == T.CreateTruncating('\r') && i + 1 < text.Length && text[i + 1] == T.CreateTruncating('\n');
                i += pair ? 2 : 1;
            }

            parts.Add(new TextSlice(start, (keepEnds ? i : end) - start));
        }
    }

    /// <summary>strip, lstrip or rstrip of white space.</summary>
    public static TextSlice Strip<T>(ReadOnlySpan<T> text, bool left, bool right)
        where T : unmanaged, IBinaryInteger<T>
    {
        var start = 0;
        var end = text.Length;
        while (left && start < end && IsSpace(text[start]))
        {
            start++;
        }

        while (right && start < end && IsSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSlice(start, end - start);
    }

    /// <summary>strip, lstrip or rstrip of the given characters.</summary>
    public static TextSlice Strip<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> characters, bool left, bool right)
        where T : unmanaged, IBinaryInteger<T>
    {
        var start = 0;
        var end = text.Length;
        while (left && start < end && characters.Contains(text[start]))
        {
            start++;
        }

        while (right && start < end && characters.Contains(text[end - 1]))
        {
            end--;
        }

        return new TextSlice(start, end - start);
    }

    internal static bool IsSpace<T>(T character)
        where T : unmanaged, IBinaryInteger<T>
    {
        var code = int.CreateTruncating(character);
        if (typeof(T) == typeof(byte))
        {
            return code is ' ' or (>= 9 and <= 13);
        }

        return code < 0x80 ? code is ' ' or (>= 9 and <= 13) or (>= 0x1C and <= 0x1F) : CodePoint.IsSpace(code);
    }

    private static bool IsLineBreak<T>(T character)
        where T : unmanaged, IBinaryInteger<T>
    {
        var code = int.CreateTruncating(character);
        return typeof(T) == typeof(byte) ? code is '\n' or '\r' : CodePoint.IsLineBreak(code);
    }
}
