namespace Lucid.Runtime;

/// <summary>Waits until a module that another thread imports is initialized.</summary>
[NativeFrame("ensure_initialized")]
internal sealed partial class EnsureInitializedFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Module;
        [Saved(1)] public PyStr Name;
    }

    internal EnsureInitializedFrame(Value module, PyStr name)
    {
        state.Module = module;
        state.Name = name;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetAttrOrUnbound(Now.Module, Names.DunderSpec).Then(Step.GotSpec);

    [Step(1)]
    private Continuation GotSpec(Machine vm, Value value) =>
        value.IsUnbound || value.IsNone ? Value.None : vm.GetAttrOrUnbound(value, PyStr.Intern("_initializing")).Then(Step.GotFlag);

    [Step(2)]
    private Continuation GotFlag(Machine vm, Value value) => value.IsUnbound ? Value.None : vm.Truth(value).Then(Step.Knew);

    [Step(3)]
    private Continuation Knew(Machine vm, Value value) => value.IsTrue ? vm.CallImportlib("_lock_unlock_module", Now.Name) : Value.None;
}
