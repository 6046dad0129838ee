using System.Numerics;

namespace Lucid.Modules.Sre.Engine;

/// <summary>The rarer tests of a match: zero-width positions and references to groups.</summary>
internal static class MatchPosition
{
    /// <summary>Whether a zero-width position is here. What is before the start of the match counts, what is behind its end does not.</summary>
    internal static bool Holds<T>(Position position, ReadOnlySpan<T> text, int at, int end)
        where T : unmanaged, IBinaryInteger<T>
    {
        switch (position)
        {
            case Position.Beginning or Position.BeginningString:
                return at == 0;
            case Position.BeginningLine:
                return at == 0 || int.CreateTruncating(text[at - 1]) == '\n';
            case Position.End:
                return at == end || (at == end - 1 && int.CreateTruncating(text[at]) == '\n');
            case Position.EndLine:
                return at == end || (at < end && int.CreateTruncating(text[at]) == '\n');
            case Position.EndString:
                return at == end;
            case Position.UniBoundary:
                return IsWordBefore(text, at) != (at < end && CharacterClass.IsWord(int.CreateTruncating(text[at])));
            case Position.UniNonBoundary:
                return IsWordBefore(text, at) == (at < end && CharacterClass.IsWord(int.CreateTruncating(text[at])));
            case Position.Boundary or Position.LocBoundary:
                return IsAsciiWordBefore(text, at) != (at < end && CharacterClass.IsAsciiWord(int.CreateTruncating(text[at])));
            default:
                return IsAsciiWordBefore(text, at) == (at < end && CharacterClass.IsAsciiWord(int.CreateTruncating(text[at])));
        }
    }

    internal static bool HasGroup(MatchRun run, int group)
    {
        var from = run.Mark(group * 2);
        var to = run.Mark((group * 2) + 1);
        return from >= 0 && to >= from;
    }

    /// <summary>The position behind a repetition of the group's text, or -1.</summary>
    internal static int SkipGroup<T>(MatchRun run, in Instruction reference, ReadOnlySpan<T> text, int at)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (!HasGroup(run, reference.Operand))
        {
            return -1;
        }

        var from = run.Mark(reference.Operand * 2);
        var length = run.Mark((reference.Operand * 2) + 1) - from;
        if (length > 0 && length > run.End - at)
        {
            return -1;
        }

        var folding = (Folding)reference.Min;
        if (folding == Folding.None)
        {
            return text.Slice(from, length).SequenceEqual(text.Slice(at, length)) ? at + length : -1;
        }

        for (var i = 0; i < length; i++)
        {
            if (Fold(int.CreateTruncating(text[from + i]), folding) != Fold(int.CreateTruncating(text[at + i]), folding))
            {
                return -1;
            }
        }

        return at + length;
    }

    private static int Fold(int code, Folding folding) => folding == Folding.Unicode ? CharacterClass.Lower(code) : CharacterClass.LowerAscii(code);

    private static bool IsWordBefore<T>(ReadOnlySpan<T> text, int at)
        where T : unmanaged, IBinaryInteger<T> => at > 0 && CharacterClass.IsWord(int.CreateTruncating(text[at - 1]));

    private static bool IsAsciiWordBefore<T>(ReadOnlySpan<T> text, int at)
        where T : unmanaged, IBinaryInteger<T> => at > 0 && CharacterClass.IsAsciiWord(int.CreateTruncating(text[at - 1]));
}
