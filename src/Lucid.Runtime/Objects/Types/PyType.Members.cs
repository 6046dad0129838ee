namespace Lucid.Runtime;

/// <summary>The attributes and methods of <c>type</c>.</summary>
public sealed unsafe partial class PyType
{

    [Derived] private SubclassList? subclassList;
    [Derived] private PyType? secondBase;

    /// <summary>Gives a built-in type a second base, whose own bases the first has already; while the type is being made.</summary>
    internal void AddBase(PyType b)
    {
        secondBase = b;
        mro = [this, mro[1], b, .. mro[2..]];
    }

    /// <summary>The classes that derive directly from this class.</summary>
    internal SubclassList SubclassList => subclassList ??= new SubclassList();

    /// <summary>The <c>__qualname__</c>.</summary>
    internal string QualifiedNameText => spec is null ? Now.QualifiedName.Text : Name;

    /// <summary>What patterns take instances for.</summary>
    internal MatchKind MatchKind
    {
        get
        {
            foreach (PyType t in mro)
            {
                MatchKind kind = t.spec is not null ? t.spec.Match
                    : (t.Now.Flags & (int)TypeFlags.MatchSequence) != 0 ? MatchKind.Sequence
                    : (t.Now.Flags & (int)TypeFlags.MatchMapping) != 0 ? MatchKind.Mapping : MatchKind.None;
                if (kind != MatchKind.None)
                {
                    return kind;
                }
            }
            return MatchKind.None;
        }
    }

    /// <summary>The <c>__module__</c>; unbound if a class has none.</summary>
    internal Value ModuleValue() => spec is null ? Now.Namespace.GetStr(Names.DunderModule) : PyStr.Intern(ModuleName);

    /// <summary>The bases.</summary>
    internal PyTuple BasesTuple => spec is null ? Now.Bases : secondBase is not null ? new PyTuple([spec.Base!, secondBase]) : spec.Base is null ? PyTuple.Empty : new PyTuple([spec.Base]);

    /// <summary>Changes the flags of a class.</summary>
    public void SetFlag(Undo undo, TypeFlags flag, bool on)
    {
        ref State s = ref Write(undo);
        s.Flags = on ? s.Flags | (int)flag : s.Flags & ~(int)flag;
    }

    /// <summary>Sets an attribute of a class itself, or deletes it if the value is unbound; false if it is not there.</summary>
    internal bool SetOwn(Machine vm, PyStr name, Value value)
    {
        PyDict ns = Now.Namespace;
        name = name.IsExact ? name.Intern() : PyStr.Intern(name.Text);
        vm.LogClass(this);
        if (value.IsUnbound)
        {
            if (!ns.RemoveStr(vm.Undo, name))
            {
                return false;
            }
        }
        else
        {
            ns.SetStr(vm.Undo, name, value);
        }
        vm.Changed(this, IsSpecial(name));
        return true;
    }

    private static bool IsSpecial(PyStr name) => name.Text.Length > 4 && name.Text.StartsWith("__", StringComparison.Ordinal) && name.Text.EndsWith("__", StringComparison.Ordinal);

    [PyNew("type(object_or_name, bases, dict, **kwds)")]
    internal static Value New(Machine vm, PyType cls, Args args) => TypeNewFrame.Enter(vm, cls, args);

    [PyInit("type(object_or_name, bases, dict, **kwds)")]
    internal static Value Init(Value self, Args args) =>
        args.Count is 1 or 3
            ? args.Count == 1 && args.KeywordCount > 0 ? Errors.TypeError("type.__init__() takes no keyword arguments") : Value.None
            : Errors.TypeError("type.__init__() takes 1 or 3 arguments");

    [PySlot(Slot.Call)]
    internal Value Call(Machine vm, Args args) => vm.Construct(this, args);

    [PySlot(Slot.Repr)]
    internal string Repr() =>
        ModuleValue().O is PyStr module && module.Text != "builtins" ? $"<class '{module.Text}.{QualifiedNameText}'>" : $"<class '{(ModuleValue().O is PyStr ? QualifiedNameText : Name)}'>";

    [PySlot(Slot.GetAttr)]
    internal Value GetAttribute(Machine vm, PyStr name)
    {
        Value found = FindAttribute(vm, name);
        return found.IsUnbound ? Errors.AttributeError($"type object '{Name}' has no attribute '{name.Text}'", this, name) : found;
    }

