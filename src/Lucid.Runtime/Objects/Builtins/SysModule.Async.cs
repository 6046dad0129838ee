namespace Lucid.Runtime;

/// <summary>The hooks for async generators and coroutines.</summary>
public static partial class SysModule
{
    [PyFunction("get_asyncgen_hooks()", Doc = "Return the installed asynchronous generators hooks.\n\nThis returns a namedtuple of the form (firstiter, finalizer).")]
    internal static Value GetAsyncGenHooks(Machine vm) => new PyAsyncHooks(vm.AsyncGenFirstIter, vm.AsyncGenFinalizer);

    [PyFunction("set_asyncgen_hooks(firstiter=<unrepresentable>, finalizer=<unrepresentable>)", Doc = "set_asyncgen_hooks([firstiter] [, finalizer])\n\nSet a finalizer for async generators objects.")]
    internal static Value SetAsyncGenHooks(Machine vm, Value firstiter, Value finalizer)
    {
        if (!IsHook(finalizer))
        {
            return Errors.TypeError($"callable finalizer expected, got {finalizer.Type.FullName}");
        }
        if (!IsHook(firstiter))
        {
            return Errors.TypeError($"callable firstiter expected, got {firstiter.Type.FullName}");
        }
        vm.AsyncGenFinalizer = finalizer.IsUnbound ? vm.AsyncGenFinalizer : finalizer;
        vm.AsyncGenFirstIter = firstiter.IsUnbound ? vm.AsyncGenFirstIter : firstiter;
        return Value.None;
    }

    [PyFunction("get_coroutine_origin_tracking_depth()", Doc = "Check status of origin tracking for coroutine objects in this thread.")]
    internal static int GetCoroutineOriginTrackingDepth(Machine vm) => vm.CoroutineOriginDepth;

    [PyFunction("set_coroutine_origin_tracking_depth(depth)", Doc = "Enable or disable origin tracking for coroutine objects in this thread.")]
    internal static Value SetCoroutineOriginTrackingDepth(Machine vm, int depth)
    {
        if (depth < 0)
        {
            return Errors.ValueError("depth must be >= 0");
        }
        vm.CoroutineOriginDepth = depth;
        return Value.None;
    }

    private static bool IsHook(Value hook) => hook.IsUnbound || hook.IsNone || hook.Type.Has(Slot.Call);
}
