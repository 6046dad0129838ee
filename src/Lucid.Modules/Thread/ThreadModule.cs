using Lucid.Runtime;

namespace Lucid.Modules.Thread;

/// <summary>The module <c>_thread</c>, over the green threads of the machine.</summary>
[PyModule("_thread", Types = [typeof(PyLock), typeof(PyRLock), typeof(PyThreadHandle), typeof(PyLocal)], Doc = "This module provides primitive operations to write multi-threaded programs.\nThe 'threading' module provides a more convenient interface.")]
internal sealed partial class ThreadModule : PyModuleState
{
    internal partial struct State
    {
        [Saved(0)] public ValueArray Handles;
        [Saved(1)] public long StackSize;

        /// <summary>Numbers of threads are used again; this tells those apart that had the same: thread to its serial number.</summary>
        [Saved(2)] public PyDict? Serials;
        [Saved(3)] public long LastSerial;
    }

    [PyConstant("TIMEOUT_MAX")] internal static double TimeoutMax => Waiting.SecondsMax;

    [PyConstant("LockType")] internal static Value LockType => PyLock.TypeObject;

    [PyConstant("error")] internal static Value Error => ExceptionTypes.RuntimeError;

    private static readonly PyStr moduleName = PyStr.Intern("_thread");

    /// <summary>A number of the running thread that no other thread had; 0 is the main thread.</summary>
    internal static long SerialOf(Machine vm) =>
        vm.StateOf<ThreadModule>(moduleName) is { } module && module.Now.Serials is { } serials && serials.TryGetLeaf(vm, Value.Int(vm.CurrentThreadIdent), out Value serial)
            ? serial.AsLong
            : 0;

    /// <summary>Takes out of a dict by serial numbers what belongs to threads that have ended.</summary>
    internal static void Prune(Machine vm, PyDict dicts)
    {
        if (vm.StateOf<ThreadModule>(moduleName) is not { } module || module.Now.Serials is not { } serials)
        {
            return;
        }
        var alive = new HashSet<long> { 0 };
        for (int i = serials.NextEntry(0); i >= 0; i = serials.NextEntry(i + 1))
        {
            if (vm.IsThreadAlive((int)serials.KeyAt(i).AsLong))
            {
                alive.Add(serials.ValueAt(i).AsLong);
            }
        }
        for (int i = dicts.NextEntry(0); i >= 0; i = dicts.NextEntry(i + 1))
        {
            if (!alive.Contains(dicts.KeyAt(i).AsLong))
            {
                dicts.DelItem(vm, dicts.KeyAt(i));
            }
        }
    }

    private int Started(Machine vm, int ident)
    {
        ref State s = ref Write(vm.Undo);
        s.Serials ??= new PyDict();
        s.Serials.TrySetLeaf(vm, Value.Int(ident), Value.Int(++s.LastSerial));
        return ident;
    }

    /// <summary>A thread that has to end before the program does; null if there is none.</summary>
    internal PyThreadHandle? FirstAlive(Machine vm)
    {
        foreach (Value item in Now.Handles.Span)
        {
            var handle = (PyThreadHandle)item.Object!;
            if (!handle.Now.IsDone && !handle.Now.IsDaemon && handle.Now.Ident != vm.CurrentThreadIdent)
            {
                return handle;
            }
        }
        return null;
    }

    [PyFunction("allocate_lock()")]
    internal static Value AllocateLock() => new PyLock();

    [PyFunction("allocate()")]
    internal static Value Allocate() => new PyLock();

    [PyFunction("get_ident()")]
    internal static int GetIdent(Machine vm) => vm.CurrentThreadIdent;

    [PyFunction("get_native_id()")]
    internal static int GetNativeId(Machine vm) => vm.CurrentThreadIdent;

    [PyFunction("_get_main_thread_ident()")]
    internal static int GetMainThreadIdent() => 1;

    [PyFunction("_is_main_interpreter()")]
    internal static bool IsMainInterpreter() => true;

