using Lucid.Compiler.Bytecode;

namespace Lucid.Runtime;

/// <summary>What happens at the borders of frames: results delivered, exceptions unwound, generators suspended, frames logged.</summary>
public sealed unsafe partial class Machine
{
    /// <summary>Ends the frame on top, which returned a value, where its flags or frame object want something; gives what the caller gets.</summary>
    private Value FinishFrame(GreenThread thread, ref FrameRecord frame, Value result)
    {
        if ((frame.Flags & FrameFlags.Construct) != 0)
        {
            if (!result.IsNone)
            {
                PopFrame(thread);
                return Errors.TypeError($"__init__() should return None, not '{result.Type.FullName}'");
            }
            result = frame.Owner!;
        }
        else if ((frame.Flags & FrameFlags.Generator) != 0)
        {
            var generator = (PyGenerator)frame.Owner!;
            PyGenerator? root = generator.Now.Root;
            result = generator.Finish(this, result);
            PopFrame(thread);
            if (root is not null)
            {
                Unfold(root, generator);
            }
            return WasAwaited(thread, generator) ? EndItems(thread) : result;
        }
        else if ((frame.Flags & FrameFlags.Operand) != 0)
        {
            return FinishOperator(thread, ref frame, result);
        }
        else if ((frame.Flags & FrameFlags.Checked) != 0)
        {
            var check = (CheckKind)((int)frame.Flags >> CheckShift);
            PopFrame(thread);
            if (check != CheckKind.Answer)
            {
                return CheckedCallFrame.Verify(check, result);
            }
            if (!result.IsBool && thread.Depth <= thread.UnloggedDepth)
            {
                LogFrame(thread);
            }
            return Truth(result);
        }
        PopFrame(thread);
        return result;
    }

    /// <summary>Takes the frame on top away; a frame object goes on with a copy of its registers.</summary>
    private void PopFrame(GreenThread thread)
    {
        ref FrameRecord frame = ref thread.Top;
        if (frame.View is not null)
        {
            frame.View.Detach(this, ref frame, thread.Stack);
            frame.View = null;
        }
        frame.Owner = null;
        thread.Depth--;
    }

    /// <summary>Gives the result of a frame that ended to the frame that is now on top.</summary>
    private void Deliver(GreenThread thread, Value result)
    {
        ref FrameRecord frame = ref thread.Top;
        if (!frame.IsNative && frame.Code!.Start[frame.Ip - 1].Op <= Opcode.InplaceXor && result.O is not Signal)
        {
            Put(ref Reg(ref thread.Stack[frame.Base], frame.Code.Start[frame.Ip - 1].A), result);
            return;
        }
        DeliverOther(thread, ref frame, result);
    }

    private void DeliverOther(GreenThread thread, ref FrameRecord frame, Value result)
    {
        if (frame.IsNative)
        {
            if (result.IsExhausted && (frame.Flags & FrameFlags.AwaitsNext) == 0)
            {
                Unwind(thread, StopIterationOf(result));
                return;
            }
            thread.Delivered = result;
            return;
        }
        Instruction* at = frame.Code!.Start + frame.Ip - 1;
        if (at->Op == Opcode.Extra)
        {
            at--;
        }
        ref Value r = ref thread.Stack[frame.Base];
        if (at->Op == Opcode.Send && result.O is PyAsyncValue item)
        {
            DeliverItem(thread, ref frame, item);
            return;
        }
        if (result.IsExhausted)
        {
            if (at->Op == Opcode.Send)
            {
                Reg(ref r, at->A) = ((Signal)result.O!).Payload;
                frame.Ip += at->SignedC;
            }
            else if (at->Op == Opcode.ForIter)
            {
                frame.Ip += at->SignedC;
            }
            else
            {
                Unwind(thread, StopIterationOf(result));
            }
            return;
        }
        switch (at->Op)
        {
            case <= Opcode.Yield or Opcode.LoadGlobal or Opcode.ForIter or Opcode.Send or (>= Opcode.BuildList and <= Opcode.BuildInterpolation):
                Reg(ref r, at->A) = result;
                if (at->Op is Opcode.MatchExcStar)
                {
                    var pair = (PyTuple)result.O!;
                    Reg(ref r, at->A) = pair[0];
                    Reg(ref r, (ushort)(at->A + 1)) = pair[1];
                }
                else if (at->Op is Opcode.LoadSpecial)
                {
                    Reg(ref r, (ushort)(at->A + 1)) = Value.Unbound;
                }
                break;
            case Opcode.GetMethod or Opcode.SuperMethod or Opcode.SuperMethodPlain:
                Reg(ref r, at->A) = result;
                Reg(ref r, (ushort)(at->A + 1)) = Value.Unbound;
                break;
            case Opcode.Unpack or Opcode.UnpackEx:
                var values = (PyTuple)result.O!;
                for (int i = 0; i < values.Count; i++)
                {
                    thread.Stack[frame.Base + at->A + i] = values[i];
                }
                break;
            case >= Opcode.JumpTrue and <= Opcode.JumpNotExc:
                frame.Ip += JumpsOn(at, result.IsTrue);
                break;
            case >= Opcode.SetAttr and <= Opcode.DictMerge or Opcode.PrintExpr or Opcode.ImportStar or Opcode.SetupAnnotations:
                break;
            default:
                throw new InvalidOperationException($"{at->Op} cannot wait for a result");
        }
    }

