namespace Lucid.Modules.Asyncio;

/// <summary>Takes the callbacks of a future away that are equal to a function.</summary>
[NativeFrame("asyncio.remove_callback")]
internal sealed partial class RemoveCallbackFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyFuture Future;
        [Saved(1)] public Value Function;

        /// <summary>The callbacks as they were at the beginning, each before its context.</summary>
        [Saved(2)] public Value[] Pairs;
        [Saved(3)] public int Next;
        [Saved(4)] public ValueArray Removed;
    }

    internal RemoveCallbackFrame(PyFuture future, Value function, Value[] pairs)
    {
        state.Future = future;
        state.Function = function;
        state.Pairs = pairs;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.Next == Now.Pairs.Length)
        {
            return Finish(vm);
        }
        Value callback = Now.Pairs[Now.Next];
        return (callback.Is(Now.Function) ? Value.True : vm.CompareTruth(callback, Now.Function, CompareOp.Eq)).Then(Step.Compared);
    }

    [Step(1)]
    private Continuation Compared(Machine vm, Value equal)
    {
        ref State s = ref Write(vm.Undo);
        if (equal.IsTrue)
        {
            s.Removed.Add(vm.Undo, s.Pairs[s.Next]);
            s.Removed.Add(vm.Undo, s.Pairs[s.Next + 1]);
        }
        s.Next += 2;
        return Start(vm);
    }

    // A comparison may have changed the callbacks: only what is still there is taken away.
    private Value Finish(Machine vm)
    {
        int count = Now.Removed.Count / 2;
        if (count == 0)
        {
            return Value.Int(0);
        }
        var kept = new List<Value>();
        Value[] present = Now.Future.CallbackPairs();
        int next = 0;
        for (int i = 0; i < present.Length; i += 2)
        {
            if (next < Now.Removed.Count && present[i].Is(Now.Removed[next]) && present[i + 1].Is(Now.Removed[next + 1]))
            {
                next += 2;
                continue;
            }
            kept.Add(present[i]);
            kept.Add(present[i + 1]);
        }
        Now.Future.SetCallbacks(vm.Undo, kept.ToArray());
        return Value.Int(count);
    }
}
