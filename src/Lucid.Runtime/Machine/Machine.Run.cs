using System.Runtime.CompilerServices;

namespace Lucid.Runtime;

/// <summary>Running: the machine's outermost loop, which takes turns between native frames and the interpreter and between threads.</summary>
public sealed unsafe partial class Machine
{
    private volatile bool interruptRequested;
    private bool counting;
    private bool hasGarbage;
    private int collectionsSeen;

    /// <summary>What a loaded image had weak references to, so that the machine is what the image says until it runs.</summary>
    private List<PyObject>? held;

    internal void HoldUntilRun(PyObject o) => (held ??= []).Add(o);

    /// <summary>What is left of the instructions that the last limited run was given.</summary>
    public long InstructionsLeft => Math.Max(0, StepsLeft);

    /// <summary>Runs until the program ends, waits for something, or has run a number of instructions.</summary>
    /// <param name="instructionsMax">How many instructions to run at most; null for no limit.</param>
    /// <exception cref="InvalidOperationException">The machine runs already.</exception>
    public Outcome Run(long? instructionsMax = null)
    {
        CheckPaused();
        held = null;
        isRunning = true;
        NoteStack();
        long? steps = StepsAllowed(instructionsMax);
        counting = steps is not null;
        StepsLeft = steps ?? 0;
        HashSeed.Current = Seed;
        BeginMeasuring();
        try
        {
            while (true)
            {
                eagerDepth = 0;
                activations = 0;
                try
                {
                    if (RunThreads() is { } outcome)
                    {
                        return outcome;
                    }
                    CollectAtSafepoint();
                }
                catch (Exception fault)
                {
                    RaiseFault(fault);
                }
            }
        }
        finally
        {
            isRunning = false;
            EndMeasuring(steps);
        }
    }

    /// <summary>Asks a running machine to pause at its next safepoint. May be called from any thread of the process.</summary>
    public void Interrupt()
    {
        interruptRequested = true;
        CallAtNextPoll();
    }

    /// <summary>Runs until there is an outcome; null if the collector is to run first.</summary>
    /// <remarks>
    /// The collector runs when this has returned: what is compiled into this method (the steps of native frames, acts on dreams) keeps
    /// copies of values in its frame for as long as it runs, and the collector takes them for used.
    /// </remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Outcome? RunThreads()
    {
        while (true)
        {
            if (levelAct is not null)
            {
                DoLevelAct();
            }
            if (collects)
            {
                return null;
            }
            if (hasGarbage)
            {
                // What the collector still found in registers that nobody reads any more, it finds no more the next time.
                hasGarbage = false;
                ClearDeadRegisters(Thread);
            }
            if (IsCalled)
            {
                PollsLeft = PollsOfSlice;
                if (interruptRequested)
                {
                    interruptRequested = false;
                    return Outcome.Paused(PauseReason.Interrupt);
                }
                if (isMeasureDue)
                {
                    isMeasureDue = false;
                    if (LimitReached() is not PauseReason.None and var exceeded)
                    {
                        return Outcome.Paused(exceeded);
                    }
                }
                else if (DeliverSignal() is { } fatal)
                {
                    return fatal;
                }
                continue;
            }
            GreenThread thread = Thread;
            if (thread.Depth == 0 || thread.Waiting is not null)
            {
                Outcome? idle = Schedule();
                if (idle is not null)
                {
                    return idle;
                }
                continue;
            }
            if (counting && StepsLeft <= 0)
            {
                return Outcome.Paused(PauseReason.Budget);
            }
            if (IsMeasured && LimitReached() is not PauseReason.None and var reason)
            {
                return Outcome.Paused(reason);
            }
            if (thread.Top.IsNative)
            {
                RunNative(thread);
            }
            else if (askedDreams.Count > 0)
            {
                StepTowardsDream(thread);
            }
            else if (counting)
            {
                Interpret<CountingMode>(thread);
                if (StepsLeft < 0)
                {
                    StepsLeft = 0;
                }
            }
            else
            {
                Interpret<FastMode>(thread);
            }
        }
    }

    /// <summary>Runs one step of the native frame on top.</summary>
    private void RunNative(GreenThread thread)
    {
        StepsLeft--;
        int index = thread.Depth - 1;
        ref FrameRecord record = ref thread.Frames[index];
        var frame = (NativeFrame)record.Owner!;
        Value value = thread.Delivered;
        thread.Delivered = default;
        record.Flags &= ~FrameFlags.AwaitsNext;
        record.CatchStep = -1;
        Continuation next = frame.Resume(this, record.Ip, value);
        record = ref thread.Frames[index];
        if (next.Step < 0)
        {
            Return(thread, index, next.Value);
            return;
        }
        record.Ip = next.Step;
        record.CatchStep = next.CatchStep;
        if (next.Value.O is not Signal signal)
        {
            thread.Delivered = next.Value;
        }
        else if (signal.Kind == SignalKind.Pushed)
        {
            record.Flags |= ReferenceEquals(signal, Signal.PushedNextSignal) ? FrameFlags.AwaitsNext : 0;
        }
        else if (signal.Kind == SignalKind.Exhausted)
        {
            thread.Delivered = next.Value;
        }
        else
        {
            Unwind(thread, next.Value);
        }
    }

    /// <summary>Ends a native frame with a result, an error, or the frames that it left in its place.</summary>
    private void Return(GreenThread thread, int index, Value result)
    {
        if (result.IsPushed)
        {
            // A tail call: what was pushed moves down into the place of the frame that ends.
            for (int i = index; i < thread.Depth - 1; i++)
            {
                thread.Frames[i] = thread.Frames[i + 1];
                if (thread.Frames[i].View is { } view)
                {
                    view.Index = i;
                }
            }
            thread.Depth--;
            return;
        }
        if (result.IsError)
        {
            thread.Depth = index;
            if (thread.Depth == 0)
            {
                EndThread(thread, result);
                return;
            }
            Unwind(thread, result);
            return;
        }
        thread.Depth = index;
        if (thread.Depth == 0)
        {
            EndThread(thread, result);
            return;
        }
        if (thread.Depth <= thread.UnloggedDepth)
        {
            LogFrame(thread);
        }
        if ((thread.Frames[index].Flags & FrameFlags.Between) != 0)
        {
            // Pushed at a safepoint: the frame below waits for nothing.
            return;
        }
        Deliver(thread, result);
    }

    private void EndThread(GreenThread thread, Value result)
    {
        if (result.O is Signal { Kind: SignalKind.Error } signal)
        {
            thread.Failure = ExceptionOf(thread, signal);
        }
        else
        {
            thread.Result = result;
        }
        EndedThread(thread);
    }

    /// <summary>
    /// A safepoint of the interpreter where its slice of polls is used up: looks around, and leaves the loop so that its next entry takes the
    /// best machine code there is by then.
    /// </summary>
    private void PollAtSafepoint()
    {
        int left = PollsOfSlice;
        if (left >= 0)
        {
            PollsLeft = left;
            return;
        }
        PollsLeft = PollsNow;
        if (collectionsSeen != GC.CollectionCount(0))
        {
            collectionsSeen = GC.CollectionCount(0);
            hasGarbage = true;
        }
        NeedsAttention();
    }
}