    /// <summary>How far a conditional jump goes when its condition came out so.</summary>
    private static int JumpsOn(Instruction* at, bool condition)
    {
        bool jumps = at->Op switch
        {
            Opcode.JumpTrue or Opcode.JumpIn or Opcode.JumpExc => condition,
            Opcode.JumpFalse or Opcode.JumpNotIn or Opcode.JumpNotExc => !condition,
            >= Opcode.JumpLt and <= Opcode.JumpGe or >= Opcode.JumpLtImmediate and <= Opcode.JumpGeImmediate => condition,
            _ => !condition,
        };
        return !jumps ? 0 : at->Op is Opcode.JumpTrue or Opcode.JumpFalse ? at->Wide : at->SignedC;
    }

    /// <summary>Gives what a generator yields to the native frame below, if that takes it without more ado.</summary>
    private bool TryHandOn(GreenThread thread, in Value item)
    {
        ref FrameRecord below = ref thread.Frames[thread.Depth - 2];
        if (!System.Runtime.CompilerServices.Unsafe.As<NativeFrame>(below.Owner!).TryTake(this, below.Ip, item))
        {
            return false;
        }
        StepsLeft--;
        return true;
    }

    /// <summary>Takes the generator frame on top off the stack; it keeps its live registers.</summary>
    private void SuspendGenerator(GreenThread thread, ref FrameRecord frame)
    {
        System.Runtime.CompilerServices.Unsafe.As<PyGenerator>(frame.Owner!).Suspend(this, ref frame, thread.Stack);
        if (frame.View is null)
        {
            thread.Depth--;
        }
        else
        {
            PopFrame(thread);
        }
    }

    /// <summary>Looks for who handles an error, from the frame on top outwards; the thread is then ready to go on there.</summary>
    internal void Unwind(GreenThread thread, Value error)
    {
        var signal = (Signal)error.O!;
        PyException exception = ExceptionOf(thread, signal);
        bool isNew = !signal.IsReraise;
        while (true)
        {
            if (thread.Depth == 0)
            {
                EndThread(thread, Signal.Reraise(exception));
                return;
            }
            ref FrameRecord frame = ref thread.Top;
            if (thread.Depth <= thread.UnloggedDepth)
            {
                LogFrame(thread);
            }
            if (frame.IsNative)
            {
                if (UnwindNative(thread, ref frame, exception))
                {
                    return;
                }
            }
            else if (UnwindPython(thread, ref frame, ref exception, isNew))
            {
                return;
            }
            isNew = true;
        }
    }

    private bool UnwindNative(GreenThread thread, ref FrameRecord frame, PyException exception)
    {
        if ((frame.Flags & FrameFlags.AwaitsNext) != 0 && IsInstanceOf(exception, ExceptionTypes.StopIteration))
        {
            thread.Delivered = Signal.Return(exception.Field(0));
            return true;
        }
        if (frame.CatchStep >= 0)
        {
            frame.Ip = frame.CatchStep;
            frame.CatchStep = -1;
            frame.Flags &= ~FrameFlags.AwaitsNext;
            thread.Delivered = exception;
            return true;
        }
        thread.Depth--;
        return false;
    }

    /// <summary>
    /// An AttributeError that comes out of what computes an attribute gets to know which was asked for, where the object is in a register that
    /// is still live: what another holds may be gone.
    /// </summary>
    private void TellAttribute(GreenThread thread, in FrameRecord frame, PyCode code, Instruction at, PyException exception)
    {
        if (at.Op == Opcode.GetAttr && at.B < MachineImage.LiveRegisters(thread, thread.Depth - 1))
        {
            GetAttrFrame.Tell(this, exception, Reg(ref thread.Stack[frame.Base], at.B), code.Sites[at.C].Name);
        }
    }

