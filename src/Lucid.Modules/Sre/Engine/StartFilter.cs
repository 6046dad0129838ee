using System.Numerics;
using System.Runtime.InteropServices;

namespace Lucid.Modules.Sre.Engine;

/// <summary>Tells by three characters where a match can begin. A bit stands for an alternative at the head of the pattern (they share bits
/// when there are more than eight), so that a place passes only if one alternative accepts all three.</summary>
internal sealed class StartFilter
{
    internal const int Depth = 3;

    // Characters from 256 on count as one, and so does the end of the subject.
    private const int High = 256;
    private const int End = 257;
    private const int Stride = 258;
    private const int ShortRun = 12;
    private readonly CharacterSet first;
    private readonly List<(int Alternative, int Place, FirstSet Characters)> accepted = [];
    private byte[]? masks;

    /// <summary>Takes the set of all first characters.</summary>
    internal StartFilter(CharacterSet first) => this.first = first;

    /// <summary>Lets an alternative accept characters at one place of three.</summary>
    internal void Accept(int alternative, int place, in FirstSet characters) => accepted.Add((alternative & 7, place, characters));

    // Most patterns that are compiled search nothing, or not at once: the table waits for the first search.
    private byte[] Masks()
    {
        var made = new byte[Depth * Stride];
        foreach ((int alternative, int place, FirstSet characters) in accepted)
        {
            for (var i = 0; i < Stride; i++)
            {
                if (characters.Unknown || (i != End && characters.Holds(i)))
                {
                    made[(place * Stride) + i] |= (byte)(1 << alternative);
                }
            }
        }

        return masks = made;
    }

    /// <summary>The first place from <paramref name="at"/> on where a match can begin; <paramref name="limit"/> if there is none before it.</summary>
    internal int Find<T>(ReadOnlySpan<T> text, int at, int limit)
        where T : unmanaged, IBinaryInteger<T>
    {
        ref var origin = ref MemoryMarshal.GetReference(text);
        var table = (masks ?? Masks()).AsSpan(0, Depth * Stride);
        var whole = Math.Min(limit, text.Length - (Depth - 1));
        var vectorised = !first.MayHoldHigh && typeof(T) != typeof(int);
        while (true)
        {
            var soon = vectorised ? Math.Min(whole, at + ShortRun) : whole;
            for (; at < soon; at++)
            {
                var one = Math.Min(CharacterScan.Code(ref origin, at), High);
                var two = Math.Min(CharacterScan.Code(ref origin, at + 1), High);
                var three = Math.Min(CharacterScan.Code(ref origin, at + 2), High);
                if ((table[one] & table[Stride + two] & table[(2 * Stride) + three]) != 0)
                {
                    return at;
                }
            }

            if (at >= whole)
            {
                break;
            }

            var found = CharacterScan.IndexOfLatin(first, text[at..limit]);
            if (found < 0)
            {
                return limit;
            }

            at += found;
        }

        while (at < limit && !AcceptsNearEnd(text, at))
        {
            at++;
        }

        return Math.Min(at, limit);
    }

    private bool AcceptsNearEnd<T>(ReadOnlySpan<T> text, int at)
        where T : unmanaged, IBinaryInteger<T>
    {
        var mask = 255;
        var table = masks ?? Masks();
        for (var i = 0; i < Depth; i++)
        {
            mask &= table[(i * Stride) + (at + i < text.Length ? Math.Min(int.CreateTruncating(text[at + i]), High) : End)];
        }

        return mask != 0;
    }
}
