namespace Lucid.Modules.Asyncio;

/// <summary>Has the loop of a future call callbacks with it, and gives a result.</summary>
[NativeFrame("asyncio.schedule")]
internal sealed partial class ScheduleFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyFuture Future;

        /// <summary>The callbacks, each before its context.</summary>
        [Saved(1)] public Value[] Pairs;
        [Saved(2)] public int Next;
        [Saved(3)] public Value Result;
    }

    internal ScheduleFrame(PyFuture future, Value[] pairs, Value result)
    {
        state.Future = future;
        state.Pairs = pairs;
        state.Result = result;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        int i = Now.Next;
        if (i == Now.Pairs.Length)
        {
            return Now.Result;
        }
        Write(vm.Undo).Next = i + 2;
        return AsyncioNames.CallLater(vm, Now.Future.Now.Loop, Now.Pairs[i], Now.Future, Now.Pairs[i + 1]).Then(Step.Called);
    }

    [Step(1)]
    private Continuation Called(Machine vm, Value value)
    {
        _ = value;
        return Start(vm);
    }
}
