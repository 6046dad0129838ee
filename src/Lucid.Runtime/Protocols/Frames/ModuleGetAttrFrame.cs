namespace Lucid.Runtime;

/// <summary>Asks a module's own <c>__getattr__</c>.</summary>
[NativeFrame("module_getattr")]
internal sealed partial class ModuleGetAttrFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Module;
        [Saved(1)] public Value Function;
        [Saved(2)] public Value Name;
    }

    internal ModuleGetAttrFrame(Value module, Value function, Value name)
    {
        state.Module = module;
        state.Function = function;
        state.Name = name;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Call(Now.Function, Now.Name).Then(Step.Found).Catch(Step.Failed);

    [Step(1)]
    private Continuation Found(Machine vm, Value value) => value;

    [Step(2)]
    private Continuation Failed(Machine vm, Value value)
    {
        GetAttrFrame.Tell(vm, value, Now.Module, Now.Name);
        return vm.Reraise(value);
    }
}
