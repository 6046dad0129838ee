namespace Lucid.Modules.Signal;

/// <summary>The module <c>_signal</c>: handlers are state of the machine; signals come from the program itself and from the host.</summary>
[PyModule("_signal", Doc = "This module provides mechanisms to use signal handlers in Python.")]
internal sealed partial class SignalModule : PyModuleState, ISignalHandlers
{
    internal partial struct State
    {
        [Saved(0)] public Value[] Handlers;
        [Saved(1)] public int WakeUp;
    }

    private const int Count = 65;

    public override void Start(Machine vm, PyModule module)
    {
        var handlers = new Value[Count];
        Array.Fill(handlers, Value.Int(0));
        handlers[2] = module.Namespace.GetStr(PyStr.Intern("default_int_handler"));
        ref State s = ref Write(vm.Undo);
        s.Handlers = handlers;
        s.WakeUp = -1;
        module.Namespace.SetItem(vm, vm.Undo, PyStr.Intern("ItimerError"), ExceptionTypes.OSError);
    }

    public Value HandlerOf(int number) => number is < 1 or >= Count ? Value.Int(1) : Now.Handlers[number];

    [PyConstant("SIGABRT")] internal static int SIGABRT => 6;

    [PyConstant("SIGALRM")] internal static int SIGALRM => 14;

    [PyConstant("SIGBUS")] internal static int SIGBUS => 7;

    [PyConstant("SIGCHLD")] internal static int SIGCHLD => 17;

    [PyConstant("SIGCLD")] internal static int SIGCLD => 17;

    [PyConstant("SIGCONT")] internal static int SIGCONT => 18;

    [PyConstant("SIGFPE")] internal static int SIGFPE => 8;

    [PyConstant("SIGHUP")] internal static int SIGHUP => 1;

    [PyConstant("SIGILL")] internal static int SIGILL => 4;

    [PyConstant("SIGINT")] internal static int SIGINT => 2;

    [PyConstant("SIGIO")] internal static int SIGIO => 29;

    [PyConstant("SIGIOT")] internal static int SIGIOT => 6;

    [PyConstant("SIGKILL")] internal static int SIGKILL => 9;

    [PyConstant("SIGPIPE")] internal static int SIGPIPE => 13;

    [PyConstant("SIGPOLL")] internal static int SIGPOLL => 29;

    [PyConstant("SIGPROF")] internal static int SIGPROF => 27;

    [PyConstant("SIGPWR")] internal static int SIGPWR => 30;

    [PyConstant("SIGQUIT")] internal static int SIGQUIT => 3;

    [PyConstant("SIGRTMAX")] internal static int SIGRTMAX => 64;

    [PyConstant("SIGRTMIN")] internal static int SIGRTMIN => 34;

    [PyConstant("SIGSEGV")] internal static int SIGSEGV => 11;

    [PyConstant("SIGSTKFLT")] internal static int SIGSTKFLT => 16;

    [PyConstant("SIGSTOP")] internal static int SIGSTOP => 19;

    [PyConstant("SIGSYS")] internal static int SIGSYS => 31;

    [PyConstant("SIGTERM")] internal static int SIGTERM => 15;

    [PyConstant("SIGTRAP")] internal static int SIGTRAP => 5;

    [PyConstant("SIGTSTP")] internal static int SIGTSTP => 20;

    [PyConstant("SIGTTIN")] internal static int SIGTTIN => 21;

    [PyConstant("SIGTTOU")] internal static int SIGTTOU => 22;

    [PyConstant("SIGURG")] internal static int SIGURG => 23;

    [PyConstant("SIGUSR1")] internal static int SIGUSR1 => 10;

    [PyConstant("SIGUSR2")] internal static int SIGUSR2 => 12;

    [PyConstant("SIGVTALRM")] internal static int SIGVTALRM => 26;

    [PyConstant("SIGWINCH")] internal static int SIGWINCH => 28;

    [PyConstant("SIGXCPU")] internal static int SIGXCPU => 24;

    [PyConstant("SIGXFSZ")] internal static int SIGXFSZ => 25;

    [PyConstant("ITIMER_REAL")] internal static int ITIMERREAL => 0;

    [PyConstant("ITIMER_VIRTUAL")] internal static int ITIMERVIRTUAL => 1;

