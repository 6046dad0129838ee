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

    /// <summary>Waits until a descriptor can be read; gives True, or what closes it says.</summary>
    public Value SuspendForReading(PyDescriptor descriptor) => descriptor.Kind == DescriptorKind.Standard
        ? Suspend(new Wait { Kind = WaitKind.Input, Target = descriptor, Ticket = ++lastTicket })
        : SuspendFor(descriptor, null);

    /// <summary>Waits until the host has a line of the terminal; gives it without its end, or None at the end of the input.</summary>
    /// <param name="prompt">What stands before the line.</param>
    /// <param name="more">What the editor of lines is to know besides.</param>
    public Value SuspendForLine(Value prompt, params Value[] more) =>
        Suspend(new Wait { Kind = WaitKind.Input, Name = Wait.Line, Arguments = new PyTuple([prompt, .. more]), Ticket = ++lastTicket });

    /// <summary>What all the threads wait for that wait.</summary>
    public IReadOnlyList<Wait> Waits
    {
        get
        {
            var found = new List<Wait>();
            foreach (GreenThread thread in Threads)
            {
                if (thread.Waiting is { } wait)
                {
                    found.Add(wait);
                }
            }
            return found;
        }
    }

    /// <summary>Ends a wait with a value; see <see cref="HostValue.From"/> for what can be one.</summary>
    /// <exception cref="ArgumentException">Nobody waits for this, or there is no Python value for the result.</exception>
    public void Resume(Wait wait, object? result = null) => Wake(WaiterOf(wait), HostValue.From(this, result));

    /// <summary>Ends a wait with an exception.</summary>
    /// <exception cref="ArgumentException">Nobody waits for this.</exception>
    public void ResumeWithError(Wait wait, PyException exception) => Fail(WaiterOf(wait), Errors.Of(exception));

    /// <summary>Ends a wait with an exception of a built-in class.</summary>
    /// <exception cref="ArgumentException">Nobody waits for this, or there is no such class.</exception>
    public void ResumeWithError(Wait wait, string message, string type = "RuntimeError") =>
        ResumeWithError(wait, PyException.Make(ExceptionNamed(type), [Value.Str(message)]));

    private GreenThread WaiterOf(Wait wait)
    {
        foreach (GreenThread thread in Threads)
        {
            if (thread.Waiting is { } other && (ReferenceEquals(other, wait) || (wait.Ticket > 0 && other.Ticket == wait.Ticket && other.Kind == wait.Kind)))
            {
                return thread;
            }
        }
        throw new ArgumentException("nobody waits for this", nameof(wait));
    }

    private void Fail(GreenThread thread, Value error)
    {
        thread.Waiting = null;
        thread.Delivered = default;
        Unwind(thread, error);
    }

    internal PyType ExceptionNamed(string name) =>
        Builtins.GetStr(PyStr.Intern(name)).O is PyType { IsHeap: false } type && type.IsSubtypeOf(ExceptionTypes.BaseException)
            ? type
            : throw new ArgumentException($"there is no built-in exception {name}", nameof(name));

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
