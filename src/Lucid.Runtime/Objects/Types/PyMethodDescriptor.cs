namespace Lucid.Runtime;

/// <summary>A method of a built-in type, not bound.</summary>
[PyType("method_descriptor", Immutable = true, NoConstructor = true)]
public sealed unsafe partial class PyMethodDescriptor : PyObject
{
    /// <summary>The type whose method it is.</summary>
    [Saved(0)] public readonly PyType Owner;

    /// <summary>The code.</summary>
    [Saved(1)] public readonly BuiltinCode Code;

    internal PyMethodDescriptor(PyType owner, BuiltinCode code)
        : base(TypeObject)
    {
        Owner = owner;
        Code = code;
    }

    /// <summary>Calls it with self as first argument.</summary>
    internal Value CallUnbound(Machine vm, Args args)
    {
        if (args.Count == 0)
        {
            return Errors.TypeError($"unbound method {Owner.Name}.{Code.Name}() needs an argument");
        }
        Value self = args[0];
        return self.Type.IsSubtypeOf(Owner) ? Code.Call(vm, self, args.Skip(1)) : Descriptors.WrongObject(Code.Name, Owner, self);
    }

    [PySlot(Slot.Call)]
    internal Value Call(Machine vm, Args args) => CallUnbound(vm, args);

    [PySlot(Slot.DescrGet)]
    internal Value Get(Value instance, Value owner) =>
        instance.IsUnbound ? this
        : instance.Type.IsSubtypeOf(Owner) ? new PyBuiltinFunction(Code, instance, null)
        : Descriptors.WrongObject(Code.Name, Owner, instance);

    [PySlot(Slot.Repr)]
    internal string Repr() => $"<method '{Code.Name}' of '{Owner.FullName}' objects>";

    [PyGetter("__name__")]
    internal Value GetName() => PyStr.Intern(Code.Name);

    [PyGetter("__qualname__")]
    internal string GetQualifiedName() => $"{Owner.Name}.{Code.Name}";

    [PyGetter("__objclass__")]
    internal PyType GetOwner() => Owner;

    [PyGetter("__doc__")]
    internal string? GetDoc() => Code.Doc;

    [PyGetter("__text_signature__")]
    internal string? GetTextSignature() => Code.TextSignature;

    [PyMethod("__reduce__()")]
    internal Value Reduce(Machine vm) => Descriptors.Reduce(vm, Owner, Code.Name);
}
