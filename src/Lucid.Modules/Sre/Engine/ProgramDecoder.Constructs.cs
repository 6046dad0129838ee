namespace Lucid.Modules.Sre.Engine;

// What encloses other code: a frame is opened at its head, and closed where its skip word says that it ends.
internal sealed partial class ProgramDecoder
{
    private void Open(DecodeFrame frame)
    {
        if (depth == frames.Length)
        {
            Array.Resize(ref frames, depth * 2);
        }

        frames[depth++] = frame;
        width = 0;
        joinable = false;
    }

    private bool Close()
    {
        joinable = false;
        var frame = frames[--depth];
        switch (frame.Kind)
        {
            case DecodeKind.Alternative:
                return CloseAlternative(frame);
            case DecodeKind.Repeat:
                return CloseRepeat(frame);
            case DecodeKind.GroupTestYes:
                emitted[frame.First].Target = count;
                width = frame.WidthBefore;
                return true;
            case DecodeKind.GroupTestNo:
                emitted[frame.Jumps].Target = count;
                width = Math.Min(frame.WidthBefore + Math.Min(width, frame.WidthLeast), WidthLimit);
                return true;
            default:
                return at < code.Length && code[at++] == (uint)SreCode.Success && CloseEnclosed(frame);
        }
    }

    private bool CloseEnclosed(in DecodeFrame frame)
    {
        switch (frame.Kind)
        {
            case DecodeKind.Atomic:
                width = Math.Min(frame.WidthBefore + width, WidthLimit);
                return Emit(new Instruction { Op = MatchOp.AtomicEnd, Register = frame.Register, Target = frame.First });
            case DecodeKind.Assert:
                width = frame.WidthBefore;
                emitted[frame.First].Target = count;
                return Emit(new Instruction { Op = MatchOp.AssertEnd, Register = frame.Register });
            case DecodeKind.AssertNot:
                width = frame.WidthBefore;
                Emit(new Instruction { Op = MatchOp.AssertNotEnd, Register = frame.Register });
                emitted[frame.First].Target = count;
                return true;
            default:
                AddRepeated(frame);
                Emit(new Instruction { Op = MatchOp.PossessiveEnd, Register = frame.Register, Target = frame.First });
                emitted[frame.First].Target = count;
                return true;
        }
    }

    private bool OpenAtomic()
    {
        if (!Skip(out var end))
        {
            return false;
        }

        var register = Reserve(1);
        Open(new DecodeFrame { Kind = DecodeKind.Atomic, End = end - 1, First = count, Register = register, WidthBefore = width });
        return Emit(new Instruction { Op = MatchOp.AtomicBegin, Register = register });
    }

    private bool OpenAssert(bool positive)
    {
        if (!Skip(out var end) || !Word(out var back))
        {
            return false;
        }

        var register = Reserve(2);
        Open(new DecodeFrame
        {
            Kind = positive ? DecodeKind.Assert : DecodeKind.AssertNot,
            End = end - 1,
            First = count,
            Register = register,
            WidthBefore = width,
        });
        return Emit(new Instruction
        {
            Op = positive ? MatchOp.AssertBegin : MatchOp.AssertNotBegin,
            Min = (int)Math.Min(back, int.MaxValue),
            Register = register,
        });
    }

    private bool OpenRepeat(bool possessive)
    {
        if (!Skip(out var end) || !Counts(out var min, out var max))
        {
            return false;
        }

        var frame = new DecodeFrame
        {
            Kind = possessive ? DecodeKind.Possessive : DecodeKind.Repeat,
            End = end,
            Min = min,
            Max = max,
            Register = Reserve(3),
            WidthBefore = width,
        };
        Emit(new Instruction { Op = possessive ? MatchOp.PossessiveBegin : MatchOp.RepeatBegin, Register = frame.Register, Min = min });
        frame.First = count;
        Open(frame);
        return !possessive || Emit(new Instruction { Op = MatchOp.PossessiveLoop, Register = frame.Register, Min = min, Max = max });
    }

    private bool CloseRepeat(in DecodeFrame frame)
    {
        if (!Word(out var op) || (SreCode)op is not (SreCode.MaxUntil or SreCode.MinUntil))
        {
            return false;
        }

        emitted[frame.First - 1].Target = count;
        var until = new Instruction { Target = frame.First, Min = frame.Min, Max = frame.Max, Register = frame.Register };
        var plain = width > 0 && frame.Min == 0 && frame.Max == int.MaxValue;
        AddRepeated(frame);
        if ((SreCode)op == SreCode.MaxUntil)
        {
            emitted[frame.First - 1].Op = plain ? MatchOp.Jump : MatchOp.RepeatBegin;
            until.Op = plain ? MatchOp.MaxUntilPlain : MatchOp.MaxUntil;
            return Emit(until);
        }

        until.Op = MatchOp.MinUntil;
        Emit(until);
        until.Op = MatchOp.MinUntilRetry;
        return Emit(until);
    }

    // Takes the frame, which lacks only its first part, past a skip word to the alternative that follows it.
    private bool OpenAlternative(DecodeFrame frame)
    {
        if (!Skip(out var end) || end < at + 2)
        {
            return false;
        }

        frame.Kind = DecodeKind.Alternative;
        frame.End = end - 2;
        frame.First = count;
        Open(frame);
        return Emit(new Instruction { Op = MatchOp.Split, Target = -1 });
    }

    private bool CloseAlternative(DecodeFrame frame)
    {
        if ((SreCode)code[at] != SreCode.Jump || at + 2 >= code.Length)
        {
            return false;
        }

        at += 2;
        Emit(new Instruction { Op = MatchOp.Jump, Target = frame.Jumps });
        frame.Jumps = count - 1;
        frame.WidthLeast = Math.Min(frame.WidthLeast, width);
        if (code[at] != 0)
        {
            emitted[frame.First].Target = count;
            return OpenAlternative(frame);
        }

        at++;
        for (var jump = frame.Jumps; jump >= 0;)
        {
            var next = emitted[jump].Target;
            emitted[jump].Target = count;
            jump = next;
        }

        width = Math.Min(frame.WidthBefore + frame.WidthLeast, WidthLimit);
        return true;
    }

    private bool OpenGroupTest()
    {
        var start = at;
        if (!Word(out var group) || group >= groups || !Word(out var skip) || skip < 2 || skip > (uint)(code.Length - start))
        {
            return false;
        }

        Open(new DecodeFrame { Kind = DecodeKind.GroupTestYes, End = start + (int)skip, First = count, WidthBefore = width });
        return Emit(new Instruction { Op = MatchOp.GroupTest, Operand = (int)group });
    }

    // A jump is met only where the "yes" of a conditional gives way to its "no": those of alternatives are read as they close.
    private bool OpenGroupTestNo()
    {
        if (depth == 0 || frames[depth - 1].Kind != DecodeKind.GroupTestYes || frames[depth - 1].End != at + 1 || !Skip(out var end))
        {
            return false;
        }

        var frame = frames[--depth];
        Emit(new Instruction { Op = MatchOp.Jump });
        emitted[frame.First].Target = count;
        frame.Kind = DecodeKind.GroupTestNo;
        frame.Jumps = count - 1;
        frame.End = end;
        frame.WidthLeast = width;
        Open(frame);
        return true;
    }

    private void AddRepeated(in DecodeFrame frame) =>
        width = (uint)Math.Min(frame.WidthBefore + ((ulong)width * (uint)frame.Min), WidthLimit);

    private int Reserve(int size)
    {
        registers += size;
        return registers - size;
    }
}
