namespace Lucid.Runtime;

/// <summary>Signals from outside: noted by any thread of the process, delivered to the program's main thread at the next safepoint.</summary>
public sealed partial class Machine
{
    private const int SignalMax = 63;
    private const int Interrupted = 2;
    private long pendingSignals;

    // What a call from outside takes off the polls that are left. It is put back: the turns of threads do not depend on when somebody called.
    private const int CalledAway = 1 << 30;

    /// <summary>The signal that ended the run with <see cref="PauseReason.Signal"/>, because the program has no handler for it.</summary>
    public int FatalSignal { get; private set; }

    /// <summary>Sends the program a signal. May be called from any thread of the process.</summary>
    /// <param name="number">Its number, 1 to 63.</param>
    public void SendSignal(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, SignalMax);
        Interlocked.Or(ref pendingSignals, 1L << number);
        CallAtNextPoll();
    }

    /// <summary>Whether something from outside waits for the next safepoint.</summary>
    private bool IsCalled => interruptRequested || isMeasureDue || Volatile.Read(ref pendingSignals) != 0;

    /// <summary>Has the next poll look around, whatever is left of the slice. May be called from any thread of the process.</summary>
    /// <remarks>A poll that is taken at the same moment may undo it; then the next one whose turn it is looks around.</remarks>
    private void CallAtNextPoll()
    {
        int seen = Volatile.Read(ref PollsLeft);
        while (seen > -CalledAway / 2)
        {
            int was = Interlocked.CompareExchange(ref PollsLeft, seen - CalledAway, seen);
            if (was == seen)
            {
                return;
            }
            seen = was;
        }
    }

    /// <summary>The polls that are left of the slice, without what a call from outside took away.</summary>
    internal int PollsOfSlice => PollsLeft > -CalledAway / 2 ? PollsLeft : PollsLeft + CalledAway;

    /// <summary>Delivers one signal to the main thread; gives an outcome if nobody handles it.</summary>
    private Outcome? DeliverSignal()
    {
        long pending = Volatile.Read(ref pendingSignals);
        int number = System.Numerics.BitOperations.TrailingZeroCount(pending);
        Interlocked.And(ref pendingSignals, ~(1L << number));
        GreenThread main = Threads[0];
        if (main.Depth == 0 && main.Waiting is null)
        {
            return null;
        }
        var handlers = (Modules.GetStr(PyStr.Intern("_signal")).O as PyModule)?.OwnState as ISignalHandlers;
        Value handler = handlers?.HandlerOf(number) ?? (number == Interrupted ? Value.None : Value.Int(0));
        if (handler.IsSmallInt)
        {
            // 17, 18, 23 and 28 do nothing to a process by themselves.
            if (handler.AsLong == 1 || number is 17 or 18 or 23 or 28)
            {
                return null;
            }
            FatalSignal = number;
            return Outcome.Paused(PauseReason.Signal);
        }
        Thread = main;
        if (main.Depth <= main.UnloggedDepth)
        {
            LogFrame(main);
        }
        var frame = new InterruptFrame(handler, number, main);
        main.Waiting = null;
        main.Push() = new FrameRecord { Owner = frame, Base = FreeBaseBelow(main), CatchStep = -1, Flags = FrameFlags.Native | FrameFlags.Between };
        main.Delivered = Value.None;
        return null;
    }

    private static int FreeBaseBelow(GreenThread thread)
    {
        thread.Depth--;
        int free = thread.FreeBase;
        thread.Depth++;
        return free;
    }

    /// <summary>The innermost Python frame of the running thread, as a signal's handler gets it; None if there is none.</summary>
    internal Value InterruptedFrame()
    {
        for (int i = Thread.Depth - 1; i >= 0; i--)
        {
            if (!Thread.Frames[i].IsNative && !Thread.Frames[i].Code!.IsHidden)
            {
                return ViewOf(Thread, i);
            }
        }
        return Value.None;
    }

    /// <summary>An error that comes between two instructions of the frame below the one on top belongs to the second of them.</summary>
    internal void PointAtNextInstruction()
    {
        ref FrameRecord below = ref Thread.Frames[Thread.Depth - 2];
        if (!below.IsNative)
        {
            below.Ip++;
        }
    }
}
