namespace Lucid.Runtime;

/// <summary>One step of an <c>athrow()</c> or <c>aclose()</c>; the latter takes the end of the generator for success and a yield for disobedience.</summary>
[NativeFrame("async_generator_athrow")]
internal sealed partial class AsyncThrowFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyAsyncGeneratorThrow Awaitable;
        [Saved(1)] public AsyncThrowKind Kind;
        [Saved(2)] public Value Argument;
        [Saved(3)] public Value ErrorValue;
        [Saved(4)] public Value Traceback;
    }

    internal AsyncThrowFrame(PyAsyncGeneratorThrow awaitable, AsyncThrowKind kind, Value argument, Value errorValue, Value traceback)
    {
        state.Awaitable = awaitable;
        state.Kind = kind;
        state.Argument = argument;
        state.ErrorValue = errorValue;
        state.Traceback = traceback;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        PyAsyncGenerator generator = Now.Awaitable.Generator;
        Value operation = Now.Kind == AsyncThrowKind.Send
            ? generator.Send(vm, Now.Argument)
            : vm.Enter(new GeneratorThrowFrame(generator, Now.Argument, Now.ErrorValue, Now.Traceback, closesInner: Now.Kind == AsyncThrowKind.Throw));
        return PyGenerator.AwaitingEnd(operation).Then(Step.Got).Catch(Step.Failed);
    }

    [Step(1)]
    private Continuation Got(Machine vm, Value value)
    {
        bool isClose = Now.Awaitable.IsClose;
        if (value.IsExhausted)
        {
            return End(vm, closed: true, isClose ? Value.Exhausted : Errors.Of(PyException.Make(ExceptionTypes.StopAsyncIteration, [])));
        }
        return value.O is not PyAsyncValue yielded ? value
            : End(vm, closed: false, isClose ? Errors.RuntimeError("async generator ignored GeneratorExit") : Signal.Return(yielded.Wrapped));
    }

    [Step(2)]
    private Continuation Failed(Machine vm, Value value)
    {
        bool ends = vm.IsInstanceOf(value, ExceptionTypes.StopAsyncIteration) || vm.IsInstanceOf(value, ExceptionTypes.GeneratorExit);
        return End(vm, closed: ends, ends && Now.Awaitable.IsClose ? Value.Exhausted : vm.Reraise(value));
    }

    private Value End(Machine vm, bool closed, Value news)
    {
        Now.Awaitable.Generator.Left(vm, closed);
        Now.Awaitable.Finish(vm.Undo);
        return news;
    }
}
