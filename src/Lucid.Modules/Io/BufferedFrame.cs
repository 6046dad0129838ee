using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>
/// One operation of a stream with a buffer: tries what the buffer can give, and asks the raw stream for the rest as often as it must. It goes
/// on the stack only when the raw stream's answer comes from Python.
/// </summary>
[NativeFrame("buffered")]
internal sealed partial class BufferedFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyBuffered Stream;
        [Saved(1)] public BufferedOp Op;
        [Saved(2)] public Value Argument;
        [Saved(3)] public long Number;
        [Saved(4)] public int Whence;
        [Saved(5)] public int Phase;
        [Saved(6)] public bool IsEnd;
        [Saved(7)] public bool IsDry;
        [Saved(8)] public RawCall Call;
        [Saved(9)] public long CallNumber;
        [Saved(10)] public int CallWhence;
        [Saved(11)] public Value Into;
        [Saved(12)] public long Answer;
        [Saved(13)] public Value Failure;
    }

    internal BufferedFrame(PyBuffered stream, BufferedOp op, Value argument, long number, int whence)
    {
        state.Stream = stream;
        state.Op = op;
        state.Argument = argument;
        state.Number = number;
        state.Whence = whence;
        state.Failure = Value.Unbound;
    }

    /// <summary>Runs the operation; pushes the frame under what the raw stream pushed.</summary>
    internal Value Run(Machine vm)
    {
        if (Now.Op == BufferedOp.Close && Now.Stream.NowDerived.Raw.Object is not PyFileIO)
        {
            Write(vm.Undo).Phase = 0;
            return vm.Enter(this, Value.Unbound);
        }
        while (true)
        {
            if (Attempt(vm, out Value result))
            {
                return result;
            }
            int depth = vm.FrameDepth;
            Value answer = Ask(vm);
            if (answer.IsPushed)
            {
                return vm.EnterBelow(depth, this);
            }
            if (answer.IsSignal && !Fails(vm, answer))
            {
                return answer;
            }
            if (!answer.IsSignal)
            {
                Value accepted = Accept(vm, answer);
                if (accepted.IsSignal)
                {
                    return accepted;
                }
            }
        }
    }

    [Step(0)]
    private Continuation Answered(Machine vm, Value value)
    {
        if (!value.IsUnbound)
        {
            Value accepted = Accept(vm, value);
            if (accepted.IsSignal)
            {
                return accepted;
            }
        }
        return Attempt(vm, out Value result) ? result : Ask(vm).Then(Step.Answered).Catch(Step.Failed);
    }

    [Step(1)]
    private Continuation Failed(Machine vm, Value value)
    {
        if (Now.Op != BufferedOp.Close || Now.Phase > 1)
        {
            return vm.RaiseAgain(value);
        }
        // A close goes on when the flush has failed, and tells afterwards.
        ref State s = ref Write(vm.Undo);
        s.Failure = value;
        s.Phase = 1;
        Now.Stream.DropPending(vm.Undo, int.MaxValue);
        return Attempt(vm, out Value result) ? result : Ask(vm).Then(Step.Answered).Catch(Step.Failed);
    }

    private bool Fails(Machine vm, Value error)
    {
        if (Now.Op != BufferedOp.Close || Now.Phase > 0)
        {
            return false;
        }
        ref State s = ref Write(vm.Undo);
        s.Failure = error;
        s.Phase = 1;
        Now.Stream.DropPending(vm.Undo, int.MaxValue);
        return true;
    }

    private bool Attempt(Machine vm, out Value result)
    {
        result = Value.None;
        PyBuffered b = Now.Stream;
        switch (Now.Op)
        {
            case BufferedOp.Init:
                return AttemptInit(vm, out result);
            case BufferedOp.Write:
                return AttemptWrite(vm, out result);
            case BufferedOp.Tell:
                return AttemptTell(vm, out result);
            case BufferedOp.Seek:
            case BufferedOp.Truncate:
            case BufferedOp.Flush:
            case BufferedOp.Detach:
            case BufferedOp.Close:
                return AttemptMove(vm, out result);
        }
        if (b.NowDerived.Pending.Count > 0)
        {
            return Need(vm, RawCall.Write);
        }
        return AttemptRead(vm, b, out result);
    }

    private bool AttemptInit(Machine vm, out Value result)
    {
        result = Value.None;
        PyBuffered b = Now.Stream;
        int phase = Now.Phase;
        if (phase > 0 && Now.Answer == 0)
        {
            string what = phase == 1 && b.NowDerived.Reads && b.NowDerived.Writes ? "seekable" : phase == 1 + (b.NowDerived.Reads && b.NowDerived.Writes ? 1 : 0) && b.NowDerived.Reads ? "readable" : "writable";
            b.Forget(vm.Undo);
            result = PyIOBase.Unsupported($"File or stream is not {what}.");
            return true;
        }
        Write(vm.Undo).Phase++;
        bool both = b.NowDerived.Reads && b.NowDerived.Writes;
        return (both, phase) switch
        {
            (true, 0) => Need(vm, RawCall.Seekable),
            (true, 1) => Need(vm, RawCall.Readable),
            (true, 2) => Need(vm, RawCall.Writable),
            (false, 0) => Need(vm, b.NowDerived.Reads ? RawCall.Readable : RawCall.Writable),
            _ => true,
        };
    }

    private bool AttemptRead(Machine vm, PyBuffered b, out Value result)
    {
        result = Value.None;
        int left = b.Left;
        long n = Now.Number;
        int taken;
        switch (Now.Op)
        {
            case BufferedOp.Read:
            case BufferedOp.ReadInto:
                if ((n < 0 || left < n) && !Now.IsEnd && !Now.IsDry)
                {
                    return Need(vm, RawCall.ReadInto, n < 0 ? Math.Max(65536, b.NowDerived.Size) : Math.Max(n - left, b.NowDerived.Size));
                }
                taken = (int)(n < 0 ? left : Math.Min(n, left));
                if (taken == 0 && n != 0 && Now.IsDry)
                {
                    return true;
                }
                break;
            case BufferedOp.ReadLine:
            case BufferedOp.Next:
                int at = b.NowDerived.Ahead.Span[b.NowDerived.At..].IndexOf((byte)'\n');
                if (at < 0 && (n < 0 || left < n) && !Now.IsEnd && !Now.IsDry)
                {
                    return Need(vm, RawCall.ReadInto, b.NowDerived.Size);
                }
                taken = at < 0 ? left : at + 1;
                taken = n >= 0 ? (int)Math.Min(taken, n) : taken;
                break;
            default:
                if (left == 0 && n != 0 && Now.Phase == 0)
                {
                    Write(vm.Undo).Phase = 1;
                    return Need(vm, RawCall.ReadInto, b.NowDerived.Size);
                }
                taken = n < 0 ? left : (int)Math.Min(n, left);
                if (Now.Op == BufferedOp.Peek)
                {
                    result = new PyBytes(b.NowDerived.Ahead.Span[b.NowDerived.At..]);
                    return true;
                }
                if (taken == 0 && Now.IsDry && Now.Op == BufferedOp.ReadInto1)
                {
                    return true;
                }
                break;
        }
        byte[] bytes = b.Take(vm.Undo, taken);
        if (Now.Op is BufferedOp.ReadInto or BufferedOp.ReadInto1)
        {
            bytes.CopyTo(((IBuffer)Now.Argument.Object!).EditBytes(vm.Undo, 0, bytes.Length));
            result = Value.Int(bytes.Length);
        }
        else
        {
            result = Now.Op == BufferedOp.Next && bytes.Length == 0 ? Value.Exhausted : new PyBytes(bytes);
        }
        return true;
    }

    private bool AttemptWrite(Machine vm, out Value result)
    {
        PyBuffered b = Now.Stream;
        result = Value.None;
        if (Now.Phase == 0)
        {
            if (b.Left > 0)
            {
                return Need(vm, RawCall.Seek, -b.Left, 1);
            }
            int length = PyBytes.SpanOf(Now.Argument).Length;
            ref State s = ref Write(vm.Undo);
            s.Phase = b.NowDerived.Pending.Count + length <= b.NowDerived.Size ? 2 : 1;
            s.Number = length;
            b.DropAhead(vm.Undo);
            if (s.Phase == 2)
            {
                b.AddPending(vm.Undo, PyBytes.SpanOf(Now.Argument));
            }
        }
        // What was held is written first, to the last byte, and then, without waiting in the buffer, what has no room in it.
        if (Now.Phase == 1)
        {
            if (b.NowDerived.Pending.Count > 0)
            {
                return Need(vm, RawCall.Write);
            }
            Write(vm.Undo).Phase = 3;
            b.AddPending(vm.Undo, PyBytes.SpanOf(Now.Argument));
        }
        if (Now.Phase == 3 && b.NowDerived.Pending.Count >= b.NowDerived.Size)
        {
            return Need(vm, RawCall.Write);
        }
        result = Value.Int(Now.Number);
        return true;
    }

    private bool AttemptTell(Machine vm, out Value result)
    {
        result = Value.None;
        if (Now.Phase == 0)
        {
            Write(vm.Undo).Phase = 1;
            return Need(vm, RawCall.Tell);
        }
        result = Value.Int(Now.Answer - Now.Stream.Left + Now.Stream.NowDerived.Pending.Count);
        return true;
    }

    // Everything that first writes what is held.
    private bool AttemptMove(Machine vm, out Value result)
    {
        result = Value.None;
        PyBuffered b = Now.Stream;
        if (Now.Phase == 0)
        {
            if (b.NowDerived.Pending.Count > 0)
            {
                return Need(vm, RawCall.Write);
            }
            Write(vm.Undo).Phase = 1;
            bool keeps = Now.Op is BufferedOp.Seek or BufferedOp.Close || (Now.Op != BufferedOp.Truncate && !b.NowDerived.Writes);
            if (b.Left > 0 && !keeps)
            {
                return Need(vm, RawCall.Seek, -b.Left, 1);
            }
        }
        int phase = Now.Phase;
        Write(vm.Undo).Phase++;
        switch (Now.Op, phase)
        {
            case (BufferedOp.Flush, 1):
                return !b.NowDerived.Writes && b.NowDerived.Raw.Object is PyFileIO || Need(vm, RawCall.Flush);
            case (BufferedOp.Detach, 1):
                return Need(vm, RawCall.Flush);
            case (BufferedOp.Detach, 2):
                result = b.NowDerived.Raw;
                b.Forget(vm.Undo);
                return true;
            case (BufferedOp.Seek, 1):
                long offset = Now.Number - (Now.Whence == 1 ? b.Left : 0);
                b.DropAhead(vm.Undo);
                return Need(vm, RawCall.Seek, offset, Now.Whence);
            case (BufferedOp.Truncate, 1):
                return Now.Argument.IsNone ? Need(vm, RawCall.Tell) : Need(vm, RawCall.Truncate, Now.Argument.AsLong);
            case (BufferedOp.Truncate, 2) when Now.Argument.IsNone:
                return Need(vm, RawCall.Truncate, Now.Answer);
            case (BufferedOp.Seek, 2) or (BufferedOp.Truncate, _):
                result = Value.Int(Now.Answer);
                return true;
            case (BufferedOp.Close, 1):
                return Need(vm, RawCall.Close);
            case (BufferedOp.Close, 2):
                b.MarkClosed(vm.Undo);
                result = Now.Failure.IsUnbound ? Value.None : Now.Failure.IsSignal ? Now.Failure : vm.RaiseAgain(Now.Failure);
                return true;
            default:
                return true;
        }
    }

    private bool Need(Machine vm, RawCall call, long number = 0, int whence = 0)
    {
        ref State s = ref Write(vm.Undo);
        s.Call = call;
        s.CallNumber = number;
        s.CallWhence = whence;
        return false;
    }

    private Value Ask(Machine vm)
    {
        Value raw = Now.Stream.NowDerived.Raw;
        PyFileIO? file = raw.Object is PyFileIO own && own.GetType() == typeof(PyFileIO) ? own : null;
        switch (Now.Call)
        {
            case RawCall.ReadInto:
                var bytes = new byte[(int)Math.Min(Now.CallNumber, Array.MaxLength)];
                if (file is null)
                {
                    Value into = new PyByteArray(bytes);
                    Write(vm.Undo).Into = into;
                    return vm.CallMethod(raw, IoNames.ReadInto, into);
                }
                if (!file.NowDerived.CanRead)
                {
                    return PyIOBase.Unsupported("File not open for reading");
                }
                long n = file.ReadSpan(vm, bytes);
                if (n == -11)
                {
                    Value waiting = new PyByteArray(bytes);
                    Write(vm.Undo).Into = waiting;
                    return file.NotYet(vm, waiting, bytes.Length);
                }
                Write(vm.Undo).Into = Value.None;
                if (n > 0)
                {
                    Now.Stream.AddAhead(vm.Undo, bytes.AsSpan(0, (int)n));
                }
                return n < 0 ? Errors.OSError(n) : Value.Int(n);
            case RawCall.Write:
                if (file is null)
                {
                    return vm.CallMethod(raw, IoNames.Write, new PyBytes(Now.Stream.NowDerived.Pending.Span));
                }
                long wrote = file.WriteSpan(vm, Now.Stream.NowDerived.Pending.Span);
                return wrote == -11 ? Value.None : wrote < 0 ? Errors.OSError(wrote) : Value.Int(wrote);
            case RawCall.Seek:
                return file?.Seek(vm, Now.CallNumber, Now.CallWhence) ?? vm.CallMethod(raw, IoNames.Seek, Machine.ArgsOf([Value.Int(Now.CallNumber), Value.Int(Now.CallWhence)]));
            case RawCall.Tell:
                return file?.Tell(vm) ?? vm.CallMethod(raw, IoNames.Tell);
            case RawCall.Truncate:
                return file?.Truncate(vm, Value.Int(Now.CallNumber)) ?? vm.CallMethod(raw, IoNames.Truncate, Value.Int(Now.CallNumber));
            case RawCall.Flush:
                return file?.Flush(vm) ?? vm.CallMethod(raw, IoNames.Flush);
            case RawCall.Close:
                return file?.Close(vm) ?? vm.CallMethod(raw, IoNames.Close);
            case RawCall.Readable:
                return file?.Readable() ?? vm.CallMethod(raw, IoNames.Readable);
            case RawCall.Writable:
                return file?.Writable() ?? vm.CallMethod(raw, IoNames.Writable);
            default:
                return file?.Seekable(vm) ?? vm.CallMethod(raw, IoNames.Seekable);
        }
    }

    private Value Accept(Machine vm, Value answer)
    {
        ref State s = ref Write(vm.Undo);
        switch (s.Call)
        {
            case RawCall.ReadInto:
                if (answer.IsNone)
                {
                    s.IsDry = true;
                    return Value.None;
                }
                if (!Conversion.TryInt64(answer, out long n) || n < 0 || (s.Into.Object is PyByteArray given && n > given.Length))
                {
                    return Errors.Of(ExceptionTypes.OSError, $"raw readinto() returned invalid length {(answer.IsSmallInt ? answer.AsLong : 0)} (should have been between 0 and {s.CallNumber})");
                }
                s.IsEnd = n == 0;
                if (s.Into.Object is PyByteArray into)
                {
                    s.Stream.AddAhead(vm.Undo, into.Bytes[..(int)n]);
                }
                return Value.None;
            case RawCall.Write:
                if (answer.IsNone)
                {
                    return Errors.Of(PyException.Make(ExceptionTypes.BlockingIOError, [Value.Int(11), Value.Str("write could not complete without blocking"), Value.Int(0)]));
                }
                if (!Conversion.TryInt64(answer, out long wrote) || wrote < 0 || wrote > s.Stream.NowDerived.Pending.Count)
                {
                    return Errors.Of(ExceptionTypes.OSError, "raw write() returned invalid length");
                }
                s.Stream.DropPending(vm.Undo, (int)wrote);
                return Value.None;
            case RawCall.Seek:
                s.Stream.DropAhead(vm.Undo);
                s.Answer = answer.AsLong;
                return Value.None;
            case RawCall.Readable or RawCall.Writable or RawCall.Seekable:
                s.Answer = answer.IsTrue || (answer.IsSmallInt && answer.AsLong != 0) ? 1 : 0;
                return Value.None;
            default:
                s.Answer = answer.IsSmallInt ? answer.AsLong : 0;
                return Value.None;
        }
    }
}