    [PyFunction("daemon_threads_allowed()")]
    internal static bool DaemonThreadsAllowed() => true;

    [PyFunction("_count()")]
    internal static int Count(Machine vm) => vm.ThreadCount - 1;

    [PyFunction("set_name(name)")]
    internal static void SetName(PyStr name) => _ = name;

    [PyFunction("_make_thread_handle(ident, /)")]
    internal static Value MakeThreadHandle(int ident) => PyThreadHandle.Of(ident);

    [PyFunction("start_new_thread(function, args, kwargs=<unrepresentable>, /)")]
    internal Value StartNewThread(Machine vm, Args args)
    {
        if (args.Count is < 2 or > 3)
        {
            return Errors.TypeError($"start_new_thread expected {(args.Count < 2 ? "at least 2" : "at most 3")} arguments, got {args.Count}");
        }
        if (!IsCallable(args[0]))
        {
            return Errors.TypeError("first arg must be callable");
        }
        if (args[1].Object is not PyTuple given)
        {
            return Errors.TypeError("2nd arg must be a tuple");
        }
        if (args.Count > 2 && args[2].Object is not PyDict)
        {
            return Errors.TypeError("optional 3rd arg must be a dictionary");
        }
        return Value.Int(Started(vm, vm.StartThread(new ThreadMainFrame(args[0], given, args.Count > 2 ? (PyDict)args[2].Object! : null, null))));
    }

    [PyFunction("start_new(function, args, kwargs=<unrepresentable>, /)")]
    internal Value StartNew(Machine vm, Args args) => StartNewThread(vm, args);

    [PyFunction("start_joinable_thread(function, handle=None, daemon=True)")]
    internal Value StartJoinableThread(Machine vm, Value function, Value handle, bool daemon)
    {
        if (!IsCallable(function))
        {
            return Errors.TypeError("thread function must be callable");
        }
        if (!handle.IsNone && handle.Object is not PyThreadHandle)
        {
            return Errors.TypeError("'handle' must be a _ThreadHandle");
        }
        PyThreadHandle made = handle.Object as PyThreadHandle ?? new PyThreadHandle();
        if (made.Now.IsStarted)
        {
            return Errors.RuntimeError("thread already started");
        }
        int ident = Started(vm, vm.StartThread(new ThreadMainFrame(function, PyTuple.Empty, null, made)));
        made.SetStarted(vm.Undo, ident, daemon);
        ref State s = ref Write(vm.Undo);
        for (int i = s.Handles.Count - 1; i >= 0; i--)
        {
            if (((PyThreadHandle)s.Handles[i].Object!).Now.IsDone)
            {
                s.Handles.RemoveRange(vm.Undo, i, 1);
            }
        }
        s.Handles.Add(vm.Undo, made);
        return made;
    }

    [PyFunction("_shutdown()")]
    internal Value Shutdown(Machine vm) => vm.Enter(new JoinFrame(this));

    [PyFunction("exit()")]
    internal static Value Exit() => Errors.Of(PyException.Make(ExceptionTypes.SystemExit, []));

    [PyFunction("exit_thread()")]
    internal static Value ExitThread() => Exit();

    [PyFunction("interrupt_main(signum=2, /)")]
    internal static Value InterruptMain(int signum)
    {
        _ = signum;
        return Errors.Of(PyException.Make(ExceptionTypes.KeyboardInterrupt, []));
    }

    [PyFunction("stack_size(size=0, /)")]
    internal Value GetStackSize(Undo undo, long size)
    {
        if (size < 0)
        {
            return Errors.ValueError("size must be 0 or a positive value");
        }
        if (size is > 0 and < 32768)
        {
            return Errors.ValueError($"size not valid: {size} bytes");
        }
        long old = Now.StackSize;
        if (old != size)
        {
            Write(undo).StackSize = size;
        }
        return Value.Int(old);
    }

    private static bool IsCallable(Value value) => value.Type.Has(Slot.Call);
}
