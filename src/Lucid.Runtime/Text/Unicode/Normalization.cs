using System.Globalization;
using System.Numerics;
using System.Text;

namespace Lucid.Runtime.Text.Unicode;

/// <summary>Unicode normalization of text given as BMP chars or code points, and the decompositions it rests on.</summary>
public static class Normalization
{
    private const int HangulBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TrailBase = 0x11A7;
    private const int VowelCount = 21;
    private const int TrailCount = 28;
    private const int HangulCount = 19 * VowelCount * TrailCount;

    /// <summary>Whether the text is short of anything that the form could change, by its largest character alone.</summary>
    public static bool IsTriviallyNormal<T>(ReadOnlySpan<T> text, NormalForm form)
        where T : unmanaged, IBinaryInteger<T>
    {
        // Latin-1 has compatibility characters from A0 and composed letters from C0; what composes begins at 300.
        var limit = T.CreateTruncating(form switch { NormalForm.Nfc => 0x300, NormalForm.Nfd => 0xC0, _ => 0xA0 });
        foreach (var character in text)
        {
            if (character >= limit)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text in the form, as code points.</summary>
    public static int[] Normalize<T>(ReadOnlySpan<T> text, NormalForm form)
        where T : unmanaged, IBinaryInteger<T>
    {
        var codes = new List<int>(text.Length + 8);
        if (IsTriviallyNormal(text, form))
        {
            foreach (var character in text)
            {
                codes.Add(int.CreateTruncating(character));
            }

            return [.. codes];
        }

        foreach (var character in text)
        {
            Expand(int.CreateTruncating(character), ((int)form & 1) != 0, codes);
        }

        Order(codes);
        if (((int)form & 2) != 0)
        {
            Compose(codes);
        }

        return [.. codes];
    }

    public static bool IsNormalized<T>(ReadOnlySpan<T> text, NormalForm form)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (IsTriviallyNormal(text, form))
        {
            return true;
        }

        var normal = Normalize(text, form);
        if (normal.Length != text.Length)
        {
            return false;
        }

        for (var i = 0; i < normal.Length; i++)
        {
            if (normal[i] != int.CreateTruncating(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>unicodedata.decomposition: '&lt;compat&gt; 0020 0308' or the like, empty for none.</summary>
    public static string Decomposition(int code)
    {
        var entry = Entry(code, out var tag);
        if (entry.IsEmpty)
        {
            return "";
        }

        var result = new StringBuilder(UnicodeTables.TagNames[tag]);
        for (var i = 0; i < entry.Length; i++)
        {
            if (result.Length > 0)
            {
                result.Append(' ');
            }

            result.Append(Next(entry, ref i).ToString("X4", CultureInfo.InvariantCulture));
        }

        return result.ToString();
    }

    private static ReadOnlySpan<ushort> Entry(int code, out int tag)
    {
        tag = 0;
        if (!CodePoint.Has(code, CharFlags.Decomposes))
        {
            return default;
        }

        var block = UnicodeTables.DecompositionIndex[code >> UnicodeTables.Shift] << UnicodeTables.Shift;
        var offset = UnicodeTables.DecompositionBlocks[block | (code & ((1 << UnicodeTables.Shift) - 1))];
        var header = UnicodeTables.Decompositions[offset];
        tag = header & 0xFF;
        return UnicodeTables.Decompositions.Slice(offset + 1, header >> 8);
    }

    private static int Next(ReadOnlySpan<ushort> units, ref int i)
    {
        int unit = units[i];
        return char.IsHighSurrogate((char)unit) && i + 1 < units.Length ? char.ConvertToUtf32((char)unit, (char)units[++i]) : unit;
    }

    // Recursion ends with the database: no decomposition is deeper than four.
    private static void Expand(int code, bool compatible, List<int> codes)
    {
        var hangul = code - HangulBase;
        if ((uint)hangul < HangulCount)
        {
            codes.Add(LeadBase + (hangul / (VowelCount * TrailCount)));
            codes.Add(VowelBase + (hangul % (VowelCount * TrailCount) / TrailCount));
            if (hangul % TrailCount != 0)
            {
                codes.Add(TrailBase + (hangul % TrailCount));
            }

            return;
        }

        var entry = Entry(code, out var tag);
        if (entry.IsEmpty || (tag != 0 && !compatible))
        {
            codes.Add(code);
            return;
        }

        for (var i = 0; i < entry.Length; i++)
        {
            Expand(Next(entry, ref i), compatible, codes);
        }
    }

    // Sorts each run of combining characters by class, keeping the order of equals.
    private static void Order(List<int> codes)
    {
        for (var i = 0; i < codes.Count; i++)
        {
            if (CodePoint.Combining(codes[i]) == 0)
            {
                continue;
            }

            var start = i;
            while (i < codes.Count && CodePoint.Combining(codes[i]) != 0)
            {
                i++;
            }

            if (i - start > 1)
            {
                SortRun(codes, start, i - start);
            }
        }
    }

    private static void SortRun(List<int> codes, int start, int length)
    {
        var keys = new long[length];
        for (var i = 0; i < length; i++)
        {
            keys[i] = ((long)CodePoint.Combining(codes[start + i]) << 32) | (uint)i;
        }

        Array.Sort(keys);
        var sorted = new int[length];
        for (var i = 0; i < length; i++)
        {
            sorted[i] = codes[start + (int)(uint)keys[i]];
        }

        for (var i = 0; i < length; i++)
        {
            codes[start + i] = sorted[i];
        }
    }

    private static void Compose(List<int> codes)
    {
        int starter = -1, last = 0, kept = 0;
        for (var i = 0; i < codes.Count; i++)
        {
            var code = codes[i];
            var order = CodePoint.Combining(code);

            // Blocked: a character of the same or a higher class stands between it and the starter.
            var reachable = starter >= 0 && (starter == kept - 1 || (last < order && last != 0));
            if (reachable && TryCompose(codes[starter], code, out var composed))
            {
                codes[starter] = composed;
                continue;
            }

            if (order == 0)
            {
                starter = kept;
            }

            last = order;
            codes[kept++] = code;
        }

        codes.RemoveRange(kept, codes.Count - kept);
    }

    private static bool TryCompose(int first, int second, out int composed)
    {
        if ((uint)(first - LeadBase) < 19 && (uint)(second - VowelBase) < VowelCount)
        {
            composed = HangulBase + ((((first - LeadBase) * VowelCount) + second - VowelBase) * TrailCount);
            return true;
        }

        if ((uint)(first - HangulBase) < HangulCount && (first - HangulBase) % TrailCount == 0 && (uint)(second - TrailBase - 1) < TrailCount - 1)
        {
            composed = first + second - TrailBase;
            return true;
        }

        composed = 0;
        if (!CodePoint.Has(first, CharFlags.ComposesFirst))
        {
            return false;
        }

        var at = UnicodeTables.CompositionPairs.BinarySearch(((ulong)first << 32) | (uint)second);
        composed = at < 0 ? 0 : UnicodeTables.Compositions[at];
        return at >= 0;
    }
}
