namespace Lucid.Modules.Struct;

/// <summary>What the module's functions and the methods of Struct share.</summary>
internal static class StructOperations
{
    /// <summary>The layout of a format argument; null with the error.</summary>
    internal static StructLayout? Layout(Value format, out string text, out Value error)
    {
        text = "";
        error = Value.Unbound;
        switch (format.Object)
        {
            case PyStr str:
                text = str.Text;
                for (int i = 0; i < str.Length; i++)
                {
                    if (str.CodeAt(i) > 127)
                    {
                        error = Errors.Of(PyException.Make(
                            ExceptionTypes.UnicodeEncodeError,
                            [Value.Str("ascii"), str, Value.Int(i), Value.Int(i + 1), Value.Str("ordinal not in range(128)")]));
                        return null;
                    }
                }
                break;
            case PyBytes bytes:
                text = System.Text.Encoding.Latin1.GetString(bytes.Data);
                break;
            default:
                error = Errors.TypeError($"Struct() argument 1 must be a str or bytes object, not {format.Type.FullName}");
                return null;
        }
        StructLayout? layout = StructLayout.Of(text, out string? fault);
        error = fault is null ? error : StructCodec.Error(fault);
        return layout;
    }

    internal static Value Pack(Machine vm, StructLayout layout, string format, ReadOnlySpan<Value> values)
    {
        if (values.Length != layout.Count)
        {
            return StructCodec.Error($"pack expected {layout.Count} items for packing (got {values.Length})");
        }
        return Start(vm, layout, format, values, Value.Unbound, 0);
    }

    internal static Value PackInto(Machine vm, StructLayout layout, string format, ReadOnlySpan<Value> arguments)
    {
        if (arguments.Length < 2)
        {
            return StructCodec.Error(arguments.Length == 0 ? "pack_into expected buffer argument" : "pack_into expected offset argument");
        }
        if (arguments.Length - 2 != layout.Count)
        {
            return StructCodec.Error($"pack_into expected {layout.Count} items for packing (got {arguments.Length - 2})");
        }
        if (arguments[0].Object is not IBuffer { IsReadOnly: false } buffer)
        {
            return Errors.TypeError($"argument must be read-write bytes-like object, not {arguments[0].Type.FullName}");
        }
        if (!Numbers.TryClamp(arguments[1], out long offset))
        {
            return Errors.TypeError($"'{arguments[1].Type.FullName}' object cannot be interpreted as an integer");
        }
        Value fault = CheckRoom(layout, buffer.Bytes.Length, ref offset);
        return fault.IsError ? fault : Start(vm, layout, format, arguments[2..], arguments[0], offset);
    }

    private static Value CheckRoom(StructLayout layout, int length, ref long offset)
    {
        int size = layout.Size;
        if (offset < 0)
        {
            if (offset + size > 0)
            {
                return StructCodec.Error($"no space to pack {size} bytes at offset {offset}");
            }
            if (offset + length < 0)
            {
                return StructCodec.Error($"offset {offset} out of range for {length}-byte buffer");
            }
            offset += length;
        }
        return length - offset >= size
            ? Value.None
            : StructCodec.Error(
                $"pack_into requires a buffer of at least {(ulong)size + (ulong)offset} bytes for packing {size} bytes at offset {offset} (actual buffer size is {length})");
    }

    private static Value Start(Machine vm, StructLayout layout, string format, ReadOnlySpan<Value> values, Value buffer, long offset)
    {
        var bytes = new byte[layout.Size];
        int stuck = StructCodec.Pack(layout, values, bytes, out Value error);
        return stuck < 0 ? Deliver(vm, layout, bytes, buffer, offset)
            : error.IsUnbound ? vm.Enter(new StructPackFrame(format, values.ToArray(), buffer, offset))
            : error;
    }

    /// <summary>Gives packed bytes, or puts them in a buffer.</summary>
    internal static Value Deliver(Machine vm, StructLayout layout, byte[] bytes, Value buffer, long offset)
    {
        if (buffer.IsUnbound)
        {
            return new PyBytes(bytes);
        }
        // Converting a value may have run code that made the buffer shorter.
        var target = (IBuffer)buffer.Object!;
        Value fault = CheckRoom(layout, target.Bytes.Length, ref offset);
        if (fault.IsError)
        {
            return fault;
        }
        bytes.CopyTo(target.EditBytes(vm.Undo, (int)offset, bytes.Length));
        return Value.None;
    }

    internal static Value Unpack(StructLayout layout, Value buffer)
    {
        if (!PyBytes.TryArgument(buffer, out ReadOnlySpan<byte> bytes, out Value error))
        {
            return error;
        }
        return bytes.Length != layout.Size ? StructCodec.Error($"unpack requires a buffer of {layout.Size} bytes") : StructCodec.Unpack(layout, bytes);
    }

    internal static Value UnpackFrom(StructLayout layout, Value buffer, long offset)
    {
        if (!PyBytes.TryArgument(buffer, out ReadOnlySpan<byte> bytes, out Value error))
        {
            return error;
        }
        int size = layout.Size;
        if (offset < 0)
        {
            if (offset + size > 0)
            {
                return StructCodec.Error($"not enough data to unpack {size} bytes at offset {offset}");
            }
            if (offset + bytes.Length < 0)
            {
                return StructCodec.Error($"offset {offset} out of range for {bytes.Length}-byte buffer");
            }
            offset += bytes.Length;
        }
        return bytes.Length - offset < size
            ? StructCodec.Error(
                $"unpack_from requires a buffer of at least {(ulong)size + (ulong)offset} bytes for unpacking {size} bytes at offset {offset} (actual buffer size is {bytes.Length})")
            : StructCodec.Unpack(layout, bytes.Slice((int)offset, size));
    }

    internal static Value IterUnpack(StructLayout layout, string format, Value buffer)
    {
        if (!PyBytes.TryArgument(buffer, out ReadOnlySpan<byte> bytes, out Value error))
        {
            return error;
        }
        if (layout.Size == 0)
        {
            return StructCodec.Error("cannot iteratively unpack with a struct of length 0");
        }
        return bytes.Length % layout.Size != 0
            ? StructCodec.Error($"iterative unpacking requires a buffer of a multiple of {layout.Size} bytes")
            : new PyUnpackIterator(format, buffer);
    }
}
