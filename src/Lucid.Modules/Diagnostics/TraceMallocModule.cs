namespace Lucid.Modules.Diagnostics;

/// <summary>The module <c>_tracemalloc</c>. The CLR does not tell where memory was asked for, so tracing cannot be started.</summary>
[PyModule("_tracemalloc", Doc = "Debug module to trace memory blocks allocated by Python.")]
internal static partial class TraceMallocModule
{
    [PyFunction("is_tracing()", Doc = "Return True if the tracemalloc module is tracing Python memory allocations.")]
    internal static bool IsTracing() => false;

    [PyFunction("start(nframe=1, /)", Doc = "Start tracing Python memory allocations.\n\nAlso set the maximum number of frames stored in the traceback of a\ntrace to nframe.")]
    internal static Value Start(int nframe) => nframe < 1
        ? Errors.ValueError("the number of frames must be in range [1; 65535]")
        : Errors.NotImplementedError("memory allocations cannot be traced here");

    [PyFunction("stop()", Doc = "Stop tracing Python memory allocations.\n\nAlso clear traces of memory blocks allocated by Python.")]
    internal static void Stop()
    {
    }

    [PyFunction("clear_traces()", Doc = "Clear traces of memory blocks allocated by Python.")]
    internal static void ClearTraces()
    {
    }

    [PyFunction("reset_peak()", Doc = "Set the peak size of memory blocks traced by tracemalloc to the current size.\n\nDo nothing if the tracemalloc module is not tracing memory allocations.")]
    internal static void ResetPeak()
    {
    }

    [PyFunction("get_traceback_limit()", Doc = "Get the maximum number of frames stored in the traceback of a trace.\n\nBy default, a trace of an allocated memory block only stores\nthe most recent frame: the limit is 1.")]
    internal static int GetTracebackLimit() => 1;

    [PyFunction("get_traced_memory()", Doc = "Get the current size and peak size of memory blocks traced by tracemalloc.\n\nReturns a tuple: (current: int, peak: int).")]
    internal static PyTuple GetTracedMemory() => new([Value.Int(0), Value.Int(0)]);

    [PyFunction("get_tracemalloc_memory()", Doc = "Get the memory usage in bytes of the tracemalloc module.\n\nThis memory is used internally to trace memory allocations.")]
    internal static int GetOwnMemory() => 0;

    [PyFunction("_get_traces()", Doc = "Get traces of all memory blocks allocated by Python.\n\nReturn a list of (size: int, traceback: tuple) tuples.\ntraceback is a tuple of (filename: str, lineno: int) tuples.\n\nReturn an empty list if the tracemalloc module is disabled.")]
    internal static PyList GetTraces() => new();

    [PyFunction("_get_object_traceback(obj, /)", Doc = "Get the traceback where the Python object obj was allocated.\n\nReturn a tuple of (filename: str, lineno: int) tuples.\nReturn None if the tracemalloc module is disabled or did not\ntrace the allocation of the object.")]
    internal static Value GetObjectTraceback(Value obj)
    {
        _ = obj;
        return Value.None;
    }
}
