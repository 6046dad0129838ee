namespace Lucid.Modules.Collections;

/// <summary>The repr of a defaultdict.</summary>
[NativeFrame("collections.defaultdict_repr")]
internal sealed partial class DefaultDictReprFrame : NativeFrame, IOwnedFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyDefaultDict Dict;
        [Saved(1)] public string? Factory;
    }

    internal DefaultDictReprFrame(PyDefaultDict dict) => state.Dict = dict;

    /// <inheritdoc/>
    public PyObject Subject => Now.Dict;

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        int inside = vm.CountInside<DefaultDictReprFrame>(Now.Dict);
        return inside > 2 ? Value.Str("...").Then(Step.GotFactory) : vm.Repr(Now.Dict.NowDerived.Factory).Then(Step.GotFactory);
    }

    [Step(1)]
    private Continuation GotFactory(Machine vm, Value text)
    {
        Write(vm.Undo).Factory = text.As<PyStr>()!.Text;
        return Now.Dict.ReprItems(vm).Then(Step.GotItems);
    }

    [Step(2)]
    private Continuation GotItems(Value text) => Value.Str($"{Now.Dict.Type.Name}({Now.Factory}, {text.As<PyStr>()!.Text})");
}
