using Lucid.Runtime;

namespace Lucid.Modules.Warnings;

/// <summary>The module <c>atexit</c>. The host calls <c>_run_exitfuncs</c> when the program ends.</summary>
[PyModule("atexit", Doc = "allow programmer to define multiple exit functions to be executed\nupon normal program termination.\n\nTwo public functions, register and unregister, are defined.\n")]
internal sealed partial class AtExitModule : PyModuleState
{
    internal partial struct State
    {
        [Saved(0)] public ValueArray Calls;
    }

    /// <summary>Takes the call that was registered last; unbound if there is none.</summary>
    internal PyTuple? TakeLast(Undo undo) => Now.Calls.Count == 0 ? null : (PyTuple)Write(undo).Calls.Pop(undo).Object!;

    /// <summary>The registered calls: function, positional and keyword arguments.</summary>
    internal ReadOnlySpan<Value> Calls => Now.Calls.Span;

    internal void Remove(Undo undo, int i) => Write(undo).Calls.RemoveRange(undo, i, 1);

    [PyFunction("register(func, /, *args, **kwargs)")]
    internal Value Register(Undo undo, Value func, PyTuple args, PyDict kwargs)
    {
        if (!func.Type.Has(Slot.Call))
        {
            return Errors.TypeError("the first argument must be callable");
        }
        Write(undo).Calls.Add(undo, new PyTuple([func, args, kwargs]));
        return func;
    }

    [PyFunction("unregister(func, /)")]
    internal Value Unregister(Machine vm, Value func) => vm.Enter(new AtExitRemoveFrame(this, func));

    [PyFunction("_clear()")]
    internal void Clear(Undo undo) => Write(undo).Calls.Clear();

    [PyFunction("_ncallbacks()")]
    internal int Count() => Now.Calls.Count;

    [PyFunction("_run_exitfuncs()")]
    internal Value Run(Machine vm) => vm.Enter(new AtExitRunFrame(this));
}
