namespace Lucid.Runtime;

/// <summary>Looks for an item that is true (any) or false (all).</summary>
[NativeFrame("any")]
internal sealed partial class AnyFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Iterator;
        [Saved(1)] public bool Wanted;
    }

    private const int BurstMax = 256;

    internal AnyFrame(Value iterable, bool wanted)
    {
        state.Iterator = iterable;
        state.Wanted = wanted;
    }

    /// <inheritdoc/>
    public override bool TryTake(Machine vm, int step, in Value item) =>
        step == Step.GotItem && (item.O is null ? item.Bits != 0 : item.IsBool ? item.IsTrue : !item.IsNone ? Now.Wanted : false) != Now.Wanted;

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
        for (int i = 0; ; i++)
        {
            if (item.IsExhausted)
            {
                return Value.Bool(!Now.Wanted);
            }
            Value truth = vm.Truth(item);
            if (truth.IsSignal)
            {
                return truth.Then(Step.GotTruth);
            }
            if (truth.IsTrue == Now.Wanted)
            {
                return truth;
            }
            item = vm.Next(Now.Iterator);
            if (item.IsPushed || item.IsError || i == BurstMax)
            {
                return item.Then(Step.GotItem);
            }
        }
    }

    [Step(3)]
    private Continuation GotTruth(Machine vm, Value truth) => truth.IsTrue == Now.Wanted ? truth : vm.Next(Now.Iterator).Then(Step.GotItem);
}
