namespace Lucid.Runtime;

/// <summary>
/// One step of an <c>asend()</c>: runs the async generator until it yields, awaits or ends. A yield ends the awaitable with the value; what
/// something awaited hands on goes to whoever drives the awaitable.
/// </summary>
[NativeFrame("async_generator_asend")]
internal sealed partial class AsyncSendFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyAsyncGeneratorSend Awaitable;
        [Saved(1)] public bool IsThrow;
        [Saved(2)] public Value Argument;
        [Saved(3)] public Value ErrorValue;
        [Saved(4)] public Value Traceback;
    }

    internal AsyncSendFrame(PyAsyncGeneratorSend awaitable, bool isThrow, Value argument, Value errorValue, Value traceback)
    {
        state.Awaitable = awaitable;
        state.IsThrow = isThrow;
        state.Argument = argument;
        state.ErrorValue = errorValue;
        state.Traceback = traceback;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        PyAsyncGenerator generator = Now.Awaitable.Generator;
        Value operation = Now.IsThrow
            ? vm.Enter(new GeneratorThrowFrame(generator, Now.Argument, Now.ErrorValue, Now.Traceback))
            : generator.Send(vm, Now.Argument);
        return PyGenerator.AwaitingEnd(operation).Then(Step.Got).Catch(Step.Failed);
    }

    [Step(1)]
    private Continuation Got(Machine vm, Value value)
    {
        if (value.IsExhausted)
        {
            return End(vm, closed: true, Errors.Of(PyException.Make(ExceptionTypes.StopAsyncIteration, [])));
        }
        return value.O is PyAsyncValue yielded ? End(vm, closed: false, Signal.Return(yielded.Wrapped)) : value;
    }

    [Step(2)]
    private Continuation Failed(Machine vm, Value value) =>
        End(vm, vm.IsInstanceOf(value, ExceptionTypes.StopAsyncIteration) || vm.IsInstanceOf(value, ExceptionTypes.GeneratorExit), vm.Reraise(value));

    private Value End(Machine vm, bool closed, Value news)
    {
        Now.Awaitable.Settle(vm, closed);
        return news;
    }
}
