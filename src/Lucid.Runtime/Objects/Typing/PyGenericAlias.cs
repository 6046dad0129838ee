namespace Lucid.Runtime;

/// <summary>A subscripted class: <c>list[int]</c>.</summary>
[PyType("types.GenericAlias", Subclassable = true, Doc = "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).")]
public partial class PyGenericAlias : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public Value Origin;
        [Saved(1)] public PyTuple Arguments;
        [Saved(2)] public PyTuple? Parameters;
        [Saved(3)] public bool IsUnpacked;
    }

    // What is not passed on to the origin.
    private static readonly HashSet<string> ownNames =
    [
        "__class__", "__origin__", "__args__", "__parameters__", "__mro_entries__", "__reduce_ex__", "__reduce__", "__copy__", "__deepcopy__",
        "__unpacked__", "__typing_unpacked_tuple_args__", "__class_getitem__",
    ];

    private static readonly HashSet<string> exceptBlocked = ["__bases__", "__copy__", "__deepcopy__"];

    private PyGenericAlias(Value origin, PyTuple arguments, bool isUnpacked)
        : base(TypeObject)
    {
        state.Origin = origin;
        state.Arguments = arguments;
        state.IsUnpacked = isUnpacked;
    }

    /// <summary>The class.</summary>
    public Value Origin => Now.Origin;

    /// <summary>What it was subscripted with.</summary>
    public PyTuple Arguments => Now.Arguments;

    /// <summary>Subscripts a class.</summary>
    public static Value Make(Value origin, Value item) =>
        new PyGenericAlias(origin, item.O is PyTuple tuple ? tuple : new PyTuple([item]), false);

    /// <summary>The same with other arguments.</summary>
    internal PyGenericAlias With(PyTuple arguments) => new(Now.Origin, arguments, Now.IsUnpacked);

    [PyNew("GenericAlias(origin, args, /)")]
    internal static Value New(PyType cls, Value origin, Value args)
    {
        PyGenericAlias made = Allocate(cls);
        made.state.Origin = origin;
        made.state.Arguments = args.O is PyTuple tuple ? tuple : new PyTuple([args]);
        return made;
    }

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => vm.Enter(new AliasReprFrame(this));

    [PySlot(Slot.Hash)]
    internal Value Hash(Machine vm) => vm.Enter(new AliasHashFrame(this));

    [PySlot(Slot.Compare)]
    internal Value Compare(Machine vm, Value other, CompareOp op)
    {
        if (op > CompareOp.Ne || other.O is not PyGenericAlias there)
        {
            return Value.NotImplemented;
        }
        return vm.Compare(new PyTuple([Now.Origin, Now.Arguments, Value.Bool(Now.IsUnpacked)]), new PyTuple([there.Origin, there.Arguments, Value.Bool(there.Now.IsUnpacked)]), op);
    }

    [PySlot(Slot.Call)]
    internal Value Call(Machine vm, Args args) => vm.Enter(new AliasCallFrame(this, args));

    [PySlot(Slot.GetAttr)]
    internal Value GetAttribute(Machine vm, PyStr name)
    {
        string text = name.Text;
        if (ownNames.Contains(text) || exceptBlocked.Contains(text))
        {
            return vm.GenericGetAttr(this, name);
        }
        return vm.GetAttr(Now.Origin, name);
    }

    [PySlot(Slot.GetItem)]
    internal Value GetItem(Machine vm, Value item) => vm.Enter(new AliasItemFrame(this, item));

    [PySlot(Slot.Or)]
    internal static Value Or(Machine vm, Value left, Value right) => PyUnion.OfOperator(vm, left, right);

    [PySlot(Slot.Iter)]
    internal Value Iter() => new PyGenericAliasIterator(new PyGenericAlias(Now.Origin, Now.Arguments, false));

    /// <summary>The alias as what is unpacked in a subscript: <c>*alias</c>.</summary>
    internal PyGenericAlias Unpacked() => new(Now.Origin, Now.Arguments, true);

    [PyMethod("__mro_entries__(bases, /)")]
    internal Value MroEntries(Value bases) => new PyTuple([Now.Origin]);

    [PyMethod("__instancecheck__(instance, /)")]
    internal static Value InstanceCheck(Value self, Value instance) => Errors.TypeError("isinstance() argument 2 cannot be a parameterized generic");

    [PyMethod("__subclasscheck__(cls, /)")]
    internal static Value SubclassCheck(Value self, Value cls) => Errors.TypeError("issubclass() argument 2 cannot be a parameterized generic");

    [PyMethod("__reduce__()")]
    internal Value Reduce(Machine vm)
    {
        if (Now.IsUnpacked)
        {
            Value next = vm.Builtins.GetStr(PyStr.Intern("next"));
            return new PyTuple([next, new PyTuple([new PyGenericAliasIterator(new PyGenericAlias(Now.Origin, Now.Arguments, false))])]);
        }
        return new PyTuple([Type, new PyTuple([Now.Origin, Now.Arguments])]);
    }

    [PyMethod("__dir__()")]
    internal Value Dir(Machine vm) => vm.Enter(new AliasDirFrame(), Now.Origin);

    [PyGetter("__origin__")]
    internal Value GetOrigin() => Now.Origin;

    [PyGetter("__args__")]
    internal PyTuple GetArguments() => Now.Arguments;

    [PyGetter("__unpacked__")]
    internal bool GetUnpacked() => Now.IsUnpacked;

    [PyGetter("__parameters__", Doc = "Type variables in the GenericAlias.")]
    internal Value GetParameters(Machine vm) =>
        Now.Parameters is { } known ? known : vm.Enter(new ParametersFrame(Now.Arguments, this));

    [PyGetter("__typing_unpacked_tuple_args__")]
    internal Value GetUnpackedTupleArguments() => Now.IsUnpacked && ReferenceEquals(Now.Origin.O, PyTuple.TypeObject) ? Now.Arguments : Value.None;

    /// <summary>Keeps the type variables that were found.</summary>
    internal void Keep(Undo undo, PyTuple parameters) => Write(undo).Parameters = parameters;
}