    private bool UnwindPython(GreenThread thread, ref FrameRecord frame, ref PyException exception, bool addsLine)
    {
        PyCode code = frame.Code!;
        // A frame that has not begun yet can be told of an exception too.
        int at = Math.Max(0, frame.Ip - 1);
        if (code.Start[at].Op == Opcode.Extra)
        {
            at--;
        }
        if (code.Start[at].Op == Opcode.ForIter && IsInstanceOf(exception, ExceptionTypes.StopIteration))
        {
            frame.Ip += code.Start[at].SignedC;
            return true;
        }
        if (code.Start[at].Op == Opcode.Send && addsLine && IsInstanceOf(exception, ExceptionTypes.StopIteration))
        {
            Reg(ref thread.Stack[frame.Base], code.Start[at].A) = exception.Field(0);
            frame.Ip += code.Start[at].SignedC;
            return true;
        }
        if (addsLine)
        {
            TellAttribute(thread, frame, code, code.Start[at], exception);
        }
        // What is raised again was told of where it first came through this frame. What a native frame caught and raises again was not.
        PyTraceback? told = exception.Now.Traceback;
        bool isTold = !addsLine && told is not null && frame.View is not null && ReferenceEquals(told.Now.Frame, frame.View);
        bool isReraised = !addsLine && code.Start[at].Op == Opcode.Reraise;
        if (!isTold && !isReraised && !code.IsHidden)
        {
            PyFrame view = ViewOf(thread, thread.Depth - 1);
            exception.Write(Undo).Traceback = new PyTraceback(told, view, at, code.LineOf(at));
        }
        if (code.FindHandler(at, out ExceptionHandler handler))
        {
            Reg(ref thread.Stack[frame.Base], (ushort)handler.Register) = exception;
            frame.Ip = handler.Target;
            return true;
        }
        var generator = (frame.Flags & FrameFlags.Generator) != 0 ? (PyGenerator)frame.Owner! : null;
        PyGenerator? root = generator?.Now.Root;
        if (generator is not null)
        {
            exception = generator.Fail(this, exception);
        }
        if (isTold)
        {
            // The frame ends where the exception came up, not in the code that cleaned up after it.
            frame.Ip = told!.Now.LastInstruction + 1;
        }
        PopFrame(thread);
        if (root is not null)
        {
            Unfold(root, generator!);
        }
        else if (generator is not null && WasAwaited(thread, generator))
        {
            FailItems(thread, exception);
        }
        return false;
    }

    /// <summary>The exception of an error, made if need be, with the exception being handled as its context.</summary>
    private PyException ExceptionOf(GreenThread thread, Signal signal)
    {
        if (signal.Payload.O is PyException known && signal.ErrorType is null)
        {
            if (!signal.IsReraise)
            {
                SetContext(thread, known);
            }
            return known;
        }
        PyException made = PyException.Make(signal.ErrorType!, signal.Message is null ? [signal.Payload] : [Value.Str(signal.Message)]);
        SetContext(thread, made);
        return made;
    }

    /// <summary>Links the exception being handled to a new one; a chain never becomes a ring.</summary>
    internal void SetContext(GreenThread thread, PyException exception)
    {
        if (thread.Handled.O is not PyException handled || ReferenceEquals(handled, exception))
        {
            return;
        }
        int steps = 0;
        for (PyException at = handled; at.Now.Context.O is PyException next; at = next)
        {
            if (ReferenceEquals(next, exception))
            {
                at.Write(Undo).Context = Value.None;
                break;
            }
            if (++steps > 100_000)
            {
                break;
            }
        }
        exception.Write(Undo).Context = handled;
    }

    /// <summary>The frame object of a running activation.</summary>
    internal PyFrame ViewOf(GreenThread thread, int index)
    {
        ref FrameRecord record = ref thread.Frames[index];
        if (record.View is null)
        {
            LogFrames(thread, index);
            record.View = record.Owner is PyGenerator generator ? generator.View(record.Function!, record.Code!) : new PyFrame(record.Function!, record.Code!);
            record.View.Thread = thread;
            record.View.Index = index;
        }
        return record.View;
    }

    /// <summary>The error that a StopIteration is raised with where the news of an exhausted iterator must be an exception.</summary>
    public Value StopIterationOf(Value exhausted) => Errors.StopIteration(((Signal)exhausted.O!).Payload);

    /// <summary>Raises an exception that was caught on, without a new line in its traceback.</summary>
    public Value Reraise(Value exception) => Signal.Reraise((PyException)exception.O!);

    /// <summary>Whether a value is an instance of a class, by its MRO.</summary>
    public bool IsInstanceOf(Value value, PyType type) => value.Type.IsSubtypeOf(type);

    private static bool IsStopIteration(Value error) =>
        error.O is Signal { Kind: SignalKind.Error } signal
        && (signal.ErrorType is not null ? signal.ErrorType.IsSubtypeOf(ExceptionTypes.StopIteration) : signal.Payload.Type.IsSubtypeOf(ExceptionTypes.StopIteration));

    /// <summary>The value with which an iterator ended, from the news or from a StopIteration.</summary>
    private static bool TryStopValue(Value news, out Value value)
    {
        var signal = (Signal)news.O!;
        if (signal.Kind == SignalKind.Exhausted)
        {
            value = signal.Payload;
            return true;
        }
        value = default;
        if (!IsStopIteration(news))
        {
            return false;
        }
        value = signal.Payload.O is PyException exception ? exception.Field(0) : signal.Message is null ? signal.Payload : Value.Str(signal.Message);
        return true;
    }
}
