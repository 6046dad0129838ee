using Lucid.Modules.Sre.Engine;
using Lucid.Runtime;

namespace Lucid.Modules.Sre;

/// <summary>
/// An operation of a pattern, in slices of the engine's steps. A short one never becomes a frame: its work is done before it would be entered.
/// A match begun is not saved: it is a function of its start, so a loaded frame begins it again and first spends what it had spent.
/// </summary>
[NativeFrame("re.pattern")]
internal sealed partial class PatternFrame : NativeFrame
{
    /// <summary>Engine steps between two safepoints: about a millisecond.</summary>
    internal const long SliceSteps = 100_000;

    private const long LeastSteps = 16;

    internal partial struct State
    {
        [Saved(0)] public PatternTask Task;
        [Saved(1)] public PyPattern Pattern;
        [Saved(2)] public Value Subject;
        [Saved(3)] public int From;
        [Saved(4)] public int Start;
        [Saved(5)] public int End;
        [Saved(6)] public bool MustAdvance;
        [Saved(7)] public long Spent;
        [Saved(8)] public ValueArray Items;
        [Saved(9)] public Value Replacement;
        [Saved(10)] public long CountMax;
        [Saved(11)] public long Count;
        [Saved(12)] public int Last;
        [Saved(13)] public PyScanner? Scanner;
        [Saved(14)] public bool IsTemplate;
    }

    // The match under way; null when none is, or after a load.
    [Derived] private MatchRun? run;

    internal PatternFrame(PatternTask task, PyPattern pattern, Value subject)
    {
        state.Task = task;
        state.Pattern = pattern;
        state.Subject = subject;
        state.End = Subject.Length(subject);
    }

    /// <summary>For a replacement that is a callable, a template or a literal.</summary>
    internal PatternFrame(PatternTask task, PyPattern pattern, Value subject, Value replacement, long countMax, bool isTemplate)
        : this(task, pattern, subject)
    {
        state.Replacement = replacement;
        state.IsTemplate = isTemplate;
        state.CountMax = countMax;
    }

    /// <summary>Looks at a part of the subject only; a negative or too large border is moved to the nearest place.</summary>
    internal PatternFrame Within(long from, long to)
    {
        state.From = state.Start = (int)Math.Clamp(from, 0, state.End);
        state.End = (int)Math.Clamp(to, 0, state.End);
        return this;
    }

    /// <summary>Goes on with a match that was begun.</summary>
    internal PatternFrame With(MatchRun begun)
    {
        run = begun;
        state.Spent = SliceSteps;
        return this;
    }

    /// <summary>Goes on for a scanner.</summary>
    internal PatternFrame For(PyScanner scanner)
    {
        state.From = scanner.Now.From;
        state.Start = scanner.Now.Start;
        state.End = Math.Min(scanner.Now.End, state.End);
        state.MustAdvance = scanner.Now.MustAdvance;
        state.Scanner = scanner;
        return this;
    }

    /// <summary>Does the work if that takes no longer than a slice and calls no Python; else enters the frame.</summary>
    internal Value Begin(Machine vm)
    {
        Value result = Advance(vm, SliceSteps, out _);
        return result.IsUnbound ? vm.Enter(this) : result;
    }

    [Step(0)]
    private Continuation Go(Machine vm)
    {
        if (Now.IsTemplate)
        {
            // Before anything is asked of the subject.
            return vm.Enter(new TemplateFrame(Now.Pattern, Now.Replacement)).Then(Step.GotTemplate);
        }

        Value result = Advance(vm, SliceSteps, out PyMatch? match);
        return match is not null ? vm.Call(Now.Replacement, match).Then(Step.GotReplacement)
            : result.IsUnbound ? Value.None.Then(Step.Go)
            : result;
    }

    [Step(1)]
    private Continuation GotReplacement(Machine vm, Value value)
    {
        if (!value.IsNone)
        {
            Write(vm.Undo).Items.Add(vm.Undo, value);
        }

        return Go(vm);
    }

    [Step(2)]
    private Continuation GotTemplate(Machine vm, Value template)
    {
        if (!Subject.TryOpen(Now.Pattern, Now.Subject, out _, out Value error))
        {
            return error;
        }

        ref State s = ref Write(vm.Undo);
        s.IsTemplate = false;
        s.Replacement = template.Object is PyReplacement { GroupCount: 0 } plain ? plain.Literal : template;
        return Go(vm);
    }

    /// <summary>Works until the result is there, the steps are used up (unbound) or a match has to be given to the callable (unbound too).</summary>
    private Value Advance(Machine vm, long steps, out PyMatch? match)
    {
        match = null;
        while (true)
        {
            if (IsEnough || steps < LeastSteps)
            {
                return IsEnough ? Finish(vm) : Value.Unbound;
            }

            MatchOutcome outcome = Find(vm, ref steps);
            if (outcome == MatchOutcome.Suspended)
            {
                return Value.Unbound;
            }

            if (outcome == MatchOutcome.NoMatch)
            {
                Release();
                return Finish(vm);
            }

            PyMatch? found = NeedsMatch ? new PyMatch(Now.Pattern, Now.Subject, Now.From, Now.End, run!) : null;
            Value result = Take(vm, found);
            Release();
            if (!result.IsUnbound)
            {
                return result;
            }

            if (Now.Task is PatternTask.Substitute or PatternTask.SubstituteCounting && found is not null && Now.Replacement.Object is not PyReplacement)
            {
                match = found;
                return Value.Unbound;
            }
        }
    }

