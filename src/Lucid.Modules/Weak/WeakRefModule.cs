namespace Lucid.Modules.Weak;

/// <summary>The module <c>_weakref</c>.</summary>
[PyModule("_weakref", Types = [typeof(PyWeakRef), typeof(PyWeakProxy), typeof(PyCallableWeakProxy)], Doc = "Weak-reference support module.")]
internal static partial class WeakRefModule
{
    [PyConstant("ref")] internal static Value Ref => PyWeakRef.TypeObject;

    [PyFunction("proxy(object, callback=None, /)")]
    internal static Value Proxy(Machine vm, Value @object, Value callback) => vm.Enter(new ProxyFrame(@object, callback));

    [PyFunction("getweakrefcount(object, /)")]
    internal static int GetWeakRefCount(Machine vm, Value @object) => @object.Object is { } o ? vm.WeakRefsTo(o).Count : 0;

    [PyFunction("getweakrefs(object, /)")]
    internal static Value GetWeakRefs(Machine vm, Value @object)
    {
        var made = new PyList();
        if (@object.Object is { } o)
        {
            foreach (PyWeakRef reference in vm.WeakRefsTo(o))
            {
                made.Add(vm.Undo, reference);
            }
        }
        return made;
    }

    [PyFunction("_remove_dead_weakref(dct, key, /)")]
    internal static Value RemoveDead(Machine vm, PyDict dct, Value key) =>
        dct.TryGetLeaf(vm, key, out Value held) && held.Object is PyWeakRef { Target: null } ? vm.DelItem(dct, key) : Value.None;
}
