using System.Numerics;
using System.Runtime.InteropServices;

namespace Lucid.Modules.Sre.Engine;

/// <summary>Finds where attempts begin, and where the tail of a lazy one-character repeat can.</summary>
internal static class MatchStart
{
    /// <summary>Prepares the first attempt of a run; false if there can be no match.</summary>
    internal static bool First<T>(MatchRun run, MatchProgram program, ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (run.Mode == MatchMode.Search)
        {
            return run.Start <= run.End && Seek(run, program, text, run.Start);
        }

        // A start behind the end is no hindrance to an empty match, as in CPython.
        return run.Start > run.End || (uint)(run.End - run.Start) >= program.WidthMin;
    }

    /// <summary>Prepares the next attempt after a failed one.</summary>
    internal static bool Next<T>(MatchRun run, MatchProgram program, ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (run.Mode != MatchMode.Search || program.Start == StartKind.Beginning)
        {
            return false;
        }

        run.TrailTop = 0;
        run.MustAdvance = false;
        if (run.Marked)
        {
            run.ClearMarks(program);
            run.Marked = false;
        }

        var from = run.Start + 1;
        if (program.LeadingRun >= 0)
        {
            ref readonly var repeat = ref program.Code[program.LeadingRun];
            var behind = CharacterScan.Skip(repeat, program.Sets, text, run.Start, run.End);
            from = Math.Max(from, repeat.Min > 0 ? behind : behind + 1);
        }

        return Seek(run, program, text, from);
    }

    /// <summary>The next position after <paramref name="at"/>, at most <paramref name="limit"/>, where the tail of a lazy repeat can begin, all
    /// before it passing the test; -1 if there is none. The subject must end where the match has to.</summary>
    internal static int SkipToTail<T>(in Instruction single, CharacterSet[] sets, ulong[] checks, ReadOnlySpan<T> text, int at, int limit)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (single.Register >= 0 && (single.Single is SingleKind.Anything or SingleKind.NotNewline || IsNotLatin(single)))
        {
            return SkipToLiteral(single, text[..Math.Min(limit + 1, text.Length)], at);
        }

        ref var origin = ref MemoryMarshal.GetReference(text);
        while (at < limit && CharacterScan.Passes(single, sets, CharacterScan.Code(ref origin, at)))
        {
            at++;
            if (CharacterScan.MayBegin(checks, single.TailCheck, ref origin, at, text.Length))
            {
                return at;
            }
        }

        return -1;
    }

    // A NOT of a character that every subject can hold.
    private static bool IsNotLatin(in Instruction single) => single.Single == SingleKind.NotLiteral && single.Operand < 256;

    private static int SkipToLiteral<T>(in Instruction single, ReadOnlySpan<T> text, int at)
        where T : unmanaged, IBinaryInteger<T>
    {
        var literal = T.CreateTruncating(single.Register);
        if (at >= text.Length)
        {
            return -1;
        }

        var excluded = single.Single switch
        {
            SingleKind.NotNewline => T.CreateTruncating((int)'\n'),
            SingleKind.NotLiteral => T.CreateTruncating(single.Operand),
            _ => literal,
        };
        var found = text[at..].IndexOfAny(literal, excluded);
        return found < 0 || text[at + found] != literal ? -1 : at + found;
    }

    private static bool Seek<T>(MatchRun run, MatchProgram program, ReadOnlySpan<T> text, int from)
        where T : unmanaged, IBinaryInteger<T>
    {
        var last = (long)run.End - program.WidthMin;
        if (from > last)
        {
            return false;
        }

        var start = program.Start switch
        {
            StartKind.Anywhere => from,
            StartKind.Beginning => from == 0 || from == run.Start ? from : run.End + 1,
            StartKind.LineBeginning => from == 0 || int.CreateTruncating(text[from - 1]) == '\n' ? from : AfterNewline(text, from, run.End),
            StartKind.Prefix => FindPrefix(text, from, run.End, program.PrefixOf<T>()),
            _ => program.Filter!.Find(text[..run.End], from, Math.Min(run.End, (int)last + 1)),
        };
        if (start > last || (program.Start == StartKind.Filter && start == run.End))
        {
            return false;
        }

        run.Start = start;
        return true;
    }

    private static int AfterNewline<T>(ReadOnlySpan<T> text, int from, int end)
        where T : unmanaged, IBinaryInteger<T>
    {
        var newline = text[from..end].IndexOf(T.CreateTruncating((int)'\n'));
        return newline < 0 ? end + 1 : from + newline + 1;
    }

    private static int FindPrefix<T>(ReadOnlySpan<T> text, int from, int end, T[] prefix)
        where T : unmanaged, IBinaryInteger<T>
    {
        var found = prefix.Length == 1 ? text[from..end].IndexOf(prefix[0]) : text[from..end].IndexOf(prefix);
        return found < 0 ? end + 1 : from + found;
    }
}
