namespace Lucid.Runtime;

/// <summary>Whether two unions have the same types in any order.</summary>
[NativeFrame("union_equal")]
internal sealed partial class UnionEqualFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyTuple Left;
        [Saved(1)] public PyTuple Right;
        [Saved(2)] public bool Negated;
        [Saved(3)] public int At;
        [Saved(4)] public int Against;
    }

    internal UnionEqualFrame(PyTuple left, PyTuple right, bool negated)
    {
        state.Left = left;
        state.Right = right;
        state.Negated = negated;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.Left.Count != Now.Right.Count)
        {
            return Value.Bool(Now.Negated);
        }
        return Next(vm);
    }

    [Step(1)]
    private Continuation Compared(Machine vm, Value value)
    {
        ref State s = ref Write(vm.Undo);
        if (value.IsTrue)
        {
            s.At++;
            s.Against = 0;
        }
        else
        {
            s.Against++;
        }
        return Next(vm);
    }

    private Continuation Next(Machine vm) =>
        Now.At == Now.Left.Count ? Value.Bool(!Now.Negated)
        : Now.Against == Now.Right.Count ? Value.Bool(Now.Negated)
        : vm.SameOrEqual(Now.Left[Now.At], Now.Right[Now.Against]).Then(Step.Compared);
}
