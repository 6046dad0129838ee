using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>
/// One operation of a text stream: takes what is decoded, and asks the byte stream and the codec for the rest as often as it must. It goes on
/// the stack only when an answer comes from Python.
/// </summary>
[NativeFrame("text_io")]
internal sealed partial class TextFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyTextIOWrapper Stream;
        [Saved(1)] public TextOp Op;
        [Saved(2)] public Value Argument;
        [Saved(3)] public long Number;
        [Saved(4)] public int Whence;
        [Saved(5)] public int Phase;
        [Saved(6)] public bool IsEnd;
        [Saved(7)] public TextCall Call;
        [Saved(8)] public Value CallArgument;
        [Saved(9)] public Value Info;
        [Saved(10)] public long Answer;
        [Saved(11)] public Value Failure;
        [Saved(12)] public bool IsLastChunk;
    }

    // What a new stream asks, in CPython's order. A factory is called as soon as it is got.
    private static readonly TextCall[] initCalls =
    [
        TextCall.LoadCodecs, TextCall.Lookup, TextCall.Readable, TextCall.GetDecoderFactory, TextCall.Writable, TextCall.GetEncoderFactory,
        TextCall.Seekable, TextCall.HasRead1, TextCall.TellAtStart,
        TextCall.ContinueEncoder,
    ];

    internal TextFrame(PyTextIOWrapper stream, TextOp op, Value argument, long number, int whence)
    {
        state.Stream = stream;
        state.Op = op;
        state.Argument = argument;
        state.Number = number;
        state.Whence = whence;
        state.Failure = Value.Unbound;
        state.CallArgument = state.Info = Value.None;
    }

    /// <summary>Runs the operation; pushes the frame under what others pushed.</summary>
    internal Value Run(Machine vm)
    {
        if (Now.Op == TextOp.Close)
        {
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
            if (answer.IsSignal)
            {
                return answer;
            }
            Value accepted = Accept(vm, answer);
            if (accepted.IsSignal)
            {
                return accepted.IsPushed ? vm.EnterBelow(depth, this) : accepted;
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
                return accepted.IsPushed ? accepted.Then(Step.Answered).Catch(Step.Failed) : accepted;
            }
        }
        return Attempt(vm, out Value result) ? result : Ask(vm).Then(Step.Answered).Catch(Step.Failed);
    }

    [Step(1)]
    private Continuation Failed(Machine vm, Value value)
    {
        if (Now.Op != TextOp.Close || Now.Phase > 2)
        {
            return vm.RaiseAgain(value);
        }
        // A close goes on when the flush has failed, and tells afterwards.
        ref State s = ref Write(vm.Undo);
        s.Failure = value;
        s.Phase = 2;
        s.Stream.TakePending(vm.Undo);
        return Attempt(vm, out Value result) ? result : Ask(vm).Then(Step.Answered).Catch(Step.Failed);
    }

    private bool Attempt(Machine vm, out Value result)
    {
        result = Value.None;
        PyTextIOWrapper t = Now.Stream;
        switch (Now.Op)
        {
            case TextOp.Init:
                return AttemptInit(vm);
            case TextOp.Write:
                return AttemptWrite(vm, out result);
        }
        if (Now.Op == TextOp.Close && Now.Phase >= 2)
        {
            return AttemptMove(vm, out result);
        }
        if (t.NowDerived.Pending.Count > 0)
        {
            return Need(vm, TextCall.Write, new PyBytes(t.TakePending(vm.Undo)));
        }
        return Now.Op is TextOp.Read or TextOp.ReadLine or TextOp.Next ? AttemptRead(vm, t, out result) : AttemptMove(vm, out result);
    }

    private bool AttemptInit(Machine vm)
    {
        PyTextIOWrapper t = Now.Stream;
        bool isOwn = t.NowDerived.Kind != CodecKind.None;
        while (Now.Phase < initCalls.Length)
        {
            TextCall call = initCalls[Now.Phase];
            Write(vm.Undo).Phase++;
            bool isWanted = call switch
            {
                TextCall.LoadCodecs or TextCall.Lookup => !isOwn,
                TextCall.GetDecoderFactory => !isOwn && t.NowDerived.Reads,
                TextCall.GetEncoderFactory => !isOwn && t.NowDerived.Writes,
                TextCall.ContinueEncoder => !isOwn && Now.Answer != 0 && t.NowDerived.Writes,
                TextCall.TellAtStart => t.NowDerived.IsSeekable && t.NowDerived.Writes,
                _ => true,
            };
            if (isWanted)
            {
                return Need(vm, call, Now.Info);
            }
        }
        t.SetReady(vm.Undo);
        return true;
    }

    private bool AttemptRead(Machine vm, PyTextIOWrapper t, out Value result)
    {
        result = Value.None;
        long n = Now.Number;
        PyStr decoded = t.NowDerived.Decoded!;
        int left = decoded.Length - t.NowDerived.At;
        if (Now.Op == TextOp.Read)
        {
            if ((n < 0 || left < n) && !Now.IsEnd)
            {
                return Need(vm, n < 0 ? TextCall.ReadAll : TextCall.ReadChunk);
            }
            result = t.Take(vm.Undo, (int)(n < 0 ? left : Math.Min(n, left)));
            return true;
        }
        int end = left == 0 ? -1 : TextPieces.LineEnd(decoded, t.NowDerived.At, t.NowDerived.Newline);
        if (end < 0 && (n < 0 || left < n) && !Now.IsEnd)
        {
            return Need(vm, TextCall.ReadChunk);
        }
        int length = end < 0 ? left : end - t.NowDerived.At;
        length = n >= 0 ? (int)Math.Min(length, n) : length;
        if (Now.Op == TextOp.Next && length == 0)
        {
            t.AllowTell(vm.Undo, true);
            result = Value.Exhausted;
            return true;
        }
        result = t.Take(vm.Undo, length);
        return true;
    }

    private bool AttemptWrite(Machine vm, out Value result)
    {
        PyTextIOWrapper t = Now.Stream;
        result = Value.Int(((PyStr)Now.Argument.Object!).Length);
        ref State s = ref Write(vm.Undo);
        switch (s.Phase++)
        {
            case 0:
                var text = (PyStr)s.Argument.Object!;
                if (t.NowDerived.Newline is "\r" or "\r\n")
                {
                    text = TextPieces.Replace(text, t.NowDerived.Newline);
                }
                return Need(vm, TextCall.Encode, text);
            case 1:
                bool isLine = t.NowDerived.LineBuffering && ((PyStr)s.Argument.Object!).Text.AsSpan().IndexOfAny('\n', '\r') >= 0;
                if (t.NowDerived.Decoded!.Length > 0)
                {
                    t.DropDecoded(vm.Undo);
                }
                if (!isLine && !t.NowDerived.WriteThrough && t.NowDerived.Pending.Count < PyTextIOWrapper.ChunkSize)
                {
                    return true;
                }
                s.Phase = isLine ? 2 : 3;
                return Need(vm, TextCall.Write, new PyBytes(t.TakePending(vm.Undo)));
            case 2:
                return Need(vm, TextCall.Flush);
            default:
                return true;
        }
    }

    private bool AttemptMove(Machine vm, out Value result)
    {
        result = Value.None;
        PyTextIOWrapper t = Now.Stream;
        int phase = Now.Phase;
        Write(vm.Undo).Phase++;
        switch (Now.Op, phase)
        {
            case (TextOp.Close or TextOp.Detach, 0):
                Write(vm.Undo).Phase = 2;
                return Need(vm, TextCall.Flush);
            case (TextOp.Detach, 2):
                result = t.Detached(vm.Undo);
                return true;
            case (TextOp.Close, 2):
                return Need(vm, TextCall.Close);
            case (TextOp.Close, 3):
                t.MarkClosed(vm.Undo);
                result = Now.Failure.IsUnbound ? Value.None : vm.RaiseAgain(Now.Failure);
                return true;
            case (TextOp.Flush, 0):
                t.AllowTell(vm.Undo, true);
                return Need(vm, TextCall.Flush);
            case (TextOp.Seek, 0):
                t.AllowTell(vm.Undo, true);
                t.DropDecoded(vm.Undo);
                return Need(vm, TextCall.Flush);
            case (TextOp.Seek, 1):
                return Need(vm, TextCall.Seek);
            case (TextOp.Seek, 2):
                return t.NowDerived.Decoder.IsNone ? AttemptMove(vm, out result) : Need(vm, TextCall.ResetDecoder);
            case (TextOp.Seek, 3):
                result = Value.Int(Now.Answer);
                return true;
            case (TextOp.Tell, 0) when t.NowDerived.NoTell:
                result = Errors.Of(ExceptionTypes.OSError, "telling position disabled by next() call");
                return true;
            case (TextOp.Tell, 0):
                return Need(vm, TextCall.Flush);
            case (TextOp.Tell, 1):
                return Need(vm, TextCall.Tell);
            case (TextOp.Tell, 2):
                return AttemptTell(vm, t, out result);
            case (TextOp.Tell, 3):
                result = Value.Int(Now.Answer);
                return true;
            case (TextOp.Truncate, 0):
                t.AllowTell(vm.Undo, true);
                return Need(vm, TextCall.Flush);
            case (TextOp.Truncate, 1):
                return Need(vm, TextCall.Truncate, Now.Argument);
            case (TextOp.Truncate, 2):
                result = Value.Int(Now.Answer);
                return true;
            default:
                return true;
        }
    }

    // The byte stream stands behind the last chunk; what of it is not read yet is encoded again to know its length.
    private bool AttemptTell(Machine vm, PyTextIOWrapper t, out Value result)
    {
        result = Value.Int(Now.Answer);
        if (t.NowDerived.Untranslated is not { } raw)
        {
            return true;
        }
        int used = t.RawLength(raw, t.NowDerived.At);
        if (used >= raw.Length && t.NowDerived.Leftover!.Length == 0)
        {
            return true;
        }
        if (t.NowDerived.Kind == CodecKind.None)
        {
            result = Errors.Of(ExceptionTypes.OSError, "can't reconstruct logical file position");
            return true;
        }
        Write(vm.Undo).Answer -= t.NowDerived.Leftover!.Length;
        return Need(vm, TextCall.EncodeForTell, raw.Slice(used, raw.Length - used));
    }

    private bool Need(Machine vm, TextCall call) => Need(vm, call, Value.None);

    private bool Need(Machine vm, TextCall call, Value argument)
    {
        ref State s = ref Write(vm.Undo);
        s.Call = call;
        s.CallArgument = argument;
        return false;
    }
}