    /// <summary>An attribute of the class; unbound if there is none.</summary>
    internal Value FindAttribute(Machine vm, PyStr name)
    {
        PyType meta = Type;
        Value onMeta = meta.Lookup(name);
        nint get = onMeta.IsUnbound ? 0 : onMeta.Type.SlotFunction(Slot.DescrGet);
        if (get != 0 && onMeta.Type.Has(Slot.DescrSet))
        {
            return ((delegate*<Machine, Value, Value, Value, Value>)get)(vm, onMeta, this, meta);
        }
        Value found = Lookup(name);
        if (!found.IsUnbound)
        {
            PyType type = found.Type;
            return found.O is null or PyFunction || !type.Has(Slot.DescrGet) ? found : type.Ternary(Slot.DescrGet)(vm, found, Value.Unbound, this);
        }
        return get != 0 ? ((delegate*<Machine, Value, Value, Value, Value>)get)(vm, onMeta, this, meta) : onMeta;
    }

    [PySlot(Slot.SetAttr)]
    internal Value SetAttribute(Machine vm, PyStr name, Value value)
    {
        if (spec is not null || (Flags & TypeFlags.Sealed) != 0)
        {
            return Errors.TypeError($"cannot set '{name.Text}' attribute of immutable type '{FullName}'");
        }
        Value onMeta = Type.Lookup(name);
        if (!onMeta.IsUnbound && onMeta.Type.Has(Slot.DescrSet))
        {
            return onMeta.Type.Ternary(Slot.DescrSet)(vm, onMeta, this, value);
        }
        return SetOwn(vm, name, value) ? Value.None : Errors.AttributeError($"type object '{Name}' has no attribute '{name.Text}'", this, name);
    }

    [PySlot(Slot.DelAttr)]
    internal Value DelAttribute(Machine vm, PyStr name) => SetAttribute(vm, name, Value.Unbound);

    [PySlot(Slot.Or)]
    internal static Value Or(Machine vm, Value left, Value right) => PyUnion.OfOperator(vm, left, right);

    [PyGetter("__name__")]
    internal Value GetName() => spec is null ? Now.Name : PyStr.Intern(Name);

    [PySetter("__name__")]
    internal Value SetName(Undo undo, Value value)
    {
        Value error = CheckSet("__name__", value);
        if (error.IsSignal)
        {
            return error;
        }
        if (value.O is not PyStr name)
        {
            return Errors.TypeError($"can only assign string to {Name}.__name__, not '{value.Type.FullName}'");
        }
        if (name.Text.Contains('\0', StringComparison.Ordinal))
        {
            return Errors.ValueError("type name must not contain null characters");
        }
        Write(undo).Name = name;
        return Value.None;
    }

    [PyGetter("__qualname__")]
    internal Value GetQualifiedName() => spec is null ? Now.QualifiedName : PyStr.Intern(Name);

    [PySetter("__qualname__")]
    internal Value SetQualifiedName(Undo undo, Value value)
    {
        Value error = CheckSet("__qualname__", value);
        if (error.IsSignal)
        {
            return error;
        }
        if (value.O is not PyStr name)
        {
            return Errors.TypeError($"can only assign string to {Name}.__qualname__, not '{value.Type.FullName}'");
        }
        Write(undo).QualifiedName = name;
        return Value.None;
    }

    [PyGetter("__module__")]
    internal Value GetModule()
    {
        Value module = ModuleValue();
        return module.IsUnbound ? Errors.AttributeError("__module__") : module;
    }

    [PySetter("__module__")]
    internal Value SetModule(Machine vm, Value value)
    {
        Value error = CheckSet("__module__", value);
        if (error.IsSignal)
        {
            return error;
        }
        SetOwn(vm, Names.DunderModule, value);
        Now.Namespace.RemoveStr(vm.Undo, Names.DunderFirstLine);
        return Value.None;
    }

    [PyGetter("__bases__")]
    internal PyTuple GetBases() => BasesTuple;

    [PySetter("__bases__")]
    internal Value SetBases(Machine vm, Value value)
    {
        Value error = CheckSet("__bases__", value);
        return error.IsSignal ? error : BasesAssignment.Assign(vm, this, value);
    }

    [PyGetter("__base__")]
    internal Value GetBase() => Base is { } b ? b : Value.None;

    [PyGetter("__mro__")]
    internal Value GetMro() => spec is null ? Now.Mro is { } order ? order : Value.None : MroTuple();

    [PyGetter("__dict__")]
    internal Value GetDict() => PyMappingProxy.OfType(this);

    [PyGetter("__doc__")]
    internal Value GetDoc(Machine vm)
    {
        if (spec is not null)
        {
            return spec.Doc is null ? Value.None : Value.Str(spec.Doc);
        }
        Value doc = Now.Namespace.GetStr(Names.DunderDoc);
        return doc.IsUnbound ? Value.None
            : doc.Type.Has(Slot.DescrGet) ? doc.Type.Ternary(Slot.DescrGet)(vm, doc, Value.Unbound, this)
            : doc;
    }

