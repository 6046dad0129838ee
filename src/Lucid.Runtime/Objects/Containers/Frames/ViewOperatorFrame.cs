namespace Lucid.Runtime;

/// <summary>A set operator with a view of a dict on one side: its result is a set.</summary>
[NativeFrame("view_operator")]
internal sealed partial class ViewOperatorFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public int Op;
        [Saved(1)] public Value Left;
        [Saved(2)] public Value Right;
        [Saved(3)] public Value Set;
        [Saved(4)] public Value Item;
    }

    internal ViewOperatorFrame(SetOp op, Value left, Value right)
    {
        state.Op = (int)op;
        state.Left = left;
        state.Right = right;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.Op == (int)SetOp.Intersection)
        {
            return StartIntersection(vm);
        }
        var made = new PySet();
        Write(vm.Undo).Set = made;
        return made.AddAll(vm, Now.Left, made).Then(Step.GotLeft);
    }

    [Step(1)]
    private Continuation GotLeft(Machine vm) => ((PySet)Now.Set.O!).Start(vm, (SetOp)Now.Op, Now.Right, Now.Set);

    [Step(2)]
    private Continuation GotIterator(Machine vm, Value iterator)
    {
        Write(vm.Undo).Right = iterator;
        return vm.Next(iterator).Then(Step.GotItem);
    }

    [Step(3)]
    private Continuation GotItem(Machine vm, Value item)
    {
        if (item.IsExhausted)
        {
            return Now.Set;
        }
        Write(vm.Undo).Item = item;
        return vm.Contains(Now.Left, item).Then(Step.GotAnswer);
    }

    [Step(4)]
    private Continuation GotAnswer(Machine vm, Value answer) =>
        answer.IsTrue ? ((PySet)Now.Set.O!).Add(vm, Now.Item).Then(Step.Added) : vm.Next(Now.Right).Then(Step.GotItem);

    [Step(5)]
    private Continuation Added(Machine vm) => vm.Next(Now.Right).Then(Step.GotItem);

    /// <summary>Walks the side that has fewer items, or the one that is no view, and keeps what the other has.</summary>
    private Continuation StartIntersection(Machine vm)
    {
        ref State s = ref Write(vm.Undo);
        s.Set = new PySet();
        if (s.Left.O is not IDictView left || (s.Right.O is IDictView right && right.Dict.Count > left.Dict.Count))
        {
            (s.Left, s.Right) = (s.Right, s.Left);
        }
        return vm.GetIter(s.Right).Then(Step.GotIterator);
    }
}
