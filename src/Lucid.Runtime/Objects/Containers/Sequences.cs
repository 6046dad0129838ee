namespace Lucid.Runtime;

/// <summary>What list, tuple and their like share: items at hand, collecting of iterables, slices, repetition, search.</summary>
public static class Sequences
{
    /// <summary>The items of a list or tuple whose class does not iterate otherwise.</summary>
    public static bool TryItems(Value value, out ReadOnlySpan<Value> items)
    {
        if (value.O is PyList list && list.Type.SlotFunction(Slot.Iter) == PyList.TypeObject.SlotFunction(Slot.Iter))
        {
            items = list.Now.Items.Span;
            return true;
        }
        if (value.O is PyTuple tuple && tuple.Type.SlotFunction(Slot.Iter) == PyTuple.TypeObject.SlotFunction(Slot.Iter))
        {
            items = tuple.Items;
            return true;
        }
        items = default;
        return false;
    }

    /// <summary>The items of an iterable in a new list.</summary>
    public static Value Collect(Machine vm, Value iterable)
    {
        if (TryItems(iterable, out ReadOnlySpan<Value> items))
        {
            return PyList.Of(items);
        }
        var target = new PyList();
        return Extend(vm, target, iterable, target);
    }

    /// <summary>The same without asking for a length first, as CPython makes tuples.</summary>
    public static Value CollectBlindly(Machine vm, Value iterable)
    {
        var target = new PyList();
        return vm.EnterNow(new ExtendFrame(target, iterable, target, asksHint: false));
    }

    /// <summary>Appends the items of an iterable to a list; gives <paramref name="result"/>.</summary>
    public static Value Extend(Machine vm, PyList target, Value iterable, Value result)
    {
        Undo undo = vm.Undo;
        if (TryItems(iterable, out ReadOnlySpan<Value> items))
        {
            if (items.Length > 0)
            {
                target.Write(undo).Items.AddRange(undo, items);
            }
            return result;
        }
        if (TryLeafItems(iterable, out Value[]? made))
        {
            target.Write(undo).Items.AddRange(undo, made);
            return result;
        }
        return vm.EnterNow(new ExtendFrame(target, iterable, result));
    }

    /// <summary>The items of an iterable that gives them without Python, as a new array.</summary>
    public static bool TryLeafItems(Value iterable, out Value[] items)
    {
        switch (iterable.O)
        {
            case PyRange range when range.TryCount(out int count):
                items = new Value[count];
                for (int i = 0; i < count; i++)
                {
                    items[i] = range.At(i);
                }
                return true;
            case HashedObject table when table.Type.SlotFunction(Slot.Iter) == table.Type.BuiltinType.SlotFunction(Slot.Iter):
                items = Keys(table);
                return true;
            case PyDictKeys keys:
                items = Keys(keys.Dict);
                return true;
            case PyDictValues values:
                items = Take(values.Dict, DictPart.Value);
                return true;
            case PyDictItems pairs:
                items = Take(pairs.Dict, DictPart.Item);
                return true;
            default:
                items = [];
                return false;
        }
    }

    /// <summary>The keys of a table.</summary>
    public static Value[] Keys(HashedObject o) => Take(o, DictPart.Key);

    /// <summary>Keys, values or pairs of a table.</summary>
    public static Value[] Take(HashedObject o, DictPart part)
    {
        ref readonly ValueTable table = ref o.Table;
        var items = new Value[table.Count];
        int n = 0;
        for (int i = table.NextPosition(0); i >= 0; i = table.NextPosition(i + 1))
        {
            ref TableEntry entry = ref table.EntryAt(i);
            items[n++] = part switch
            {
                DictPart.Key => entry.Key,
                DictPart.Value => entry.Value,
                _ => new PyTuple([entry.Key, entry.Value]),
            };
        }
        return items;
    }

    /// <summary>The place in a sequence that an index names; false if it is outside.</summary>
    public static bool TryPlace(long index, int count, out int place)
    {
        index += index < 0 ? count : 0;
        place = (int)index;
        return (ulong)index < (ulong)count;
    }

    /// <summary>An index moved into the bounds of a sequence, as slices do it.</summary>
    public static int Clamp(long index, int count) => (int)Math.Clamp(index < 0 ? index + count : index, 0, count);

    /// <summary>The items that a slice picks.</summary>
    public static Value[] Pick(ReadOnlySpan<Value> items, in SliceBounds bounds)
    {
        if (bounds.Step == 1)
        {
            return bounds.Count == 0 ? [] : items.Slice((int)bounds.Start, (int)bounds.Count).ToNewArray();
        }
        var picked = new Value[bounds.Count];
        long at = bounds.Start;
        for (int i = 0; i < picked.Length; i++, at += bounds.Step)
        {
            ref readonly Value item = ref items[(int)at];
            picked[i].O = item.O;
            picked[i].Bits = item.Bits;
        }
        return picked;
    }

    /// <summary>Whether a number fits an index; the complaint if not.</summary>
    public static Value TooBig => Errors.IndexError("cannot fit 'int' into an index-sized integer");

    /// <summary>Operand of a repetition: an int, or what has <c>__index__</c> and does not multiply itself.</summary>
    public static Value Repeat(Machine vm, Value sequence, Value times, Slot slot)
    {
        if (Conversion.TryInt64(times, out long n))
        {
            int length = sequence.O is PyList counted ? counted.Now.Items.Count : ((PyTuple)sequence.O!).Count;
            if (n > 1 && length > 0 && !vm.Affords(n, 16L * length))
            {
                return Errors.MemoryError("");
            }
            return sequence.O switch
            {
                PyList list when slot == Slot.InplaceMul => list.RepeatInPlace(vm.Undo, n),
                PyList list => RepeatItems(list.Now.Items.Span, n, asList: true),
                PyTuple { Count: 0 } or PyTuple when n == 1 && ReferenceEquals(sequence.Type, PyTuple.TypeObject) => sequence,
                _ => RepeatItems(((PyTuple)sequence.O!).Items, n, asList: false),
            };
        }
        if (times.O is PyInt)
        {
            return Errors.OverflowError("cannot fit 'int' into an index-sized integer");
        }
        return !times.Type.Has(Slot.Index) || (slot != Slot.InplaceMul && times.Type.Has(Slot.Mul)) ? Value.NotImplemented
            : vm.EnterNow(new IndexFrame(sequence, times, Value.Unbound, slot));
    }

    private static Value RepeatItems(ReadOnlySpan<Value> items, long n, bool asList)
    {
        if (!TryRepeat(items, n, out Value[] made))
        {
            return Errors.MemoryError("");
        }
        return asList ? new PyList(made, made.Length) : PyTuple.Of(made);
    }

    /// <summary>Items again and again; false if that would be too many.</summary>
    public static bool TryRepeat(ReadOnlySpan<Value> items, long n, out Value[] made)
    {
        if (n <= 0 || items.Length == 0)
        {
            made = [];
            return true;
        }
        if (n > Array.MaxLength / items.Length)
        {
            made = [];
            return false;
        }
        made = new Value[items.Length * n];
        items.CopyTo(made);
        for (int filled = items.Length; filled < made.Length; filled *= 2)
        {
            made.AsSpan(0, Math.Min(filled, made.Length - filled)).CopyTo(made.AsSpan(filled));
        }
        return true;
    }
}
