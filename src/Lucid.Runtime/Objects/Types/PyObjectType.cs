namespace Lucid.Runtime;

/// <summary>The type <c>object</c>. Its own instances, and those of classes that derive from nothing else, are <see cref="PyInstance"/>s.</summary>
[PyType("object", Doc = "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n")]
public sealed unsafe partial class PyObjectType : PyObject
{
    private PyObjectType()
        : base(TypeObject)
    {
    }

    /// <summary>The type <c>object</c>.</summary>
    public static PyType TypeObject => Holder.Type;

    private static class Holder
    {
        internal static readonly PyType Type = PyType.DefineBuiltin(new TypeSpec
        {
            Name = "object",
            Flags = TypeFlags.Subclassable,
            Doc = "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n",
            ClrType = typeof(PyInstance),
            FillSlots = &Thunks.FillSlots,
            AddMembers = &Thunks.AddMembers,
            Shell = &MakeInstance,
            SubShell = &MakeInstance,
        });
    }

    /// <summary>An instance without content of a class, or of the built-in type that the class derives from.</summary>
    public static Value Allocate(PyType type)
    {
        if (!type.IsHeap)
        {
            return new Value(type.Spec!.Shell(type));
        }
        return new Value(type.BuiltinType.Spec!.SubShell(type));
    }

    private static PyObject MakeInstance(PyType type)
    {
        var made = new PyInstance(type);
        if (type.FirstFreeSlot > 0)
        {
            made.Slots = InstanceAttributes.EmptySlots(type);
        }
        if (type.Finalizers is { } finalizers && type.Has(Slot.Del))
        {
            finalizers.Watch(made);
        }
        return made;
    }

    [PyNew("object()")]
    internal static Value New(Machine vm, PyType cls, Args args)
    {
        if (args.Count + args.KeywordCount > 0)
        {
            if (cls.SlotFunction(Slot.New) != TypeObject.SlotFunction(Slot.New))
            {
                return Errors.TypeError("object.__new__() takes exactly one argument (the type to instantiate)");
            }
            if (cls.SlotFunction(Slot.Init) == TypeObject.SlotFunction(Slot.Init))
            {
                return Errors.TypeError($"{cls.Name}() takes no arguments");
            }
        }
        return (cls.Flags & TypeFlags.Abstract) != 0 ? AbstractMethods.Complain(vm, cls) : Allocate(cls);
    }

    [PyInit("object()")]
    internal static Value Init(Value self, Args args)
    {
        if (args.Count + args.KeywordCount > 0)
        {
            PyType type = self.Type;
            if (type.SlotFunction(Slot.Init) != TypeObject.SlotFunction(Slot.Init))
            {
                return Errors.TypeError("object.__init__() takes exactly one argument (the instance to initialize)");
            }
            if (type.SlotFunction(Slot.New) == TypeObject.SlotFunction(Slot.New))
            {
                return Errors.TypeError($"{type.Name}.__init__() takes exactly one argument (the instance to initialize)");
            }
        }
        return Value.None;
    }

    [PySlot(Slot.Repr)]
    internal static Value Repr(Machine vm, Value self)
    {
        PyType type = self.Type;
        string name = type.Name;
        Value module = type.ModuleValue();
        if (module.O is PyStr text && text.Text != "builtins")
        {
            name = $"{text.Text}.{type.QualifiedNameText}";
        }
        return Value.Str($"<{name} object at {vm.AddressOf(self)}>");
    }

    [PySlot(Slot.Str)]
    internal static Value Str(Machine vm, Value self) =>
        self.Type.IsHeap && self.Type.SlotFunction(Slot.Repr) != self.Type.BuiltinType.SlotFunction(Slot.Repr)
            ? vm.Enter(new CheckedCallFrame(self, Slot.Repr, CheckKind.TextOfStr))
            : vm.Repr(self);

    [PySlot(Slot.Hash)]
    internal static Value Hash(Machine vm, Value self) => Value.Int(vm.IdentityHash(self));

