namespace Lucid.Runtime;

/// <summary>A class method.</summary>
[PyType("classmethod", Subclassable = true, HasDict = true, Doc = "classmethod(function) -> method\n\nConvert a function to be a class method.\n\nA class method receives the class as implicit first argument,\njust like an instance method receives the instance.\nTo declare a class method, use this idiom:\n\n  class C:\n      @classmethod\n      def f(cls, arg1, arg2, argN):\n          ...\n\nIt can be called either on the class (e.g. C.f()) or on an instance\n(e.g. C().f()).  The instance is ignored except for its class.\nIf a class method is called for a derived class, the derived class\nobject is passed as the implied first argument.\n\nClass methods are different than C++ or Java static methods.\nIf you want those, see the staticmethod builtin.")]
public partial class PyClassMethod : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public Value Function;
        [Saved(1)] public PyDict? Attributes;
    }

    /// <summary>Wraps a function.</summary>
    public PyClassMethod(Value function)
        : base(TypeObject) => state.Function = function;

    /// <summary>The function.</summary>
    public Value Function => Now.Function;

    /// <inheritdoc/>
    public override PyDict? AttributeDict => Now.Attributes;

    /// <inheritdoc/>
    public override void SetAttributeDict(Undo undo, PyDict dict) => Write(undo).Attributes = dict;

    [PyNew("classmethod(function, /)")]
    internal static Value New(PyType cls, Args args)
    {
        PyClassMethod made = Allocate(cls);
        made.state.Function = Value.None;
        return made;
    }

    [PyInit("classmethod(function, /)")]
    internal Value Init(Machine vm, Value function)
    {
        Write(vm.Undo).Function = function;
        return WrappedAttributes.Copy(vm, this, function);
    }

    [PySlot(Slot.DescrGet)]
    internal Value Get(Value instance, Value owner) => new PyMethod(Now.Function, owner.IsUnbound || owner.IsNone ? instance.Type : owner);

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => vm.Enter(new ReprInTextFrame("<classmethod(", Now.Function, ")>"));

    [PyGetter("__func__")]
    internal Value GetFunction() => Now.Function;

    [PyGetter("__wrapped__")]
    internal Value GetWrapped() => Now.Function;

    [PyGetter("__isabstractmethod__")]
    internal Value GetIsAbstract(Machine vm) => vm.Enter(new IsAbstractFrame(), new PyTuple([Now.Function]));

    [PyGetter("__dict__")]
    internal PyDict GetAttributes(Machine vm) => InstanceAttributes.GetDict(vm, this)!;

    [PyGetter("__annotations__")]
    internal Value GetAnnotations(Machine vm) => WrappedAttributes.Get(vm, this, Now.Function, Names.DunderAnnotations);

    [PySetter("__annotations__")]
    internal Value SetAnnotations(Machine vm, Value value) => WrappedAttributes.Set(vm, this, Names.DunderAnnotations, value);

    [PyGetter("__annotate__")]
    internal Value GetAnnotate(Machine vm) => WrappedAttributes.Get(vm, this, Now.Function, Names.DunderAnnotate);

    [PySetter("__annotate__")]
    internal Value SetAnnotate(Machine vm, Value value) => WrappedAttributes.Set(vm, this, Names.DunderAnnotate, value);

    [PyClassMethod("__class_getitem__(object, /)")]
    internal static Value ClassGetItem(PyType cls, Value item) => PyGenericAlias.Make(cls, item);
}
