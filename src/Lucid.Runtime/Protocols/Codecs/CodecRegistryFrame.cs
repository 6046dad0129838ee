namespace Lucid.Runtime;

/// <summary>Imports a module and calls a function of it with one argument, or two.</summary>
[NativeFrame("codec_registry")]
internal sealed partial class CodecRegistryFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyStr Module;
        [Saved(1)] public PyStr Function;
        [Saved(2)] public Value Argument;
        [Saved(3)] public Value Second;
    }

    internal CodecRegistryFrame(PyStr module, PyStr function, Value argument, Value? second = null)
    {
        state.Module = module;
        state.Function = function;
        state.Argument = argument;
        state.Second = second ?? Value.Unbound;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => CodecRegistry.Load(vm, Now.Module).Then(Step.GotModule);

    [Step(1)]
    private Continuation GotModule(Machine vm, Value value) => vm.GetAttr(value, Now.Function).Then(Step.GotFunction);

    [Step(2)]
    private Continuation GotFunction(Machine vm, Value value) =>
        (Now.Second.IsUnbound ? vm.Call(value, Now.Argument) : vm.Call(value, Now.Argument, Now.Second)).Then(Step.Called);

    [Step(3)]
    private Continuation Called(Machine vm, Value value) => value;
}
