namespace Lucid.Modules.Functools;

/// <summary><c>reduce</c>.</summary>
[NativeFrame("functools.reduce")]
internal sealed partial class ReduceFrame : NativeFrame
{
    private const int BurstMax = 256;

    internal partial struct State
    {
        [Saved(0)] public Value Function;
        [Saved(1)] public Value Iterator;
        [Saved(2)] public Value Total;
    }

    internal ReduceFrame(Value function, Value iterable, Value initial)
    {
        state.Function = function;
        state.Iterator = iterable;
        state.Total = initial;
    }

    [Step(0)]
    private Continuation Start(Machine vm) =>
        Now.Iterator.Type.Has(Slot.Iter) || Now.Iterator.Type.Has(Slot.GetItem) ? vm.GetIter(Now.Iterator).Then(Step.GotIterator)
        : Errors.TypeError("reduce() arg 2 must support iteration");

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
                return Now.Total.IsUnbound ? Errors.TypeError("reduce() of empty iterable with no initial value") : Now.Total;
            }
            Value total = Now.Total.IsUnbound ? item : vm.Call(Now.Function, Now.Total, item);
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
