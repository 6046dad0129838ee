namespace Lucid.Runtime;

/// <summary>
/// An operation of a set with other iterables. One other after the other is walked key by key; each key is looked for in a table (Test), and what
/// is found decides what becomes of it.
/// </summary>
[NativeFrame("set")]
internal sealed partial class SetFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public int Op;
        [Saved(1)] public HashedObject Self;
        [Saved(2)] public PyTuple Others;
        [Saved(3)] public int NextOther;
        [Saved(4)] public Value Return;
        [Saved(5)] public HashedObject? Source;
        [Saved(6)] public int Entry;
        [Saved(7)] public Value Iterator;
        [Saved(8)] public Value Key;
        [Saved(9)] public long Hash;
        [Saved(10)] public HashedObject Test;
        [Saved(11)] public HashedObject? Result;
        [Saved(12)] public bool KeepsMissing;
    }

    private const int BurstMax = 256;

    /// <param name="op">What to do.</param>
    /// <param name="self">The set.</param>
    /// <param name="others">The others.</param>
    /// <param name="result">What to give in the end; unbound for the set that was made, or the truth.</param>
    internal SetFrame(SetOp op, HashedObject self, PyTuple others, Value result)
    {
        state.Op = (int)op;
        state.Self = self;
        state.Others = others;
        state.Return = result;
        state.Test = self;
    }

    private SetOp Op => (SetOp)Now.Op;

    /// <summary>Whether the keys of an other can be taken from its table, with their hashes.</summary>
    internal static bool IsTable(Value other) => other.O is PyAnySet || (other.O is PyDict && ReferenceEquals(other.Type, PyDict.TypeObject));

    /// <inheritdoc/>
    public override bool TryTake(Machine vm, int step, in Value item) =>
        step == Step.GotKey && Op == SetOp.Update && ((PyAnySet)Now.Test).AddLeaves(vm, new ReadOnlySpan<Value>(in item)) == 1;

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        ref State s = ref Write(vm.Undo);
        switch (Op)
        {
            case SetOp.Union:
                s.Self = s.Test = ((PyAnySet)s.Self).MakeCopy(vm.Undo);
                s.Op = (int)SetOp.Update;
                break;
            case SetOp.Difference when s.Others.Count == 0:
            case SetOp.Intersection or SetOp.IntersectionUpdate when s.Others.Count == 0:
                s.Result = ((PyAnySet)s.Self).MakeCopy(vm.Undo);
                break;
        }
        return NextOther(vm);
    }

    [Step(1)]
    private Continuation GotIterator(Machine vm, Value iterator)
    {
        ref State s = ref Write(vm.Undo);
        s.Iterator = iterator;
        s.Source = null;
        return vm.Next(iterator).Then(Step.GotKey);
    }

    [Step(2)]
    private Continuation GotKey(Machine vm, Value key)
    {
        for (int i = 0; ; i++)
        {
            if (key.IsExhausted)
            {
                return EndOther(vm);
            }
            ref State s = ref Write(vm.Undo);
            s.Key = key;
            if (!Hashing.TryHash(vm, key, out s.Hash))
            {
                return vm.Hash(key).Then(Step.GotHash).Catch(Step.HashFailed);
            }
            if (s.Op == (int)SetOp.Update && s.Test.Table.Find(key, s.Hash) is var place and not ValueTable.Undecided)
            {
                if (place < 0)
                {
                    s.Test.WriteTable(vm.Undo).AddKey(vm.Undo, key, s.Hash);
                }
            }
            else
            {
                Value found = Look(vm);
                if (found.IsSignal)
                {
                    return found.Then(Step.GotFound);
                }
                if (TryAct(vm, found.IsTrue, out Continuation end))
                {
                    return end;
                }
            }
            key = vm.Next(Now.Iterator);
            if (key.IsSignal || i == BurstMax)
            {
                return key.Then(Step.GotKey);
            }
        }
    }

    [Step(3)]
    private Continuation GotHash(Machine vm, Value hash)
    {
        Write(vm.Undo).Hash = hash.Bits;
        return Look(vm).Then(Step.GotFound);
    }

    [Step(4)]
    private Continuation HashFailed(Machine vm, Value value)
    {
        var exception = (PyException)value.O!;
        bool isExplained = Op is not (SetOp.Intersection or SetOp.IntersectionUpdate);
        return isExplained && ReferenceEquals(exception.Type, ExceptionTypes.TypeError) && exception.Args.Count == 1
            ? Errors.TypeError(Tables.Explanation(Now.Self, Now.Key, exception.Message))
            : vm.Reraise(value);
    }

    [Step(5)]
    private Continuation GotFound(Machine vm, Value found) => TryAct(vm, found.IsTrue, out Continuation end) ? end : Loop(vm);

    [Step(6)]
    private Continuation Acted(Machine vm) => Loop(vm);

    [Step(7)]
    private Continuation Converted(Machine vm, Value other)
    {
        Undo undo = vm.Undo;
        ref State s = ref Write(undo);
        var others = (Value[])s.Others.Items.Clone();
        others[--s.NextOther] = other;
        s.Others = new PyTuple(others);
        return NextOther(vm);
    }

    [Step(9)]
    private Continuation Intersected(Value common) =>
        Value.Bool((((PyAnySet)common.O!).Count == Now.Self.Count) == (Op == SetOp.IsSubset));

    [Step(8)]
    private Continuation NextOther(Machine vm)
    {
        ref State s = ref Write(vm.Undo);
        if (s.NextOther == s.Others.Count)
        {
            return Finish(vm);
        }
        Value other = s.Others[s.NextOther++];
        bool isTable = IsTable(other);
        switch (Op)
        {
            case SetOp.Update when ReferenceEquals(other.O, s.Self):
                return Value.None.Then(Step.NextOther);
            case SetOp.DifferenceUpdate or SetOp.SymmetricDifferenceUpdate when ReferenceEquals(other.O, s.Self):
                s.Self.WriteTable(vm.Undo).Clear();
                return Value.None.Then(Step.NextOther);
            case SetOp.Intersection or SetOp.IntersectionUpdate:
                return StartIntersection(vm, other);
            case SetOp.Difference when isTable && ((HashedObject)other.O!).Count >= s.Self.Count >> 2:
                s.Result = ((PyAnySet)s.Self).MakeEmpty();
                s.KeepsMissing = true;
                s.Test = (HashedObject)other.O!;
                return Walk(vm, s.Self);
            case SetOp.Difference:
                s.Result = s.Self = s.Test = ((PyAnySet)s.Self).MakeCopy(vm.Undo);
                s.Op = (int)SetOp.DifferenceUpdate;
                s.NextOther--;
                return NextOther(vm);
            case SetOp.IsSubset or SetOp.IsNotSubset when other.O is not PyAnySet:
                return vm.EnterNow(new SetFrame(SetOp.Intersection, s.Self, new PyTuple([other]), Value.Unbound)).Then(Step.Intersected);
            case SetOp.SymmetricDifference or SetOp.SymmetricDifferenceUpdate when !isTable:
                return SetOf(vm, other).Then(Step.Converted);
            case SetOp.SymmetricDifference:
                s.Test = ((PyAnySet)s.Self).MakeEmpty();
                s.Test.WriteTable(vm.Undo).Assign(KeysOf(vm.Undo, (HashedObject)other.O!));
                s.Result = s.Test;
                return Walk(vm, s.Self);
            case SetOp.IsSubset or SetOp.IsNotSubset:
                s.Test = (HashedObject)other.O!;
                return s.Self.Count > s.Test.Count ? Value.Bool(Op == SetOp.IsNotSubset) : Walk(vm, s.Self);
            case SetOp.IsSuperset when other.O is PyAnySet part:
                s.Op = (int)SetOp.IsSubset;
                s.Test = s.Self;
                return part.Count > s.Self.Count ? Value.False : Walk(vm, part);
            case SetOp.IsDisjoint when other.O is PyAnySet larger && larger.Count > s.Self.Count:
                s.Test = larger;
                return Walk(vm, s.Self);
            case SetOp.Update when isTable:
                s.Self.WriteTable(vm.Undo).ReserveKeys(((HashedObject)other.O!).Count);
                break;
        }
        return isTable ? Walk(vm, (HashedObject)other.O!) : vm.GetIter(other).Then(Step.GotIterator);
    }

    private static Value SetOf(Machine vm, Value iterable)
    {
        var made = new PySet();
        return made.AddAll(vm, iterable, made);
    }

    private Continuation StartIntersection(Machine vm, Value other)
    {
        ref State s = ref Write(vm.Undo);
        HashedObject self = s.Result ?? s.Self;
        s.Result = ((PyAnySet)s.Self).MakeEmpty();
        s.Test = self;
        if (other.O is not PyAnySet second)
        {
            return vm.GetIter(other).Then(Step.GotIterator);
        }
        if (ReferenceEquals(second, self))
        {
            s.Result.WriteTable(vm.Undo).Assign(self.Table.CopyKeys());
            return Value.None.Then(Step.NextOther);
        }
        if (second.Count > self.Count)
        {
            s.Test = second;
            return Walk(vm, self);
        }
        return Walk(vm, second);
    }

    /// <summary>The keys of a set or dict as a set's table.</summary>
    private static ValueTable KeysOf(Undo undo, HashedObject source)
    {
        ref readonly ValueTable table = ref source.Table;
        if (source is PyAnySet)
        {
            return table.CopyKeys();
        }
        ValueTable keys = default;
        keys.ReserveKeys(table.Count);
        for (int i = table.NextLive(0); i >= 0; i = table.NextLive(i + 1))
        {
            keys.AddKey(undo, table.Entries[i].Key, table.Entries[i].Hash);
        }
        return keys;
    }

    private Continuation Walk(Machine vm, HashedObject source)
    {
        ref State s = ref Write(vm.Undo);
        s.Source = source;
        s.Entry = 0;
        return Loop(vm);
    }

    private Continuation Loop(Machine vm)
    {
        ref State s = ref Write(vm.Undo);
        if (s.Source is null)
        {
            return vm.Next(s.Iterator).Then(Step.GotKey);
        }
        while (true)
        {
            ref readonly ValueTable table = ref s.Source.Table;
            int i = table.NextPosition(s.Entry);
            if (i < 0)
            {
                return EndOther(vm);
            }
            s.Entry = i + 1;
            ref TableEntry entry = ref table.EntryAt(i);
            s.Key = entry.Key;
            s.Hash = entry.Hash;
            Value found = Look(vm);
            if (found.IsSignal)
            {
                return found.Then(Step.GotFound);
            }
            if (TryAct(vm, found.IsTrue, out Continuation end))
            {
                return end;
            }
        }
    }

    /// <summary>Looks for the key; the operations that change the set itself do it with the look.</summary>
    private Value Look(Machine vm)
    {
        TableOp look = Op switch
        {
            SetOp.Update => TableOp.Insert,
            SetOp.DifferenceUpdate => TableOp.Take,
            SetOp.SymmetricDifference or SetOp.SymmetricDifferenceUpdate => TableOp.Toggle,
            _ => TableOp.Contains,
        };
        return Tables.Do(vm, Now.Test, look, Now.Key, Now.Hash, Value.None);
    }

    /// <summary>Does with a key what follows; true if the walk is over or has to wait.</summary>
    private bool TryAct(Machine vm, bool found, out Continuation end)
    {
        end = default;
        switch (Op)
        {
            case SetOp.IsSubset when !found:
            case SetOp.IsSuperset when !found:
            case SetOp.IsDisjoint when found:
                end = Value.False;
                return true;
            case SetOp.IsNotSubset when !found:
                end = Value.True;
                return true;
            case SetOp.Intersection or SetOp.IntersectionUpdate or SetOp.Difference when found != Now.KeepsMissing:
                Value added = Tables.Do(vm, Now.Result!, TableOp.Add, Now.Key, Now.Hash, Value.None);
                end = added.Then(Step.Acted);
                return added.IsSignal;
            default:
                return false;
        }
    }

    private Continuation EndOther(Machine vm)
    {
        ref State s = ref Write(vm.Undo);
        if (Op == SetOp.Difference)
        {
            // The first other was walked with a look; the rest is dropped from what is left.
            s.Self = s.Test = s.Result!;
            s.Op = (int)SetOp.DifferenceUpdate;
        }
        // Back to the machine first: the others may be many and empty.
        return Value.None.Then(Step.NextOther);
    }

    private Value Finish(Machine vm)
    {
        ref State s = ref Write(vm.Undo);
        switch (Op)
        {
            case SetOp.IsSubset or SetOp.IsSuperset or SetOp.IsDisjoint:
                return Value.True;
            case SetOp.IsNotSubset:
                return Value.False;
            case SetOp.IntersectionUpdate:
                s.Self.WriteTable(vm.Undo).Assign(s.Result!.Table.CopyKeys());
                break;
        }
        return s.Return.IsUnbound ? s.Result ?? s.Self : s.Return;
    }
}
