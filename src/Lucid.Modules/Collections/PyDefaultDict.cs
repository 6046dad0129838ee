namespace Lucid.Modules.Collections;

/// <summary>A dict that makes the values of keys that are missing.</summary>
[PyType("collections.defaultdict", Base = typeof(PyDict), Subclassable = true, Match = MatchKind.Mapping, Doc = "defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\nThe default factory is called without arguments to produce\na new value when a key is not present, in __getitem__ only.\nA defaultdict compares equal to a dict with the same items.\nAll remaining arguments are treated the same as if they were\npassed to the dict constructor, including keyword arguments.")]
internal partial class PyDefaultDict : PyDict
{
    internal partial struct DerivedState
    {
        [Saved(0)] public Value Factory;
    }

    internal PyDefaultDict()
    {
    }

    [PyNew("defaultdict(*args, **kwargs)")]
    internal static new Value New(PyType cls, Args args)
    {
        PyDefaultDict made = Allocate(cls);
        made.derivedState.Factory = Value.None;
        return made;
    }

    [PyInit("defaultdict(*args, **kwargs)")]
    internal new Value Init(Machine vm, Args args)
    {
        Value factory = args.Count > 0 ? args[0] : Value.None;
        if (!factory.IsNone && !PyMethod.IsCallable(factory))
        {
            return Errors.TypeError("first argument must be callable or None");
        }
        WriteDerived(vm.Undo).Factory = factory;
        return base.Init(vm, args.Count > 0 ? args.Skip(1) : args);
    }

    [PyMethod("__missing__(key, /)", Doc = "__missing__(key) # Called by __getitem__ for missing key; pseudo-code:\n  if self.default_factory is None: raise KeyError((key,))\n  self[key] = value = self.default_factory()\n  return value\n")]
    internal Value Missing(Machine vm, Value key) => NowDerived.Factory.IsNone ? Errors.KeyError(key) : vm.Enter(new DefaultFrame(this, key));

    [PyGetter("default_factory", Doc = "Factory for default value called by __missing__().")]
    internal Value GetFactory() => NowDerived.Factory;

    [PySetter("default_factory")]
    internal void SetFactory(Undo undo, Value value) => WriteDerived(undo).Factory = value.IsUnbound ? Value.None : value;

    [PyMethod("copy()", Doc = "D.copy() -> a shallow copy of D.")]
    internal Value Copy(Machine vm) => vm.Call(Type, NowDerived.Factory, this);

    [PyMethod("__copy__()", Doc = "D.copy() -> a shallow copy of D.")]
    internal Value DunderCopy(Machine vm) => Copy(vm);

    [PyMethod("__reduce__()", Doc = "Return state information for pickling.")]
    internal Value Reduce(Machine vm) => vm.Enter(new DictReduceFrame(this, NowDerived.Factory.IsNone ? PyTuple.Empty : new PyTuple([NowDerived.Factory]), Value.None));

    [PySlot(Slot.Or)]
    internal static new Value Or(Machine vm, Value left, Value right)
    {
        if (left.As<PyDict>() is null || right.As<PyDict>() is null)
        {
            return Value.NotImplemented;
        }
        PyDefaultDict self = left.As<PyDefaultDict>() ?? right.As<PyDefaultDict>()!;
        return vm.Enter(new MergeFrame(new PyTuple([self.Type, self.NowDerived.Factory, left]), right));
    }

    [PySlot(Slot.Repr)]
    internal new Value Repr(Machine vm) => vm.Enter(new DefaultDictReprFrame(this));

    /// <summary>The repr of a dict with the same items.</summary>
    internal Value ReprItems(Machine vm) => base.Repr(vm);
}
