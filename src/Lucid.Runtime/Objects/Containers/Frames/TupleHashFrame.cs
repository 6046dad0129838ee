namespace Lucid.Runtime;

/// <summary>The hash of a tuple whose items hash by Python.</summary>
[NativeFrame("tuple_hash")]
internal sealed partial class TupleHashFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyTuple Tuple;
        [Saved(1)] public int Index;
        [Saved(2)] public long Mixed;
    }

    internal TupleHashFrame(PyTuple tuple) => state.Tuple = tuple;

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Hash(Now.Tuple[0]).Then(Step.GotHash);

    [Step(1)]
    private Continuation GotHash(Machine vm, Value value)
    {
        ref State s = ref Write(vm.Undo);
        Hashing.TupleHash hash = Hashing.TupleHash.Of(s.Mixed, s.Index);
        hash.Add(value.Bits);
        s.Mixed = hash.Saved.State;
        s.Index++;
        return s.Index == s.Tuple.Count ? Value.Int(hash.Finish()) : vm.Hash(s.Tuple[s.Index]).Then(Step.GotHash);
    }
}
