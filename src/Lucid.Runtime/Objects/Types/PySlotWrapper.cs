namespace Lucid.Runtime;

/// <summary>A special method of a built-in type that calls the type's slot.</summary>
[PyType("wrapper_descriptor", Immutable = true, NoConstructor = true)]
public sealed unsafe partial class PySlotWrapper : PyObject
{
    /// <summary>The type whose slot it is.</summary>
    [Saved(0)] public readonly PyType Owner;

    /// <summary>Its row in <see cref="SlotNames.All"/>.</summary>
    [Saved(1)] public readonly int Row;

    internal PySlotWrapper(PyType owner, int row)
        : base(TypeObject)
    {
        Owner = owner;
        Row = row;
    }

    internal SlotNames.Entry Entry => SlotNames.All[Row];

    internal Slot Slot => Entry.Slot;

    /// <summary>Calls the slot with self and arguments of the special method.</summary>
    internal Value Invoke(Machine vm, Value self, Args args)
    {
        SlotNames.Entry entry = Entry;
        if (!self.Type.IsSubtypeOf(Owner))
        {
            return Errors.TypeError($"descriptor '{entry.Name.Text}' requires a '{Owner.FullName}' object but received a '{self.Type.FullName}'");
        }
        nint f = Owner.SlotFunction(entry.Slot);
        if (entry.Form == SlotForm.Call)
        {
            return ((delegate*<Machine, Value, Args, Value>)f)(vm, self, args);
        }
        if (args.KeywordCount > 0)
        {
            return Errors.TypeError($"wrapper {entry.Name.Text}() takes no keyword arguments");
        }
        int wanted = entry.Form switch
        {
            SlotForm.Unary => 0,
            SlotForm.Ternary => 2,
            _ => 1,
        };
        bool optional = entry.Form is SlotForm.Power or SlotForm.ReflectedPower or SlotForm.Get;
        if (args.Count < wanted || args.Count > wanted + (optional ? 1 : 0))
        {
            return Errors.TypeError($"expected {wanted} argument{(wanted == 1 ? "" : "s")}, got {args.Count}");
        }
        Value a = args.Count > 0 ? args[0] : Value.None;
        Value b = args.Count > 1 ? args[1] : Value.None;
        if (entry.Slot is Slot.GetAttr or Slot.SetAttr or Slot.DelAttr && a.O is not PyStr)
        {
            return Errors.TypeError($"attribute name must be string, not '{a.Type.Name}'");
        }
        if (entry.Slot is Slot.SetAttr or Slot.DelAttr && self.O is PyType && ReferenceEquals(Owner, PyObjectType.TypeObject))
        {
            return Errors.TypeError($"can't apply this {entry.Name.Text} to {self.Type.FullName} object");
        }
        switch (entry.Form)
        {
            case SlotForm.Unary:
                Value result = ((delegate*<Machine, Value, Value>)f)(vm, self);
                return entry.Slot == Slot.Next && result.IsExhausted ? vm.StopIterationOf(result) : result;
            case SlotForm.Binary or SlotForm.Number:
                Value answer = ((delegate*<Machine, Value, Value, Value>)f)(vm, self, a);
                return answer.IsNotImplemented && entry.Slot == Slot.Add && Owner.Has(Slot.GetItem)
                    ? vm.UnsupportedOperands(Slot.Add, 0, self, a, Value.None)
                    : OfRepeat(entry.Slot, answer, a);
            case SlotForm.Reflected:
                return OfRepeat(entry.Slot, ((delegate*<Machine, Value, Value, Value>)f)(vm, a, self), a);
            case SlotForm.Ternary:
            case SlotForm.Power:
                return ((delegate*<Machine, Value, Value, Value, Value>)f)(vm, self, a, b);
            case SlotForm.ReflectedPower:
                return ((delegate*<Machine, Value, Value, Value, Value>)f)(vm, a, self, b);
            case SlotForm.Get:
                if (a.IsNone && b.IsNone)
                {
                    return Errors.TypeError("__get__(None, None) is invalid");
                }
                return ((delegate*<Machine, Value, Value, Value, Value>)f)(vm, self, a.IsNone ? Value.Unbound : a, b);
            case SlotForm.Delete:
                return ((delegate*<Machine, Value, Value, Value, Value>)f)(vm, self, a, Value.Unbound);
            default:
                return ((delegate*<Machine, Value, Value, CompareOp, Value>)f)(vm, self, a, (CompareOp)(entry.Form - SlotForm.Eq));
        }
    }

    // A sequence that is repeated takes nothing but a number, so it has no other operand to leave the answer to.
    private Value OfRepeat(Slot slot, Value answer, Value times) =>
        answer.IsNotImplemented && slot is Slot.Mul or Slot.InplaceMul && Owner.Has(Slot.GetItem)
            ? Errors.TypeError($"'{times.Type.FullName}' object cannot be interpreted as an integer")
            : answer;

    [PySlot(Slot.Call)]
    internal Value Call(Machine vm, Args args)
    {
        if (args.Count == 0)
        {
            return Errors.TypeError($"descriptor '{Entry.Name.Text}' of '{Owner.FullName}' object needs an argument");
        }
        return Invoke(vm, args[0], args.Skip(1));
    }

    [PySlot(Slot.DescrGet)]
    internal Value Get(Machine vm, Value instance, Value owner) =>
        instance.IsUnbound ? this
        : instance.Type.IsSubtypeOf(Owner) ? new PyMethodWrapper(this, instance)
        : Errors.TypeError($"descriptor '{Entry.Name.Text}' for '{Owner.FullName}' objects doesn't apply to a '{instance.Type.FullName}' object");

    [PySlot(Slot.Repr)]
    internal string Repr() => $"<slot wrapper '{Entry.Name.Text}' of '{Owner.FullName}' objects>";

    [PyGetter("__name__")]
    internal Value GetName() => Entry.Name;

    [PyGetter("__qualname__")]
    internal string GetQualifiedName() => $"{Owner.Name}.{Entry.Name.Text}";

    [PyGetter("__objclass__")]
    internal PyType GetOwner() => Owner;

    [PyGetter("__doc__")]
    internal string GetDoc() => Entry.Doc;

    [PyGetter("__text_signature__")]
    internal string GetTextSignature() => Entry.Signature;
}
