using System.Numerics;
using Lucid.Runtime.Text.Unicode;

namespace Lucid.Runtime.Text;

/// <summary>Case conversion of text given as BMP chars or code points, by Unicode's full mappings (one character may become three).
/// What lies in the BMP maps into it.</summary>
public static class TextCase
{
    private const int ExtendedMark = 0x40000000;
    private const int CapitalSigma = 0x3A3;
    private const int SmallSigma = 0x3C3;
    private const int FinalSigma = 0x3C2;

    public static T[] Upper<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        var result = new Output<T>(text.Length);
        foreach (var character in text)
        {
            result.Add(int.CreateTruncating(character), UnicodeTables.Upper);
        }

        return result.ToArray();
    }

    public static T[] Lower<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        var result = new Output<T>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            AddLower(ref result, text, i);
        }

        return result.ToArray();
    }

    /// <summary>Case folding, for comparison without case.</summary>
    public static T[] Fold<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        var result = new Output<T>(text.Length);
        foreach (var character in text)
        {
            result.Add(int.CreateTruncating(character), UnicodeTables.Fold);
        }

        return result.ToArray();
    }

    /// <summary>Title case for what follows an uncased character, lower case for the rest.</summary>
    public static T[] Title<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        var result = new Output<T>(text.Length);
        var afterCased = false;
        for (var i = 0; i < text.Length; i++)
        {
            var code = int.CreateTruncating(text[i]);
            if (afterCased)
            {
                AddLower(ref result, text, i);
            }
            else
            {
                result.Add(code, UnicodeTables.Title);
            }

            afterCased = CodePoint.Has(code, CharFlags.Cased);
        }

        return result.ToArray();
    }

    public static T[] Capitalize<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        var result = new Output<T>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i == 0)
            {
                result.Add(int.CreateTruncating(text[0]), UnicodeTables.Title);
            }
            else
            {
                AddLower(ref result, text, i);
            }
        }

        return result.ToArray();
    }

    public static T[] SwapCase<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        var result = new Output<T>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var code = int.CreateTruncating(text[i]);
            if (CodePoint.IsUpper(code))
            {
                AddLower(ref result, text, i);
            }
            else if (CodePoint.IsLower(code))
            {
                result.Add(code, UnicodeTables.Upper);
            }
            else
            {
                result.Add(code);
            }
        }

        return result.ToArray();
    }

    private static void AddLower<T>(ref Output<T> result, ReadOnlySpan<T> text, int at)
        where T : unmanaged, IBinaryInteger<T>
    {
        var code = int.CreateTruncating(text[at]);
        if (code == CapitalSigma)
        {
            result.Add(EndsWord(text, at) ? FinalSigma : SmallSigma);
        }
        else
        {
            result.Add(code, UnicodeTables.Lower);
        }
    }

    // Whether a cased letter stands before the place and none after it, case-ignorable ones left aside.
    private static bool EndsWord<T>(ReadOnlySpan<T> text, int at)
        where T : unmanaged, IBinaryInteger<T>
    {
        var before = at - 1;
        while (before >= 0 && CodePoint.Has(int.CreateTruncating(text[before]), CharFlags.CaseIgnorable))
        {
            before--;
        }

        if (before < 0 || !CodePoint.Has(int.CreateTruncating(text[before]), CharFlags.Cased))
        {
            return false;
        }

        var after = at + 1;
        while (after < text.Length && CodePoint.Has(int.CreateTruncating(text[after]), CharFlags.CaseIgnorable))
        {
            after++;
        }

        return after == text.Length || !CodePoint.Has(int.CreateTruncating(text[after]), CharFlags.Cased);
    }

    private struct Output<T>(int length)
        where T : unmanaged, IBinaryInteger<T>
    {
        private T[] items = new T[length];
        private int count;

        internal void Add(int code)
        {
            if (count == items.Length)
            {
                Array.Resize(ref items, (count * 2) + 4);
            }

            items[count++] = T.CreateTruncating(code);
        }

        internal void Add(int code, ReadOnlySpan<int> mapping)
        {
            var entry = mapping[CodePoint.Record(code)];
            if (entry < ExtendedMark)
            {
                Add(code + entry);
                return;
            }

            foreach (var part in UnicodeTables.ExtendedCase.Slice((entry & ~ExtendedMark) >> 2, entry & 3))
            {
                Add(part);
            }
        }

        internal T[] ToArray()
        {
            if (count != items.Length)
            {
                Array.Resize(ref items, count);
            }

            return items;
        }
    }
}
