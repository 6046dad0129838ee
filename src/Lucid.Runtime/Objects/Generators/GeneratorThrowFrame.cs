namespace Lucid.Runtime;

/// <summary>Throws into a generator: makes the exception, hands it to the iterator delegated to if there is one, else raises it in the generator.</summary>
[NativeFrame("generator_throw")]
internal sealed partial class GeneratorThrowFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyGenerator Generator;
        [Saved(1)] public Value ErrorType;
        [Saved(2)] public Value Argument;
        [Saved(3)] public Value Traceback;
        [Saved(4)] public Value Exception;
    }

    internal GeneratorThrowFrame(PyGenerator generator, Value type, Value argument, Value traceback)
    {
        state.Generator = generator;
        state.ErrorType = type;
        state.Argument = argument;
        state.Traceback = traceback;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (!Now.Traceback.IsUnbound && !Now.Traceback.IsNone && Now.Traceback.O is not PyTraceback)
        {
            return Errors.TypeError("throw() third argument must be a traceback object");
        }
        if (Now.ErrorType.O is PyType type && type.IsSubtypeOf(ExceptionTypes.BaseException))
        {
            if (Now.Argument.O is PyException given && given.Type.IsSubtypeOf(type))
            {
                return Now.Argument.Then(Step.GotException);
            }
            Value operation = Now.Argument.IsUnbound || Now.Argument.IsNone ? vm.Call(type)
                : Now.Argument.O is PyTuple tuple ? vm.Call(type, Machine.ArgsOf(tuple.Items))
                : vm.Call(type, Now.Argument);
            return operation.Then(Step.GotException);
        }
        if (Now.ErrorType.O is PyException)
        {
            return Now.Argument.IsUnbound || Now.Argument.IsNone
                ? Now.ErrorType.Then(Step.GotException)
                : Errors.TypeError("instance exception may not have a separate value");
        }
        return Errors.TypeError($"exceptions must be classes or instances deriving from BaseException, not {Now.ErrorType.Type.FullName}");
    }

    [Step(1)]
    private Continuation GotException(Machine vm, Value value)
    {
        if (value.O is not PyException exception)
        {
            return Errors.TypeError($"calling {((PyType)Now.ErrorType.O!).Name} should have returned an instance of BaseException, not {value.Type.FullName}");
        }
        if (Now.Traceback.O is PyTraceback traceback)
        {
            exception.Write(vm.Undo).Traceback = traceback;
        }
        Write(vm.Undo).Exception = value;
        Value inner = Now.Generator.DelegatesTo();
        if (inner.IsNone)
        {
            return Now.Generator.Raise(vm, exception);
        }
        if (vm.IsInstanceOf(value, ExceptionTypes.GeneratorExit))
        {
            return vm.CloseIterator(inner).Then(Step.InnerClosed).Catch(Step.InnerFailed);
        }
        if (inner.O is PyGenerator generator)
        {
            return vm.Enter(new GeneratorThrowFrame(generator, value, Value.Unbound, Value.Unbound)).Then(Step.InnerYielded).Catch(Step.InnerFailed);
        }
        return vm.GetAttrOrUnbound(inner, Names.Throw).Then(Step.GotMethod);
    }

    [Step(2)]
    private Continuation InnerClosed(Machine vm, Value value) => Now.Generator.Raise(vm, (PyException)Now.Exception.O!);

    [Step(3)]
    private Continuation InnerFailed(Machine vm, Value value) => Now.Generator.Raise(vm, (PyException)value.O!);

    [Step(4)]
    private Continuation InnerYielded(Machine vm, Value value) => value;

    [Step(5)]
    private Continuation GotMethod(Machine vm, Value value) =>
        value.IsUnbound
            ? Now.Generator.Raise(vm, (PyException)Now.Exception.O!)
            : vm.Call(value, Now.Exception).Then(Step.InnerYielded).Catch(Step.InnerFailed);
}
