using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lucid.Modules.Sre.Engine;

/// <summary>Runs a decoded pattern over a subject of BMP chars, code points or bytes, by backtracking over explicit choice points.
/// A way that fails goes back to the newest choice point; none left, to the next start. A choice point is a program counter, a position,
/// the height of the trail and one word of the instruction's own.</summary>
internal static class MatchLoop
{
    /// <summary>Goes on with a run that was begun or suspended.</summary>
    internal static MatchOutcome Run<T>(MatchRun run, MatchProgram program, ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        ref var origin = ref MemoryMarshal.GetReference(text);
        ref var code = ref MemoryMarshal.GetArrayDataReference(program.Code);
        var checks = program.Checks;
        var sets = program.Sets;
        var choices = run.Choices;
        var choiceTop = run.ChoiceTop;
        var end = run.End;
        var pc = run.Pc;
        var at = run.At;
        var budget = run.Budget;
        var extra = 0;
        int pushPc;
        int pushAt;
        int count;

        if (run.Failing)
        {
            run.Failing = false;
            goto Fail;
        }

        if (pc == 0 && choiceTop == 0)
        {
            if (!MatchStart.First(run, program, text))
            {
                return MatchOutcome.NoMatch;
            }

            at = run.Start;
        }

    Next:
        ref var instruction = ref Unsafe.Add(ref code, pc);
        switch (instruction.Op)
        {
            case MatchOp.Match:
                if ((run.Mode == MatchMode.Full && at != end) || (run.MustAdvance && at == run.Start))
                {
                    goto Fail;
                }

                run.At = at;
                run.Budget = budget;
                return MatchOutcome.Matched;

            case MatchOp.Literal:
                if (at >= end || CharacterScan.Code(ref origin, at) != instruction.Operand)
                {
                    goto Fail;
                }

                at++;
                pc++;
                goto Next;

            case MatchOp.Text:
                if (end - at < instruction.Min)
                {
                    goto Fail;
                }

                var literals = program.Literals;
                for (count = 0; count < instruction.Min; count++)
                {
                    if (CharacterScan.Code(ref origin, at + count) != literals[instruction.Operand + count])
                    {
                        goto Fail;
                    }
                }

                at += count;
                pc++;
                goto Next;

            case MatchOp.One:
                if (at >= end || !CharacterScan.Passes(instruction, sets, CharacterScan.Code(ref origin, at)))
                {
                    goto Fail;
                }

                at++;
                pc++;
                goto Next;

            case MatchOp.At:
                if (!MatchPosition.Holds((Position)instruction.Operand, text, at, end))
                {
                    goto Fail;
                }

                pc++;
                goto Next;

            case MatchOp.Mark:
                run.SetRegister(instruction.Operand, at, choiceTop != 0);
                if ((instruction.Operand & 1) != 0)
                {
                    run.SetRegister(program.LastIndexRegister, (instruction.Operand >> 1) + 1, choiceTop != 0);
                }

                run.Marked = true;
                pc++;
                goto Next;

            case MatchOp.Jump:
                pc = instruction.Target;
                goto Next;

            case MatchOp.Split:
                while (instruction.Check >= 0 && !CharacterScan.MayBegin(checks, instruction.Check, ref origin, at, end))
                {
                    if (instruction.Target < 0)
                    {
                        goto Fail;
                    }

                    pc = instruction.Target;
                    instruction = ref Unsafe.Add(ref code, pc);
                }

                pushPc = instruction.Target;
                while (pushPc >= 0)
                {
                    ref var other = ref Unsafe.Add(ref code, pushPc);
                    if (other.Check < 0 || CharacterScan.MayBegin(checks, other.Check, ref origin, at, end))
                    {
                        pc++;
                        pushAt = at;
                        goto Push;
                    }

                    pushPc = other.Target;
                }

                pc++;
                goto Next;

            case MatchOp.RepeatBegin:
                run.SetRegister(instruction.Register, -1, choiceTop != 0);
                run.SetRegister(instruction.Register + 1, -1, choiceTop != 0);
                pc = instruction.Target;
                goto Next;

            case MatchOp.MaxUntilPlain:
                if (--budget <= 0)
                {
                    goto Suspend;
                }

                if (instruction.Check >= 0 && !CharacterScan.MayBegin(checks, instruction.Check, ref origin, at, end))
                {
                    pc++;
                    goto Next;
                }

                pushPc = pc + 1;
                pc = instruction.Target;
                if (instruction.TailCheck >= 0 && !CharacterScan.MayBegin(checks, instruction.TailCheck, ref origin, at, end))
                {
                    goto Next;
                }

                pushAt = at;
                goto Push;

            case MatchOp.MaxUntil:
                if (--budget <= 0)
                {
                    goto Suspend;
                }

                count = run.Registers[instruction.Register] + 1;
                if (count < instruction.Min)
                {
                    run.SetRegister(instruction.Register, count, choiceTop != 0);
                    pc = instruction.Target;
                    goto Next;
                }

                if ((count >= instruction.Max && instruction.Max != int.MaxValue) || at == run.Registers[instruction.Register + 1]
                    || (instruction.Check >= 0 && !CharacterScan.MayBegin(checks, instruction.Check, ref origin, at, end)))
                {
                    pc++;
                    goto Next;
                }

                if (instruction.TailCheck < 0 || CharacterScan.MayBegin(checks, instruction.TailCheck, ref origin, at, end))
                {
                    // The tail is tried with the count and the place as they are now: the choice point comes before their change.
                    if (choiceTop + MatchRun.ChoiceWords > choices.Length)
                    {
                        Array.Resize(ref run.Choices, choices.Length * 2);
                        choices = run.Choices;
                    }

                    choices[choiceTop + 3] = 0;
                    choices[choiceTop] = pc + 1;
                    choices[choiceTop + 1] = at;
                    choices[choiceTop + 2] = run.TrailTop;
                    choiceTop += MatchRun.ChoiceWords;
                }

                run.SetRegister(instruction.Register, count, choiceTop != 0);
                run.SetRegister(instruction.Register + 1, at, choiceTop != 0);
                pc = instruction.Target;
                goto Next;

            case MatchOp.MinUntil:
                if (--budget <= 0)
                {
                    goto Suspend;
                }

                count = run.Registers[instruction.Register] + 1;
                if (count < instruction.Min)
                {
                    run.SetRegister(instruction.Register, count, choiceTop != 0);
                    pc = instruction.Target;
                    goto Next;
                }

                pushPc = pc + 1;
                pc += 2;
                if ((count >= instruction.Max && instruction.Max != int.MaxValue) || at == run.Registers[instruction.Register + 1]
                    || (instruction.Check >= 0 && !CharacterScan.MayBegin(checks, instruction.Check, ref origin, at, end)))
                {
                    goto Next;
                }

                if (instruction.TailCheck >= 0 && !CharacterScan.MayBegin(checks, instruction.TailCheck, ref origin, at, end))
                {
                    pc = pushPc;
                    goto Next;
                }

                pushAt = at;
                goto Push;

            case MatchOp.MinUntilRetry:
                run.SetRegister(instruction.Register, run.Registers[instruction.Register] + 1, choiceTop != 0);
                run.SetRegister(instruction.Register + 1, at, choiceTop != 0);
                pc = instruction.Target;
                goto Next;

            case MatchOp.RepeatOne:
                if (instruction.Min > end - at)
                {
                    goto Fail;
                }

                extra = at + instruction.Min;
                count = CharacterScan.Skip(instruction, sets, text, at, instruction.Max < end - at ? at + instruction.Max : end);
                budget -= (count - at) >> 4;
                at = count;
                pc++;
                goto Back;

            case MatchOp.RepeatOneRetry:
                at--;
                goto Back;

            case MatchOp.RepeatOneFinal:
                if (instruction.Min > end - at)
                {
                    goto Fail;
                }

                extra = at + instruction.Min;
                count = CharacterScan.Skip(instruction, sets, text, at, instruction.Max < end - at ? at + instruction.Max : end);
                budget -= (count - at) >> 4;
                if (count < extra)
                {
                    goto Fail;
                }

                at = count;
                pc += 2;
                goto Next;

            case MatchOp.MinRepeatOne:
                if (instruction.Min > end - at)
                {
                    goto Fail;
                }

                count = at + instruction.Min;
                extra = instruction.Max < end - at ? at + instruction.Max : end;
                if (instruction.Min > 0 && CharacterScan.Skip(instruction, sets, text, at, count) < count)
                {
                    goto Fail;
                }

                at = count;
                pc++;
                instruction = ref Unsafe.Add(ref code, pc);
                goto Forth;

            case MatchOp.MinRepeatOneRetry:
                // The choice point was made only where one more character passes.
                at++;
                goto Forth;

            case MatchOp.PossessiveBegin:
                run.Registers[instruction.Register] = 0;
                run.Registers[instruction.Register + 1] = -1;
                pc++;
                goto Next;

            case MatchOp.PossessiveLoop:
                if (--budget <= 0)
                {
                    goto Suspend;
                }

                count = run.Registers[instruction.Register];
                run.Registers[instruction.Register + 2] = choiceTop;
                if (count < instruction.Min)
                {
                    pc++;
                    goto Next;
                }

                if ((count >= instruction.Max && instruction.Max != int.MaxValue) || at == run.Registers[instruction.Register + 1])
                {
                    pc = instruction.Target;
                    goto Next;
                }

                run.Registers[instruction.Register + 1] = at;
                pushPc = instruction.Target;
                pushAt = at;
                pc++;
                goto Push;

            case MatchOp.PossessiveEnd:
                run.Registers[instruction.Register]++;
                choiceTop = run.Registers[instruction.Register + 2];
                pc = instruction.Target;
                goto Next;

            case MatchOp.AtomicBegin:
                run.Registers[instruction.Register] = choiceTop;
                pc++;
                goto Next;

            case MatchOp.AtomicEnd:
                choiceTop = run.Registers[instruction.Register];
                pc++;
                goto Next;

            case MatchOp.AssertBegin:
                if (at < instruction.Min)
                {
                    goto Fail;
                }

                run.Registers[instruction.Register] = choiceTop;
                run.Registers[instruction.Register + 1] = at;
                at -= instruction.Min;
                pc++;
                goto Next;

            case MatchOp.AssertEnd:
                choiceTop = run.Registers[instruction.Register];
                at = run.Registers[instruction.Register + 1];
                pc++;
                goto Next;

            case MatchOp.AssertNotBegin:
                if (at < instruction.Min)
                {
                    pc = instruction.Target;
                    goto Next;
                }

                run.Registers[instruction.Register] = choiceTop;
                pushPc = instruction.Target;
                pushAt = at;
                at -= instruction.Min;
                pc++;
                goto Push;

            case MatchOp.AssertNotEnd:
                choiceTop = run.Registers[instruction.Register];
                goto Fail;

            case MatchOp.GroupRef:
                count = MatchPosition.SkipGroup(run, instruction, text, at);
                if (count < 0)
                {
                    goto Fail;
                }

                budget -= (count - at) >> 4;
                at = count;
                pc++;
                goto Next;

            case MatchOp.GroupTest:
                pc = MatchPosition.HasGroup(run, instruction.Operand) ? pc + 1 : instruction.Target;
                goto Next;

            default:
                goto Fail;
        }

    Back:
        // At pc stands the retry instruction; what was taken ends at the position and is given back down to the extra word.
        if (instruction.Register >= 0)
        {
            while (at >= extra && (at >= end || CharacterScan.Code(ref origin, at) != instruction.Register))
            {
                at--;
            }
        }
        else if (instruction.TailCheck >= 0)
        {
            while (at >= extra && !CharacterScan.MayBegin(checks, instruction.TailCheck, ref origin, at, end))
            {
                at--;
            }
        }

        if (at < extra)
        {
            goto Fail;
        }

        pushPc = pc++;
        if (at == extra)
        {
            goto Next;
        }

        pushAt = at;
        goto Push;

    Forth:
        // At pc stands the retry instruction; the least has been taken, and more is taken up to the extra word.
        pushPc = pc++;
        if (instruction.TailCheck >= 0 && !CharacterScan.MayBegin(checks, instruction.TailCheck, ref origin, at, end))
        {
            count = at;
            at = MatchStart.SkipToTail(instruction, sets, checks, text[..end], at, extra);
            if (at < 0)
            {
                goto Fail;
            }

            budget -= (at - count) >> 4;
        }

        if (at >= extra || !CharacterScan.Passes(instruction, sets, CharacterScan.Code(ref origin, at)))
        {
            goto Next;
        }

        pushAt = at;

    Push:
        if (choiceTop + MatchRun.ChoiceWords > choices.Length)
        {
            Array.Resize(ref run.Choices, choices.Length * 2);
            choices = run.Choices;
        }

        // The last word first: one bounds check serves all four.
        choices[choiceTop + 3] = extra;
        choices[choiceTop] = pushPc;
        choices[choiceTop + 1] = pushAt;
        choices[choiceTop + 2] = run.TrailTop;
        choiceTop += MatchRun.ChoiceWords;
        goto Next;

    Fail:
        if (--budget <= 0)
        {
            run.Failing = true;
            goto Suspend;
        }

        if (choiceTop != 0)
        {
            choiceTop -= MatchRun.ChoiceWords;
            extra = choices[choiceTop + 3];
            pc = choices[choiceTop];
            at = choices[choiceTop + 1];
            if (run.TrailTop > choices[choiceTop + 2])
            {
                run.UndoTo(choices[choiceTop + 2]);
            }

            goto Next;
        }

        count = run.Start;
        if (!MatchStart.Next(run, program, text))
        {
            run.Budget = budget;
            return MatchOutcome.NoMatch;
        }

        at = run.Start;
        budget -= (at - count) >> 4;
        pc = 0;
        goto Next;

    Suspend:
        run.Pc = pc;
        run.At = at;
        run.ChoiceTop = choiceTop;
        run.Budget = 0;
        return MatchOutcome.Suspended;
    }
}
