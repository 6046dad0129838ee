using System.Numerics;

namespace Lucid.Modules.Sre.Engine;

/// <summary>The characters with which a match of something can begin: exact or too large, never too small.
/// All characters from 256 on are one bit.</summary>
internal struct FirstSet
{
    internal const int Words = 5;

    private ulong a;
    private ulong b;
    private ulong c;
    private ulong d;

    /// <summary>Whether a character from 256 on is possible.</summary>
    internal bool High;

    /// <summary>Whether nothing is known, as the thing may be empty or a reference.</summary>
    internal bool Unknown;

    internal readonly int LatinCount =>
        BitOperations.PopCount(a) + BitOperations.PopCount(b) + BitOperations.PopCount(c) + BitOperations.PopCount(d);

    internal readonly ulong Word(int index) => index switch
    {
        0 => a,
        1 => b,
        2 => c,
        3 => d,
        _ => High ? 1UL : 0UL,
    };

    internal readonly bool Holds(int character) => ((Word(Math.Min(character, 256) >> 6) >> (character & 63)) & 1) != 0;

    internal readonly bool Overlaps(in FirstSet other) =>
        ((a & other.a) | (b & other.b) | (c & other.c) | (d & other.d)) != 0 || (High && other.High);

    internal void Add(int character)
    {
        switch (character >> 6)
        {
            case 0:
                a |= 1UL << character;
                break;
            case 1:
                b |= 1UL << (character & 63);
                break;
            case 2:
                c |= 1UL << (character & 63);
                break;
            case 3:
                d |= 1UL << (character & 63);
                break;
            default:
                High = true;
                break;
        }
    }

    internal void Add(in Instruction single, CharacterSet[] sets)
    {
        switch (single.Single)
        {
            case SingleKind.Literal:
                Add(single.Operand);
                break;
            case SingleKind.Set:
                AddSet(sets[single.Operand]);
                break;
            case SingleKind.NotLiteral:
                AddAllBut(single.Operand);
                break;
            case SingleKind.NotNewline:
                AddAllBut('\n');
                break;
            default:
                AddAllBut(-1);
                break;
        }
    }

    private void AddSet(CharacterSet set)
    {
        var latin = set.Latin;
        for (var i = 0; i < 64; i++)
        {
            a |= latin[i] ? 1UL << i : 0;
            b |= latin[i + 64] ? 1UL << i : 0;
            c |= latin[i + 128] ? 1UL << i : 0;
            d |= latin[i + 192] ? 1UL << i : 0;
        }

        High |= set.MayHoldHigh;
    }

    private void AddAllBut(int character)
    {
        a |= Mask(character, 0);
        b |= Mask(character, 64);
        c |= Mask(character, 128);
        d |= Mask(character, 192);
        High = true;
    }

    private static ulong Mask(int character, int from) => (uint)(character - from) < 64 ? ~(1UL << (character & 63)) : ~0UL;
}
