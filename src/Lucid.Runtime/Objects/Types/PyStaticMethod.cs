namespace Lucid.Runtime;

/// <summary>A static method.</summary>
[PyType("staticmethod", Subclassable = true, HasDict = true, Doc = "staticmethod(function) -> method\n\nConvert a function to be a static method.\n\nA static method does not receive an implicit first argument.\nTo declare a static method, use this idiom:\n\n     class C:\n         @staticmethod\n         def f(arg1, arg2, argN):\n             ...\n\nIt can be called either on the class (e.g. C.f()) or on an instance\n(e.g. C().f()). Both the class and the instance are ignored, and\nneither is passed implicitly as the first argument to the method.\n\nStatic methods in Python are similar to those found in Java or C++.\nFor a more advanced concept, see the classmethod builtin.")]
public partial class PyStaticMethod : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public Value Function;
        [Saved(1)] public PyDict? Attributes;
    }

    /// <summary>Wraps a function.</summary>
    public PyStaticMethod(Value function)
        : base(TypeObject) => state.Function = function;

    /// <summary>The function.</summary>
    public Value Function => Now.Function;

    /// <inheritdoc/>
    public override PyDict? AttributeDict => Now.Attributes;

    /// <inheritdoc/>
    public override void SetAttributeDict(Undo undo, PyDict dict) => Write(undo).Attributes = dict;

    [PyNew("staticmethod(function, /)")]
    internal static Value New(PyType cls, Args args)
    {
        PyStaticMethod made = Allocate(cls);
        made.state.Function = Value.None;
        return made;
    }

    [PyInit("staticmethod(function, /)")]
    internal Value Init(Machine vm, Value function)
    {
        Write(vm.Undo).Function = function;
        return WrappedAttributes.Copy(vm, this, function);
    }

    [PySlot(Slot.DescrGet)]
    internal Value Get(Value instance, Value owner) => Now.Function;

    [PySlot(Slot.Call)]
    internal Value Call(Machine vm, Args args) => vm.Call(Now.Function, args);

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => vm.Enter(new ReprInTextFrame("<staticmethod(", Now.Function, ")>"));

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
