namespace Lucid.Runtime;

/// <summary>A property.</summary>
[PyType("property", Subclassable = true, Doc = "Property attribute.\n\n  fget\n    function to be used for getting an attribute value\n  fset\n    function to be used for setting an attribute value\n  fdel\n    function to be used for del'ing an attribute\n  doc\n    docstring\n\nTypical use is to define a managed attribute x:\n\nclass C(object):\n    def getx(self): return self._x\n    def setx(self, value): self._x = value\n    def delx(self): del self._x\n    x = property(getx, setx, delx, \"I'm the 'x' property.\")\n\nDecorators make defining new properties or modifying existing ones easy:\n\nclass C(object):\n    @property\n    def x(self):\n        \"I am the 'x' property.\"\n        return self._x\n    @x.setter\n    def x(self, value):\n        self._x = value\n    @x.deleter\n    def x(self):\n        del self._x")]
public partial class PyProperty : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public Value Getter;
        [Saved(1)] public Value Setter;
        [Saved(2)] public Value Deleter;
        [Saved(3)] public Value Doc;
        [Saved(4)] public Value Name;
        [Saved(5)] public bool GetterDoc;
    }

    private PyProperty()
        : base(TypeObject)
    {
    }

    /// <summary>The getter, None if there is none.</summary>
    public Value Getter => Now.Getter;

    [PyNew("property(fget=None, fset=None, fdel=None, doc=None)")]
    internal static Value New(PyType cls, Args args)
    {
        PyProperty made = Allocate(cls);
        made.state = new State { Getter = Value.None, Setter = Value.None, Deleter = Value.None, Doc = Value.None, Name = Value.Unbound };
        return made;
    }

    [PyInit("property(fget=None, fset=None, fdel=None, doc=None)")]
    internal Value Init(Machine vm, Value fget, Value fset, Value fdel, Value doc)
    {
        ref State s = ref Write(vm.Undo);
        s.Getter = fget;
        s.Setter = fset;
        s.Deleter = fdel;
        s.Doc = doc;
        s.Name = Value.Unbound;
        s.GetterDoc = doc.IsNone && !fget.IsNone;
        bool isSub = GetType() != typeof(PyProperty);
        if (s.GetterDoc)
        {
            if (fget.O is PyFunction function && !isSub)
            {
                s.Doc = function.Now.Doc;
                s.GetterDoc = !s.Doc.IsNone;
                return Value.None;
            }
            return vm.Enter(new PropertyDocFrame(this));
        }
        return isSub && !doc.IsNone ? vm.Enter(new PropertyDocFrame(this)) : Value.None;
    }

    [PySlot(Slot.DescrGet)]
    internal Value Get(Machine vm, Value instance, Value owner)
    {
        if (instance.IsUnbound || instance.IsNone)
        {
            return this;
        }
        return Now.Getter.IsNone ? Missing(vm, instance, "getter") : vm.Call(Now.Getter, instance);
    }

    [PySlot(Slot.DescrSet)]
    internal Value Set(Machine vm, Value instance, Value value)
    {
        if (value.IsUnbound)
        {
            return Now.Deleter.IsNone ? Missing(vm, instance, "deleter") : vm.Call(Now.Deleter, instance);
        }
        return Now.Setter.IsNone ? Missing(vm, instance, "setter") : vm.Call(Now.Setter, instance, value);
    }

    [PyMethod("getter(object, /)", Doc = "Descriptor to obtain a copy of the property with a different getter.")]
    internal Value WithGetter(Machine vm, Value getter) => Copy(vm, getter, Value.None, Value.None);

    [PyMethod("setter(object, /)", Doc = "Descriptor to obtain a copy of the property with a different setter.")]
    internal Value WithSetter(Machine vm, Value setter) => Copy(vm, Value.None, setter, Value.None);

    [PyMethod("deleter(object, /)", Doc = "Descriptor to obtain a copy of the property with a different deleter.")]
    internal Value WithDeleter(Machine vm, Value deleter) => Copy(vm, Value.None, Value.None, deleter);

    [PyMethod("__set_name__(owner, name, /)", Doc = "Method to set name of a property.")]
    internal Value SetNameMethod(Undo undo, Args args)
    {
        if (args.Count + args.KeywordCount != 2)
        {
            return Errors.TypeError($"__set_name__() takes 2 positional arguments but {args.Count + args.KeywordCount} were given");
        }
        Write(undo).Name = args[1];
        return Value.None;
    }

    [PyGetter("fget")]
    internal Value GetGetter() => Now.Getter;

    [PyGetter("fset")]
    internal Value GetSetter() => Now.Setter;

    [PyGetter("fdel")]
    internal Value GetDeleter() => Now.Deleter;

    [PyGetter("__doc__")]
    internal Value GetDoc() => Now.Doc;

    [PySetter("__doc__")]
    internal void SetDoc(Undo undo, Value value) => Write(undo).Doc = value.IsUnbound ? Value.None : value;

    [PyGetter("__name__")]
    internal Value GetName(Machine vm) => NameOf(vm) is { IsUnbound: false } name ? name
        : Now.Getter.IsNone ? NoName()
        : vm.Enter(new PropertyNameFrame(this));

    [PySetter("__name__")]
    internal void SetName(Undo undo, Value value) => Write(undo).Name = value;

    internal Value NoName() => Errors.AttributeError("'property' object has no attribute '__name__'", this, Names.DunderName);

    [PyGetter("__isabstractmethod__")]
    internal Value GetIsAbstract(Machine vm) => vm.Enter(new IsAbstractFrame(), new PyTuple([Now.Getter, Now.Setter, Now.Deleter]));

    private Value NameOf(Machine vm) => !Now.Name.IsUnbound ? Now.Name : Now.Getter.O is PyFunction function ? function.Now.Name : Value.Unbound;

    private Value Missing(Machine vm, Value instance, string what)
    {
        Value name = NameOf(vm);
        return !name.IsUnbound && name.O is PyStr text
            ? Errors.AttributeError($"property {ReprText.Of(text)} of '{instance.Type.QualifiedNameText}' object has no {what}")
            : Errors.AttributeError($"property of '{instance.Type.QualifiedNameText}' object has no {what}");
    }

    private Value Copy(Machine vm, Value getter, Value setter, Value deleter)
    {
        getter = getter.IsNone ? Now.Getter : getter;
        setter = setter.IsNone ? Now.Setter : setter;
        deleter = deleter.IsNone ? Now.Deleter : deleter;
        Value doc = Now.GetterDoc && !getter.IsNone ? Value.None : Now.Doc;
        return vm.Enter(new PropertyCopyFrame(Now.Name), new PyTuple([Type, getter, setter, deleter, doc]));
    }
}
