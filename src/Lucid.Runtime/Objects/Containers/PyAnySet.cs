namespace Lucid.Runtime;

/// <summary>What set and frozenset share.</summary>
public abstract class PyAnySet : HashedObject
{
    private protected PyAnySet(PyType type)
        : base(type)
    {
    }

    /// <summary>An empty set of the same kind: set or frozenset itself, not a class that derives from it.</summary>
    internal abstract PyAnySet MakeEmpty();

    /// <summary>A copy of the same kind.</summary>
    internal PyAnySet MakeCopy(Undo undo)
    {
        PyAnySet made = MakeEmpty();
        made.WriteTable(undo).Assign(Table.CopyKeys());
        return made;
    }

    /// <summary>Adds keys until one needs Python; gives the number of those added.</summary>
    internal int AddLeaves(Machine vm, ReadOnlySpan<Value> keys)
    {
        Undo undo = vm.Undo;
        ref ValueTable table = ref WriteTable(undo);
        for (int i = 0; i < keys.Length; i++)
        {
            if (!Hashing.TryHash(vm, keys[i], out long hash))
            {
                return i;
            }
            int at = table.Find(keys[i], hash);
            if (at == ValueTable.Undecided)
            {
                return i;
            }
            if (at < 0)
            {
                table.AddKey(undo, keys[i], hash);
            }
        }
        return keys.Length;
    }

    /// <summary>Adds the keys of an iterable; gives <paramref name="result"/>.</summary>
    internal Value AddAll(Machine vm, Value iterable, Value result)
    {
        if (Count == 0 && iterable.O is PyAnySet source)
        {
            WriteTable(vm.Undo).Assign(source.Table.CopyKeys());
            return result;
        }
        if (Sequences.TryItems(iterable, out ReadOnlySpan<Value> items))
        {
            int done = AddLeaves(vm, items);
            if (done == items.Length)
            {
                return result;
            }
            iterable = new PyTuple(items[done..].ToArray());
        }
        return vm.EnterNow(new SetFrame(SetOp.Update, this, new PyTuple([iterable]), result));
    }

    /// <summary>Starts an operation with other iterables.</summary>
    internal Value Start(Machine vm, SetOp op, Args others, Value result) =>
        others.Count == 1 && result.IsUnbound && others[0].O is PyAnySet other && SetLeaves.TryDo(vm, op, this, other, out Value done) ? done
        : vm.EnterNow(new SetFrame(op, this, others.Count == 0 ? PyTuple.Empty : new PyTuple(others.Positional.ToArray()), result));

    /// <summary>Starts an operation with another iterable.</summary>
    internal Value Start(Machine vm, SetOp op, Value other, Value result) =>
        result.IsUnbound && other.O is PyAnySet right && SetLeaves.TryDo(vm, op, this, right, out Value done) ? done
        : vm.EnterNow(new SetFrame(op, this, new PyTuple([other]), result));

    /// <summary>A comparison, which for sets is about being a part of each other.</summary>
    internal Value CompareTo(Machine vm, Value other, CompareOp op)
    {
        if (other.O is not PyAnySet right)
        {
            return Value.NotImplemented;
        }
        switch (op)
        {
            case CompareOp.Eq or CompareOp.Ne:
                return Count != right.Count ? Value.Bool(op == CompareOp.Ne)
                    : Start(vm, op == CompareOp.Eq ? SetOp.IsSubset : SetOp.IsNotSubset, other, Value.Unbound);
            case CompareOp.Le:
                return Start(vm, SetOp.IsSubset, other, Value.Unbound);
            case CompareOp.Lt:
                return Count >= right.Count ? Value.False : Start(vm, SetOp.IsSubset, other, Value.Unbound);
            case CompareOp.Ge:
                return right.Start(vm, SetOp.IsSubset, this, Value.Unbound);
            default:
                return Count <= right.Count ? Value.False : right.Start(vm, SetOp.IsSubset, this, Value.Unbound);
        }
    }

    /// <summary>A binary operator, which only takes sets.</summary>
    internal static Value Operate(Machine vm, SetOp op, Value left, Value right) =>
        left.O is PyAnySet a && right.O is PyAnySet ? a.Start(vm, op, right, Value.Unbound) : Value.NotImplemented;

    /// <summary>An in-place operator, which only takes sets.</summary>
    internal Value OperateInPlace(Machine vm, SetOp op, Value other) => other.O is PyAnySet ? Start(vm, op, other, this) : Value.NotImplemented;

    /// <summary>The repr.</summary>
    internal Value Show(Machine vm) => Count == 0 ? Value.Str(Type.Name + "()") : ReprFrame.Start(vm, this, ReprKind.Set);

    /// <summary>Whether a key is there; a set that is no key is looked for as a frozenset.</summary>
    internal Value Has(Machine vm, TableOp op, Value key)
    {
        if (key.O is not PySet set || set.Type.SlotFunction(Slot.Hash) is var f && f != 0 && f != SlotThunks.Unhashable)
        {
            return Tables.Do(vm, this, op, key, Value.None);
        }
        int depth = vm.Thread.Depth;
        Value frozen = new PyFrozenSet(set.Table.CopyKeys());
        if (op != TableOp.Remove)
        {
            return Tables.Do(vm, this, op, frozen, Value.None);
        }
        Value removed = Tables.Do(vm, this, TableOp.Take, frozen, Value.None);
        return removed.IsPushed ? vm.EnterBelow(depth, new RemoveFrame(key))
            : removed.IsFalse ? Errors.KeyError(key)
            : removed.IsTrue ? Value.None
            : removed;
    }

    /// <summary>What pickle wants to know.</summary>
    internal Value ReduceSet(Machine vm) => vm.Enter(new SetReduceFrame(this));
}
