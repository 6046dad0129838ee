namespace Lucid.Runtime;

/// <summary>Operations on the tables of dict and set: at once where keys hash and compare without Python, else by a frame.</summary>
public static class Tables
{
    /// <summary>Does something with the entry of a key.</summary>
    public static Value Do(Machine vm, HashedObject owner, TableOp op, Value key, Value value)
    {
        if (!Hashing.TryHash(vm, key, out long hash))
        {
            return Hash(vm, owner, op, key, value);
        }
        int i = owner.Table.Find(key, hash);
        return i == ValueTable.Undecided
            ? vm.EnterNow(new TableFrame(owner, op, key, value, hash, isHashed: true))
            : Finish(vm, owner, op, key, hash, value, i);
    }

    /// <summary>The same with a key whose hash is known.</summary>
    public static Value Do(Machine vm, HashedObject owner, TableOp op, Value key, long hash, Value value)
    {
        int i = owner.Table.Find(key, hash);
        return i == ValueTable.Undecided
            ? vm.EnterNow(new TableFrame(owner, op, key, value, hash, isHashed: true))
            : Finish(vm, owner, op, key, hash, value, i);
    }

    private static Value Hash(Machine vm, HashedObject owner, TableOp op, Value key, Value value)
    {
        PyType type = key.Type;
        if (type.IsHeap || key.O is PyTuple)
        {
            return type.SlotFunction(Slot.Hash) is 0 || type.SlotFunction(Slot.Hash) == SlotThunks.Unhashable
                ? Explain(owner, key, vm.Hash(key))
                : vm.EnterNow(new TableFrame(owner, op, key, value, 0, isHashed: false));
        }
        int depth = vm.Thread.Depth;
        Value hash = vm.Hash(key);
        return hash.IsPushed ? vm.EnterBelow(depth, new TableFrame(owner, op, key, value))
            : hash.IsError ? Explain(owner, key, hash)
            : Do(vm, owner, op, key, hash.Bits, value);
    }

    /// <summary>Says of a TypeError that a hash raised what the key was wanted for.</summary>
    public static Value Explain(HashedObject owner, Value key, Value error) =>
        error.O is Signal { Kind: SignalKind.Error, Message: { } message } signal && ReferenceEquals(signal.ErrorType, ExceptionTypes.TypeError)
            ? Errors.TypeError(Explanation(owner, key, message))
            : error;

    /// <summary>The same for an error that was caught.</summary>
    internal static string Explanation(HashedObject owner, Value key, string message) =>
        $"cannot use '{key.Type.FullName}' as a {(owner is PyDict ? "dict key" : "set element")} ({message})";

    /// <summary>Does the operation once the entry is known; <paramref name="i"/> is negative where there is none.</summary>
    internal static Value Finish(Machine vm, HashedObject owner, TableOp op, Value key, long hash, Value value, int i)
    {
        Undo undo = vm.Undo;
        if (i < 0)
        {
            return FinishMissing(vm, owner, op, key, hash, value);
        }
        switch (op)
        {
            case TableOp.Contains:
                return Value.True;
            case TableOp.GetItem or TableOp.Get or TableOp.SetDefault:
                return owner.Table.Entries[i].Value;
            case TableOp.Set:
                owner.WriteTable(undo).SetValue(undo, i, value);
                return Value.None;
            case TableOp.Pop:
                Value found = owner.Table.Entries[i].Value;
                owner.WriteTable(undo).RemoveAt(undo, i);
                return found;
            case TableOp.Delete or TableOp.Discard or TableOp.Remove or TableOp.Toggle:
                owner.WriteTable(undo).RemoveAt(undo, i);
                return Value.None;
            case TableOp.Take:
                owner.WriteTable(undo).RemoveAt(undo, i);
                return Value.True;
            case TableOp.Insert:
                return Value.False;
            case TableOp.FindKey:
                return owner.Table.Entries[i].Key;
            default:
                return Value.None;
        }
    }

    private static Value FinishMissing(Machine vm, HashedObject owner, TableOp op, Value key, long hash, Value value)
    {
        Undo undo = vm.Undo;
        switch (op)
        {
            case TableOp.Contains or TableOp.Take:
                return Value.False;
            case TableOp.GetItem:
                return !ReferenceEquals(owner.Type, PyDict.TypeObject) && !owner.Type.Lookup(Names.DunderMissing).IsUnbound
                    ? vm.CallSpecial(owner, Names.DunderMissing, key)
                    : Errors.KeyError(key);
            case TableOp.Get:
                return value;
            case TableOp.Set:
                owner.WriteTable(undo).Add(undo, key, hash, value);
                return Value.None;
            case TableOp.SetDefault:
                owner.WriteTable(undo).Add(undo, key, hash, value);
                return value;
            case TableOp.Delete or TableOp.Remove:
                return Errors.KeyError(key);
            case TableOp.Pop:
                return value.IsUnbound ? Errors.KeyError(key) : value;
            case TableOp.Add or TableOp.Toggle:
                owner.WriteTable(undo).AddKey(undo, key, hash);
                return Value.None;
            case TableOp.Insert:
                owner.WriteTable(undo).AddKey(undo, key, hash);
                return Value.True;
            case TableOp.FindKey:
                return Value.Unbound;
            default:
                return Value.None;
        }
    }
}
