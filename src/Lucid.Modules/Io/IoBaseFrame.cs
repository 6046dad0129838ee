using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>What a stream's base does through the stream's own methods.</summary>
[NativeFrame("io_base")]
internal sealed partial class IoBaseFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyIOBase Stream;
        [Saved(1)] public IoBaseTask Task;
        [Saved(2)] public Value Argument;
        [Saved(3)] public ByteArray Bytes;
        [Saved(4)] public ValueArray Lines;
        [Saved(5)] public long Total;
        [Saved(6)] public Value Error;
        [Saved(7)] public bool HasPeek;
    }

    internal IoBaseFrame(PyIOBase stream, IoBaseTask task, Value argument)
    {
        state.Stream = stream;
        state.Task = task;
        state.Argument = argument;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        switch (Now.Task)
        {
            case IoBaseTask.Close:
                return vm.CallMethod(Now.Stream, IoNames.Flush).Then(Step.Flushed).Catch(Step.FlushFailed);
            case IoBaseTask.Finalize:
                return vm.CallMethod(Now.Stream, IoNames.Close).Then(Step.Finalized).Catch(Step.Finalized);
            case IoBaseTask.CheckSeekable:
                return vm.CallMethod(Now.Stream, IoNames.Seekable).Then(Step.Checked);
            case IoBaseTask.CheckReadable:
                return vm.CallMethod(Now.Stream, IoNames.Readable).Then(Step.Checked);
            case IoBaseTask.CheckWritable:
                return vm.CallMethod(Now.Stream, IoNames.Writable).Then(Step.Checked);
            case IoBaseTask.ReadLine:
                if (!Now.Argument.IsNone && !Conversion.TryInt64(Now.Argument, out _))
                {
                    return Errors.TypeError($"argument should be integer or None, not '{Now.Argument.Type.FullName}'");
                }
                return vm.GetAttrOrUnbound(Now.Stream, IoNames.Peek).Then(Step.GotPeek);
            case IoBaseTask.Next:
                return vm.CallMethod(Now.Stream, IoNames.ReadLine).Then(Step.GotNext);
            case IoBaseTask.RawRead:
                Write(vm.Undo).Error = new PyByteArray(new byte[(int)Math.Min(Now.Argument.AsLong, Array.MaxLength)]);
                return vm.CallMethod(Now.Stream, IoNames.ReadInto, Now.Error).Then(Step.GotInto);
            case IoBaseTask.RawReadAll:
                return vm.CallMethod(Now.Stream, IoNames.Read, Value.Int(131072)).Then(Step.GotPart);
            case IoBaseTask.ReadIntoByRead:
                return vm.CallMethod(Now.Stream, Now.HasPeek ? IoNames.Read1 : IoNames.Read, Value.Int(((IBuffer)Now.Argument.Object!).Bytes.Length)).Then(Step.GotForBuffer);
            default:
                return vm.GetAttr(Now.Stream, IoNames.Closed).Then(Step.GotClosed);
        }
    }

    internal IoBaseFrame ByRead1()
    {
        state.HasPeek = true;
        return this;
    }

    [Step(1)]
    private Continuation GotClosed(Machine vm, Value value) => vm.Truth(value).Then(Step.KnowsClosed);

    [Step(2)]
    private Continuation KnowsClosed(Machine vm, Value value)
    {
        if (value.IsTrue)
        {
            return PyIOBase.Closed();
        }
        switch (Now.Task)
        {
            case IoBaseTask.ReadLines:
            case IoBaseTask.WriteLines:
                return vm.GetIter(Now.Task == IoBaseTask.ReadLines ? Now.Stream : Now.Argument).Then(Step.GotIterator);
            case IoBaseTask.Enter:
                return Now.Stream;
            default:
                return Value.None;
        }
    }

    [Step(3)]
    private Continuation Flushed(Machine vm)
    {
        Now.Stream.MarkClosed(vm.Undo);
        return Value.None;
    }

    [Step(4)]
    private Continuation FlushFailed(Machine vm, Value value)
    {
        Now.Stream.MarkClosed(vm.Undo);
        return vm.RaiseAgain(value);
    }

    [Step(5)]
    private Continuation Checked(Machine vm, Value value) => value.IsTrue ? Value.True : PyIOBase.Unsupported(Now.Task switch
    {
        IoBaseTask.CheckSeekable => "File or stream is not seekable.",
        IoBaseTask.CheckReadable => "File or stream is not readable.",
        _ => "File or stream is not writable.",
    });

    [Step(6)]
    private Continuation GotPeek(Machine vm, Value value)
    {
        ref State s = ref Write(vm.Undo);
        s.HasPeek = !value.IsUnbound;
        s.Error = value;
        return MoreOfLine(vm);
    }

    private Continuation MoreOfLine(Machine vm)
    {
        long limit = Now.Argument.IsNone ? -1 : Now.Argument.AsLong;
        if ((limit >= 0 && Now.Bytes.Count >= limit) || (Now.Bytes.Count > 0 && Now.Bytes[Now.Bytes.Count - 1] == '\n'))
        {
            return new PyBytes(Now.Bytes.Span);
        }
        return Now.HasPeek ? vm.Call(Now.Error, Value.Int(1)).Then(Step.Peeked) : vm.CallMethod(Now.Stream, IoNames.Read, Value.Int(1)).Then(Step.GotOfLine);
    }

    [Step(7)]
    private Continuation Peeked(Machine vm, Value value)
    {
        if (value.Object is not PyBytes ahead)
        {
            return Errors.OSError(5);
        }
        int at = ahead.Bytes.IndexOf((byte)'\n');
        long wanted = at >= 0 ? at + 1 : Math.Max(1, ahead.Length);
        long limit = Now.Argument.IsNone ? -1 : Now.Argument.AsLong;
        wanted = limit >= 0 ? Math.Min(wanted, limit - Now.Bytes.Count) : wanted;
        return vm.CallMethod(Now.Stream, IoNames.Read, Value.Int(wanted)).Then(Step.GotOfLine);
    }

    [Step(8)]
    private Continuation GotOfLine(Machine vm, Value value)
    {
        if (value.Object is not PyBytes bytes)
        {
            return Errors.Of(ExceptionTypes.OSError, $"read() should have returned a bytes object, not '{value.Type.FullName}'");
        }
        if (bytes.Length == 0)
        {
            return new PyBytes(Now.Bytes.Span);
        }
        Write(vm.Undo).Bytes.Splice(vm.Undo, Now.Bytes.Count, 0, bytes.Data);
        return MoreOfLine(vm);
    }

    [Step(9)]
    private Continuation GotIterator(Machine vm, Value value)
    {
        Write(vm.Undo).Error = value;
        return vm.Next(value).Then(Step.GotLine);
    }

    [Step(10)]
    private Continuation GotLine(Machine vm, Value value)
    {
        if (value.IsExhausted)
        {
            return Now.Task == IoBaseTask.ReadLines ? PyList.Of(Now.Lines.Span) : Value.None;
        }
        if (Now.Task == IoBaseTask.WriteLines)
        {
            return vm.CallMethod(Now.Stream, IoNames.Write, value).Then(Step.Wrote);
        }
        ref State s = ref Write(vm.Undo);
        s.Lines.Add(vm.Undo, value);
        s.Total += value.Object is PyStr text ? text.Length : value.Object is PyBytes bytes ? bytes.Length : 0;
        bool enough = Conversion.TryInt64(s.Argument, out long hint) && hint > 0 && s.Total >= hint;
        return enough ? PyList.Of(s.Lines.Span) : vm.Next(s.Error).Then(Step.GotLine);
    }

    [Step(11)]
    private Continuation Wrote(Machine vm) => vm.Next(Now.Error).Then(Step.GotLine);

    [Step(12)]
    private Continuation GotNext(Machine vm, Value value)
    {
        if (value.Object is not (PyStr { Length: 0 } or PyBytes { Length: 0 }) && !value.IsNone)
        {
            return value;
        }
        (Now.Stream as PyTextIOWrapper)?.AllowTell(vm.Undo, true);
        return Value.Exhausted;
    }

    [Step(13)]
    private Continuation GotInto(Value value)
    {
        if (value.IsNone)
        {
            return Value.None;
        }
        var into = (PyByteArray)Now.Error.Object!;
        return !Conversion.TryInt64(value, out long n) || n < 0 || n > into.Length
            ? Errors.Of(ExceptionTypes.OSError, "raw readinto() returned invalid length")
            : new PyBytes(into.Bytes[..(int)n]);
    }

    [Step(14)]
    private Continuation GotPart(Machine vm, Value value)
    {
        if (value.IsNone)
        {
            return Now.Bytes.Count == 0 ? Value.None : new PyBytes(Now.Bytes.Span);
        }
        if (value.Object is not PyBytes bytes)
        {
            return Errors.TypeError("read() should return bytes");
        }
        if (bytes.Length == 0)
        {
            return new PyBytes(Now.Bytes.Span);
        }
        Write(vm.Undo).Bytes.Splice(vm.Undo, Now.Bytes.Count, 0, bytes.Data);
        return Start(vm);
    }

    [Step(15)]
    private Continuation GotForBuffer(Machine vm, Value value)
    {
        if (value.Object is not PyBytes bytes)
        {
            return Errors.TypeError("read() should return bytes");
        }
        var into = (IBuffer)Now.Argument.Object!;
        if (bytes.Length > into.Bytes.Length)
        {
            return Errors.ValueError($"read() returned too much data: {into.Bytes.Length} bytes requested, {bytes.Length} returned");
        }
        bytes.Data.CopyTo(into.EditBytes(vm.Undo, 0, bytes.Length));
        return Value.Int(bytes.Length);
    }

    // As in CPython, nobody is told that closing what nobody closed failed.
    [Step(16)]
    private Continuation Finalized(Machine vm, Value value) => Value.None;
}
