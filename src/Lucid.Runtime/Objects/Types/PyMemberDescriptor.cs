namespace Lucid.Runtime;

/// <summary>A member that a class declares in <c>__slots__</c>.</summary>
[PyType("member_descriptor", Immutable = true, NoConstructor = true)]
public sealed partial class PyMemberDescriptor : PyObject
{
    /// <summary>The class that declares it.</summary>
    [Saved(0)] public readonly PyType Owner;

    /// <summary>The name, mangled if it is private.</summary>
    [Saved(1)] public readonly PyStr MemberName;

    /// <summary>The slot of instances.</summary>
    [Saved(2)] public readonly int Index;

    internal PyMemberDescriptor(PyType owner, PyStr name, int index)
        : base(TypeObject)
    {
        Owner = owner;
        MemberName = name;
        Index = index;
    }

    [PySlot(Slot.DescrGet)]
    internal Value Get(Value instance, Value owner)
    {
        if (instance.IsUnbound)
        {
            return this;
        }
        if (!instance.Type.IsSubtypeOf(Owner))
        {
            return Descriptors.WrongObject(MemberName.Text, Owner, instance);
        }
        Value value = InstanceAttributes.GetMember(instance.O!, Index);
        return value.IsUnbound ? Unset(instance) : value;
    }

    [PySlot(Slot.DescrSet)]
    internal Value Set(Undo undo, Value instance, Value value)
    {
        if (!instance.Type.IsSubtypeOf(Owner))
        {
            return Descriptors.WrongObject(MemberName.Text, Owner, instance);
        }
        if (value.IsUnbound && InstanceAttributes.GetMember(instance.O!, Index).IsUnbound)
        {
            return Errors.AttributeError(MemberName.Text);
        }
        InstanceAttributes.SetMember(undo, instance.O!, Index, value);
        return Value.None;
    }

    [PySlot(Slot.Repr)]
    internal string Repr() => $"<member '{MemberName.Text}' of '{Owner.FullName}' objects>";

    [PyGetter("__name__")]
    internal Value GetName() => MemberName;

    [PyGetter("__qualname__")]
    internal string GetQualifiedName() => $"{Owner.QualifiedNameText}.{MemberName.Text}";

    [PyGetter("__objclass__")]
    internal PyType GetOwner() => Owner;

    [PyGetter("__doc__")]
    internal Value GetDoc() => Value.None;

    [PyMethod("__reduce__()")]
    internal Value Reduce(Machine vm) => Descriptors.Reduce(vm, Owner, MemberName.Text);

    private Value Unset(Value instance) =>
        Errors.AttributeError($"'{instance.Type.FullName}' object has no attribute '{MemberName.Text}'", instance, MemberName);
}
