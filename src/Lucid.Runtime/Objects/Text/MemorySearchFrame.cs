namespace Lucid.Runtime;

/// <summary><c>count</c> and <c>index</c> of memoryview: compares the items one by one with a value.</summary>
[NativeFrame("memory_search")]
internal sealed partial class MemorySearchFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyMemoryView View;
        [Saved(1)] public Value Sought;
        [Saved(2)] public bool IsCount;
        [Saved(3)] public int At;
        [Saved(4)] public int Stop;
        [Saved(5)] public int Found;
    }

    internal MemorySearchFrame(PyMemoryView view, Value sought, bool isCount, int start, int stop)
    {
        state.View = view;
        state.Sought = sought;
        state.IsCount = isCount;
        state.At = start - 1;
        state.Stop = stop;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.IsCount)
        {
            Value length = Now.View.Len();
            if (length.IsSignal)
            {
                return length;
            }
            Write(vm.Undo).Stop = (int)length.Bits;
        }
        return Look(vm);
    }

    [Step(1)]
    private Continuation Compared(Machine vm, Value value)
    {
        if (value.IsTrue)
        {
            if (!Now.IsCount)
            {
                return Value.Int(Now.At);
            }
            Write(vm.Undo).Found++;
        }
        return Look(vm);
    }

    private Continuation Look(Machine vm)
    {
        int at = ++Write(vm.Undo).At;
        if (at >= Now.Stop)
        {
            return Now.IsCount ? Value.Int(Now.Found) : Errors.ValueError("memoryview.index(x): x not found");
        }
        Value item = Now.View.GetItem(vm, Value.Int(at));
        return item.IsSignal ? item : vm.SameOrEqual(item, Now.Sought).Then(Step.Compared);
    }
}
