using System.Buffers;
using Lucid.Runtime.Text.Unicode;

namespace Lucid.Modules.Sre.Engine;

/// <summary>A set of characters, decoded: a table for Latin-1 and a rule for the rest. Immutable but for its caches.</summary>
internal sealed class CharacterSet
{
    private readonly uint[] code;
    private readonly Folding folding;
    private readonly bool? high;
    private SearchValues<char>? chars;
    private SearchValues<byte>? bytes;

    /// <summary>Takes the body of a set (without its skip word, ending in FAILURE), which must be valid.</summary>
    internal CharacterSet(uint[] code, Folding folding)
    {
        this.code = code;
        this.folding = folding;
        for (var c = 0; c < 256; c++)
        {
            Latin[c] = Evaluate(c);
        }

        high = FindHighRule();
    }

    /// <summary>Membership of the characters below 256.</summary>
    internal bool[] Latin { get; } = new bool[256];

    /// <summary>Whether some character from 256 on may be a member.</summary>
    internal bool MayHoldHigh => high != false;

    /// <summary>Membership of a character from 256 on.</summary>
    internal bool HoldsHigh(int c) => high ?? Evaluate(c);

    internal bool Holds(int c) => (uint)c < 256 ? Latin[c] : HoldsHigh(c);

    /// <summary>The Latin-1 members for a vectorised search.</summary>
    internal SearchValues<char> Chars => chars ??= SearchValues.Create(Members());

    internal SearchValues<byte> Bytes => bytes ??= SearchValues.Create(Array.ConvertAll(Members(), c => (byte)c));

    private char[] Members()
    {
        var members = new List<char>();
        for (var c = 0; c < 256; c++)
        {
            if (Latin[c])
            {
                members.Add((char)c);
            }
        }

        return [.. members];
    }

    private bool Evaluate(int c) => folding switch
    {
        Folding.None => Lookup(c),
        Folding.Ascii => Lookup(CharacterClass.LowerAscii(c)),
        Folding.Unicode => Lookup(CharacterClass.Lower(c)),
        _ => Lookup(CharacterClass.LowerAscii(c)) || Lookup(CharacterClass.UpperAscii(c)),
    };

    private bool Lookup(int c)
    {
        var result = true;
        var at = 0;
        while (true)
        {
            var op = (SreCode)code[at++];
            switch (op)
            {
                case SreCode.Failure:
                    return !result;
                case SreCode.Negate:
                    result = !result;
                    continue;
                case SreCode.Literal:
                    if (code[at++] == (uint)c)
                    {
                        return result;
                    }

                    continue;
                case SreCode.Category:
                    if (CharacterClass.IsCategory((int)code[at++], c))
                    {
                        return result;
                    }

                    continue;
                case SreCode.Charset:
                    if (c < 256 && Bit(at, c))
                    {
                        return result;
                    }

                    at += 8;
                    continue;
                case SreCode.BigCharset:
                    if (c < 0x10000 && Bit(at + 65, (Block(at + 1, c >> 8) << 8) | (c & 255)))
                    {
                        return result;
                    }

                    at += 65 + ((int)code[at] * 8);
                    continue;
                default:
                    if (InRange(at, c) || (op == SreCode.RangeUniIgnore && InRange(at, CharacterClass.Upper(c))))
                    {
                        return result;
                    }

                    at += 2;
                    continue;
            }
        }
    }

    private bool InRange(int at, int c) => code[at] <= (uint)c && (uint)c <= code[at + 1];

    private bool Bit(int at, int index) => ((code[at + (index >> 5)] >> (index & 31)) & 1) != 0;

    // Block numbers are bytes packed four to a word, the lowest first.
    private int Block(int at, int index) => (int)(code[at + (index >> 2)] >> ((index & 3) * 8)) & 255;

    // One answer for all characters from 256 on, where every item ignores them.
    private bool? FindHighRule()
    {
        if (folding == Folding.Unicode)
        {
            return null;
        }

        var result = false;
        var at = 0;
        while (true)
        {
            switch ((SreCode)code[at++])
            {
                case SreCode.Failure:
                    return result;
                case SreCode.Negate:
                    result = !result;
                    break;
                case SreCode.Literal when code[at] < 256:
                    at++;
                    break;
                case SreCode.Category when code[at] is 0 or 2 or 4 or 6 or 8:
                    at++;
                    break;
                case SreCode.Charset:
                    at += 8;
                    break;
                case SreCode.Range when code[at] <= 256 && code[at + 1] >= CodePoint.Max:
                    return !result;
                case SreCode.Range when code[at + 1] < 256:
                    at += 2;
                    break;
                default:
                    return null;
            }
        }
    }
}
