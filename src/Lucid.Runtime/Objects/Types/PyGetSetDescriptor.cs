namespace Lucid.Runtime;

/// <summary>A computed attribute of a built-in type, or the <c>__dict__</c> or <c>__weakref__</c> of a class.</summary>
[PyType("getset_descriptor", Immutable = true, NoConstructor = true)]
public sealed unsafe partial class PyGetSetDescriptor : PyObject
{
    /// <summary>The type whose attribute it is.</summary>
    [Saved(0)] public readonly PyType Owner;

    /// <summary>The name.</summary>
    [Saved(1)] public readonly string AttributeName;

    [Derived] private string? doc;
    [Derived] private delegate*<Machine, Value, Value> get;
    [Derived] private delegate*<Machine, Value, Value, Value> set;

    internal PyGetSetDescriptor(PyType owner, string name, string? doc, delegate*<Machine, Value, Value> get, delegate*<Machine, Value, Value, Value> set)
        : base(TypeObject)
    {
        Owner = owner;
        AttributeName = name;
        this.doc = doc;
        this.get = get;
        this.set = set;
    }

    /// <summary>The <c>__dict__</c> of a class's instances.</summary>
    internal static PyGetSetDescriptor DictOf(PyType owner) => new(owner, "__dict__", "dictionary for instance variables", &GetDict, &SetDict);

    /// <summary>The <c>__weakref__</c> of a class's instances.</summary>
    internal static PyGetSetDescriptor WeakRefOf(PyType owner) => new(owner, "__weakref__", "list of weak references to the object", &GetWeakRef, null);

    [PySlot(Slot.DescrGet)]
    internal Value Get(Machine vm, Value instance, Value owner)
    {
        if (instance.IsUnbound)
        {
            return this;
        }
        if (!instance.Type.IsSubtypeOf(Owner))
        {
            return Descriptors.WrongObject(AttributeName, Owner, instance);
        }
        Resolve();
        return get == null ? Errors.AttributeError($"attribute '{AttributeName}' of '{Owner.FullName}' objects is not readable") : get(vm, instance);
    }

    [PySlot(Slot.DescrSet)]
    internal Value Set(Machine vm, Value instance, Value value)
    {
        if (!instance.Type.IsSubtypeOf(Owner))
        {
            return Descriptors.WrongObject(AttributeName, Owner, instance);
        }
        Resolve();
        return set == null ? Errors.AttributeError($"attribute '{AttributeName}' of '{Owner.FullName}' objects is not writable") : set(vm, instance, value);
    }

    [PySlot(Slot.Repr)]
    internal string Repr() => $"<attribute '{AttributeName}' of '{Owner.FullName}' objects>";

    [PyGetter("__name__")]
    internal Value GetName() => PyStr.Intern(AttributeName);

    [PyGetter("__qualname__")]
    internal string GetQualifiedName() => $"{Owner.QualifiedNameText}.{AttributeName}";

    [PyGetter("__objclass__")]
    internal PyType GetOwner() => Owner;

    [PyGetter("__doc__")]
    internal string? GetDoc()
    {
        Resolve();
        return doc;
    }

    // An image knows owner and name only.
    private void Resolve()
    {
        if (get != null || set != null)
        {
            return;
        }
        PyGetSetDescriptor same = !Owner.IsHeap ? (PyGetSetDescriptor)Owner.LookupOwn(PyStr.Intern(AttributeName)).O!
            : AttributeName == "__dict__" ? DictOf(Owner) : WeakRefOf(Owner);
        doc = same.doc;
        set = same.set;
        get = same.get;
    }

    private static Value GetDict(Machine vm, Value self) =>
        InstanceAttributes.GetDict(vm, self.O!) is { } dict ? dict : Errors.AttributeError("This object has no __dict__");

    private static Value SetDict(Machine vm, Value self, Value value)
    {
        if (value.IsUnbound)
        {
            return Errors.TypeError("cannot delete __dict__");
        }
        if (value.O is not PyDict dict)
        {
            return Errors.TypeError($"__dict__ must be set to a dictionary, not a '{value.Type.FullName}'");
        }
        InstanceAttributes.SetDict(vm, self.O!, dict);
        return Value.None;
    }

    private static Value GetWeakRef(Machine vm, Value self) => vm.FirstWeakRef(self.O!) is { } found ? found : Value.None;
}