    [PySlot(Slot.Compare)]
    internal static Value Compare(Machine vm, Value self, Value other, CompareOp op)
    {
        switch (op)
        {
            case CompareOp.Eq:
                return self.Is(other) ? Value.True : Value.NotImplemented;
            case CompareOp.Ne:
                int depth = vm.Thread.Depth;
                Value equal = self.Type.Comparison(vm, self, other, CompareOp.Eq);
                return equal.IsPushed ? vm.EnterBelow(depth, new NotEqualFrame())
                    : equal.IsBool ? Value.Bool(!equal.IsTrue)
                    : equal.IsSignal || equal.IsNotImplemented ? equal
                    : vm.Enter(new NotEqualFrame(), equal);
            default:
                return Value.NotImplemented;
        }
    }

    [PySlot(Slot.GetAttr)]
    internal static Value GetAttribute(Machine vm, Value self, PyStr name) => vm.GenericGetAttr(self, name);

    [PySlot(Slot.SetAttr)]
    internal static Value SetAttribute(Machine vm, Value self, PyStr name, Value value) => vm.GenericSetAttr(self, name, value);

    [PySlot(Slot.DelAttr)]
    internal static Value DelAttribute(Machine vm, Value self, PyStr name) => vm.GenericSetAttr(self, name, Value.Unbound);

    [PyGetter("__class__", Doc = "the object's class")]
    internal static Value GetClass(Value self) => self.Type;

    [PySetter("__class__")]
    internal static Value SetClass(Machine vm, Value self, Value value) => ClassAssignment.Assign(vm, self, value);

    [PyMethod("__reduce_ex__(protocol, /)", Doc = "Helper for pickle.")]
    internal static Value ReduceEx(Machine vm, Value self, Value protocol) => vm.EnterNow(new ReduceFrame(self, protocol, isEx: true));

    [PyMethod("__reduce__()", Doc = "Helper for pickle.")]
    internal static Value Reduce(Machine vm, Value self) => vm.EnterNow(new ReduceFrame(self, Value.Int(0), isEx: false));

    [PyMethod("__getstate__()", Doc = "Helper for pickle.")]
    internal static Value GetState(Machine vm, Value self) => vm.EnterNow(new GetStateFrame(self, required: false));

    [PyClassMethod("__subclasshook__(object, /)", Doc = "Abstract classes can override this to customize issubclass().\n\nThis is invoked early on by abc.ABCMeta.__subclasscheck__().\nIt should return True, False or NotImplemented.  If it returns\nNotImplemented, the normal algorithm is used.  Otherwise, it\noverrides the normal algorithm (and the outcome is cached).")]
    internal static Value SubclassHook(PyType cls, Value subclass) => Value.NotImplemented;

    [PyClassMethod("__init_subclass__()", Doc = "This method is called when a class is subclassed.\n\nThe default implementation does nothing. It may be\noverridden to extend subclasses.")]
    internal static Value InitSubclass(PyType cls, Args args) =>
        args.KeywordCount > 0 ? Errors.TypeError($"{cls.QualifiedNameText}.__init_subclass__() takes no keyword arguments")
        : args.Count > 0 ? Errors.TypeError($"{cls.QualifiedNameText}.__init_subclass__() takes no arguments ({args.Count} given)")
        : Value.None;

    [PyMethod("__format__(format_spec, /)", Doc = "Default object formatter.\n\nReturn str(self) if format_spec is empty. Raise TypeError otherwise.")]
    internal static Value Format(Machine vm, Value self, PyStr spec) =>
        spec.Length > 0 ? Errors.TypeError($"unsupported format string passed to {self.Type.FullName}.__format__") : vm.Str(self);

    [PyMethod("__sizeof__()", Doc = "Size of object in memory, in bytes.")]
    internal static Value SizeOf(Value self) => Value.Int(16 + (self.O is PyInstance instance ? instance.Slots.Length * 16 : 0));

    [PyMethod("__dir__()", Doc = "Default dir() implementation.")]
    internal static Value Dir(Machine vm, Value self) => vm.Enter(new ObjectDirFrame(self));
}
