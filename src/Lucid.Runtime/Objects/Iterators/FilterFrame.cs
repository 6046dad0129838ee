namespace Lucid.Runtime;

/// <summary>Looks for the next item of which a function says true.</summary>
[NativeFrame("filter_next")]
internal sealed partial class FilterFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Function;
        [Saved(1)] public Value Iterator;
        [Saved(2)] public Value Item;
    }

    private const int BurstMax = 256;

    internal FilterFrame(Value function, Value iterator)
    {
        state.Function = function;
        state.Iterator = iterator;
    }

    private bool TestsItem => Now.Function.IsNone || ReferenceEquals(Now.Function.O, PyBool.TypeObject);

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Next(Now.Iterator).Then(Step.GotItem);

    [Step(1)]
    private Continuation GotItem(Machine vm, Value item)
    {
        for (int i = 0; ; i++)
        {
            if (item.IsExhausted)
            {
                return item;
            }
            Write(vm.Undo).Item = item;
            if (!TestsItem)
            {
                return vm.Call(Now.Function, item).Then(Step.GotVerdict);
            }
            Value truth = vm.Truth(item);
            if (truth.IsSignal)
            {
                return truth.Then(Step.GotTruth);
            }
            if (truth.IsTrue)
            {
                return item;
            }
            item = vm.Next(Now.Iterator);
            if (item.IsPushed || item.IsError || i == BurstMax)
            {
                return item.Then(Step.GotItem);
            }
        }
    }

    [Step(2)]
    private Continuation GotVerdict(Machine vm, Value verdict) => vm.Truth(verdict).Then(Step.GotTruth);

    [Step(3)]
    private Continuation GotTruth(Machine vm, Value truth) => truth.IsTrue ? Now.Item : vm.Next(Now.Iterator).Then(Step.GotItem);
}
