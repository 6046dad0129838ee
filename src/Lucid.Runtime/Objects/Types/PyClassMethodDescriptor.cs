namespace Lucid.Runtime;

/// <summary>A class method of a built-in type, not bound.</summary>
[PyType("classmethod_descriptor", Immutable = true, NoConstructor = true)]
public sealed unsafe partial class PyClassMethodDescriptor : PyObject
{
    /// <summary>The type whose method it is.</summary>
    [Saved(0)] public readonly PyType Owner;

    /// <summary>The code.</summary>
    [Saved(1)] public readonly BuiltinCode Code;

    internal PyClassMethodDescriptor(PyType owner, BuiltinCode code)
        : base(TypeObject)
    {
        Owner = owner;
        Code = code;
    }

    [PySlot(Slot.Call)]
    internal Value Call(Machine vm, Args args)
    {
        if (args.Count == 0)
        {
            return Errors.TypeError($"descriptor '{Code.Name}' of '{Owner.FullName}' object needs an argument");
        }
        return args[0].O is not PyType type ? Errors.TypeError($"descriptor '{Code.Name}' for type '{Owner.FullName}' needs a type, not a '{args[0].Type.FullName}' as arg 2")
            : !type.IsSubtypeOf(Owner) ? Unsuitable(type)
            : Code.Call(vm, type, args.Skip(1));
    }

    [PySlot(Slot.DescrGet)]
    internal Value Get(Value instance, Value owner)
    {
        if (owner.IsUnbound || owner.IsNone)
        {
            if (instance.IsUnbound)
            {
                return Errors.TypeError($"descriptor '{Code.Name}' for type '{Owner.FullName}' needs either an object or a type");
            }
            owner = instance.Type;
        }
        return owner.O is not PyType type ? Errors.TypeError($"descriptor '{Code.Name}' for type '{Owner.FullName}' needs a type, not a '{owner.Type.FullName}' as arg 2")
            : !type.IsSubtypeOf(Owner) ? Unsuitable(type)
            : new PyBuiltinFunction(Code, type, null);
    }

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

    private Value Unsuitable(PyType type) =>
        Errors.TypeError($"descriptor '{Code.Name}' requires a subtype of '{Owner.FullName}' but received '{type.FullName}'");
}
