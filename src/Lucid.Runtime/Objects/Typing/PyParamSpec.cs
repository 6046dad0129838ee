namespace Lucid.Runtime;

/// <summary>A parameter specification: stands for the parameters of a callable.</summary>
[PyType("typing.ParamSpec", HasDict = true, Doc = "A parameter specification: stands for the parameters of a callable.")]
public sealed partial class PyParamSpec : PyObject, ILazyParts
{
    internal partial struct State
    {
        [Saved(0)] public PyStr Name;
        [Saved(1)] public Variance Variance;
        [Saved(2)] public Value Bound;
        [Saved(3)] public Value Default;
        [Saved(4)] public Value EvaluateDefault;
        [Saved(5)] public PyDict? Attributes;
    }

    internal PyParamSpec(PyStr name, Variance variance)
        : base(TypeObject)
    {
        state.Name = name;
        state.Variance = variance;
        state.Bound = Value.None;
        state.Default = state.EvaluateDefault = Value.Unbound;
    }

    [PyConstant("__module__")] internal static Value Module => Value.Str("typing");

    /// <inheritdoc/>
    public override PyDict? AttributeDict => Now.Attributes;

    /// <inheritdoc/>
    public override void SetAttributeDict(Undo undo, PyDict dict) => Write(undo).Attributes = dict;

    void ILazyParts.Keep(Undo undo, LazyPart part, Value value)
    {
        ref State s = ref Write(undo);
        if (part == LazyPart.Bound)
        {
            s.Bound = value;
        }
        else
        {
            s.Default = value;
        }
    }

    [PyNew("paramspec(name, *, bound=None, default=<unrepresentable>, covariant=False, contravariant=False, infer_variance=False)")]
    internal static Value New(Machine vm, PyType cls, PyStr name, Value bound, Value @default, bool covariant, bool contravariant, bool infer_variance)
    {
        _ = cls;
        Value refused = TypingIntrinsics.VarianceOf(covariant, contravariant, infer_variance, out Variance variance);
        if (refused.IsSignal)
        {
            return refused;
        }
        var made = new PyParamSpec(name, variance);
        ref State s = ref made.Write(vm.Undo);
        s.Default = @default.IsUnbound ? PyNoDefault.Instance : @default;
        s.Attributes = new PyDict();
        s.Attributes.SetStr(vm.Undo, Names.DunderModule, TypingIntrinsics.CallerModule(vm));
        if (bound.IsNone)
        {
            s.Bound = PyNone.TypeObject;
            return made;
        }
        return vm.Enter(new BoundFrame(made, bound));
    }

    [PyGetter("__name__")]
    internal PyStr Name() => Now.Name;

    [PyGetter("__bound__")]
    internal Value Bound() => Now.Bound;

    [PyGetter("__default__", Doc = "The default value for this ParamSpec.")]
    internal Value Default(Machine vm) => TypingIntrinsics.Part(vm, this, LazyPart.Default, Now.Default, Now.EvaluateDefault, PyNoDefault.Instance);

    [PyGetter("evaluate_default")]
    internal Value EvaluateDefault() => TypingIntrinsics.Evaluator(Now.EvaluateDefault, Now.Default);

    [PyGetter("__covariant__")]
    internal bool IsCovariant() => Now.Variance == Variance.Covariant;

    [PyGetter("__contravariant__")]
    internal bool IsContravariant() => Now.Variance == Variance.Contravariant;

    [PyGetter("__infer_variance__")]
    internal bool InfersVariance() => Now.Variance == Variance.Inferred;

    [PyGetter("args", Doc = "Represents positional arguments.")]
    internal PyObject Args() => new PyParamSpecArgs(this);

    [PyGetter("kwargs", Doc = "Represents keyword arguments.")]
    internal PyObject KeywordArgs() => new PyParamSpecKwargs(this);

    [PyMethod("has_default()")]
    internal bool HasDefault() => !Now.EvaluateDefault.IsUnbound || !(Now.Default.IsUnbound || ReferenceEquals(Now.Default.O, PyNoDefault.Instance));

    [PyMethod("__typing_subst__(arg, /)")]
    internal Value Substitute(Machine vm, Value arg) => TypingIntrinsics.Call(vm, "_paramspec_subst", this, arg);

    [PyMethod("__typing_prepare_subst__(alias, args, /)")]
    internal Value PrepareSubstitution(Machine vm, Value alias, Value args) =>
        TypingIntrinsics.Call(vm, "_paramspec_prepare_subst", this, alias, args);

    [PyMethod("__mro_entries__(object, /)")]
    internal Value MroEntries(Value bases) => Errors.TypeError("Cannot subclass an instance of ParamSpec");

    [PyMethod("__reduce__()")]
    internal PyStr Reduce() => Now.Name;

    [PySlot(Slot.Repr)]
    internal Value Repr() => TypingIntrinsics.Repr(Now.Name, Now.Variance);

    [PySlot(Slot.Or)]
    internal static Value Or(Machine vm, Value left, Value right) => TypingIntrinsics.Union(vm, left, right);
}
