namespace Lucid.Runtime;

/// <summary>A union of types: <c>int | str</c>, which is also <c>typing.Union[int, str]</c>.</summary>
[PyType("typing.Union", Doc = "Represent a union type\n\nE.g. for int | str")]
public sealed partial class PyUnion : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyTuple Arguments;
        [Saved(1)] public PyTuple? Parameters;
    }

    internal PyUnion(PyTuple arguments)
        : base(TypeObject) => state.Arguments = arguments;

    /// <summary>The types, each once.</summary>
    public PyTuple Arguments => Now.Arguments;

    /// <summary>What <c>left | right</c> gives.</summary>
    internal static Value OfOperator(Machine vm, Value left, Value right) =>
        !IsUnionable(left) || !IsUnionable(right) ? Value.NotImplemented : vm.Enter(new UnionFrame([left, right], isChecked: false));

    /// <summary>Whether something can be a part of a union that an operator makes.</summary>
    internal static bool IsUnionable(Value value) =>
        value.IsNone || value.O is PyType or PyGenericAlias or PyUnion || value.Type.FullName == "typing.TypeAliasType";

    [PyNew("Union()")]
    internal static Value New(PyType cls, Args args) => Errors.TypeError("cannot create 'typing.Union' instances");

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => vm.Enter(new AliasReprFrame(this));

    [PySlot(Slot.Hash)]
    internal Value Hash(Machine vm) => vm.Enter(new UnionHashFrame(Now.Arguments));

    [PySlot(Slot.Compare)]
    internal Value Compare(Machine vm, Value other, CompareOp op)
    {
        if (op > CompareOp.Ne || other.O is not PyUnion there)
        {
            return Value.NotImplemented;
        }
        return vm.Enter(new UnionEqualFrame(Now.Arguments, there.Arguments, op == CompareOp.Ne));
    }

    [PySlot(Slot.Or)]
    internal static Value Or(Machine vm, Value left, Value right) => OfOperator(vm, left, right);

    [PySlot(Slot.GetItem)]
    internal Value GetItem(Machine vm, Value item) => vm.Enter(new AliasItemFrame(this, item));

    [PySlot(Slot.GetAttr)]
    internal Value GetAttribute(Machine vm, PyStr name) => vm.GenericGetAttr(this, name);

    [PyClassMethod("__class_getitem__(args, /)")]
    internal static Value ClassGetItem(Machine vm, PyType cls, Value args)
    {
        if (args.O is not PyTuple tuple)
        {
            return vm.Enter(new UnionFrame([args], isChecked: true));
        }
        return tuple.Count == 0 ? Errors.TypeError("Cannot take a Union of no types.") : vm.Enter(new UnionFrame(tuple.Items, isChecked: true));
    }

    [PyMethod("__mro_entries__(bases, /)")]
    internal Value MroEntries(Machine vm, Value bases) => vm.Enter(new CannotSubclassFrame(this));

    [PyGetter("__args__")]
    internal PyTuple GetArguments() => Now.Arguments;

    [PyGetter("__origin__")]
    internal PyType GetOrigin() => TypeObject;

    [PyGetter("__name__")]
    internal string GetName() => "Union";

    [PyGetter("__qualname__")]
    internal string GetQualifiedName() => "Union";

    [PyGetter("__parameters__", Doc = "Type variables in the types.UnionType.")]
    internal Value GetParameters(Machine vm) => Now.Parameters is { } known ? known : vm.Enter(new ParametersFrame(Now.Arguments, this));

    /// <summary>Keeps the type variables that were found.</summary>
    internal void Keep(Undo undo, PyTuple parameters) => Write(undo).Parameters = parameters;
}
