namespace Lucid.Runtime;

/// <summary>One step of what <c>anext()</c> with a default awaits: a StopAsyncIteration ends it with the default.</summary>
[NativeFrame("anext_default")]
internal sealed partial class AnextDefaultFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyAnextAwaitable Awaitable;
        [Saved(1)] public PyStr? Method;
        [Saved(2)] public PyTuple Args;
    }

    /// <summary>Calls a method of the iterator, or asks for the next item where that is null.</summary>
    internal AnextDefaultFrame(PyAnextAwaitable awaitable, PyStr? method, PyTuple args)
    {
        state.Awaitable = awaitable;
        state.Method = method;
        state.Args = args;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        Value wrapped = Now.Awaitable.Wrapped;
        Value operation = wrapped.O is PyCoroutine coroutine ? new PyCoroutineWrapper(coroutine) : vm.Awaitable(wrapped, 0);
        return operation.Then(Step.GotIterator);
    }

    [Step(1)]
    private Continuation GotIterator(Machine vm, Value value)
    {
        Value operation = Now.Method is { } method ? vm.CallMethod(value, method, Machine.ArgsOf(Now.Args.Items)) : vm.Next(value);
        return operation.Then(Step.Got).Catch(Step.Failed);
    }

    [Step(2)]
    private Continuation Got(Value value) => value;

    [Step(3)]
    private Continuation Failed(Machine vm, Value value) =>
        vm.IsInstanceOf(value, ExceptionTypes.StopAsyncIteration) ? Signal.Return(Now.Awaitable.Default) : vm.Reraise(value);
}
