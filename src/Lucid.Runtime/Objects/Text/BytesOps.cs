using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary>What bytes and bytearray have in common.</summary>
internal static class BytesOps
{
    internal static TextFault? Concat(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, out byte[] made)
    {
        if ((long)left.Length + right.Length > Array.MaxLength)
        {
            made = [];
            return new TextFault(TextFaultKind.MemoryError, "");
        }
        made = new byte[left.Length + right.Length];
        left.CopyTo(made);
        right.CopyTo(made.AsSpan(left.Length));
        return null;
    }

    /// <summary>The byte that an int says.</summary>
    internal static bool TryByte(Value value, out byte one, out Value error, string complaint = "byte must be in range(0, 256)")
    {
        error = default;
        one = 0;
        if (Numbers.TryLong(value, out long number) && number is >= 0 and < 256)
        {
            one = (byte)number;
            return true;
        }
        error = Errors.ValueError(complaint);
        return false;
    }

    /// <summary>The bytes of a new object of the same kind as another.</summary>
    internal static Value Like(Value self, byte[] data) => self.O is PyByteArray ? new PyByteArray(data) : new PyBytes(data);

    /// <summary><c>item in self</c></summary>
    internal static Value Contains(Machine vm, Value self, Value item)
    {
        if (Numbers.IsInt(item))
        {
            return TryByte(item, out byte one, out Value error) ? Value.Bool(PyBytes.SpanOf(self).Contains(one)) : error;
        }
        if (PyBytes.TrySpan(item, out ReadOnlySpan<byte> part))
        {
            return Value.Bool(PyBytes.SpanOf(self).IndexOf(part) >= 0);
        }
        return item.Type.Has(Slot.Index) ? vm.Enter(new FindFrame(FindKind.Contains, self, item, Value.None, Value.None))
            : Errors.TypeError($"a bytes-like object is required, not '{item.Type.FullName}'");
    }
}
