namespace Lucid.Runtime;

/// <summary>Generators on the stack.</summary>
public sealed unsafe partial class Machine
{
    // The generators of a chain that end one after the other, the outermost first, and the number of the one that went on last. Found out again
    // when need be.
    private PyGenerator[]? unfolding;
    private int unfoldingLeft;
    private int unfolds;

    // So many ends in a row are walked to one by one.
    private const int UnfoldsAlone = 16;

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
        PlaceGenerator(generator, function, code, registers, ip, flags);
        return Value.Pushed;
    }

    /// <summary>As <see cref="PushGenerator"/>, however deep the calls are.</summary>
    internal void PlaceGenerator(PyGenerator generator, PyFunction function, PyCode code, ReadOnlySpan<Value> registers, int ip, FrameFlags flags)
    {
        GreenThread thread = Thread;
        int start = thread.FreeBase;
        thread.Reserve(start + code.RegisterCount + StackSlack);
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
        if (generator.Now.IsDoubting)
        {
            MachineLevel.Doubt(thread, thread.Depth - 1);
        }
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

    /// <summary>Puts the generator on the stack that waits for one that has ended and went for another; the news of the end goes to it.</summary>
    private void Unfold(PyGenerator root, PyGenerator ended)
    {
        if (unfolding is not null && ReferenceEquals(unfolding[0], root) && unfoldingLeft > 0 && ReferenceEquals(unfolding[unfoldingLeft], ended))
        {
            unfoldingLeft--;
        }
        else if (++unfolds < UnfoldsAlone)
        {
            WaiterOf(root, ended).GoOn(this, root);
            return;
        }
        else
        {
            // While the ends come one after the other, nothing else can touch those that wait: one walk does for all of them.
            unfolding = PyGenerator.WhoWait(root, ended);
            unfoldingLeft = unfolding.Length - 1;
        }
        PyGenerator next = unfolding[unfoldingLeft];
        if (unfoldingLeft == 0)
        {
            ForgetUnfolding();
        }
        next.GoOn(this, root);
    }

    /// <summary>What was found out about a chain no longer holds, or will not be asked for.</summary>
    internal void ForgetUnfolding()
    {
        unfolding = null;
        unfolds = 0;
    }

    private static PyGenerator WaiterOf(PyGenerator root, PyGenerator ended)
    {
        PyGenerator waiting = root;
        for (int steps = 0; !ReferenceEquals(waiting.Now.Inner, ended); steps++)
        {
            waiting = waiting.Now.Inner is { } next && steps < PyGenerator.ChainMax
                ? next
                : throw new InvalidOperationException($"nobody waits for the end of {ended.Now.Code.Unit.QualifiedName}");
        }
        return waiting;
    }

    /// <summary>The frame object of a running generator.</summary>
    internal Value ViewOfGenerator(PyGenerator generator) =>
        TryFind(generator, out GreenThread? thread, out int index) && !thread.Frames[index].IsNative ? ViewOf(thread, index) : Value.None;

    /// <summary>The generators that wait for a frame without being on the stack: the outermost first.</summary>
    internal static PyGenerator[] Waiting(in FrameRecord record) => record.Owner switch
    {
        PyGenerator innermost => innermost.WhoWait(),
        GeneratorThrowFrame { Delegating: { } delegating } => [delegating],
        _ => [],
    };

    private bool TryFind(PyGenerator generator, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out GreenThread? thread, out int index)
    {
        foreach (GreenThread each in Threads)
        {
            for (index = each.Depth - 1; index >= 0; index--)
            {
                PyObject? owner = each.Frames[index].Owner;
                if (ReferenceEquals(owner, generator) || (owner is GeneratorThrowFrame frame && ReferenceEquals(frame.Delegating, generator)))
                {
                    thread = each;
                    return true;
                }
            }
        }
        thread = null;
        index = -1;
        return false;
    }

    /// <summary>The frame object of who called a running frame; null if nobody did.</summary>
    internal PyFrame? ViewBelow(GreenThread thread, int index) => Nearest(Waiting(thread.Frames[index]), int.MaxValue) ?? ViewFrom(thread, index - 1);

    /// <summary>The frame object of who waits for a generator in the middle of a chain, which is not on the stack.</summary>
    internal PyFrame? ViewBelow(PyGenerator folded)
    {
        PyGenerator innermost = folded.ChainEnd;
        PyGenerator[] chain = innermost.WhoWait();
        return Nearest(chain, ReferenceEquals(innermost, folded) ? chain.Length : Array.IndexOf(chain, folded)) is { } waiting ? waiting
            : TryFind(innermost, out GreenThread? thread, out int index) ? ViewFrom(thread, index - 1)
            : null;
    }

    private PyFrame? Nearest(PyGenerator[] chain, int end)
    {
        for (int i = Math.Min(end, chain.Length) - 1; i >= 0; i--)
        {
            if (!chain[i].Now.Code.IsHidden)
            {
                return chain[i].FrameObject(this).O as PyFrame;
            }
        }
        return null;
    }

    private PyFrame? ViewFrom(GreenThread thread, int index)
    {
        for (int i = index; i >= 0; i--)
        {
            ref FrameRecord record = ref thread.Frames[i];
            if (!record.IsNative && !record.Code!.IsHidden)
            {
                return ViewOf(thread, i);
            }
            if (Nearest(Waiting(record), int.MaxValue) is { } waiting)
            {
                return waiting;
            }
        }
        return null;
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
