namespace Lucid.Modules.Collections;

/// <summary>Puts the items of an iterable at an end of a deque.</summary>
[NativeFrame("collections.deque_extend")]
internal sealed partial class DequeExtendFrame : NativeFrame
{
    private const int BurstMax = 256;

    internal partial struct State
    {
        [Saved(0)] public PyDeque Deque;
        [Saved(1)] public Value Iterator;
        [Saved(2)] public bool IsLeft;
        [Saved(3)] public Value Result;
    }

    internal DequeExtendFrame(PyDeque deque, Value iterable, bool isLeft, Value result)
    {
        state.Deque = deque;
        state.Iterator = iterable;
        state.IsLeft = isLeft;
        state.Result = result;
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
        for (int i = 0; ; i++)
        {
            if (item.IsExhausted)
            {
                return Now.Result;
            }
            if (Now.IsLeft)
            {
                Now.Deque.PushLeft(vm.Undo, item);
            }
            else
            {
                Now.Deque.PushRight(vm.Undo, item);
            }
            item = vm.Next(Now.Iterator);
            if (item.IsPushed || item.IsError || i >= BurstMax)
            {
                return item.Then(Step.GotItem);
            }
        }
    }
}
