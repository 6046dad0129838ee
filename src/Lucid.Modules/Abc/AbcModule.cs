namespace Lucid.Modules.Abc;

/// <summary>The module <c>_abc</c>: what abstract base classes know of their virtual subclasses.</summary>
[PyModule("_abc", Types = [typeof(PyAbcData)], Doc = "Module contains faster C implementation of abc.ABCMeta")]
internal sealed partial class AbcModule : PyModuleState
{
    private static readonly PyStr implementation = PyStr.Intern("_abc_impl");

    internal partial struct State
    {
        /// <summary>Grows with each registration; what was found not to be a subclass before may be one now.</summary>
        [Saved(0)] public long Token;
    }

    [PyFunction("get_cache_token()", Doc = "Returns the current ABC cache token.\n\nThe token is an opaque object (supporting equality testing) identifying the\ncurrent version of the ABC cache for virtual subclasses. The token changes\nwith every call to register() on any ABC.")]
    internal long GetCacheToken() => Now.Token;

    [PyFunction("_abc_init(object, /)", Doc = "Internal ABC helper for class set-up. Should be never used outside abc module.")]
    internal Value Init(Machine vm, PyType cls) => vm.Enter(new AbcInitFrame(this, cls));

    [PyFunction("_abc_register(self, subclass, /)", Doc = "Internal ABC helper for subclasss registration. Should be never used outside abc module.")]
    internal Value Register(Machine vm, PyType self, Value subclass) =>
        subclass.As<PyType>() is { } derived ? vm.Enter(new AbcRegisterFrame(this, self, derived)) : Errors.TypeError("Can only register classes");

    [PyFunction("_abc_instancecheck(self, instance, /)", Doc = "Internal ABC helper for instance checks. Should be never used outside abc module.")]
    internal Value InstanceCheck(Machine vm, PyType self, Value instance)
    {
        if (DataOf(self) is not { } data)
        {
            return NoData;
        }
        PyType type = instance.Type;
        // A built-in object tells the class that it is of.
        if (!type.IsHeap)
        {
            if (data.Has(vm, AbcSet.Cache, type))
            {
                return Value.True;
            }
            if (data.Now.Token == Now.Token && data.Has(vm, AbcSet.Negative, type))
            {
                return Value.False;
            }
        }
        return vm.Enter(new AbcInstanceFrame(this, self, instance));
    }

    [PyFunction("_abc_subclasscheck(self, subclass, /)", Doc = "Internal ABC helper for subclasss checks. Should be never used outside abc module.")]
    internal Value SubclassCheck(Machine vm, PyType self, Value subclass)
    {
        if (subclass.As<PyType>() is not { } derived)
        {
            return Errors.TypeError("issubclass() arg 1 must be a class");
        }
        if (DataOf(self) is not { } data)
        {
            return NoData;
        }
        if (data.Has(vm, AbcSet.Cache, derived))
        {
            return Value.True;
        }
        if (data.Now.Token < Now.Token)
        {
            data.Forget(vm.Undo, Now.Token);
        }
        else if (data.Has(vm, AbcSet.Negative, derived))
        {
            return Value.False;
        }
        return vm.Enter(new AbcSubclassFrame(data, self, derived));
    }

    [PyFunction("_reset_registry(self, /)", Doc = "Internal ABC helper to reset registry of a given class.\n\nShould be only used by refleak.py")]
    internal static Value ResetRegistry(Machine vm, PyType self)
    {
        DataOf(self)?.Reset(vm.Undo, AbcSet.Registry);
        return Value.None;
    }

    [PyFunction("_reset_caches(self, /)", Doc = "Internal ABC helper to reset both caches of a given class.\n\nShould be only used by refleak.py")]
    internal static Value ResetCaches(Machine vm, PyType self)
    {
        DataOf(self)?.Reset(vm.Undo, AbcSet.Cache);
        DataOf(self)?.Reset(vm.Undo, AbcSet.Negative);
        return Value.None;
    }

    [PyFunction("_get_dump(self, /)", Doc = "Internal ABC helper for cache and registry debugging.\n\nReturn shallow copies of registry, of both caches, and\nnegative cache version. Don't call this function directly,\ninstead use ABC._dump_registry() for a nice repr.")]
    internal static Value GetDump(Machine vm, PyType self) =>
        DataOf(self) is { } data
            ? new PyTuple([data.Now.Registry, data.Now.Cache, data.Now.Negative, Value.Int(data.Now.Token)])
            : NoData;

    /// <summary>What a class knows; null if it is no abstract base class.</summary>
    internal static PyAbcData? DataOf(PyType cls) => cls.Lookup(implementation).As<PyAbcData>();

    internal static Value NoData => Errors.TypeError("_abc_impl is set to a wrong type");

    /// <summary>Gives a class its data.</summary>
    internal Value GiveData(Machine vm, PyType cls) => vm.SetAttr(cls, implementation, new PyAbcData(Now.Token));

    /// <summary>Tells all classes that there was a registration.</summary>
    internal void Registered(Undo undo) => Write(undo).Token++;
}
