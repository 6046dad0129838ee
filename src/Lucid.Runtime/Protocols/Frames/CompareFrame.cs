namespace Lucid.Runtime;

/// <summary>A rich comparison that may have to ask both sides; wants the truth of the result where it decides a jump.</summary>
[NativeFrame("compare")]
internal sealed partial class CompareFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Left;
        [Saved(1)] public Value Right;
        [Saved(2)] public int Op;
        [Saved(3)] public bool WantsTruth;
        [Saved(4)] public int Tries;
    }

    internal CompareFrame(Value left, Value right, CompareOp op, bool wantsTruth, int tries = 0)
    {
        state.Left = left;
        state.Right = right;
        state.Op = (int)op;
        state.WantsTruth = wantsTruth;
        state.Tries = tries;
    }

    [Step(0)]
    private Continuation Try(Machine vm)
    {
        var op = (CompareOp)Now.Op;
        while (Now.Tries < 3)
        {
            int attempt = Write(vm.Undo).Tries++;
            if (vm.TryCompare(Now.Left, Now.Right, op, attempt, out Value result))
            {
                return result.Then(Step.Tried);
            }
        }
        return vm.CompareByIdentity(Now.Left, Now.Right, op);
    }

    [Step(1)]
    private Continuation Tried(Machine vm, Value value) =>
        value.IsNotImplemented ? Try(vm) : Now.WantsTruth ? vm.Truth(value) : value;
}
