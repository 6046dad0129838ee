using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lucid.Modules.Sre.Engine;

/// <summary>Tight loops over a subject of BMP chars, code points or bytes.</summary>
internal static class CharacterScan
{
    // Runs shorter than this are looked through one by one: they are the rule, and a vectorised call costs as much.
    private const int ShortRun = 12;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Code<T>(ref T origin, int at)
        where T : unmanaged
    {
        if (typeof(T) == typeof(char))
        {
            return Unsafe.As<T, char>(ref Unsafe.Add(ref origin, at));
        }

        return typeof(T) == typeof(byte) ? Unsafe.As<T, byte>(ref Unsafe.Add(ref origin, at)) : Unsafe.As<T, int>(ref Unsafe.Add(ref origin, at));
    }

    /// <summary>Whether one character passes the test.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Passes(in Instruction single, CharacterSet[] sets, int code) => single.Single switch
    {
        SingleKind.Set => sets[single.Operand].Holds(code),
        SingleKind.Literal => code == single.Operand,
        SingleKind.NotLiteral => code != single.Operand,
        SingleKind.NotNewline => code != '\n',
        _ => true,
    };

    /// <summary>Whether a first-character test lets the character at a position pass; at the end none does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool MayBegin<T>(ulong[] checks, int check, ref T origin, int at, int end)
        where T : unmanaged
    {
        if (at >= end)
        {
            return false;
        }

        // All characters from 256 on share the bit of 256; a shift counts modulo 64.
        var code = Math.Min(Code(ref origin, at), 256);
        return ((checks[check + (code >> 6)] >> code) & 1) != 0;
    }

    /// <summary>The first position from <paramref name="at"/> on, at most <paramref name="limit"/>, whose character fails the test.</summary>
    internal static int Skip<T>(in Instruction single, CharacterSet[] sets, ReadOnlySpan<T> text, int at, int limit)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (at >= limit)
        {
            return at;
        }

        switch (single.Single)
        {
            case SingleKind.Anything:
                return limit;
            case SingleKind.NotNewline:
                return Find(text, at, limit, '\n');
            case SingleKind.NotLiteral:
                return Find(text, at, limit, single.Operand);
            case SingleKind.Literal:
                ref var origin = ref MemoryMarshal.GetReference(text);
                while (at < limit && Code(ref origin, at) == single.Operand)
                {
                    at++;
                }

                return at;
            default:
                return SkipSet(sets[single.Operand], text, at, limit);
        }
    }

    /// <summary>The first position of a character from <paramref name="at"/> on, or <paramref name="limit"/>.</summary>
    internal static int Find<T>(ReadOnlySpan<T> text, int at, int limit, int code)
        where T : unmanaged, IBinaryInteger<T>
    {
        var wanted = T.CreateTruncating(code);
        if (int.CreateTruncating(wanted) != code)
        {
            return limit;
        }

        var found = text[at..limit].IndexOf(wanted);
        return found < 0 ? limit : at + found;
    }

    private static int SkipSet<T>(CharacterSet set, ReadOnlySpan<T> text, int at, int limit)
        where T : unmanaged, IBinaryInteger<T>
    {
        ref var origin = ref MemoryMarshal.GetReference(text);
        var latin = set.Latin;
        var soon = typeof(T) == typeof(int) ? limit : Math.Min(limit, at + ShortRun);
        while (true)
        {
            for (; at < soon; at++)
            {
                var code = Code(ref origin, at);
                if (!((uint)code < (uint)latin.Length ? latin[code] : set.HoldsHigh(code)))
                {
                    return at;
                }
            }

            if (at >= limit)
            {
                return limit;
            }

            var rest = IndexOfExceptLatin(set, text[at..limit]);
            if (rest < 0)
            {
                return limit;
            }

            at += rest;
            soon = Math.Min(limit, at + ShortRun);
        }
    }

    /// <summary>The first Latin-1 member in chars or bytes, or -1.</summary>
    internal static int IndexOfLatin<T>(CharacterSet set, ReadOnlySpan<T> text)
        where T : unmanaged => typeof(T) == typeof(char)
            ? MemoryMarshal.Cast<T, char>(text).IndexOfAny(set.Chars)
            : MemoryMarshal.Cast<T, byte>(text).IndexOfAny(set.Bytes);

    private static int IndexOfExceptLatin<T>(CharacterSet set, ReadOnlySpan<T> text)
        where T : unmanaged => typeof(T) == typeof(char)
            ? MemoryMarshal.Cast<T, char>(text).IndexOfAnyExcept(set.Chars)
            : MemoryMarshal.Cast<T, byte>(text).IndexOfAnyExcept(set.Bytes);
}
