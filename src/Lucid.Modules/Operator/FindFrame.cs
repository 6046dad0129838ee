namespace Lucid.Modules.Operator;

/// <summary>Counts the items of an iterable that equal a value, or finds the first.</summary>
[NativeFrame("operator.find")]
internal sealed partial class FindFrame : NativeFrame
{
    private const int BurstMax = 256;

    internal partial struct State
    {
        [Saved(0)] public Value Iterator;
        [Saved(1)] public Value Wanted;
        [Saved(2)] public bool IsIndex;
        [Saved(3)] public long Index;
        [Saved(4)] public long Found;
    }

    internal FindFrame(Value iterable, Value wanted, bool isIndex)
    {
        state.Iterator = iterable;
        state.Wanted = wanted;
        state.IsIndex = isIndex;
    }

    [Step(0)]
    private Continuation Start(Machine vm) =>
        Now.Iterator.Type.Has(Slot.Iter) || Now.Iterator.Type.Has(Slot.GetItem) ? vm.GetIter(Now.Iterator).Then(Step.GotIterator)
        : Errors.TypeError($"argument of type '{Now.Iterator.Type.FullName}' is not iterable");

    [Step(1)]
    private Continuation GotIterator(Machine vm, Value iterator)
    {
        Write(vm.Undo).Iterator = iterator;
        return vm.Next(iterator).Then(Step.GotItem);
    }

    [Step(2)]
    private Continuation GotItem(Machine vm, Value item)
    {
        for (int i = 0; ; i++)
        {
            if (item.IsExhausted)
            {
                return Now.IsIndex ? Errors.ValueError("sequence.index(x): x not in sequence") : Value.Int(Now.Found);
            }
            Value verdict = vm.SameOrEqual(item, Now.Wanted);
            if (verdict.IsSignal)
            {
                return verdict.Then(Step.GotVerdict);
            }
            if (Take(vm, verdict))
            {
                return Value.Int(Now.Index);
            }
            item = vm.Next(Now.Iterator);
            if (item.IsPushed || item.IsError || i >= BurstMax)
            {
                return item.Then(Step.GotItem);
            }
        }
    }

    [Step(3)]
    private Continuation GotVerdict(Machine vm, Value verdict) => Take(vm, verdict) ? Value.Int(Now.Index) : vm.Next(Now.Iterator).Then(Step.GotItem);

    private bool Take(Machine vm, Value verdict)
    {
        ref State s = ref Write(vm.Undo);
        if (verdict.IsTrue)
        {
            if (s.IsIndex)
            {
                return true;
            }
            s.Found++;
        }
        s.Index++;
        return false;
    }
}
