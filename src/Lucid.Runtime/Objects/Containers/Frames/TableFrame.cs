namespace Lucid.Runtime;

/// <summary>
/// An operation on the table of a dict or set whose key hashes or compares by Python. A comparison may change the table; the search
/// then begins again, as CPython's does.
/// </summary>
[NativeFrame("table")]
internal sealed partial class TableFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public HashedObject Owner;
        [Saved(1)] public int Op;
        [Saved(2)] public Value Key;
        [Saved(3)] public Value Operand;
        [Saved(4)] public long Hash;
        [Saved(5)] public bool IsHashed;
        [Saved(6)] public bool AwaitsHash;
        [Saved(7)] public int KeysVersion;
        [Saved(8)] public int Candidate;

        /// <summary>The places of entries that the key was compared with and is not equal to.</summary>
        [Saved(9)] public ValueArray Compared;
    }

    internal TableFrame(HashedObject owner, TableOp op, Value key, Value operand, long hash, bool isHashed)
    {
        state.Owner = owner;
        state.Op = (int)op;
        state.Key = key;
        state.Operand = operand;
        state.Hash = hash;
        state.IsHashed = isHashed;
    }

    /// <summary>A frame under the one that computes the hash.</summary>
    internal TableFrame(HashedObject owner, TableOp op, Value key, Value operand)
        : this(owner, op, key, operand, 0, isHashed: false) => state.AwaitsHash = true;

    [Step(0)]
    private Continuation Start(Machine vm, Value value) =>
        Now.IsHashed ? Search(vm)
        : Now.AwaitsHash ? GotHash(vm, value)
        : vm.Hash(Now.Key).Then(Step.GotHash).Catch(Step.HashFailed);

    [Step(1)]
    private Continuation GotHash(Machine vm, Value value)
    {
        ref State s = ref Write(vm.Undo);
        s.Hash = value.Bits;
        s.IsHashed = true;
        return Search(vm);
    }

    [Step(2)]
    private Continuation HashFailed(Machine vm, Value value)
    {
        var exception = (PyException)value.O!;
        return ReferenceEquals(exception.Type, ExceptionTypes.TypeError) && exception.Args.Count == 1
            ? Errors.TypeError(Tables.Explanation(Now.Owner, Now.Key, exception.Message))
            : vm.Reraise(value);
    }

    [Step(3)]
    private Continuation GotEquality(Machine vm, Value value)
    {
        if (Now.Owner.Table.KeysVersion != Now.KeysVersion)
        {
            Write(vm.Undo).Compared.Clear();
            return Search(vm);
        }
        if (value.IsTrue)
        {
            return Finish(vm, Now.Owner.Table.EntryOf(Now.Candidate));
        }
        Write(vm.Undo).Compared.Add(vm.Undo, Value.Int(Now.Candidate));
        return Search(vm);
    }

    private Continuation Search(Machine vm)
    {
        ref readonly ValueTable table = ref Now.Owner.Table;
        ValueTable.Probe probe = default;
        int i;
        do
        {
            i = table.Find(Now.Key, Now.Hash, ref probe);
        }
        while (i == ValueTable.Undecided && WasCompared(table.PlaceOf(probe)));
        if (i != ValueTable.Undecided)
        {
            return Finish(vm, i);
        }
        ref State s = ref Write(vm.Undo);
        s.KeysVersion = table.KeysVersion;
        s.Candidate = table.PlaceOf(probe);
        return vm.SameOrEqual(table.Entries[probe.Candidate].Key, Now.Key).Then(Step.GotEquality);
    }

    private bool WasCompared(int place)
    {
        foreach (Value number in Now.Compared.Span)
        {
            if (number.Bits == place)
            {
                return true;
            }
        }
        return false;
    }

    private Value Finish(Machine vm, int i) => Tables.Finish(vm, Now.Owner, (TableOp)Now.Op, Now.Key, Now.Hash, Now.Operand, i);
}
