namespace Lucid.Modules.Mathematics;

/// <summary>The product of the items of an iterable.</summary>
[NativeFrame("math.product")]
internal sealed partial class ProductFrame : NativeFrame
{
    private const int BurstMax = 256;

    internal partial struct State
    {
        [Saved(0)] public Value Iterable;
        [Saved(1)] public Value Iterator;
        [Saved(2)] public Value Total;
    }

    internal ProductFrame(Value iterable, Value start)
    {
        state.Iterable = iterable;

        state.Total = start;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetIter(Now.Iterable).Then(Step.GotIterator);

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
                return Now.Total;
            }
            Value total = vm.Binary(Slot.Mul, Now.Total, item);
            if (total.IsSignal)
            {
                return total.Then(Step.GotTotal);
            }
            Write(vm.Undo).Total = total;
            item = vm.Next(Now.Iterator);
            if (item.IsPushed || item.IsError || i >= BurstMax)
            {
                return item.Then(Step.GotItem);
            }
        }
    }

    [Step(3)]
    private Continuation GotTotal(Machine vm, Value total)
    {
        Write(vm.Undo).Total = total;
        return vm.Next(Now.Iterator).Then(Step.GotItem);
    }
}
