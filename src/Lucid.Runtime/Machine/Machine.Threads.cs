namespace Lucid.Runtime;

/// <summary>Green threads: which one runs, what the others wait for.</summary>
public sealed partial class Machine
{
    private long lastTicket;

    /// <summary>Suspends the running thread until something happens; what it waits for delivers the result to the frame on top.</summary>
    internal Value Suspend(Wait wait)
    {
        Thread.Waiting = wait;
        return Enter(new WaitFrame());
    }

    /// <summary>Ends the wait of a thread with a result or an error.</summary>
    internal static void Wake(GreenThread thread, Value result)
    {
        thread.Waiting = null;
        thread.Delivered = result;
    }

    /// <summary>Starts a thread that calls a function.</summary>
    internal GreenThread StartThread(Value callee, PyTuple args, PyDict? keywords)
    {
        int ident = 1;
        foreach (GreenThread t in Threads)
        {
            ident = Math.Max(ident, t.Ident + 1);
        }
        var thread = new GreenThread { Ident = ident };
        Threads.Add(thread);
        GreenThread current = Thread;
        Thread = thread;
        Enter(new RootFrame(callee, args, keywords));
        Thread = current;
        return thread;
    }

    /// <summary>Wakes a thread that waits for an object.</summary>
    internal void Notify(Value target, Value result)
    {
        foreach (GreenThread thread in Threads)
        {
            if (thread.Waiting is { } wait && wait.Target.Is(target))
            {
                Wake(thread, result);
                return;
            }
        }
    }

    /// <summary>Chooses a thread that can run. Gives an outcome when none can.</summary>
    private Outcome? Schedule()
    {
        if (Threads[0].Depth == 0 && Threads[0].Waiting is null)
        {
            return Threads[0].Failure is { } failure ? Outcome.Failed(failure) : Outcome.Completed(Threads[0].Result);
        }
        Wait? nearest = null;
        int start = Math.Max(0, Threads.IndexOf(Thread));
        long now = -1;
        for (int i = 1; i <= Threads.Count; i++)
        {
            GreenThread thread = Threads[(start + i) % Threads.Count];
            if (thread.Waiting is { DeadlineNanoseconds: { } deadline } timed)
            {
                now = now < 0 ? World.MonotonicNanoseconds() : now;
                if (deadline <= now)
                {
                    Wake(thread, timed.Kind == WaitKind.Lock ? Value.False : Value.None);
                }
                else if (nearest?.DeadlineNanoseconds is null || deadline < nearest.DeadlineNanoseconds)
                {
                    nearest = timed;
                }
            }
            else if (thread.Waiting is { } open)
            {
                nearest ??= open;
            }
            if (thread.Waiting is null && thread.Depth > 0)
            {
                Thread = thread;
                return null;
            }
        }
        return Outcome.WaitingFor(nearest!);
    }

    private void EndedThread(GreenThread thread)
    {
        if (!ReferenceEquals(thread, Threads[0]))
        {
            Threads.Remove(thread);
            OnThreadEnded(thread);
        }
    }

    partial void OnThreadEnded(GreenThread thread);

    /// <summary>At a safepoint: whether the loop has to be left, for an interrupt, another thread's turn or something due.</summary>
    private bool NeedsAttention()
    {
        if (IsCalled || (IsMeasured && LimitReached() != PauseReason.None))
        {
            return true;
        }
        // What is due runs in the thread that found it, whenever that has its next turn.
        bool pushed = RunPending();
        if (Threads.Count > 1)
        {
            Schedule();
            return true;
        }
        return pushed;
    }

    /// <summary>Pushes what is due at a safepoint: finalizers, weak reference callbacks. True if something was pushed.</summary>
    private bool RunPending()
    {
        bool pushed = false;
        TakePending(ref pushed);
        return pushed;
    }

    partial void TakePending(ref bool pushed);
}
