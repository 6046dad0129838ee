namespace Lucid.Runtime;

/// <summary>The class <c>Generic</c>. It adds nothing to the layout of instances: they are those of object.</summary>
[PyType("typing.Generic", Doc = "The base class of generic types.")]
public sealed unsafe partial class PyGeneric : PyObject
{
    /// <summary>The type <c>typing.Generic</c>.</summary>
    public static PyType TypeObject => Holder.Type;

    private static class Holder
    {
        internal static readonly PyType Type = PyType.DefineBuiltin(new TypeSpec
        {
            Name = "typing.Generic",
            Base = PyObjectType.TypeObject,
            Flags = TypeFlags.Subclassable,
            Doc = "The base class of generic types.",
            ClrType = typeof(PyInstance),
            FillSlots = &Thunks.FillSlots,
            AddMembers = &Thunks.AddMembers,
            Shell = PyObjectType.TypeObject.Spec!.Shell,
            SubShell = PyObjectType.TypeObject.Spec!.SubShell,
        });
    }

    [PyNew("Generic()")]
    internal static Value New(Machine vm, PyType cls, Args args) =>
        (cls.Flags & TypeFlags.Abstract) != 0 ? AbstractMethods.Complain(vm, cls) : PyObjectType.Allocate(cls);

    [PyConstant("__module__")] internal static Value Module => Value.Str("typing");

    [PyClassMethod("__class_getitem__(*args, **kwargs)", Doc = "Gives the class with arguments for its type parameters.")]
    internal static Value ClassGetItem(Machine vm, PyType cls, PyTuple args, PyDict kwargs) => Delegate(vm, "_generic_class_getitem", cls, args, kwargs);

    [PyClassMethod("__init_subclass__(*args, **kwargs)", Doc = "Sets up a class that derives from a generic one.")]
    internal static Value InitSubclass(Machine vm, PyType cls, PyTuple args, PyDict kwargs) => Delegate(vm, "_generic_init_subclass", cls, args, kwargs);

    private static Value Delegate(Machine vm, string function, PyType cls, PyTuple args, PyDict kwargs) =>
        vm.Enter(new ImportedFrame("typing", function, new PyTuple([cls, .. args.Items]), kwargs));
}
