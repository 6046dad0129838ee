namespace Lucid.Runtime;

/// <summary>A built-in function, a method of a built-in type bound to an object, or the <c>__new__</c> of a built-in type.</summary>
[PyType("builtin_function_or_method", Immutable = true, NoConstructor = true)]
public sealed unsafe partial class PyBuiltinFunction : PyObject
{
    /// <summary>The code.</summary>
    [Saved(0)] public readonly BuiltinCode Code;

    /// <summary>What it is bound to: an object, a type, a module or its state; unbound for none.</summary>
    [Saved(1)] public readonly Value Self;

    /// <summary>The name of its module.</summary>
    [Saved(2)] public readonly PyStr? Module;

    /// <summary>Binds code.</summary>
    public PyBuiltinFunction(BuiltinCode code, Value self, PyStr? module)
        : base(TypeObject)
    {
        Code = code;
        Self = self;
        Module = module;
    }

    /// <summary>It is the <c>__new__</c> of a built-in type.</summary>
    internal bool IsConstructor => Code.IsConstructor;

    /// <summary>Makes the <c>__new__</c> of a built-in type.</summary>
    internal static PyBuiltinFunction ConstructorOf(PyType type) =>
        new(new BuiltinCode("__new__", "($type, *args, **kwargs)", "Create and return a new object.  See help(type) for accurate signature.", &CallNew) { Owner = type, IsConstructor = true }, type, null);

    private static Value CallNew(Machine vm, Value self, Args args)
    {
        var type = (PyType)self.O!;
        if (args.Count == 0)
        {
            return Errors.TypeError($"{type.FullName}.__new__(): not enough arguments");
        }
        if (args[0].O is not PyType cls)
        {
            return Errors.TypeError($"{type.FullName}.__new__(X): X is not a type object ({args[0].Type.FullName})");
        }
        if (!cls.IsSubtypeOf(type))
        {
            return Errors.TypeError($"{type.FullName}.__new__({cls.FullName}): {cls.FullName} is not a subtype of {type.FullName}");
        }
        PyType builtin = cls.BuiltinType;
        if (builtin.SlotFunction(Slot.New) != type.SlotFunction(Slot.New))
        {
            return Errors.TypeError($"{type.FullName}.__new__({cls.FullName}) is not safe, use {builtin.FullName}.__new__()");
        }
        return type.Calling(Slot.New)(vm, cls, args.Skip(1));
    }

    [PySlot(Slot.Call)]
    internal Value Call(Machine vm, Args args) => Code.Call(vm, Self, args);

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) =>
        Value.Str(Self.IsUnbound || IsOfModule ? $"<built-in function {Code.Name}>" : $"<built-in method {Code.Name} of {Self.Type.FullName} object at {vm.AddressOf(Self)}>");

    [PySlot(Slot.Compare)]
    internal Value Compare(Value other, CompareOp op)
    {
        if (op > CompareOp.Ne || other.O is not PyBuiltinFunction there)
        {
            return Value.NotImplemented;
        }
        return Value.Bool((Self.Is(there.Self) && (nint)Code.Call == (nint)there.Code.Call) == (op == CompareOp.Eq));
    }

    [PySlot(Slot.Hash)]
    internal Value Hash(Machine vm)
    {
        long hash = (Self.IsUnbound ? 0 : vm.IdentityHash(Self)) ^ PyStr.Intern(Code.Name).Hash(vm.Seed);
        return Value.Int(hash == -1 ? -2 : hash);
    }

    [PyGetter("__name__")]
    internal Value GetName() => PyStr.Intern(Code.Name);

    [PyGetter("__qualname__")]
    internal string GetQualifiedName()
    {
        if (Self.IsUnbound || IsOfModule)
        {
            return Code.Owner is { } owner ? $"{owner.Name}.{Code.Name}" : Code.Name;
        }
        PyType type = Self.O as PyType ?? Self.Type;
        return $"{type.QualifiedNameText}.{Code.Name}";
    }

    [PyGetter("__module__")]
    internal Value GetModule() => Module is null ? Value.None : Module;

    [PyGetter("__self__")]
    internal Value GetSelf(Machine vm) => Self.IsUnbound ? Value.None : Self.O is PyModuleState ? vm.ModuleOf(Code) : Self;

    [PyGetter("__doc__")]
    internal string? GetDoc() => Code.Doc;

    [PyGetter("__text_signature__")]
    internal string? GetTextSignature() => Code.TextSignature;

    [PyMethod("__reduce__()")]
    internal Value Reduce(Machine vm) =>
        Self.IsUnbound || IsOfModule
            ? PyStr.Intern(Code.Name)
            : new PyTuple([vm.Builtins.GetStr(PyStr.Intern("getattr")), new PyTuple([Self, PyStr.Intern(Code.Name)])]);

    private bool IsOfModule => Self.O is PyModule or PyModuleState;
}
