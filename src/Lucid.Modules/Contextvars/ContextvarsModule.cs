namespace Lucid.Modules.Contextvars;

/// <summary>The module <c>_contextvars</c>. It keeps which context each thread is in.</summary>
[PyModule("_contextvars", Types = [typeof(PyContext), typeof(PyContextVar), typeof(PyToken)], Doc = "Context Variables")]
internal sealed partial class ContextvarsModule : PyModuleState
{
    private static readonly PyStr name = PyStr.Intern("_contextvars");

    internal partial struct State
    {
        /// <summary>Contexts by the numbers of threads, but for the thread that asked last; null as long as there are none.</summary>
        [Saved(0)] public PyDict? Contexts;

        /// <summary>The number of the thread that asked last, and its context.</summary>
        [Saved(1)] public int Thread;
        [Saved(2)] public PyContext? Here;
    }

    [PyFunction("copy_context()")]
    internal PyContext CopyContext(Machine vm) => Current(vm).Copy(vm.Undo);

    /// <summary>The module of the machine; null when a program has taken it away.</summary>
    internal static ContextvarsModule? Of(Machine vm) => vm.StateOf<ContextvarsModule>(name);

    internal static Value Gone => Errors.RuntimeError("the module _contextvars is gone");

    /// <summary>The context that the running thread is in; made when first asked for.</summary>
    internal PyContext Current(Machine vm)
    {
        if (Now.Thread == vm.ThreadIdent && Now.Here is { } here)
        {
            return here;
        }
        PyContext context = Now.Contexts is { } contexts && contexts.TryGetLeaf(vm, Value.Int(vm.ThreadIdent), out Value found) && found.As<PyContext>() is { } known
            ? known
            : new PyContext(this);
        SetCurrent(vm, context);
        return context;
    }

    /// <summary>The running thread enters a context.</summary>
    internal void SetCurrent(Machine vm, PyContext context)
    {
        ref State s = ref Write(vm.Undo);
        if (s.Thread != vm.ThreadIdent)
        {
            if (s.Here is { } other)
            {
                s.Contexts ??= new PyDict();
                s.Contexts.TrySetLeaf(vm, Value.Int(s.Thread), other);
            }
            s.Thread = vm.ThreadIdent;
        }
        s.Here = context;
    }
}
