namespace Lucid.Runtime;

/// <summary><c>min</c> and <c>max</c>: the first item that no later one beats.</summary>
[NativeFrame("extreme")]
internal sealed partial class ExtremeFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Iterator;
        [Saved(1)] public Value Key;
        [Saved(2)] public Value Default;
        [Saved(3)] public bool IsMax;
        [Saved(4)] public Value Item;
        [Saved(5)] public Value ItemKey;
        [Saved(6)] public Value Best;
        [Saved(7)] public Value BestKey;
    }

    internal ExtremeFrame(Value iterable, Value key, Value fallback, bool isMax)
    {
        state.Iterator = iterable;
        state.Key = key;
        state.Default = fallback;
        state.IsMax = isMax;
        state.Best = Value.Unbound;
    }

    /// <summary>The extreme of items that compare without Python; false if one does not.</summary>
    internal static bool TryLeaves(ReadOnlySpan<Value> items, bool isMax, out Value found)
    {
        found = items[0];
        for (int i = 1; i < items.Length; i++)
        {
            int beats = Beats(items[i], found, isMax);
            if (beats < 0)
            {
                return false;
            }
            if (beats > 0)
            {
                found = items[i];
            }
        }
        return true;
    }

    // 1: it does; 0: it does not; -1: Python has to be asked.
    private static int Beats(in Value item, in Value best, bool isMax) => isMax ? LeafOrder.Less(best, item) : LeafOrder.Less(item, best);

    /// <inheritdoc/>
    public override bool TryTake(Machine vm, int step, in Value item)
    {
        ref readonly State now = ref Now;
        if (step != Step.GotItem || !now.Key.IsNone || now.Best.IsUnbound)
        {
            return false;
        }
        int beats = Beats(item, now.Best, now.IsMax);
        if (beats > 0)
        {
            ref State s = ref Write(vm.Undo);
            s.Best = item;
            s.BestKey = item;
        }
        return beats >= 0;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetIter(Now.Iterator).Then(Step.GotIterator);

    [Step(1)]
    private Continuation GotIterator(Machine vm, Value iterator)
    {
        Write(vm.Undo).Iterator = iterator;
        return vm.Next(iterator).Then(Step.GotItem);
    }

    [Step(2)]
    private Continuation GotItem(Machine vm, Value item)
    {
        if (item.IsExhausted)
        {
            return !Now.Best.IsUnbound ? Now.Best
                : !Now.Default.IsUnbound ? Now.Default
                : Errors.ValueError($"{(Now.IsMax ? "max" : "min")}() iterable argument is empty");
        }
        Write(vm.Undo).Item = item;
        return Now.Key.IsNone ? GotKey(vm, item) : vm.Call(Now.Key, item).Then(Step.GotKey);
    }

    [Step(3)]
    private Continuation GotKey(Machine vm, Value key)
    {
        ref State s = ref Write(vm.Undo);
        s.ItemKey = key;
        if (s.Best.IsUnbound)
        {
            s.Best = s.Item;
            s.BestKey = key;
            return vm.Next(s.Iterator).Then(Step.GotItem);
        }
        return vm.CompareTruth(key, s.BestKey, s.IsMax ? CompareOp.Gt : CompareOp.Lt).Then(Step.GotVerdict);
    }

    [Step(4)]
    private Continuation GotVerdict(Machine vm, Value beats)
    {
        if (beats.IsTrue)
        {
            ref State s = ref Write(vm.Undo);
            s.Best = s.Item;
            s.BestKey = s.ItemKey;
        }
        return vm.Next(Now.Iterator).Then(Step.GotItem);
    }
}
