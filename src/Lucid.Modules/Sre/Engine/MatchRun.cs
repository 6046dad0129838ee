using System.Runtime.CompilerServices;

namespace Lucid.Modules.Sre.Engine;

/// <summary>The state of one search or match, all of it: registers, choice points and the log of overwritten registers, in plain growing
/// arrays, so that neither pattern nor subject can overflow a stack and a run can stop anywhere and go on later.
/// Invariant: undoing the trail down to a choice point's mark gives the registers as they were when it was made.</summary>
internal sealed class MatchRun
{
    internal const int ChoiceWords = 4;
    private const int KeptWordsMax = 4096;

    // Numbers only, no Python state: the next run overwrites them all.
    [ThreadStatic]
    private static MatchRun? spare;

    internal int[] Choices = new int[64];
    internal int[] Trail = new int[64];
    internal int[] Registers = [];
    internal int ChoiceTop;
    internal int TrailTop;

    /// <summary>Where to go on.</summary>
    internal int Pc;
    internal int At;

    /// <summary>Whether to go on by giving up the present way, or, with no attempt begun, at the next start.</summary>
    internal bool Failing;

    /// <summary>The first position of the present attempt, and where the match begins.</summary>
    internal int Start;

    /// <summary>The end of the part of the subject that is looked at.</summary>
    internal int End;

    internal MatchMode Mode;

    /// <summary>Whether a match at the first start must not be empty.</summary>
    internal bool MustAdvance;

    /// <summary>Whether marks of an earlier attempt stand in the registers.</summary>
    internal bool Marked;

    /// <summary>Steps left; about a nanosecond to ten each.</summary>
    internal long Budget;

    /// <summary>The start that was asked for.</summary>
    internal int Origin;

    /// <summary>Whether a match there had not to be empty.</summary>
    internal bool OriginMustAdvance;

    /// <summary>How long the subject is; a run over one that has changed its length is begun again.</summary>
    internal int Length = -1;

    /// <summary>A run to begin, used before if possible.</summary>
    internal static MatchRun Rent()
    {
        var run = spare ?? new MatchRun();
        spare = null;
        return run;
    }

    /// <summary>Lets a run that nobody looks at any more be used again.</summary>
    internal static void Return(MatchRun run)
    {
        if (run.Choices.Length <= KeptWordsMax && run.Trail.Length <= KeptWordsMax && run.Registers.Length <= KeptWordsMax)
        {
            spare = run;
        }
    }

    /// <summary>Prepares a match of the subject's part from start to end. Both must lie in the subject.</summary>
    internal void Begin(MatchProgram program, int length, int start, int end, MatchMode mode, bool mustAdvance)
    {
        if (Registers.Length < program.RegisterCount)
        {
            Registers = new int[Math.Max(program.RegisterCount, 16)];
        }

        Origin = start;
        OriginMustAdvance = mustAdvance;
        Length = length;

        ClearMarks(program);
        ChoiceTop = TrailTop = Pc = 0;
        Start = At = start;
        End = end;
        Mode = mode;
        MustAdvance = mustAdvance;
        Failing = false;
        Marked = false;
    }

    internal void ClearMarks(MatchProgram program) => Array.Fill(Registers, -1, 0, program.LastIndexRegister + 1);

    /// <summary>Sets a register so that an older choice point can take it back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void SetRegister(int register, int value, bool hasChoices)
    {
        if (hasChoices)
        {
            if (TrailTop + 2 > Trail.Length)
            {
                Array.Resize(ref Trail, Trail.Length * 2);
            }

            Trail[TrailTop] = register;
            Trail[TrailTop + 1] = Registers[register];
            TrailTop += 2;
        }

        Registers[register] = value;
    }

    internal void UndoTo(int top)
    {
        while (TrailTop > top)
        {
            TrailTop -= 2;
            Registers[Trail[TrailTop]] = Trail[TrailTop + 1];
        }
    }

    /// <summary>A position where a group begins or ends, or -1.</summary>
    internal int Mark(int index) => Registers[index];
}
