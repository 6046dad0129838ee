namespace Lucid.Runtime;

/// <summary>A type variable.</summary>
[PyType("typing.TypeVar", HasDict = true, Doc = "A type variable: stands for one type in generic functions, classes and aliases.")]
public sealed partial class PyTypeVar : PyObject, ILazyParts
{
    internal partial struct State
    {
        [Saved(0)] public PyStr Name;
        [Saved(1)] public Variance Variance;
        [Saved(2)] public Value Bound;
        [Saved(3)] public Value EvaluateBound;
        [Saved(4)] public Value Constraints;
        [Saved(5)] public Value EvaluateConstraints;
        [Saved(6)] public Value Default;
        [Saved(7)] public Value EvaluateDefault;
        [Saved(8)] public PyDict? Attributes;
    }

    internal PyTypeVar(PyStr name, Variance variance)
        : base(TypeObject)
    {
        state.Name = name;
        state.Variance = variance;
        state.Bound = state.EvaluateBound = state.Constraints = state.EvaluateConstraints = state.Default = state.EvaluateDefault = Value.Unbound;
    }

    [PyConstant("__module__")] internal static Value Module => Value.Str("typing");

    /// <inheritdoc/>
    public override PyDict? AttributeDict => Now.Attributes;

    /// <inheritdoc/>
    public override void SetAttributeDict(Undo undo, PyDict dict) => Write(undo).Attributes = dict;

    void ILazyParts.Keep(Undo undo, LazyPart part, Value value)
    {
        ref State s = ref Write(undo);
        switch (part)
        {
            case LazyPart.Bound:
                s.Bound = value;
                break;
            case LazyPart.Constraints:
                s.Constraints = value;
                break;
            default:
                s.Default = value;
                break;
        }
    }

    [PyNew("typevar(name, *constraints, bound=None, default=<unrepresentable>, covariant=False, contravariant=False, infer_variance=False)")]
    internal static Value New(
        Machine vm, PyType cls, PyStr name, PyTuple constraints, Value bound, Value @default, bool covariant, bool contravariant, bool infer_variance)
    {
        _ = cls;
        Value refused = TypingIntrinsics.VarianceOf(covariant, contravariant, infer_variance, out Variance variance);
        if (refused.IsSignal)
        {
            return refused;
        }
        var made = new PyTypeVar(name, variance);
        ref State s = ref made.Write(vm.Undo);
        s.Default = @default.IsUnbound ? PyNoDefault.Instance : @default;
        s.Attributes = new PyDict();
        s.Attributes.SetStr(vm.Undo, Names.DunderModule, TypingIntrinsics.CallerModule(vm));
        if (constraints.Count > 0)
        {
            s.Constraints = constraints;
        }
        if (!bound.IsNone)
        {
            return vm.Enter(new BoundFrame(made, bound));
        }
        return constraints.Count == 1 ? BadConstraints(constraints, hasBound: false) : made;
    }

    /// <summary>The complaint about constraints that do not go with one another or with a bound.</summary>
    internal static Value BadConstraints(PyTuple constraints, bool hasBound) =>
        constraints.Count == 1 || !hasBound
            ? Errors.TypeError("A single constraint is not allowed")
            : Errors.TypeError("Constraints cannot be combined with bound=...");

    [PyGetter("__name__")]
    internal PyStr Name() => Now.Name;

    [PyGetter("__bound__")]
    internal Value Bound(Machine vm) => TypingIntrinsics.Part(vm, this, LazyPart.Bound, Now.Bound, Now.EvaluateBound, Value.None);

    [PyGetter("__constraints__")]
    internal Value Constraints(Machine vm) =>
        TypingIntrinsics.Part(vm, this, LazyPart.Constraints, Now.Constraints, Now.EvaluateConstraints, PyTuple.Empty);

    [PyGetter("__default__")]
    internal Value Default(Machine vm) => TypingIntrinsics.Part(vm, this, LazyPart.Default, Now.Default, Now.EvaluateDefault, PyNoDefault.Instance);

    [PyGetter("evaluate_bound")]
    internal Value EvaluateBound() => TypingIntrinsics.Evaluator(Now.EvaluateBound, Now.Bound);

    [PyGetter("evaluate_constraints")]
    internal Value EvaluateConstraints() => TypingIntrinsics.Evaluator(Now.EvaluateConstraints, Now.Constraints);

    [PyGetter("evaluate_default")]
    internal Value EvaluateDefault() => TypingIntrinsics.Evaluator(Now.EvaluateDefault, Now.Default);

    [PyGetter("__covariant__")]
    internal bool IsCovariant() => Now.Variance == Variance.Covariant;

    [PyGetter("__contravariant__")]
    internal bool IsContravariant() => Now.Variance == Variance.Contravariant;

    [PyGetter("__infer_variance__")]
    internal bool InfersVariance() => Now.Variance == Variance.Inferred;

    [PyMethod("has_default()")]
    internal bool HasDefault() => !Now.EvaluateDefault.IsUnbound || !(Now.Default.IsUnbound || ReferenceEquals(Now.Default.O, PyNoDefault.Instance));

    [PyMethod("__typing_subst__(arg, /)")]
    internal Value Substitute(Machine vm, Value arg) => TypingIntrinsics.Call(vm, "_typevar_subst", this, arg);

    [PyMethod("__typing_prepare_subst__(alias, args, /)")]
    internal Value PrepareSubstitution(Machine vm, Value alias, Value args) => vm.Enter(new TypeVarArgumentFrame(this, alias, args));

    [PyMethod("__mro_entries__(object, /)")]
    internal Value MroEntries(Value bases) => Errors.TypeError("Cannot subclass an instance of TypeVar");

    [PyMethod("__reduce__()")]
    internal PyStr Reduce() => Now.Name;

    [PySlot(Slot.Repr)]
    internal Value Repr() => TypingIntrinsics.Repr(Now.Name, Now.Variance);

    [PySlot(Slot.Or)]
    internal static Value Or(Machine vm, Value left, Value right) => TypingIntrinsics.Union(vm, left, right);
}
