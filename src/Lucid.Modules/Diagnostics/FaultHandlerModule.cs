namespace Lucid.Modules.Diagnostics;

/// <summary>
/// The module <c>faulthandler</c>. A fault of the machine is reported by its host, so enabling only remembers that it was asked for; what asks
/// for signals or timers of the process is refused.
/// </summary>
[PyModule("faulthandler", Doc = "faulthandler module.")]
internal sealed partial class FaultHandlerModule : PyModuleState
{
    internal partial struct State
    {
        [Saved(0)] public bool IsOn;
    }

    [PyFunction("enable(file=<unrepresentable>, all_threads=True)", Doc = "Enable the fault handler.")]
    internal void Enable(Undo undo, Value file, bool all_threads) => Write(undo).IsOn = true;

    [PyFunction("disable()", Doc = "Disable the fault handler.")]
    internal bool Disable(Undo undo)
    {
        bool wasOn = Now.IsOn;
        Write(undo).IsOn = false;
        return wasOn;
    }

    [PyFunction("is_enabled()", Doc = "Check if the handler is enabled.")]
    internal bool IsEnabled() => Now.IsOn;

    [PyFunction("dump_traceback(file=None, all_threads=True)", Doc = "Dump the traceback of the current thread, or of all threads if all_threads is True, into file.")]
    internal static Value DumpTraceback(Machine vm, Value file, bool all_threads) => vm.Enter(new DumpTracebackFrame(file, all_threads));

    [PyFunction("dump_traceback_later(timeout, repeat=False, file=None, exit=False)", Doc = "Dump the traceback of all threads in timeout seconds,\nor each timeout seconds if repeat is True. If exit is True, call _exit(1) which is not safe.")]
    internal static Value DumpTracebackLater(double timeout, bool repeat, Value file, bool exit) =>
        timeout <= 0 ? Errors.ValueError("timeout must be greater than 0") : Errors.NotImplementedError("faulthandler has no timer here");

    [PyFunction("cancel_dump_traceback_later()", Doc = "Cancel the previous call to dump_traceback_later().")]
    internal static void CancelDumpTracebackLater()
    {
    }

    [PyFunction("register(signum, file=None, all_threads=True, chain=False)", Doc = "Register a handler for the signal 'signum': dump the traceback of the current thread, or of all threads if all_threads is True, into file.")]
    internal static Value Register(int signum, Value file, bool all_threads, bool chain) => Errors.NotImplementedError("faulthandler does not see signals here");

    [PyFunction("unregister(signum, /)", Doc = "Unregister the handler of the signal 'signum' registered by register().")]
    internal static bool Unregister(int signum) => signum < 0;
}
