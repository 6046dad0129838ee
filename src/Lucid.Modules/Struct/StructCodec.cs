using System.Buffers.Binary;
using System.Numerics;

namespace Lucid.Modules.Struct;

/// <summary>Packs and unpacks values by a layout.</summary>
internal static class StructCodec
{
    internal static Value Error(string message) => Errors.Of(ModuleErrors.Struct, message);

    /// <summary>Unpacks all values.</summary>
    internal static PyTuple Unpack(StructLayout layout, ReadOnlySpan<byte> bytes)
    {
        var values = new Value[layout.Count];
        int n = 0;
        foreach (StructItem item in layout.Items)
        {
            for (int i = 0; i < item.Repeat && item.Code != 'x'; i++)
            {
                values[n++] = Read(item, layout.IsBigEndian, bytes.Slice(item.Offset + (i * item.Size), item.Size));
            }
        }
        return PyTuple.Of(values);
    }

    private static Value Read(StructItem item, bool isBig, ReadOnlySpan<byte> bytes)
    {
        switch (item.Code)
        {
            case 'c' or 's':
                return new PyBytes(bytes);
            case 'p':
                return new PyBytes(bytes.IsEmpty ? [] : bytes.Slice(1, Math.Min(bytes[0], bytes.Length - 1)));
            case '?':
                return Value.Bool(bytes[0] != 0);
            case 'e' or 'f' or 'd':
                return Value.Float(ReadReal(bytes, isBig));
            case 'F' or 'D':
                int half = bytes.Length / 2;
                return new PyComplex(ReadReal(bytes[..half], isBig), ReadReal(bytes[half..], isBig));
        }
        ulong bits = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            bits |= (ulong)bytes[isBig ? bytes.Length - 1 - i : i] << (8 * i);
        }
        if (IsSigned(item.Code))
        {
            int unused = 64 - (8 * bytes.Length);
            return Value.Int((long)(bits << unused) >> unused);
        }
        return bits <= long.MaxValue ? Value.Int((long)bits) : Value.Int((BigInteger)bits);
    }

    private static bool IsSigned(char code) => code is 'b' or 'h' or 'i' or 'l' or 'q' or 'n';

    private static double ReadReal(ReadOnlySpan<byte> bytes, bool isBig) => bytes.Length switch
    {
        2 => (double)(isBig ? BinaryPrimitives.ReadHalfBigEndian(bytes) : BinaryPrimitives.ReadHalfLittleEndian(bytes)),
        4 => isBig ? BinaryPrimitives.ReadSingleBigEndian(bytes) : BinaryPrimitives.ReadSingleLittleEndian(bytes),
        _ => isBig ? BinaryPrimitives.ReadDoubleBigEndian(bytes) : BinaryPrimitives.ReadDoubleLittleEndian(bytes),
    };

    /// <summary>The format letter of the n-th value.</summary>
    internal static char CodeAt(StructLayout layout, int n)
    {
        foreach (StructItem item in layout.Items)
        {
            if (item.Code == 'x')
            {
                continue;
            }
            if (n < item.Repeat)
            {
                return item.Code;
            }
            n -= item.Repeat;
        }
        return '\0';
    }

    /// <summary>Packs the values.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="values">As many values as it has.</param>
    /// <param name="bytes">As many bytes as it has, all zero.</param>
    /// <param name="error">What is wrong with a value.</param>
    /// <returns>-1, or the first value that is wrong or, if the error is unbound, that Python has to convert.</returns>
    internal static int Pack(StructLayout layout, ReadOnlySpan<Value> values, Span<byte> bytes, out Value error)
    {
        error = Value.Unbound;
        int n = 0;
        foreach (StructItem item in layout.Items)
        {
            for (int i = 0; i < item.Repeat && item.Code != 'x'; i++, n++)
            {
                if (!TryWrite(layout, item, values[n], bytes.Slice(item.Offset + (i * item.Size), item.Size), out error))
                {
                    return n;
                }
            }
        }
        return -1;
    }

    private static bool TryWrite(StructLayout layout, StructItem item, Value value, Span<byte> bytes, out Value error)
    {
        error = Value.Unbound;
        switch (item.Code)
        {
            case 'c':
                if (value.Object is not PyBytes { Length: 1 } one)
                {
                    error = Error("char format requires a bytes object of length 1");
                    return false;
                }
                bytes[0] = one.Data[0];
                return true;
            case 's' or 'p':
                return TryText(item, value, bytes, out error);
            case '?':
                if (!Conversion.TryBool(value, out bool truth))
                {
                    return false;
                }
                bytes[0] = truth ? (byte)1 : (byte)0;
                return true;
            case 'e' or 'f' or 'd':
                int found = Numbers.Real(value, out double number);
                error = found < 0 || (found == 0 && !value.Type.Has(Slot.Float) && !value.Type.Has(Slot.Index)) ? Error("required argument is not a float") : error;
                return found > 0 && TryReal(layout, number, bytes, out error);
            case 'F' or 'D':
                return TryComplex(layout, value, bytes, out error);
        }
        return TryInteger(layout, item, value, bytes, out error);
    }

    private static bool TryText(StructItem item, Value value, Span<byte> bytes, out Value error)
    {
        error = Value.Unbound;
        if (value.Object is not (PyBytes or PyByteArray))
        {
            error = Error($"argument for '{item.Code}' must be a bytes object");
            return false;
        }
        ReadOnlySpan<byte> text = PyBytes.SpanOf(value);
        if (item.Code == 's')
        {
            text[..Math.Min(text.Length, bytes.Length)].CopyTo(bytes);
        }
        else if (bytes.Length > 0)
        {
            int length = Math.Min(text.Length, bytes.Length - 1);
            text[..length].CopyTo(bytes[1..]);
            bytes[0] = (byte)Math.Min(length, 255);
        }
        return true;
    }

    private static bool TryComplex(StructLayout layout, Value value, Span<byte> bytes, out Value error)
    {
        double real;
        double imaginary = 0;
        error = Value.Unbound;
        if (value.Object is PyComplex complex)
        {
            (real, imaginary) = (complex.Real, complex.Imaginary);
        }
        else if (Numbers.Real(value, out real) <= 0)
        {
            error = Error("required argument is not a complex");
            return false;
        }
        int half = bytes.Length / 2;
        return TryReal(layout, real, bytes[..half], out error) && TryReal(layout, imaginary, bytes[half..], out error);
    }

    private static bool TryReal(StructLayout layout, double number, Span<byte> bytes, out Value error)
    {
        error = Value.Unbound;
        bool isBig = layout.IsBigEndian;
        switch (bytes.Length)
        {
            case 2:
                if (double.IsFinite(number) && Half.IsInfinity((Half)number))
                {
                    error = Errors.OverflowError("float too large to pack with e format");
                    return false;
                }
                BinaryPrimitives.WriteHalfLittleEndian(bytes, (Half)number);
                break;
            case 4:
                if (!layout.IsNative && double.IsFinite(number) && float.IsInfinity((float)number))
                {
                    error = Errors.OverflowError("float too large to pack with f format");
                    return false;
                }
                BinaryPrimitives.WriteSingleLittleEndian(bytes, (float)number);
                break;
            default:
                BinaryPrimitives.WriteDoubleLittleEndian(bytes, number);
                break;
        }
        if (isBig)
        {
            bytes.Reverse();
        }
        return true;
    }

    private static bool TryInteger(StructLayout layout, StructItem item, Value value, Span<byte> bytes, out Value error)
    {
        error = Value.Unbound;
        int bits = 8 * bytes.Length;
        ulong pattern;
        if (Numbers.TryLong(value, out long small) && (IsSigned(item.Code) ? bits == 64 || small >> (bits - 1) is 0 or -1 : small >= 0 && (bits == 64 || small >> bits == 0)))
        {
            pattern = (ulong)small;
        }
        else if (!Numbers.TryBig(value, out BigInteger big))
        {
            error = value.Type.Has(Slot.Index) ? error : Error("required argument is not an integer");
            return false;
        }
        else if (item.Code == 'P')
        {
            if (big < long.MinValue || big > ulong.MaxValue)
            {
                error = Error("int too large to convert");
                return false;
            }
            pattern = (ulong)(big & ulong.MaxValue);
        }
        else if (bits == 64 && !IsSigned(item.Code) && big.Sign >= 0 && big <= ulong.MaxValue)
        {
            pattern = (ulong)big;
        }
        else
        {
            BigInteger low = IsSigned(item.Code) ? -(BigInteger.One << (bits - 1)) : 0;
            BigInteger high = (BigInteger.One << (IsSigned(item.Code) ? bits - 1 : bits)) - 1;
            error = Error($"'{item.Code}' format requires {low} <= number <= {high}");
            return false;
        }
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[layout.IsBigEndian ? bytes.Length - 1 - i : i] = (byte)(pattern >> (8 * i));
        }
        return true;
    }
}
