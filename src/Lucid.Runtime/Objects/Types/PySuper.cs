namespace Lucid.Runtime;

/// <summary>What <c>super()</c> gives: attributes of an object found behind a class in the MRO of its type.</summary>
[PyType("super", Subclassable = true, Doc = "super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super object\nsuper(type, obj) -> bound super object; requires isinstance(obj, type)\nsuper(type, type2) -> bound super object; requires issubclass(type2, type)\nTypical use to call a cooperative superclass method:\nclass C(B):\n    def meth(self, arg):\n        super().meth(arg)\nThis works for class methods too:\nclass C(B):\n    @classmethod\n    def cmeth(cls, arg):\n        super().cmeth(arg)\n")]
public partial class PySuper : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyType? Class;
        [Saved(1)] public Value Target;
        [Saved(2)] public PyType? TargetType;
    }

    private PySuper()
        : base(TypeObject)
    {
    }

    [PyNew("super(type=<missing>, object_or_type=<missing>, /)")]
    internal static Value New(PyType cls, Args args)
    {
        PySuper made = Allocate(cls);
        made.state.Target = Value.Unbound;
        return made;
    }

    [PyInit("super(type=<missing>, object_or_type=<missing>, /)")]
    internal Value Init(Machine vm, Args args)
    {
        if (args.KeywordCount > 0)
        {
            return Errors.TypeError("super() takes no keyword arguments");
        }
        if (args.Count > 2)
        {
            return Errors.TypeError($"super() expected at most 2 arguments, got {args.Count}");
        }
        if (args.Count > 0 && args[0].O is not PyType)
        {
            return Errors.TypeError($"super() argument 1 must be a type, not {args[0].Type.FullName}");
        }
        PyType? cls = args.Count > 0 ? (PyType)args[0].O! : null;
        Value target = args.Count > 1 ? args[1] : Value.Unbound;
        if (cls is null)
        {
            Value error = FromCaller(vm, out cls, out target);
            if (error.IsSignal)
            {
                return error;
            }
        }
        ref State s = ref Write(vm.Undo);
        s.Class = cls;
        s.Target = Value.Unbound;
        s.TargetType = null;
        if (target.IsUnbound || target.IsNone)
        {
            return Value.None;
        }
        PyType? type = TypeFor(cls!, target);
        if (type is null)
        {
            return vm.Enter(new SuperCheckFrame(this), target);
        }
        s.Target = target;
        s.TargetType = type;
        return Value.None;
    }

    /// <summary>The type in whose MRO to look, null if an object does not go with a class.</summary>
    internal static PyType? TypeFor(PyType cls, Value target) =>
        target.O is PyType type && type.IsSubtypeOf(cls) ? type : target.Type.IsSubtypeOf(cls) ? target.Type : null;

    /// <summary>The complaint about an object that does not go with a class.</summary>
    internal static Value WrongTarget(PyType cls, Value target) =>
        Errors.TypeError($"super(type, obj): obj ({(target.O is PyType ? "type" : "instance of")} {(target.O is PyType type ? type.Name : target.Type.FullName)}) is not an instance or subtype of type ({cls.FullName}).");

    /// <summary>An attribute behind a class in an MRO, bound to the object; unbound if there is none.</summary>
    internal static unsafe Value Find(Machine vm, PyType cls, PyType targetType, Value target, PyStr name)
    {
        if (name.ContentEquals(Names.DunderClass))
        {
            return Value.Unbound;
        }
        Value found = targetType.LookupAfter(cls, name);
        if (found.IsUnbound || !found.Type.Has(Slot.DescrGet))
        {
            return found;
        }
        return found.Type.Ternary(Slot.DescrGet)(vm, found, target.O is PyType && ReferenceEquals(target.O, targetType) ? Value.Unbound : target, targetType);
    }

    /// <summary>What <c>super(cls, target).name</c> gives.</summary>
    internal static Value Find(Machine vm, PyType cls, Value target, PyStr name)
    {
        PyType? type = TypeFor(cls, target);
        if (type is not null)
        {
            Value found = Find(vm, cls, type, target, name);
            if (!found.IsUnbound)
            {
                return found;
            }
        }
        var made = new PySuper();
        made.state = new State { Class = cls, Target = Value.Unbound };
        if (type is null)
        {
            return vm.Enter(new SuperAttributeFrame(made, target, name));
        }
        made.state.Target = target;
        made.state.TargetType = type;
        return vm.GenericGetAttr(made, name);
    }

    [PySlot(Slot.GetAttr)]
    internal Value GetAttribute(Machine vm, PyStr name)
    {
        if (Now.TargetType is { } type)
        {
            Value found = Find(vm, Now.Class!, type, Now.Target, name);
            if (!found.IsUnbound)
            {
                return found;
            }
        }
        return vm.GenericGetAttr(this, name);
    }

    [PySlot(Slot.DescrGet)]
    internal Value Get(Machine vm, Value instance, Value owner)
    {
        if (instance.IsUnbound || instance.IsNone || Now.TargetType is not null)
        {
            return this;
        }
        if (GetType() != typeof(PySuper))
        {
            return vm.Call(Type, Now.Class!, instance);
        }
        PyType? type = TypeFor(Now.Class!, instance);
        if (type is null)
        {
            return WrongTarget(Now.Class!, instance);
        }
        var made = new PySuper();
        made.state = new State { Class = Now.Class, Target = instance, TargetType = type };
        return made;
    }

    [PySlot(Slot.Repr)]
    internal string Repr() =>
        Now.TargetType is { } type ? $"<super: <class '{Now.Class?.Name ?? "NULL"}'>, <{type.Name} object>>" : $"<super: <class '{Now.Class?.Name ?? "NULL"}'>, NULL>";

    [PyGetter("__thisclass__", Doc = "the class invoking super()")]
    internal Value GetThisClass() => Now.Class is { } cls ? cls : Value.None;

    [PyGetter("__self__", Doc = "the instance invoking super(); may be None")]
    internal Value GetSelf() => Now.Target.IsUnbound ? Value.None : Now.Target;

    [PyGetter("__self_class__", Doc = "the type of the instance invoking super(); may be None")]
    internal Value GetSelfClass() => Now.TargetType is { } type ? type : Value.None;

    /// <summary>The class and the first argument of the function that calls <c>super()</c>.</summary>
    private static Value FromCaller(Machine vm, out PyType? cls, out Value target)
    {
        cls = null;
        target = default;
        int index = vm.CurrentFrameIndex;
        if (index < 0)
        {
            return Errors.RuntimeError("super(): no current frame");
        }
        ref FrameRecord frame = ref vm.Thread.Frames[index];
        Compiler.Bytecode.CodeUnit unit = frame.Code!.Unit;
        bool takesAny = unit.ArgCount > 0;
        if (!takesAny)
        {
            return Errors.RuntimeError("super(): no arguments");
        }
        Span<Value> registers = vm.Thread.Stack.AsSpan(frame.Base, frame.Code.LocalCount);
        target = registers[0];
        if ((unit.LocalKinds[0] & Compiler.Bytecode.LocalKind.Cell) != 0 && target.O is PyCell first)
        {
            target = first.Contents;
        }
        if (target.IsUnbound)
        {
            return Errors.RuntimeError("super(): arg[0] deleted");
        }
        int at = Array.IndexOf(unit.LocalNames, "__class__", unit.FirstFree);
        if (at < 0)
        {
            return Errors.RuntimeError("super(): __class__ cell not found");
        }
        Value held = registers[at].O is PyCell cell ? cell.Contents : Value.Unbound;
        if (held.IsUnbound)
        {
            return Errors.RuntimeError("super(): empty __class__ cell");
        }
        cls = held.O as PyType;
        return cls is null ? Errors.RuntimeError($"super(): __class__ is not a type ({held.Type.FullName})") : Value.None;
    }

    /// <summary>Binds after the object's <c>__class__</c> was asked for.</summary>
    internal void Bind(Undo undo, Value target, PyType type)
    {
        ref State s = ref Write(undo);
        s.Target = target;
        s.TargetType = type;
    }
}
