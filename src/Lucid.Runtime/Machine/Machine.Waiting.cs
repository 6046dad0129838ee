namespace Lucid.Runtime;

/// <summary>What built-in modules need of threads and waiting.</summary>
public sealed partial class Machine
{
    /// <summary>The number of the running thread as <c>threading</c> knows it; 1 is the main thread.</summary>
    public int CurrentThreadIdent => Thread.Ident;

    /// <summary>How many threads there are.</summary>
    public int ThreadCount => Threads.Count;

    /// <summary>Waits for a moment of the monotonic clock; gives None.</summary>
    public Value SuspendUntil(long deadlineNanoseconds) => Suspend(new Wait { Kind = WaitKind.Time, DeadlineNanoseconds = deadlineNanoseconds });

    /// <summary>Waits until an object is notified about; gives what the notifier says, or False when the moment has come first.</summary>
    public Value SuspendFor(Value target, long? deadlineNanoseconds) =>
        Suspend(new Wait { Kind = WaitKind.Lock, Target = target, DeadlineNanoseconds = deadlineNanoseconds, Ticket = ++lastTicket });

    /// <summary>Wakes the thread that waits longest for an object. False: none waits.</summary>
    public bool NotifyOne(Value target, Value result)
    {
        GreenThread? first = null;
        foreach (GreenThread thread in Threads)
        {
            if (thread.Waiting is { } wait && wait.Target.Is(target) && (first is null || wait.Ticket < first.Waiting!.Ticket))
            {
                first = thread;
            }
        }
        if (first is null)
        {
            return false;
        }
        Wake(first, result);
        return true;
    }

    /// <summary>Wakes all threads that wait for an object.</summary>
    public void NotifyAll(Value target)
    {
        while (NotifyOne(target, Value.True))
        {
        }
    }

    /// <summary>Starts a thread whose outermost frame is a native one, and gives the thread's number.</summary>
    public int StartThread(NativeFrame frame)
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
        Enter(frame);
        Thread = current;
        return ident;
    }

    /// <summary>Whether a thread runs or waits.</summary>
    public bool IsThreadAlive(int ident)
    {
        foreach (GreenThread thread in Threads)
        {
            if (thread.Ident == ident)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The next turn goes to another thread that can run.</summary>
    public void Yield() => PollsLeft = 0;

    /// <summary>The object of an exception again, as an error to return.</summary>
    public Value RaiseAgain(Value exception) => Reraise(exception);

    /// <summary>Whether a value is an instance of a built-in class or of one derived from it; runs no Python.</summary>
    public bool Is(Value value, PyType type) => value.Type.IsSubtypeOf(type);

    /// <summary>The descriptors of files.</summary>
    public OpenFiles OpenFiles => openFiles;

    private OpenFiles openFiles = OpenFiles.Make();
}
