namespace Lucid.Runtime;

/// <summary>A type alias, as the <c>type</c> statement makes it.</summary>
[PyType("typing.TypeAliasType", Doc = "A type alias: a name for a type, evaluated when it is asked for.")]
public sealed partial class PyTypeAlias : PyObject, ILazyParts
{
    internal partial struct State
    {
        [Saved(0)] public PyStr Name;
        [Saved(1)] public PyTuple? TypeParams;
        [Saved(2)] public Value Value;
        [Saved(3)] public Value Compute;
        [Saved(4)] public Value Module;
    }

    internal PyTypeAlias(PyStr name, PyTuple? typeParams, Value value, Value compute, Value module)
        : base(TypeObject)
    {
        state.Name = name;
        state.TypeParams = typeParams;
        state.Value = value;
        state.Compute = compute;
        state.Module = module;
    }

    void ILazyParts.Keep(Undo undo, LazyPart part, Value value) => Write(undo).Value = value;

    [PyNew("typealias(name, value, *, type_params=())")]
    internal static Value New(Machine vm, PyType cls, PyStr name, Value value, Value type_params)
    {
        _ = cls;
        if (type_params.O is not PyTuple parameters)
        {
            return Errors.TypeError("type_params must be a tuple");
        }
        var made = new PyTypeAlias(name, parameters.Count == 0 ? null : parameters, value, Value.Unbound, TypingIntrinsics.CallerModule(vm));
        return parameters.Count == 0 ? made : vm.Enter(new CheckParametersFrame(made, parameters));
    }

    [PyGetter("__name__")]
    internal PyStr Name() => Now.Name;

    [PyGetter("__value__")]
    internal Value GetValue(Machine vm) => TypingIntrinsics.Part(vm, this, LazyPart.Value, Now.Value, Now.Compute, Value.None);

    [PyGetter("evaluate_value")]
    internal Value EvaluateValue() => TypingIntrinsics.Evaluator(Now.Compute, Now.Value);

    [PyGetter("__type_params__")]
    internal PyTuple TypeParams() => Now.TypeParams ?? PyTuple.Empty;

    [PyGetter("__parameters__")]
    internal Value Parameters(Machine vm) =>
        Now.TypeParams is { } parameters ? vm.Enter(new UnpackedFrame(parameters, UnpackedUse.Parameters)) : PyTuple.Empty;

    [PyGetter("__module__")]
    internal Value Module() => !Now.Module.IsUnbound ? Now.Module : Now.Compute.O is PyFunction function ? function.Now.Module : Value.None;

    [PyMethod("__reduce__()")]
    internal PyStr Reduce() => Now.Name;

    [PySlot(Slot.Repr)]
    internal PyStr Repr() => Now.Name;

    [PySlot(Slot.Iter)]
    internal Value Iter(Machine vm) => vm.Enter(new UnpackedFrame(new PyTuple([this]), UnpackedUse.Iterator));

    [PySlot(Slot.GetItem)]
    internal Value GetItem(Value key) =>
        Now.TypeParams is null ? Errors.TypeError("Only generic type aliases are subscriptable") : PyGenericAlias.Make(this, key);

    [PySlot(Slot.Or)]
    internal static Value Or(Machine vm, Value left, Value right) => TypingIntrinsics.Union(vm, left, right);
}
