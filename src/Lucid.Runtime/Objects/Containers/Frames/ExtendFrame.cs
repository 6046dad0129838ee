namespace Lucid.Runtime;

/// <summary>Appends the items of an iterable to a list, one as it comes; then gives a result that was named beforehand.</summary>
[NativeFrame("extend")]
internal sealed partial class ExtendFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyList Target;
        [Saved(1)] public Value Iterable;
        [Saved(2)] public Value Result;
        [Saved(3)] public Value Iterator;
        [Saved(4)] public bool AsksHint;
    }

    // How many items are taken at a stretch before the machine looks whether somebody wants it to stop.
    private const int BurstMax = 256;

    internal ExtendFrame(PyList target, Value iterable, Value result, bool asksHint = true)
    {
        state.AsksHint = asksHint;
        state.Target = target;
        state.Iterable = iterable;
        state.Result = result;
    }

    /// <inheritdoc/>
    public override bool TryTake(Machine vm, int step, in Value item)
    {
        if (step != Step.GotItem)
        {
            return false;
        }
        Now.Target.Write(vm.Undo).Items.Add(vm.Undo, item);
        return true;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetIter(Now.Iterable).Then(Step.GotIterator);

    [Step(1)]
    private Continuation GotIterator(Machine vm, Value iterator)
    {
        Write(vm.Undo).Iterator = iterator;
        return Now.AsksHint ? LengthHint.Ask(vm, Now.Iterable).Then(Step.GotHint) : GotHint(vm);
    }

    [Step(2)]
    private Continuation GotHint(Machine vm) => vm.Next(Now.Iterator).Then(Step.GotItem);

    [Step(3)]
    private Continuation GotItem(Machine vm, Value item)
    {
        if (item.IsExhausted)
        {
            return Now.Result;
        }
        Undo undo = vm.Undo;
        Value iterator = Now.Iterator;
        PyList target = Now.Target;
        for (int i = 0; ; i++)
        {
            target.Write(undo).Items.Add(undo, item);
            item = vm.Next(iterator);
            if (item.IsSignal || i == BurstMax)
            {
                return item.Then(Step.GotItem);
            }
        }
    }
}
