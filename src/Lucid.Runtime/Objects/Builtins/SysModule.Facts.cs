namespace Lucid.Runtime;

/// <summary>What <c>sys</c> tells about how this interpreter works inside, where CPython's library and tests ask for it.</summary>
public static partial class SysModule
{
    [PyConstant("float_repr_style")] internal static Value FloatReprStyle => Value.Str("short");

    [PyFunction("_is_interned(string, /)", Doc = "Return True if the given string is \"interned\".")]
    internal static bool IsInterned(PyStr @string) => @string.IsInterned;

    [PyFunction("_current_exceptions()", Doc = "Return a dict mapping each thread's identifier to its current raised exception.")]
    internal static Value CurrentExceptions(Machine vm)
    {
        var exceptions = new PyDict();
        foreach (GreenThread thread in vm.Threads)
        {
            exceptions.TrySetLeaf(vm, Value.Int(thread.Ident), thread.Handled);
        }
        return exceptions;
    }

    [PyFunction("getallocatedblocks()", Doc = "Return the number of memory blocks currently allocated.")]
    internal static int GetAllocatedBlocks() => 0;

    [PyFunction("is_stack_trampoline_active()", Doc = "Return *True* if a stack profiler trampoline is active.")]
    internal static bool IsStackTrampolineActive() => false;

    [PyFunction("activate_stack_trampoline(backend, /)", Doc = "Activate stack profiler trampoline *backend*.")]
    internal static Value ActivateStackTrampoline(string backend)
    {
        _ = backend;
        return Errors.ValueError("perf trampoline not available");
    }

    [PyFunction("deactivate_stack_trampoline()", Doc = "Deactivate the current stack profiler trampoline backend.")]
    internal static Value DeactivateStackTrampoline() => Value.None;

    [PyFunction("is_remote_debug_enabled()", Doc = "Return True if remote debugging is enabled, False otherwise.")]
    internal static bool IsRemoteDebugEnabled() => false;
}
