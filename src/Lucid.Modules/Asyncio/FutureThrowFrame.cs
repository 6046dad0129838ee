namespace Lucid.Modules.Asyncio;

/// <summary>Raises what is thrown into the await of a future.</summary>
[NativeFrame("asyncio.throw")]
internal sealed partial class FutureThrowFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyFutureIter Iterator;
        [Saved(1)] public Value ErrorType;
        [Saved(2)] public Value Argument;
        [Saved(3)] public Value Traceback;
    }

    internal FutureThrowFrame(PyFutureIter iterator, Value type, Value argument, Value traceback)
    {
        state.Iterator = iterator;
        state.ErrorType = type;
        state.Argument = argument;
        state.Traceback = traceback;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => Now.Argument.IsUnbound && Now.Traceback.IsUnbound
        ? Warned(vm, Value.None)
        : vm.Warn(
            ExceptionTypes.DeprecationWarning,
            "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.",
            Value.None).Then(Step.Warned);

    [Step(1)]
    private Continuation Warned(Machine vm, Value ignored)
    {
        _ = ignored;
        Value argument = Now.Argument.IsNone ? Value.Unbound : Now.Argument;
        if (!Now.Traceback.IsUnbound && !Now.Traceback.IsNone && Now.Traceback.As<PyTraceback>() is null)
        {
            return Errors.TypeError("throw() third argument must be a traceback");
        }
        if (Now.ErrorType.As<PyType>() is { } type && type.IsSubtypeOf(ExceptionTypes.BaseException))
        {
            Value operation = argument.As<PyException>() is { } given && given.Type.IsSubtypeOf(type) ? argument
                : argument.IsUnbound ? vm.Call(type)
                : argument.As<PyTuple>() is { } tuple ? vm.Call(type, Machine.ArgsOf(tuple.Items))
                : vm.Call(type, argument);
            return operation.Then(Step.Made);
        }
        if (Now.ErrorType.As<PyException>() is null)
        {
            return Errors.TypeError("exceptions must be classes deriving BaseException or instances of such a class");
        }
        return argument.IsUnbound ? Made(vm, Now.ErrorType) : Errors.TypeError("instance exception may not have a separate value");
    }

    [Step(2)]
    private Continuation Made(Machine vm, Value value)
    {
        Now.Iterator.End(vm.Undo);
        if (value.As<PyException>() is not { } exception)
        {
            return Errors.TypeError($"calling {vm.PlainRepr(Now.ErrorType)} should have returned an instance of BaseException, not {value.Type.FullName}");
        }
        if (Now.Traceback.As<PyTraceback>() is { } traceback)
        {
            exception.SetTraceback(vm.Undo, traceback);
        }
        return Errors.Of(exception);
    }
}
