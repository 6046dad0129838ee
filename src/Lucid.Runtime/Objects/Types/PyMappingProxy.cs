namespace Lucid.Runtime;

/// <summary>A read-only view of a mapping; <c>__dict__</c> of a type is one.</summary>
[PyType("mappingproxy", Match = MatchKind.Mapping, Immutable = true, Doc = "Read-only proxy of a mapping.")]
public sealed partial class PyMappingProxy : PyObject
{
    /// <summary>What it shows.</summary>
    [Saved(0)] public readonly Value Mapping;

    /// <summary>Shows a mapping.</summary>
    public PyMappingProxy(Value mapping)
        : base(TypeObject) => Mapping = mapping;

    /// <summary>The namespace of a type.</summary>
    internal static PyMappingProxy OfType(PyType type)
    {
        if (type.Namespace is { } ns)
        {
            return new PyMappingProxy(ns);
        }
        var copy = new PyDict();
        var fresh = new Undo();
        foreach (KeyValuePair<PyStr, Value> member in type.Members)
        {
            copy.SetStr(fresh, member.Key, member.Value);
        }
        if (copy.GetStr(Names.DunderDoc).IsUnbound)
        {
            copy.SetStr(fresh, Names.DunderDoc, Value.None);
        }
        return new PyMappingProxy(copy);
    }

    [PyNew("mappingproxy(mapping)")]
    internal static Value New(PyType cls, Value mapping) =>
        !mapping.Type.Has(Slot.GetItem) || mapping.O is PyList or PyTuple
            ? Errors.TypeError($"mappingproxy() argument must be a mapping, not {mapping.Type.FullName}")
            : new PyMappingProxy(mapping);

    [PySlot(Slot.Len)]
    internal Value Len(Machine vm) => vm.Len(Mapping);

    [PySlot(Slot.GetItem)]
    internal Value GetItem(Machine vm, Value key) => vm.GetItem(Mapping, key);

    [PySlot(Slot.Contains)]
    internal Value Contains(Machine vm, Value key) => vm.Contains(Mapping, key);

    [PySlot(Slot.Iter)]
    internal Value Iter(Machine vm) => vm.GetIter(Mapping);

    [PySlot(Slot.Str)]
    internal Value Str(Machine vm) => vm.Str(Mapping);

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => vm.Enter(new ReprInTextFrame("mappingproxy(", Mapping, ")"));

    [PySlot(Slot.Hash)]
    internal Value Hash(Machine vm) => vm.Hash(Mapping);

    [PySlot(Slot.Compare)]
    internal Value Compare(Machine vm, Value other, CompareOp op) => vm.Compare(Mapping, other.O is PyMappingProxy there ? there.Mapping : other, op);

    [PySlot(Slot.Or)]
    internal static Value Or(Machine vm, Value left, Value right) => vm.Binary(Slot.Or, Inner(left), Inner(right));

    [PySlot(Slot.InplaceOr)]
    internal Value InplaceOr(Value other) =>
        Errors.TypeError($"'|=' is not supported by {TypeObject.FullName}; use '|' instead");

    [PyMethod("get(key, default=None, /)", Doc = "Return the value for key if key is in the mapping, else default.")]
    internal Value Get(Machine vm, Args args) => vm.CallMethod(Mapping, Names.Get, args);

    [PyMethod("keys()", Doc = "D.keys() -> a set-like object providing a view on D's keys")]
    internal Value Keys(Machine vm) => vm.CallMethod(Mapping, Names.Keys);

    [PyMethod("values()", Doc = "D.values() -> an object providing a view on D's values")]
    internal Value Values(Machine vm) => vm.CallMethod(Mapping, PyStr.Intern("values"));

    [PyMethod("items()", Doc = "D.items() -> a set-like object providing a view on D's items")]
    internal Value Items(Machine vm) => vm.CallMethod(Mapping, Names.Items);

    [PyMethod("copy()", Doc = "D.copy() -> a shallow copy of D")]
    internal Value Copy(Machine vm) => vm.CallMethod(Mapping, Names.Copy);

    [PyMethod("__reversed__()", Doc = "D.__reversed__() -> reverse iterator")]
    internal Value Reversed(Machine vm) => vm.CallMethod(Mapping, Names.DunderReversed);

    [PyClassMethod("__class_getitem__(object, /)", Doc = "See PEP 585")]
    internal static Value ClassGetItem(PyType cls, Value item) => PyGenericAlias.Make(cls, item);

    private static Value Inner(Value value) => value.O is PyMappingProxy proxy ? proxy.Mapping : value;
}
