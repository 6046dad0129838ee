namespace Lucid.Runtime;

/// <summary>A special method of a built-in type bound to an object.</summary>
[PyType("method-wrapper", Immutable = true, NoConstructor = true)]
public sealed partial class PyMethodWrapper : PyObject
{
    /// <summary>The special method.</summary>
    [Saved(0)] public readonly PySlotWrapper Wrapper;

    /// <summary>The object.</summary>
    [Saved(1)] public readonly Value Self;

    internal PyMethodWrapper(PySlotWrapper wrapper, Value self)
        : base(TypeObject)
    {
        Wrapper = wrapper;
        Self = self;
    }

    [PySlot(Slot.Call)]
    internal Value Call(Machine vm, Args args) => Wrapper.Invoke(vm, Self, args);

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => Value.Str($"<method-wrapper '{Wrapper.Entry.Name.Text}' of {Self.Type.Name} object at {vm.AddressOf(Self)}>");

    [PySlot(Slot.Compare)]
    internal Value Compare(Value other, CompareOp op)
    {
        if (op > CompareOp.Ne || other.O is not PyMethodWrapper there)
        {
            return Value.NotImplemented;
        }
        bool same = ReferenceEquals(Wrapper, there.Wrapper) && Self.Is(there.Self);
        return Value.Bool(same == (op == CompareOp.Eq));
    }

    [PySlot(Slot.Hash)]
    internal Value Hash(Machine vm) => Value.Int(vm.IdentityHash(Self) ^ vm.IdentityHash(Wrapper));

    [PyGetter("__self__")]
    internal Value GetSelf() => Self;

    [PyGetter("__name__")]
    internal Value GetName() => Wrapper.Entry.Name;

    [PyGetter("__qualname__")]
    internal string GetQualifiedName() => Wrapper.GetQualifiedName();

    [PyGetter("__objclass__")]
    internal PyType GetOwner() => Wrapper.Owner;

    [PyGetter("__doc__")]
    internal string GetDoc() => Wrapper.GetDoc();

    [PyGetter("__text_signature__")]
    internal string GetTextSignature() => Wrapper.GetTextSignature();
}
