namespace Lucid.Runtime;

/// <summary>Calls the function of an iterator and compares what it gives with the sentinel.</summary>
[NativeFrame("callable_next")]
internal sealed partial class CallableNextFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyCallableIterator Iterator;
        [Saved(1)] public Value Item;
    }

    internal CallableNextFrame(PyCallableIterator iterator) => state.Iterator = iterator;

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Call(Now.Iterator.Now.Callable).Then(Step.GotItem).Catch(Step.Failed);

    [Step(1)]
    private Continuation GotItem(Machine vm, Value item)
    {
        Write(vm.Undo).Item = item;
        return vm.SameOrEqual(Now.Iterator.Now.Sentinel, item).Then(Step.GotEquality);
    }

    [Step(2)]
    private Continuation GotEquality(Machine vm, Value equal)
    {
        if (!equal.IsTrue)
        {
            return Now.Item;
        }
        End(vm);
        return Value.Exhausted;
    }

    [Step(3)]
    private Continuation Failed(Machine vm, Value error)
    {
        if (!vm.IsInstanceOf(error, ExceptionTypes.StopIteration))
        {
            return vm.Reraise(error);
        }
        End(vm);
        return Value.Exhausted;
    }

    private void End(Machine vm)
    {
        ref PyCallableIterator.State s = ref Now.Iterator.Write(vm.Undo);
        s.Callable = Value.Unbound;
        s.Sentinel = Value.None;
    }
}