    [PySetter("__doc__")]
    internal Value SetDoc(Machine vm, Value value)
    {
        Value error = CheckSet("__doc__", value);
        if (!error.IsSignal)
        {
            SetOwn(vm, Names.DunderDoc, value);
        }
        return error;
    }

    [PyGetter("__text_signature__")]
    internal Value GetTextSignature()
    {
        if (spec is not null)
        {
            _ = Members;
        }
        return ConstructorSignature is null ? Value.None : Value.Str(ConstructorSignature);
    }

    [PyGetter("__abstractmethods__")]
    internal Value GetAbstractMethods()
    {
        Value own = spec is null ? Now.Namespace.GetStr(Names.DunderAbstractMethods) : Value.Unbound;
        return own.IsUnbound ? Errors.AttributeError($"type object '{Name}' has no attribute '__abstractmethods__'", this, Names.DunderAbstractMethods) : own;
    }

    [PySetter("__abstractmethods__")]
    internal Value SetAbstractMethods(Machine vm, Value value)
    {
        if (spec is not null)
        {
            return Errors.TypeError($"cannot set '__abstractmethods__' attribute of immutable type '{FullName}'");
        }
        if (value.IsUnbound)
        {
            SetFlag(vm.Undo, TypeFlags.Abstract, false);
            return SetOwn(vm, Names.DunderAbstractMethods, value)
                ? Value.None
                : Errors.AttributeError($"type object '{Name}' has no attribute '__abstractmethods__'", this, Names.DunderAbstractMethods);
        }
        return vm.Enter(new AbstractMethodsFrame(this), value);
    }

    [PyGetter("__annotations__")]
    internal Value GetAnnotations(Machine vm)
    {
        if (spec is not null)
        {
            return Errors.AttributeError($"type object '{Name}' has no attribute '__annotations__'", this, Names.DunderAnnotations);
        }
        Value own = Now.Namespace.GetStr(Names.DunderAnnotations);
        if (own.IsUnbound)
        {
            own = Now.Namespace.GetStr(Names.DunderAnnotationsCache);
        }
        return own.IsUnbound ? vm.Enter(new TypeAnnotationsFrame(this))
            : own.Type.Has(Slot.DescrGet) ? own.Type.Ternary(Slot.DescrGet)(vm, own, Value.Unbound, this)
            : own;
    }

    [PySetter("__annotations__")]
    internal Value SetAnnotations(Machine vm, Value value)
    {
        if (spec is not null)
        {
            return Errors.TypeError($"cannot set '__annotations__' attribute of immutable type '{FullName}'");
        }
        PyDict ns = Now.Namespace;
        bool isPlain = !ns.GetStr(Names.DunderAnnotations).IsUnbound;
        PyStr key = isPlain ? Names.DunderAnnotations : Names.DunderAnnotationsCache;
        if (!SetOwn(vm, key, value))
        {
            return Errors.AttributeError("__annotations__");
        }
        if (isPlain)
        {
            ns.RemoveStr(vm.Undo, Names.DunderAnnotationsCache);
        }
        ns.RemoveStr(vm.Undo, Names.DunderAnnotateFunc);
        ns.RemoveStr(vm.Undo, Names.DunderAnnotate);
        return Value.None;
    }

    [PyGetter("__annotate__")]
    internal Value GetAnnotate(Machine vm)
    {
        if (spec is not null)
        {
            return Errors.AttributeError($"type object '{Name}' has no attribute '__annotate__'", this, Names.DunderAnnotate);
        }
        Value annotate = Now.Namespace.GetStr(Names.DunderAnnotateFunc);
        if (annotate.IsUnbound)
        {
            annotate = Now.Namespace.GetStr(Names.DunderAnnotate);
        }
        if (annotate.IsUnbound)
        {
            SetOwn(vm, Names.DunderAnnotateFunc, Value.None);
            return Value.None;
        }
        return annotate.Type.Has(Slot.DescrGet) ? annotate.Type.Ternary(Slot.DescrGet)(vm, annotate, Value.Unbound, this) : annotate;
    }

    [PySetter("__annotate__")]
    internal Value SetAnnotate(Machine vm, Value value)
    {
        if (value.IsUnbound)
        {
            return Errors.TypeError("cannot delete __annotate__ attribute");
        }
        if (spec is not null)
        {
            return Errors.TypeError($"cannot set '__annotate__' attribute of immutable type '{FullName}'");
        }
        if (!value.IsNone && !PyMethod.IsCallable(value))
        {
            return Errors.TypeError("__annotate__ must be callable or None");
        }
        SetOwn(vm, Names.DunderAnnotateFunc, value);
        if (!value.IsNone)
        {
            Now.Namespace.RemoveStr(vm.Undo, Names.DunderAnnotationsCache);
            Now.Namespace.RemoveStr(vm.Undo, Names.DunderAnnotations);
        }
        return Value.None;
    }