    private bool IsEnough => Now.CountMax != 0 && Now.Count >= Now.CountMax;

    private bool NeedsMatch => Now.Task switch
    {
        PatternTask.FindAll or PatternTask.Split => false,
        PatternTask.Substitute or PatternTask.SubstituteCounting => Now.Replacement.Object is PyReplacement || !IsPlain(Now.Replacement),
        _ => true,
    };

    private static bool IsPlain(Value replacement) => replacement.Object is PyStr or IBuffer && !PyMethod.IsCallable(replacement);

    private MatchOutcome Find(Machine vm, ref long steps)
    {
        MatchProgram program = Now.Pattern.Program;
        int length = Subject.Length(Now.Subject);
        long repeated = 0;
        if (run is null || run.Origin != Now.Start || run.OriginMustAdvance != Now.MustAdvance || run.Length != length)
        {
            repeated = Now.Spent;
            run ??= MatchRun.Rent();
            MatchMode mode = Now.Task switch
            {
                PatternTask.Match or PatternTask.ScanMatch => MatchMode.Match,
                PatternTask.FullMatch => MatchMode.Full,
                _ => MatchMode.Search,
            };
            run.Begin(program, length, Math.Clamp(Now.Start, 0, length), Math.Clamp(Now.End, 0, length), mode, Now.MustAdvance);
        }

        run.Budget = steps + repeated;
        MatchOutcome outcome = Subject.Run(run, program, Now.Subject);
        if (outcome == MatchOutcome.Suspended)
        {
            Write(vm.Undo).Spent += steps;
        }
        else
        {
            steps = Math.Min(steps, run.Budget);
            if (Now.Spent != 0)
            {
                Write(vm.Undo).Spent = 0;
            }
        }

        return outcome;
    }

    private void Release()
    {
        MatchRun.Return(run!);
        run = null;
    }

    /// <summary>Does with a match what the task wants; the result, or unbound to go on.</summary>
    private Value Take(Machine vm, PyMatch? match)
    {
        int start = run!.Start;
        int end = run.At;
        if (Now.Task <= PatternTask.FullMatch)
        {
            return match!;
        }

        ref State s = ref Write(vm.Undo);
        s.MustAdvance = start == end;
        s.Start = end;
        switch (s.Task)
        {
            case PatternTask.FindAll:
                s.Items.Add(vm.Undo, Found(start, end));
                return Value.Unbound;
            case PatternTask.Split:
                s.Items.Add(vm.Undo, Subject.Slice(s.Subject, s.Last, start));
                for (int group = 1; group <= s.Pattern.GroupCount; group++)
                {
                    s.Items.Add(vm.Undo, Group(group, Value.None));
                }

                break;
            case PatternTask.ScanSearch or PatternTask.ScanMatch:
                s.Scanner!.Advance(vm.Undo, end, s.MustAdvance);
                return match!;
            default:
                if (s.Last < start)
                {
                    s.Items.Add(vm.Undo, Subject.Slice(s.Subject, s.Last, start));
                }

                if (match is null)
                {
                    s.Items.Add(vm.Undo, s.Replacement);
                }
                else if (s.Replacement.Object is PyReplacement template)
                {
                    s.Items.Add(vm.Undo, template.Expand(match));
                }

                break;
        }

        s.Last = end;
        s.Count++;
        return Value.Unbound;
    }

    private Value Finish(Machine vm)
    {
        switch (Now.Task)
        {
            case PatternTask.FindAll:
                return PyList.Of(Now.Items.Span);
            case PatternTask.Split:
                Write(vm.Undo).Items.Add(vm.Undo, Subject.Slice(Now.Subject, Now.Last, Now.End));
                return PyList.Of(Now.Items.Span);
            case PatternTask.Substitute or PatternTask.SubstituteCounting:
                if (Now.Last < Now.End)
                {
                    Write(vm.Undo).Items.Add(vm.Undo, Subject.Slice(Now.Subject, Now.Last, Now.End));
                }

                Value joined = Now.Items.Count == 0 ? Subject.Slice(Now.Subject, 0, 0) : Subject.Join(Now.Subject.Object is PyStr, Now.Items.Span);
                return joined.IsSignal || Now.Task == PatternTask.Substitute ? joined : new PyTuple([joined, Value.Int(Now.Count)]);
            case PatternTask.ScanSearch or PatternTask.ScanMatch:
                Now.Scanner!.End(vm.Undo);
                return Value.None;
            default:
                return Value.None;
        }
    }

    private Value Found(int start, int end)
    {
        int groups = Now.Pattern.GroupCount;
        if (groups == 0)
        {
            return Subject.Slice(Now.Subject, start, end);
        }

        Value empty = Subject.Slice(Now.Subject, 0, 0);
        if (groups == 1)
        {
            return Group(1, empty);
        }

        var items = new Value[groups];
        for (int i = 0; i < groups; i++)
        {
            items[i] = Group(i + 1, empty);
        }

        return new PyTuple(items);
    }

    private Value Group(int group, Value missing)
    {
        int from = run!.Mark((group - 1) * 2);
        int to = run.Mark(((group - 1) * 2) + 1);
        return from < 0 || to < from ? missing : Subject.Slice(Now.Subject, from, to);
    }
}
