using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary>What bytearray has and bytes has not: construction by __init__ and the methods that change it.</summary>
public partial class PyByteArray
{
    [PyNew("bytearray(*args, **kwargs)")]
    internal static Value New(PyType cls, Args args) => cls.IsHeap ? Allocate(cls) : new PyByteArray();

    [PyInit("bytearray(source=<unrepresentable>, encoding=<unrepresentable>, errors=<unrepresentable>)")]
    internal Value Init(Machine vm, Value source, PyStr? encoding = null, PyStr? errors = null)
    {
        if (source.IsUnbound)
        {
            return encoding is not null || errors is not null
                ? Errors.TypeError($"{(encoding is not null ? "encoding" : "errors")} without a string argument")
                : Length == 0 ? Value.None : Fill(vm, []);
        }
        if (Length > 0 && Fill(vm, []) is { IsError: true } viewed)
        {
            return viewed;
        }
        return vm.EnterNow(new BytesNewFrame(this, source, encoding, errors));
    }

    [PyMethod("append(item, /)", Doc = "Append a single item to the end of the bytearray.\n\n  item\n    The item to be appended.")]
    internal Value Append(Machine vm, Value item) => Put(vm, item, Length);

    [PyMethod("insert(index, item, /)", Doc = "Insert a single item into the bytearray before the given index.\n\n  index\n    The index where the value is to be inserted.\n  item\n    The item to be inserted.")]
    internal Value Insert(Machine vm, long index, Value item) =>
        Put(vm, item, (int)Math.Clamp(index < 0 ? index + Length : index, 0, Length));

    [PyMethod("extend(iterable_of_ints, /)", Doc = "Append all the items from the iterator or sequence to the end of the bytearray.\n\n  iterable_of_ints\n    The iterable of items to append.")]
    internal Value Extend(Machine vm, Value iterable)
    {
        if (PyBytes.TrySpan(iterable, out ReadOnlySpan<byte> bytes))
        {
            return TrySplice(vm, Length, 0, ReferenceEquals(iterable.O, this) ? bytes.ToArray() : bytes, out Value error) ? Value.None : error;
        }
        return vm.EnterNow(new GatherFrame(GatherKind.Extend, this, iterable, Value.None));
    }

    [PyMethod("pop(index=-1, /)", Doc = "Remove and return a single item from B.\n\n  index\n    The index from where to remove the item.\n    -1 (the default value) means remove the last item.\n\nIf no index argument is given, will pop the last item.")]
    internal Value Pop(Machine vm, long index)
    {
        if (Length == 0)
        {
            return Errors.IndexError("pop from empty bytearray");
        }
        index += index < 0 ? Length : 0;
        if ((ulong)index >= (ulong)Length)
        {
            return Errors.IndexError("pop index out of range");
        }
        Value found = Value.Int(Bytes[(int)index]);
        return TrySplice(vm, (int)index, 1, default, out Value error) ? found : error;
    }

    [PyMethod("remove(value, /)", Doc = "Remove the first occurrence of a value in the bytearray.\n\n  value\n    The value to remove.")]
    internal Value Remove(Machine vm, Value value)
    {
        if (!Numbers.IsInt(value))
        {
            return vm.Enter(new ByteArgumentFrame(this, value, -1));
        }
        if (!BytesOps.TryByte(value, out byte one, out Value error))
        {
            return error;
        }
        int at = Bytes.IndexOf(one);
        return at < 0 ? Errors.ValueError("value not found in bytearray")
            : TrySplice(vm, at, 1, default, out error) ? Value.None : error;
    }

    [PyMethod("clear()", Doc = "Remove all items from the bytearray.")]
    internal Value Clear(Machine vm) => Fill(vm, []);

    [PyMethod("copy()", Doc = "Return a copy of B.")]
    internal Value Copy() => new PyByteArray(Bytes.ToArray());

    [PyMethod("reverse()", Doc = "Reverse the order of the values in B in place.")]
    internal void Reverse(Undo undo) => EditBytes(undo, 0, Length).Reverse();

    [PyMethod("resize(size, /)", Doc = "Resize the internal buffer of bytearray to len.\n\n  size\n    New size to resize to..")]
    internal Value Resize(Machine vm, long size)
    {
        if (size < 0)
        {
            return Errors.ValueError($"Can only resize to positive sizes, got {size}");
        }
        if (size > Array.MaxLength)
        {
            return Errors.MemoryError("");
        }
        Value error;
        return size <= Length
            ? TrySplice(vm, (int)size, Length - (int)size, default, out error) ? Value.None : error
            : TrySplice(vm, Length, 0, new byte[size - Length], out error) ? Value.None : error;
    }

    [PyMethod("__alloc__()", Doc = "B.__alloc__() -> int\n\nReturn the number of bytes actually allocated.")]
    internal long Allocated() => Length == 0 ? 0 : Length + 1L;

    [PyMethod("__sizeof__()", Doc = "Returns the size of the bytearray object in memory, in bytes.")]
    internal long SizeOf() => 56 + Allocated();

    [PyMethod("__reduce__()", Doc = "Return state information for pickling.")]
    internal Value Reduce(Machine vm) => ReduceAs(vm, 2);

    [PyMethod("__reduce_ex__(proto=0, /)", Doc = "Return state information for pickling.")]
    internal Value ReduceAs(Machine vm, int proto)
    {
        Value state = Type.HasInstanceDict ? InstanceAttributes.CopyOf(vm, this) : Value.None;
        Value[] args = proto >= 3 ? Length == 0 ? [] : [new PyBytes(Bytes)]
            : Length == 0 ? [] : [Latin(), Value.Str("latin-1")];
        return new PyTuple([Type, new PyTuple(args), state]);
    }

    [PyClassMethod("fromhex(string, /)", Doc = "Create a bytearray object from a string of hexadecimal numbers.\n\nSpaces between two numbers are accepted.\nExample: bytearray.fromhex('B9 01EF') -> bytearray(b'\\\\xb9\\\\x01\\\\xef')")]
    internal static Value FromHex(Machine vm, PyType cls, Value @string)
    {
        Value made = BytesOps.FromHex(@string);
        return made.IsSignal ? made
            : ReferenceEquals(cls, TypeObject) ? new PyByteArray(((PyBytes)made.O!).Data)
            : vm.Call(cls, made);
    }

    private Value Latin() => PyStr.OfPlain(string.Create(Length, this, static (target, self) =>
    {
        ReadOnlySpan<byte> bytes = self.Bytes;
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = (char)bytes[i];
        }
    }));

    /// <summary>Inserts a byte; one that has to be asked for its number goes in where it was to go.</summary>
    internal Value Put(Machine vm, Value item, int at)
    {
        if (!Numbers.IsInt(item))
        {
            return vm.Enter(new ByteArgumentFrame(this, item, at));
        }
        if (!BytesOps.TryByte(item, out byte one, out Value error))
        {
            return error;
        }
        return TrySplice(vm, Math.Min(at, Length), 0, [one], out error) ? Value.None : error;
    }
}
