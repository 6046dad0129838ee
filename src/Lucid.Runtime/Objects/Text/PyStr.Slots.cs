using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary>The slots of str.</summary>
public partial class PyStr
{
    /// <summary>The repr as text; it never contains a lone surrogate.</summary>
    internal string ReprText() => Points is null ? StrRepr.Repr(Chars) : StrRepr.Repr(Points.AsSpan());

    [PySlot(Slot.Repr)]
    internal string Repr() => ReprText();

    [PySlot(Slot.Str)]
    internal PyStr Str() => Exact();

    [PySlot(Slot.Hash)]
    internal long Hash(Machine vm) => Hash(vm.Seed);

    [PySlot(Slot.Len)]
    internal int Len() => Length;

    [PySlot(Slot.Iter)]
    internal Value Iter() => new PyStrIterator(this);

    [PySlot(Slot.GetItem)]
    internal Value GetItem(Machine vm, Value key)
    {
        if (Numbers.TryLong(key, out long i))
        {
            int length = Length;
            i += i < 0 ? length : 0;
            return (ulong)i < (ulong)length ? OfCode(CodeAt((int)i)) : Errors.IndexError("string index out of range");
        }
        if (key.O is PySlice slice)
        {
            if (!SlicePart.TryOf(slice, Length, out SlicePart bounds, out Value error))
            {
                return error.IsUnbound ? vm.Enter(new IndexKeyFrame(Slot.GetItem, this, key, Value.Unbound)) : error;
            }
            return bounds.Step == 1 ? Slice(bounds.Start, bounds.Count)
                : Points is null ? OfPlain(bounds.Take(Chars))
                : Of(bounds.Take<int>(Points));
        }
        return IndexKeyFrame.Enter(vm, Slot.GetItem, this, key, $"string indices must be integers, not '{key.Type.FullName}'");
    }

    [PySlot(Slot.Contains)]
    internal Value Contains(Value item) =>
        item.O is PyStr part ? Value.Bool(StrOps.Find(this, part) >= 0)
        : Errors.TypeError($"'in <string>' requires string as left operand, not {item.Type.FullName}");

    [PySlot(Slot.Add)]
    internal static Value Add(Value left, Value right)
    {
        if (left.O is not PyStr a || right.O is not PyStr b)
        {
            return Value.NotImplemented;
        }
        if (b.Text.Length == 0)
        {
            return a.Exact();
        }
        if (a.Text.Length == 0)
        {
            return b.Exact();
        }
        if ((long)a.Text.Length + b.Text.Length > StrOps.LengthMax)
        {
            return Errors.OverflowError("strings are too large to concat");
        }
        if (a.Points is null && b.Points is null)
        {
            return new PyStr(string.Concat(a.Text, b.Text), null);
        }
        return Of([.. a.Codes(), .. b.Codes()]);
    }

    [PySlot(Slot.Mul)]
    internal static Value Mul(Machine vm, Value left, Value right)
    {
        Value self = left.O is PyStr ? left : right;
        Value count = left.O is PyStr ? right : left;
        if (!Numbers.IsInt(count))
        {
            return RepeatFrame.Enter(vm, self, count);
        }
        var text = (PyStr)self.O!;
        if (!Repeating.TryCount(vm, count, Math.Max(text.Text.Length, 2), out int n, out Value error))
        {
            return error;
        }
        return n == 1 ? text.Exact()
            : n == 0 || text.Length == 0 ? Empty
            : text.Points is null ? OfPlain(new string(Repeating.Repeat(text.Chars, n)))
            : Of(Repeating.Repeat<int>(text.Points, n));
    }

    [PySlot(Slot.Mod)]
    internal static Value Mod(Machine vm, Value left, Value right) =>
        left.O is PyStr ? vm.EnterNow(new PercentFrame(left, right)) : Value.NotImplemented;

    [PySlot(Slot.Compare)]
    internal Value Compare(Value other, CompareOp op)
    {
        if (other.O is not PyStr there)
        {
            return Value.NotImplemented;
        }
        return op switch
        {
            CompareOp.Eq => Value.Bool(ContentEquals(there)),
            CompareOp.Ne => Value.Bool(!ContentEquals(there)),
            _ => PyInt.Order(CompareTo(there), op),
        };
    }
}
