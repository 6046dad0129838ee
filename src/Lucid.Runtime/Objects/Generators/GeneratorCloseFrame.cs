namespace Lucid.Runtime;

/// <summary>Closes a generator: raises GeneratorExit in it and wants it to end.</summary>
[NativeFrame("generator_close")]
internal sealed partial class GeneratorCloseFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyGenerator Generator;
    }

    internal GeneratorCloseFrame(PyGenerator generator) => state.Generator = generator;

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        Value inner = Now.Generator.DelegatesTo();
        return inner.IsNone ? Exit(vm) : vm.CloseIterator(inner).Then(Step.InnerClosed).Catch(Step.InnerFailed);
    }

    [Step(1)]
    private Continuation InnerClosed(Machine vm) => Exit(vm);

    [Step(2)]
    private Continuation InnerFailed(Machine vm, Value value) =>
        Now.Generator.Raise(vm, (PyException)value.O!).Then(Step.Yielded).Catch(Step.Failed);

    [Step(3)]
    private Continuation Yielded(Machine vm, Value value) => Errors.RuntimeError($"{Now.Generator.Noun} ignored GeneratorExit");

    [Step(4)]
    private Continuation Failed(Machine vm, Value value) =>
        vm.IsInstanceOf(value, ExceptionTypes.StopIteration) ? ((PyException)value.O!).Field(0)
        : vm.IsInstanceOf(value, ExceptionTypes.GeneratorExit) ? Value.None
        : vm.Reraise(value);

    private Continuation Exit(Machine vm) =>
        Now.Generator.Raise(vm, PyException.Make(ExceptionTypes.GeneratorExit, [])).Then(Step.Yielded).Catch(Step.Failed);
}
