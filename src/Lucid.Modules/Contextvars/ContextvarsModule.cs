namespace Lucid.Modules.Contextvars;

/// <summary>The module <c>_contextvars</c>. It keeps which context each thread is in.</summary>
[PyModule("_contextvars", Types = [typeof(PyContext), typeof(PyContextVar), typeof(PyToken)], Doc = "Context Variables")]
internal sealed partial class ContextvarsModule : PyModuleState
{
    private static readonly PyStr name = PyStr.Intern("_contextvars");

    internal partial struct State
    {
        /// <summary>Contexts by the numbers of threads; null as long as no thread has asked for one.</summary>
        [Saved(0)] public PyDict? Contexts;
    }

    [PyFunction("copy_context()")]
    internal PyContext CopyContext(Machine vm) => Current(vm).Copy(vm.Undo);

    /// <summary>The module of the machine; null when a program has taken it away.</summary>
    internal static ContextvarsModule? Of(Machine vm) => vm.StateOf<ContextvarsModule>(name);

    internal static Value Gone => Errors.RuntimeError("the module _contextvars is gone");

    /// <summary>The context that the running thread is in; made when first asked for.</summary>
    internal PyContext Current(Machine vm)
    {
        Value thread = Value.Int(vm.ThreadIdent);
        if (Now.Contexts is { } contexts && contexts.TryGetLeaf(vm, thread, out Value found) && found.As<PyContext>() is { } current)
        {
            return current;
        }
        var made = new PyContext(this);
        SetCurrent(vm, made);
        return made;
    }

    /// <summary>The running thread enters a context.</summary>
    internal void SetCurrent(Machine vm, PyContext context)
    {
        ref State s = ref Write(vm.Undo);
        s.Contexts ??= new PyDict();
        s.Contexts.TrySetLeaf(vm, Value.Int(vm.ThreadIdent), context);
    }
}
