namespace Lucid.Runtime;

/// <summary>Generators on the stack.</summary>
public sealed unsafe partial class Machine
{
    /// <summary>Puts a generator's activation on top, with its registers.</summary>
    internal Value PushGenerator(PyGenerator generator, PyFunction function, PyCode code, ReadOnlySpan<Value> registers, int ip, FrameFlags flags)
    {
        GreenThread thread = Thread;
        int start = thread.FreeBase;
        int end = start + code.RegisterCount + StackSlack;
        if (end > thread.Stack.Length || thread.Depth >= RecursionDepthMax)
        {
            Value grown = Grow(thread, end);
            if (grown.IsSignal)
            {
                return grown;
            }
        }
        ref Value to = ref thread.Stack[start];
        for (int i = 0; i < registers.Length; i++)
        {
            Put(ref System.Runtime.CompilerServices.Unsafe.Add(ref to, i), registers[i]);
        }
        ref FrameRecord record = ref thread.Push();
        Activate(ref record, code, function, generator, start, flags);
        record.Ip = ip;
        if (generator.Now.Frame is { } view)
        {
            record.View = view;
            view.Thread = thread;
            view.Index = thread.Depth - 1;
        }
        return Value.Pushed;
    }

    /// <summary>RETURNGEN: makes a generator of the frame on top and gives it to the caller.</summary>
    private void ReturnGenerator(GreenThread thread)
    {
        ref FrameRecord frame = ref thread.Top;
        PyGenerator made = PyGenerator.Make(frame.Function!, frame.Code!);
        made.Adopt(this, ref frame, thread.Stack);
        Value result = FinishFrame(thread, ref frame, made);
        if (result.IsError)
        {
            Unwind(thread, result);
            return;
        }
        if (result.IsPushed)
        {
            return;
        }
        if (thread.Depth <= thread.UnloggedDepth)
        {
            LogFrame(thread);
        }
        Deliver(thread, result);
    }

    /// <summary>The frame object of a running generator.</summary>
    internal Value ViewOfGenerator(PyGenerator generator)
    {
        foreach (GreenThread thread in Threads)
        {
            for (int i = thread.Depth - 1; i >= 0; i--)
            {
                if (ReferenceEquals(thread.Frames[i].Owner, generator))
                {
                    return ViewOf(thread, i);
                }
            }
        }
        return Value.None;
    }

    /// <summary>Closes the iterator that a generator delegates to.</summary>
    internal Value CloseIterator(Value iterator) =>
        iterator.O is PyGenerator generator ? generator.Close(this) : Enter(new CloseIteratorFrame(iterator));

    /// <summary>As <see cref="GetAttr"/>, unbound instead of an AttributeError.</summary>
    public Value GetAttrOrUnbound(Value o, PyStr name)
    {
        PyType type = o.Type;
        int depth = Thread.Depth;
        Value found;
        if (IsGeneric(type))
        {
            found = FindAttr(o, name);
        }
        else if (o.O is PyType cls && type.SlotFunction(Slot.GetAttr) == PyType.TypeObject.SlotFunction(Slot.GetAttr))
        {
            found = cls.FindAttribute(this, name);
        }
        else
        {
            return EnterNow(new TryGetAttrFrame(o, name));
        }
        if (found.O is not Signal signal)
        {
            return found;
        }
        if (signal.Kind == SignalKind.Pushed)
        {
            EnterBelow(depth, new TryGetAttrFrame(o, name));
            TryGetAttrFrame.Await(ref Thread.Frames[depth]);
            return found;
        }
        return IsAttributeError(signal) ? Value.Unbound : found;
    }

    private static bool IsAttributeError(Signal signal) =>
        signal.Kind == SignalKind.Error
        && (signal.ErrorType ?? signal.Payload.Type).IsSubtypeOf(ExceptionTypes.AttributeError);
}
