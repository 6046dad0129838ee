namespace Lucid.Modules.Arrays;

/// <summary>Appends the items of an iterable to an array, then gives a result. An array in the making takes none of them if one is wrong.</summary>
[NativeFrame("array.extend")]
internal sealed partial class ArrayExtendFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyArray Target;
        [Saved(1)] public Value Iterable;
        [Saved(2)] public Value Result;

        /// <summary>To which length the array goes back after an error; -1: it does not.</summary>
        [Saved(3)] public int LengthBefore;
    }

    internal ArrayExtendFrame(PyArray target, Value iterable, Value result, int lengthBefore = -1)
    {
        state.Target = target;
        state.Iterable = iterable;
        state.Result = result;
        state.LengthBefore = lengthBefore;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetIter(Now.Iterable).Then(Step.GotIterator);

    [Step(1)]
    private Continuation GotIterator(Machine vm, Value iterator)
    {
        Write(vm.Undo).Iterable = iterator;
        return vm.Next(iterator).Then(Step.GotItem);
    }

    [Step(2)]
    private Continuation GotItem(Machine vm, Value item)
    {
        if (item.IsExhausted)
        {
            return Now.Result;
        }
        Value stored = Now.Target.Store(vm, ArrayStore.Append, 0, item);
        return stored.IsSignal ? stored.Then(Step.Stored).Catch(Step.Failed) : vm.Next(Now.Iterable).Then(Step.GotItem);
    }

    [Step(3)]
    private Continuation Stored(Machine vm) => vm.Next(Now.Iterable).Then(Step.GotItem);

    [Step(4)]
    private Continuation Failed(Machine vm, Value error)
    {
        if (Now.LengthBefore >= 0)
        {
            Now.Target.Truncate(vm, Now.LengthBefore);
        }
        return vm.RaiseAgain(error);
    }
}
