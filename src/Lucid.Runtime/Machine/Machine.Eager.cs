namespace Lucid.Runtime;

/// <summary>Native frames that most often end without Python: they run at once and go on the stack only when they have to wait.</summary>
public sealed partial class Machine
{
    private const int EagerDepthMax = 12;
    private const int EagerStepsMax = 200;
    private int eagerDepth;

    /// <summary>
    /// Runs a native frame until it ends or waits for Python; only then it is put on the stack, below what it waits for. The frame may not look
    /// for itself on the stack.
    /// </summary>
    public Value EnterNow(NativeFrame frame) => EnterNow(frame, Value.None);

    /// <summary>The same where step 0 gets a value.</summary>
    public Value EnterNow(NativeFrame frame, Value value)
    {
        if (eagerDepth >= EagerDepthMax)
        {
            return Enter(frame, value);
        }
        eagerDepth++;
        Value result = RunNow(frame, value);
        eagerDepth--;
        return result;
    }

    private Value RunNow(NativeFrame frame, Value value)
    {
        GreenThread thread = Thread;
        int depth = thread.Depth;
        int step = 0;
        for (int steps = 0; steps < EagerStepsMax; steps++)
        {
            Continuation next = frame.Resume(this, step, value);
            if (next.Step < 0)
            {
                return next.Value;
            }
            step = next.Step;
            value = next.Value;
            if (value.O is not Signal signal || signal.Kind == SignalKind.Exhausted)
            {
                continue;
            }
            if (signal.Kind == SignalKind.Pushed)
            {
                EnterBelow(depth, frame, awaitsNext: ReferenceEquals(signal, Signal.PushedNextSignal));
                ref FrameRecord waiting = ref thread.Frames[depth];
                waiting.Ip = step;
                waiting.CatchStep = next.CatchStep;
                return Value.Pushed;
            }
            if (next.CatchStep < 0)
            {
                return value;
            }
            step = next.CatchStep;
            value = ExceptionOf(thread, signal);
        }
        Value pushed = Enter(frame, value);
        if (pushed.IsPushed)
        {
            thread.Top.Ip = step;
        }
        return pushed;
    }
}