    [PyConstant("ITIMER_PROF")] internal static int ITIMERPROF => 2;

    [PyConstant("NSIG")] internal static int NSIG => 65;

    [PyConstant("SIG_DFL")] internal static int SIGDFL => 0;

    [PyConstant("SIG_IGN")] internal static int SIGIGN => 1;

    [PyConstant("SIG_BLOCK")] internal static int SIGBLOCK => 0;

    [PyConstant("SIG_UNBLOCK")] internal static int SIGUNBLOCK => 1;

    [PyConstant("SIG_SETMASK")] internal static int SIGSETMASK => 2;

    [PyFunction("default_int_handler(signalnum, frame, /)")]
    internal static Value DefaultIntHandler(Value signalnum, Value frame)
    {
        _ = (signalnum, frame);
        return Errors.Of(PyException.Make(ExceptionTypes.KeyboardInterrupt, []));
    }

    [PyFunction("signal(signalnum, handler, /)")]
    internal Value SetSignal(Undo undo, int signalnum, Value handler)
    {
        bool isNumber = Conversion.TryInt64(handler, out long number);
        if (!isNumber && !handler.Type.Has(Slot.Call))
        {
            return Errors.TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
        }
        if (isNumber && number is not (0 or 1))
        {
            return Errors.TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
        }
        if (signalnum is < 1 or >= Count)
        {
            return Errors.ValueError("signal number out of range");
        }
        if (signalnum is 9 or 19)
        {
            return Errors.OSError(22);
        }
        Value old = Now.Handlers[signalnum];
        var handlers = (Value[])Now.Handlers.Clone();
        handlers[signalnum] = isNumber ? Value.Int(number) : handler;
        Write(undo).Handlers = handlers;
        return old;
    }

    [PyFunction("getsignal(signalnum, /)")]
    internal Value GetSignal(int signalnum) => signalnum is < 1 or >= Count ? Errors.ValueError("signal number out of range") : Now.Handlers[signalnum];

    [PyFunction("raise_signal(signalnum, /)")]
    internal Value RaiseSignal(Machine vm, int signalnum)
    {
        if (signalnum is < 1 or >= Count)
        {
            return Errors.OSError(22);
        }
        Value handler = Now.Handlers[signalnum];
        if (!handler.IsSmallInt)
        {
            return vm.Enter(new SignalFrame(handler, signalnum));
        }
        // What the system does by itself: ignore, or end the program.
        return handler.AsLong == 1 || signalnum is 17 or 18 or 23 or 28 ? Value.None : Errors.Of(PyException.Make(ExceptionTypes.SystemExit, [Value.Int(128 + signalnum)]));
    }

    [PyFunction("set_wakeup_fd(fd, /, *, warn_on_full_buffer=True)")]
    internal int SetWakeUp(Undo undo, int fd, bool warn_on_full_buffer)
    {
        _ = warn_on_full_buffer;
        int old = Now.WakeUp;
        Write(undo).WakeUp = fd;
        return old;
    }

    [PyFunction("siginterrupt(signalnum, flag, /)")]
    internal static Value SigInterrupt(int signalnum, bool flag)
    {
        _ = flag;
        return signalnum is < 1 or >= Count ? Errors.ValueError("signal number out of range") : Value.None;
    }

    [PyFunction("strsignal(signalnum, /)")]
    internal static Value StrSignal(int signalnum) => signalnum switch
    {
        < 1 or >= Count => Errors.ValueError("signal number out of range"),
        1 => Value.Str("Hangup"),
        2 => Value.Str("Interrupt"),
        3 => Value.Str("Quit"),
        6 => Value.Str("Aborted"),
        9 => Value.Str("Killed"),
        11 => Value.Str("Segmentation fault"),
        13 => Value.Str("Broken pipe"),
        14 => Value.Str("Alarm clock"),
        15 => Value.Str("Terminated"),
        _ => Value.Str($"Unknown signal {signalnum}"),
    };

    [PyFunction("valid_signals()")]
    internal static Value ValidSignals(Machine vm)
    {
        var numbers = new List<Value>();
        for (int i = 1; i < Count; i++)
        {
            if (i is not (32 or 33))
            {
                numbers.Add(Value.Int(i));
            }
        }
        return vm.Call(PySet.TypeObject, PyList.Of(numbers.ToArray()));
    }
}
