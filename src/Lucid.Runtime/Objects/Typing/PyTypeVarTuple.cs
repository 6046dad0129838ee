namespace Lucid.Runtime;

/// <summary>A type variable tuple: stands for any number of types.</summary>
[PyType("typing.TypeVarTuple", HasDict = true, Doc = "A type variable tuple: stands for any number of types.")]
public sealed partial class PyTypeVarTuple : PyObject, ILazyParts
{
    internal partial struct State
    {
        [Saved(0)] public PyStr Name;
        [Saved(1)] public Value Default;
        [Saved(2)] public Value EvaluateDefault;
        [Saved(3)] public PyDict? Attributes;
    }

    internal PyTypeVarTuple(PyStr name)
        : base(TypeObject)
    {
        state.Name = name;
        state.Default = state.EvaluateDefault = Value.Unbound;
    }

    [PyConstant("__module__")] internal static Value Module => Value.Str("typing");

    /// <inheritdoc/>
    public override PyDict? AttributeDict => Now.Attributes;

    /// <inheritdoc/>
    public override void SetAttributeDict(Undo undo, PyDict dict) => Write(undo).Attributes = dict;

    void ILazyParts.Keep(Undo undo, LazyPart part, Value value) => Write(undo).Default = value;

    [PyNew("typevartuple(name, *, default=<unrepresentable>)")]
    internal static Value New(Machine vm, PyType cls, PyStr name, Value @default)
    {
        _ = cls;
        var made = new PyTypeVarTuple(name);
        ref State s = ref made.Write(vm.Undo);
        s.Default = @default.IsUnbound ? PyNoDefault.Instance : @default;
        s.Attributes = new PyDict();
        s.Attributes.SetStr(vm.Undo, Names.DunderModule, TypingIntrinsics.CallerModule(vm));
        return made;
    }

    [PyGetter("__name__")]
    internal PyStr Name() => Now.Name;

    [PyGetter("__default__", Doc = "The default value for this TypeVarTuple.")]
    internal Value Default(Machine vm) => TypingIntrinsics.Part(vm, this, LazyPart.Default, Now.Default, Now.EvaluateDefault, PyNoDefault.Instance);

    [PyGetter("evaluate_default")]
    internal Value EvaluateDefault() => TypingIntrinsics.Evaluator(Now.EvaluateDefault, Now.Default);

    [PyMethod("has_default()")]
    internal bool HasDefault() => !Now.EvaluateDefault.IsUnbound || !(Now.Default.IsUnbound || ReferenceEquals(Now.Default.O, PyNoDefault.Instance));

    [PyMethod("__typing_subst__(arg, /)")]
    internal Value Substitute(Value arg) => Errors.TypeError("Substitution of bare TypeVarTuple is not supported");

    [PyMethod("__typing_prepare_subst__(alias, args, /)")]
    internal Value PrepareSubstitution(Machine vm, Value alias, Value args) =>
        TypingIntrinsics.Call(vm, "_typevartuple_prepare_subst", this, alias, args);

    [PyMethod("__mro_entries__(object, /)")]
    internal Value MroEntries(Value bases) => Errors.TypeError("Cannot subclass an instance of TypeVarTuple");

    [PyMethod("__reduce__()")]
    internal PyStr Reduce() => Now.Name;

    [PySlot(Slot.Repr)]
    internal PyStr Repr() => Now.Name;

    [PySlot(Slot.Iter)]
    internal Value Iter(Machine vm) => vm.Enter(new UnpackedFrame(new PyTuple([this]), UnpackedUse.Iterator));
}
