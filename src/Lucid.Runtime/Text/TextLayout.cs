using System.Numerics;

namespace Lucid.Runtime.Text;

/// <summary>Widening of text of bytes, BMP chars or code points: tabs, zeros, centring.</summary>
public static class TextLayout
{
    /// <summary>What str.center adds on either side. Of an odd number the left side gets the smaller half, unless the width is odd too.</summary>
    public static void Center(int length, long width, out long left, out long right)
    {
        var fill = Math.Max(0, width - length);
        left = (fill / 2) + (fill & width & 1);
        right = fill - left;
    }

    /// <summary>The text with fill characters on both sides.</summary>
    public static TextFault? Pad<T>(ReadOnlySpan<T> text, long left, long right, T fill, out T[] result)
        where T : unmanaged, IBinaryInteger<T>
    {
        result = [];
        if (left > NumberLayout.LengthMax || right > NumberLayout.LengthMax || left + right + text.Length > NumberLayout.LengthMax)
        {
            return TextFault.Overflow("padded string is too long");
        }

        result = new T[(int)(left + right) + text.Length];
        result.AsSpan(0, (int)left).Fill(fill);
        text.CopyTo(result.AsSpan((int)left));
        result.AsSpan((int)left + text.Length).Fill(fill);
        return null;
    }

    /// <summary>zfill: zeros between the sign and the rest.</summary>
    public static TextFault? ZeroFill<T>(ReadOnlySpan<T> text, long width, out T[] result)
        where T : unmanaged, IBinaryInteger<T>
    {
        var fill = Math.Max(0, width - text.Length);
        var fault = Pad(text, fill, 0, T.CreateTruncating('0'), out result);
        if (fault is null && fill > 0 && !text.IsEmpty && (text[0] == T.CreateTruncating('+') || text[0] == T.CreateTruncating('-')))
        {
            result[0] = text[0];
            result[(int)fill] = T.CreateTruncating('0');
        }

        return fault;
    }

    /// <summary>expandtabs.</summary>
    public static TextFault? ExpandTabs<T>(ReadOnlySpan<T> text, int tabSize, out T[] result)
        where T : unmanaged, IBinaryInteger<T>
    {
        long size = 0;
        Walk(text, tabSize, [], ref size);
        result = [];
        if (size > NumberLayout.LengthMax)
        {
            return TextFault.Overflow("result too long");
        }

        result = new T[size];
        size = 0;
        Walk(text, tabSize, result, ref size);
        return null;
    }

    // Counts only, if the target is empty.
    private static void Walk<T>(ReadOnlySpan<T> text, int tabSize, Span<T> target, ref long size)
        where T : unmanaged, IBinaryInteger<T>
    {
        long column = 0;
        foreach (var character in text)
        {
            if (character == T.CreateTruncating('\t'))
            {
                var step = tabSize > 0 ? tabSize - (int)(column % tabSize) : 0;
                if (!target.IsEmpty)
                {
                    target.Slice((int)size, step).Fill(T.CreateTruncating(' '));
                }

                column += step;
                size += step;
                continue;
            }

            if (!target.IsEmpty)
            {
                target[(int)size] = character;
            }

            column = character == T.CreateTruncating('\n') || character == T.CreateTruncating('\r') ? 0 : column + 1;
            size++;
        }
    }
}
