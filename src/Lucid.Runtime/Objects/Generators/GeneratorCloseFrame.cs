namespace Lucid.Runtime;

/// <summary>Closes a generator: closes what it delegates to, raises GeneratorExit in it and wants it to end.</summary>
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
        if (inner.IsNone)
        {
            return Exit(vm);
        }
        Now.Generator.Delegating(vm, running: true);
        return vm.CloseIterator(inner).Then(Step.InnerClosed).Catch(Step.InnerFailed);
    }

    [Step(1)]
    private Continuation InnerClosed(Machine vm)
    {
        Now.Generator.Delegating(vm, running: false);
        return Exit(vm);
    }

    [Step(2)]
    private Continuation InnerFailed(Machine vm, Value value)
    {
        Now.Generator.Delegating(vm, running: false);
        return Raise(vm, (PyException)value.O!);
    }

    [Step(3)]
    private Continuation Yielded(Value value) =>
        value.IsExhausted ? ((Signal)value.O!).Payload : Errors.RuntimeError($"{Now.Generator.Noun} ignored GeneratorExit");

    [Step(4)]
    private Continuation Failed(Machine vm, Value value) =>
        vm.IsInstanceOf(value, ExceptionTypes.StopIteration) ? ((PyException)value.O!).Field(0)
        : vm.IsInstanceOf(value, ExceptionTypes.GeneratorExit) ? Value.None
        : vm.Reraise(value);

    private Continuation Exit(Machine vm)
    {
        PyException exit = PyException.Make(ExceptionTypes.GeneratorExit, []);
        vm.SetContext(vm.Thread, exit);
        return Raise(vm, exit);
    }

    private Continuation Raise(Machine vm, PyException exception) =>
        PyGenerator.AwaitingEnd(Now.Generator.Raise(vm, exception)).Then(Step.Yielded).Catch(Step.Failed);
}
