namespace Lucid.Runtime;

/// <summary>A raise statement: makes instances of classes, sets the cause.</summary>
[NativeFrame("raise")]
internal sealed partial class RaiseFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Raised;
        [Saved(1)] public Value Cause;
        [Saved(2)] public Value Exception;
    }

    internal RaiseFrame(Value raised, Value cause)
    {
        state.Raised = raised;
        state.Cause = cause;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.Raised.O is PyType type && type.IsSubtypeOf(ExceptionTypes.BaseException))
        {
            return vm.Call(type).Then(Step.GotException);
        }
        return Now.Raised.O is PyException ? Now.Raised.Then(Step.GotException) : Errors.TypeError("exceptions must derive from BaseException");
    }

    [Step(1)]
    private Continuation GotException(Machine vm, Value value)
    {
        if (value.O is not PyException exception)
        {
            return Errors.TypeError($"calling {vm.PlainRepr(Now.Raised)} should have returned an instance of BaseException, not {vm.PlainRepr(value.Type)}");
        }
        if (Now.Cause.IsUnbound)
        {
            return Errors.Of(exception);
        }
        Write(vm.Undo).Exception = value;
        if (Now.Cause.O is PyType type && type.IsSubtypeOf(ExceptionTypes.BaseException))
        {
            return vm.Call(type).Then(Step.GotCause);
        }
        return Now.Cause.O is PyException || Now.Cause.IsNone ? Now.Cause.Then(Step.GotCause) : Errors.TypeError("exception causes must derive from BaseException");
    }

    [Step(2)]
    private Continuation GotCause(Machine vm, Value value)
    {
        if (value.O is not PyException && !value.IsNone)
        {
            return Errors.TypeError($"calling {vm.PlainRepr(Now.Cause)} should have returned an instance of BaseException, not {vm.PlainRepr(value.Type)}");
        }
        var exception = (PyException)Now.Exception.O!;
        ref PyException.State s = ref exception.Write(vm.Undo);
        s.Cause = value;
        s.SuppressContext = true;
        return Errors.Of(exception);
    }
}
