namespace Lucid.Runtime;

/// <summary>The module <c>_weakref</c>.</summary>
[PyModule("_weakref", Doc = "Weak-reference support module.", Types = [typeof(PyWeakRef), typeof(PyWeakProxy), typeof(PyCallableProxy)])]
public static partial class WeakRefModule
{
    /// <summary><c>ref</c> is the type of references.</summary>
    [PyConstant("ref")] public static PyType Ref => PyWeakRef.TypeObject;

    [PyFunction("proxy(object, callback=None, /)", Doc = "Create a proxy object that weakly references 'object'.\n\n'callback', if given, is called with a reference to the\nproxy when 'object' is about to be finalized.")]
    internal static Value Proxy(Machine vm, Value @object, Value callback)
    {
        if (@object.O is null || !WeakRefs.CanRefer(@object.O))
        {
            return Errors.TypeError($"cannot create weak reference to '{@object.Type.FullName}' object");
        }
        var reference = new PyWeakRef(@object.O, callback);
        vm.AddWeakRef(@object.O, reference);
        return PyMethod.IsCallable(@object) ? new PyCallableProxy(reference) : new PyWeakProxy(reference);
    }

    [PyFunction("getweakrefcount(object, /)", Doc = "Return the number of weak references to 'object'.")]
    internal static int GetCount(Machine vm, Value @object) => @object.O is null ? 0 : vm.WeakRefsTo(@object.O).Count;

    [PyFunction("getweakrefs(object, /)", Doc = "Return a list of all weak reference objects pointing to 'object'.")]
    internal static Value GetReferences(Machine vm, Value @object)
    {
        var found = new List<Value>();
        foreach (PyWeakRef reference in @object.O is null ? [] : vm.WeakRefsTo(@object.O))
        {
            found.Add(reference);
        }
        return new PyList([.. found], found.Count);
    }

    [PyFunction("_remove_dead_weakref(dct, key, /)", Doc = "Atomically remove key from dict if it points to a dead weakref.")]
    internal static Value RemoveDead(Machine vm, PyDict dct, Value key) => vm.Enter(new RemoveDeadFrame(dct), key);
}
