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
        return item.Type.Has(Slot.Index) ? vm.EnterNow(new FindFrame(FindKind.Contains, self, item, Value.None, Value.None))
            : Errors.TypeError($"a bytes-like object is required, not '{item.Type.FullName}'");
    }

    /// <summary>The object itself where it is immutable, else a copy.</summary>
    internal static Value Same(Value self) =>
        self.O is PyByteArray array ? new PyByteArray(array.Bytes.ToArray())
        : self.O is PyBytes { IsExact: false } bytes ? new PyBytes(bytes.Data)
        : self;

    internal static Value Replace(Value self, Value old, Value replacement, long max)
    {
        if (!PyBytes.TryArgument(old, out ReadOnlySpan<byte> from, out Value error) || !PyBytes.TryArgument(replacement, out ReadOnlySpan<byte> to, out error))
        {
            return error;
        }
        return TextSearch.Replace(PyBytes.SpanOf(self), from, to, max, out byte[]? made) is { } fault ? fault.Raise()
            : made is null ? Same(self) : Like(self, made);
    }

    internal static Value Split(Value self, Value sep, long max, bool fromEnd)
    {
        var parts = new List<TextSlice>();
        ReadOnlySpan<byte> bytes = PyBytes.SpanOf(self);
        max = max < 0 ? long.MaxValue : max;
        if (sep.IsNone)
        {
            if (fromEnd)
            {
                TextSplit.SplitFromEnd(bytes, max, parts);
            }
            else
            {
                TextSplit.Split(bytes, max, parts);
            }
            return ListOf(self, parts);
        }
        if (!PyBytes.TryArgument(sep, out ReadOnlySpan<byte> separator, out Value error))
        {
            return error;
        }
        if (separator.Length == 0)
        {
            return Errors.ValueError("empty separator");
        }
        if (fromEnd)
        {
            TextSplit.SplitFromEnd(bytes, separator, max, parts);
        }
        else
        {
            TextSplit.Split(bytes, separator, max, parts);
        }
        return ListOf(self, parts);
    }

    internal static Value SplitLines(Value self, bool keepEnds)
    {
        var parts = new List<TextSlice>();
        TextSplit.SplitLines(PyBytes.SpanOf(self), keepEnds, parts);
        return ListOf(self, parts);
    }

    internal static Value Partition(Value self, Value sep, bool fromEnd)
    {
        if (!PyBytes.TryArgument(sep, out ReadOnlySpan<byte> separator, out Value error))
        {
            return error;
        }
        if (separator.Length == 0)
        {
            return Errors.ValueError("empty separator");
        }
        ReadOnlySpan<byte> bytes = PyBytes.SpanOf(self);
        int at = fromEnd ? TextSearch.FindLast(bytes, separator) : TextSearch.Find(bytes, separator);
        if (at < 0)
        {
            return fromEnd ? new PyTuple([Like(self, []), Like(self, []), Same(self)]) : new PyTuple([Same(self), Like(self, []), Like(self, [])]);
        }
        Value middle = self.O is PyByteArray ? new PyByteArray(separator.ToArray()) : sep;
        return new PyTuple([Like(self, bytes[..at].ToArray()), middle, Like(self, bytes[(at + separator.Length)..].ToArray())]);
    }

    internal static Value Strip(Value self, Value characters, bool left, bool right)
    {
        ReadOnlySpan<byte> bytes = PyBytes.SpanOf(self);
        TextSlice slice;
        if (characters.IsNone)
        {
            slice = TextSplit.Strip(bytes, left, right);
        }
        else if (PyBytes.TryArgument(characters, out ReadOnlySpan<byte> set, out Value error))
        {
            slice = TextSplit.Strip(bytes, set, left, right);
        }
        else
        {
            return error;
        }
        return slice.Length == bytes.Length ? Same(self) : Like(self, bytes.Slice(slice.Start, slice.Length).ToArray());
    }

    internal static Value RemoveAffix(Value self, Value affix, bool atEnd)
    {
        if (!PyBytes.TryArgument(affix, out ReadOnlySpan<byte> part, out Value error))
        {
            return error;
        }
        ReadOnlySpan<byte> bytes = PyBytes.SpanOf(self);
        if (part.Length == 0 || !TextSearch.HasAffix(bytes, part, 0, long.MaxValue, atEnd))
        {
            return Same(self);
        }
        return Like(self, (atEnd ? bytes[..^part.Length] : bytes[part.Length..]).ToArray());
    }

    /// <summary>center, ljust and rjust.</summary>
    internal static Value Justify(Value self, long width, Value fill, char side)
    {
        string name = side == 'c' ? "center" : side == 'l' ? "ljust" : "rjust";
        byte one = (byte)' ';
        if (!fill.IsUnbound)
        {
            if (fill.O is not (PyBytes or PyByteArray))
            {
                return Errors.TypeError($"{name}() argument 2 must be a byte string of length 1, not {fill.Type.FullName}");
            }
            ReadOnlySpan<byte> given = PyBytes.SpanOf(fill);
            if (given.Length != 1)
            {
                return Errors.TypeError($"{name}(): argument 2 must be a byte string of length 1, not a {fill.Type.FullName} object of length {given.Length}");
            }
            one = given[0];
        }
        ReadOnlySpan<byte> bytes = PyBytes.SpanOf(self);
        if (width <= bytes.Length)
        {
            return Same(self);
        }
        long left = side == 'l' ? 0 : width - bytes.Length;
        long right = width - bytes.Length - left;
        if (side == 'c')
        {
            TextLayout.Center(bytes.Length, width, out left, out right);
        }
        return TextLayout.Pad(bytes, left, right, one, out byte[] made) is { } fault ? fault.Raise() : Like(self, made);
    }

    internal static Value Translate(Value self, Value table, Value delete)
    {
        ReadOnlySpan<byte> map = default;
        Value error;
        if (!table.IsNone)
        {
            if (!PyBytes.TryArgument(table, out map, out error))
            {
                return error;
            }
            if (map.Length != 256)
            {
                return Errors.ValueError("translation table must be 256 characters long");
            }
        }
        ReadOnlySpan<byte> deleted = default;
        if (!delete.IsUnbound && !PyBytes.TryArgument(delete, out deleted, out error))
        {
            return error;
        }
        ReadOnlySpan<byte> bytes = PyBytes.SpanOf(self);
        var made = new byte[bytes.Length];
        int n = 0;
        foreach (byte b in bytes)
        {
            if (!deleted.Contains(b))
            {
                made[n++] = map.IsEmpty ? b : map[b];
            }
        }
        return n == bytes.Length && bytes.SequenceEqual(made) ? Same(self) : Like(self, made[..n]);
    }

    internal static Value MakeTrans(Value from, Value to)
    {
        if (!PyBytes.TryArgument(from, out ReadOnlySpan<byte> a, out Value error) || !PyBytes.TryArgument(to, out ReadOnlySpan<byte> b, out error))
        {
            return error;
        }
        if (a.Length != b.Length)
        {
            return Errors.ValueError("maketrans arguments must have same length");
        }
        var made = new byte[256];
        for (int i = 0; i < made.Length; i++)
        {
            made[i] = (byte)i;
        }
        for (int i = 0; i < a.Length; i++)
        {
            made[a[i]] = b[i];
        }
        return new PyBytes(made);
    }

    /// <summary>hex(sep, bytes_per_sep)</summary>
    internal static Value Hex(Machine vm, ReadOnlySpan<byte> bytes, Value sep, int group)
    {
        if (sep.IsUnbound)
        {
            return PyStr.OfPlain(Convert.ToHexStringLower(bytes));
        }
        char separator;
        switch (sep.O)
        {
            case PyStr { Length: 1 } text when text.CodeAt(0) < 0x80:
                separator = text.Text[0];
                break;
            case PyStr text:
                return Errors.ValueError(text.Length == 1 ? "sep must be ASCII." : "sep must be length 1.");
            case PyBytes { Length: 1 } one:
                separator = (char)one.Data[0];
                break;
            case PyBytes:
                return Errors.ValueError("sep must be length 1.");
            default:
                return sep.Type.Has(Slot.Len) ? Errors.TypeError("sep must be str or bytes.") : vm.Len(sep);
        }
        if (separator >= 0x80)
        {
            return Errors.ValueError("sep must be ASCII.");
        }
        if (group == 0)
        {
            return PyStr.OfPlain(Convert.ToHexStringLower(bytes));
        }
        var made = new System.Text.StringBuilder(bytes.Length * 3);
        long size = Math.Abs((long)group);
        for (int i = 0; i < bytes.Length; i++)
        {
            bool breaks = i > 0 && (group > 0 ? (bytes.Length - i) % size == 0 : i % size == 0);
            if (breaks)
            {
                made.Append(separator);
            }
            made.Append("0123456789abcdef"[bytes[i] >> 4]).Append("0123456789abcdef"[bytes[i] & 15]);
        }
        return PyStr.OfPlain(made.ToString());
    }

    /// <summary>The bytes of hexadecimal text.</summary>
    internal static Value FromHex(Value source)
    {
        int[] codes;
        if (source.O is PyStr text)
        {
            codes = text.Codes();
        }
        else if (PyBytes.TrySpan(source, out ReadOnlySpan<byte> bytes))
        {
            codes = new int[bytes.Length];
            for (int i = 0; i < codes.Length; i++)
            {
                codes[i] = bytes[i];
            }
        }
        else
        {
            return Errors.TypeError($"fromhex() argument must be str or bytes-like, not {source.Type.FullName}");
        }
        var made = new List<byte>(codes.Length / 2);
        for (int i = 0; i < codes.Length; i++)
        {
            if (codes[i] is ' ' or (>= '\t' and <= '\r'))
            {
                continue;
            }
            int high = Digit(codes[i]);
            if (high < 0)
            {
                return Errors.ValueError($"non-hexadecimal number found in fromhex() arg at position {i}");
            }
            if (++i >= codes.Length)
            {
                return Errors.ValueError("fromhex() arg must contain an even number of hexadecimal digits");
            }
            int low = Digit(codes[i]);
            if (low < 0)
            {
                return Errors.ValueError($"non-hexadecimal number found in fromhex() arg at position {i}");
            }
            made.Add((byte)((high << 4) | low));
        }
        return new PyBytes(made.ToArray());

        static int Digit(int code) => code < 0x80 && char.IsAsciiHexDigit((char)code) ? Convert.ToInt32(((char)code).ToString(), 16) : -1;
    }

    private static Value ListOf(Value self, List<TextSlice> parts)
    {
        ReadOnlySpan<byte> bytes = PyBytes.SpanOf(self);
        var items = new Value[parts.Count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = parts[i].Length == bytes.Length ? Same(self) : Like(self, bytes.Slice(parts[i].Start, parts[i].Length).ToArray());
        }
        return new PyList(items, items.Length);
    }
}