    [PyGetter("__type_params__")]
    internal Value GetTypeParams()
    {
        Value own = spec is null ? Now.Namespace.GetStr(Names.DunderTypeParams) : Value.Unbound;
        return own.IsUnbound ? PyTuple.Empty : own;
    }

    [PySetter("__type_params__")]
    internal Value SetTypeParams(Machine vm, Value value)
    {
        Value error = CheckSet("__type_params__", value);
        if (!error.IsSignal)
        {
            SetOwn(vm, Names.DunderTypeParams, value);
        }
        return error;
    }

    [PyGetter("__flags__")]
    internal long GetFlags()
    {
        const long baseFlags = 1L << 12 | 1L << 18;
        TypeFlags flags = Flags;
        MatchKind match = MatchKind;
        PyType builtin = BuiltinType;
        long kind = builtin.IsSubtypeOf(PyInt.TypeObject) ? 24 : builtin.IsSubtypeOf(PyList.TypeObject) ? 25 : builtin.IsSubtypeOf(PyTuple.TypeObject) ? 26
            : builtin.IsSubtypeOf(PyBytes.TypeObject) ? 27 : builtin.IsSubtypeOf(PyStr.TypeObject) ? 28 : builtin.IsSubtypeOf(PyDict.TypeObject) ? 29
            : builtin.IsSubtypeOf(ExceptionTypes.BaseException) ? 30 : builtin.IsSubtypeOf(TypeObject) ? 31 : 0;
        return baseFlags | (IsHeap ? 1L << 9 : 1L << 8) | ((flags & TypeFlags.Subclassable) != 0 ? 1L << 10 : 0) | 1L << 14
            | ((flags & TypeFlags.Abstract) != 0 ? 1L << 20 : 0) | ((flags & TypeFlags.HasDict) != 0 && IsHeap ? 1L << 4 : 0)
            | (match == MatchKind.Sequence ? 1L << 5 : match == MatchKind.Mapping ? 1L << 6 : 0) | (kind == 0 ? 0 : 1L << (int)kind);
    }

    [PyGetter("__basicsize__")]
    internal long GetBasicSize() => 16 + (FirstFreeSlot * 8);

    [PyGetter("__itemsize__")]
    internal long GetItemSize() => LayoutRules.IsVariable(BuiltinType) ? 8 : 0;

    [PyGetter("__dictoffset__")]
    internal long GetDictOffset() => HasInstanceDict ? -1 : 0;

    [PyGetter("__weakrefoffset__")]
    internal long GetWeakRefOffset() => (Flags & TypeFlags.HasWeakRef) != 0 ? -1 : 0;

    [PyMethod("mro()", Doc = "Return a type's method resolution order.")]
    internal Value ComputeMro()
    {
        Value error = MethodResolution.Compute(this, BasesTuple, out PyTuple? order);
        return order is null ? error : new PyList(order.Items.ToArray(), order.Count);
    }

    [PyMethod("__subclasses__()", Doc = "Return a list of immediate subclasses.")]
    internal Value Subclasses(Machine vm)
    {
        Value[] all = vm.SubclassesOf(this);
        return new PyList(all, all.Length);
    }

    [PyMethod("__instancecheck__(instance, /)", Doc = "Check if an object is an instance.")]
    internal Value InstanceCheck(Machine vm, Value instance) => vm.PlainIsInstance(instance, this);

    [PyMethod("__subclasscheck__(subclass, /)", Doc = "Check if a class is a subclass.")]
    internal Value SubclassCheck(Machine vm, Value subclass) => vm.PlainIsSubclass(subclass, this);

    [PyClassMethod("__prepare__()", Doc = "Create the namespace for the class statement")]
    internal static Value Prepare(PyType cls, Args args) => new PyDict();

    [PyMethod("__dir__()", Doc = "Specialized __dir__ implementation for types.")]
    internal Value Dir(Machine vm)
    {
        var names = new PyDict();
        NamesOf.AddType(vm.Undo, names, this);
        return NamesOf.Keys(names);
    }

    [PyMethod("__sizeof__()", Doc = "Return memory consumption of the type object.")]
    internal static long SizeOf(Value self) => 1000;

    private PyTuple MroTuple()
    {
        var items = new Value[mro.Length];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = mro[i];
        }
        return new PyTuple(items);
    }

    private Value CheckSet(string name, Value value) =>
        spec is not null ? Errors.TypeError($"cannot set '{name}' attribute of immutable type '{FullName}'")
        : value.IsUnbound ? Errors.TypeError($"cannot delete '{name}' attribute of immutable type '{Name}'")
        : Value.None;
}
