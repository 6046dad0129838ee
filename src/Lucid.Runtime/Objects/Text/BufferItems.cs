using System.Buffers.Binary;
using System.Numerics;

namespace Lucid.Runtime;

/// <summary>Single items of a buffer in the native formats of the struct module.</summary>
internal static class BufferItems
{
    /// <summary>The size of an item of a format; 0 if the format is not a single native one.</summary>
    internal static int SizeOf(string format) => Code(format) switch
    {
        'c' or 'b' or 'B' or '?' => 1,
        'h' or 'H' or 'e' => 2,
        'i' or 'I' or 'f' => 4,
        'l' or 'L' or 'q' or 'Q' or 'n' or 'N' or 'd' or 'P' => 8,
        _ => 0,
    };

    /// <summary>The letter of a single native format, which may begin with <c>@</c>; 0 for others.</summary>
    internal static char Code(string format) => format.Length == 1 ? format[0] : format.Length == 2 && format[0] == '@' ? format[1] : '\0';

    /// <summary>Whether items are ints.</summary>
    internal static bool IsInteger(string format) => Code(format) is 'b' or 'B' or 'h' or 'H' or 'i' or 'I' or 'l' or 'L' or 'q' or 'Q' or 'n' or 'N' or 'P';

    /// <summary>The value of an item.</summary>
    internal static Value Read(string format, ReadOnlySpan<byte> bytes) => Code(format) switch
    {
        'c' => new PyBytes(bytes[..1]),
        'b' => Value.Int((sbyte)bytes[0]),
        'B' => Value.Int(bytes[0]),
        '?' => Value.Bool(bytes[0] != 0),
        'h' => Value.Int(BinaryPrimitives.ReadInt16LittleEndian(bytes)),
        'H' => Value.Int(BinaryPrimitives.ReadUInt16LittleEndian(bytes)),
        'i' => Value.Int(BinaryPrimitives.ReadInt32LittleEndian(bytes)),
        'I' => Value.Int(BinaryPrimitives.ReadUInt32LittleEndian(bytes)),
        'l' or 'q' or 'n' => Value.Int(BinaryPrimitives.ReadInt64LittleEndian(bytes)),
        'L' or 'Q' or 'N' or 'P' => Value.Int((BigInteger)BinaryPrimitives.ReadUInt64LittleEndian(bytes)),
        'e' => Value.Float((double)BinaryPrimitives.ReadHalfLittleEndian(bytes)),
        'f' => Value.Float(BinaryPrimitives.ReadSingleLittleEndian(bytes)),
        'd' => Value.Float(BinaryPrimitives.ReadDoubleLittleEndian(bytes)),
        _ => Errors.Of(ExceptionTypes.NotImplementedError, $"memoryview: unsupported format {format}"),
    };

    /// <summary>The bytes of a value; not null: the error.</summary>
    internal static Value? Write(string format, Value value, Span<byte> bytes)
    {
        char code = Code(format);
        switch (code)
        {
            case 'c':
                if (value.O is not PyBytes one)
                {
                    return WrongType(format);
                }
                if (one.Length != 1)
                {
                    return WrongValue(format);
                }
                bytes[0] = one.Data[0];
                return null;
            case '?':
                bytes[0] = (byte)(value.IsTrue ? 1 : 0);
                return null;
            case 'e' or 'f' or 'd':
                return WriteReal(format, code, value, bytes);
            default:
                return WriteInteger(format, code, value, bytes);
        }
    }

    private static Value? WriteReal(string format, char code, Value value, Span<byte> bytes)
    {
        int found = Numbers.Real(value, out double number);
        if (found <= 0)
        {
            return found < 0 ? WrongValue(format) : WrongType(format);
        }
        switch (code)
        {
            case 'd':
                BinaryPrimitives.WriteDoubleLittleEndian(bytes, number);
                return null;
            case 'f':
                if (double.IsFinite(number) && float.IsInfinity((float)number))
                {
                    return Errors.OverflowError("float too large to pack with f format");
                }
                BinaryPrimitives.WriteSingleLittleEndian(bytes, (float)number);
                return null;
            default:
                if (double.IsFinite(number) && Half.IsInfinity((Half)number))
                {
                    return Errors.OverflowError("float too large to pack with e format");
                }
                BinaryPrimitives.WriteHalfLittleEndian(bytes, (Half)number);
                return null;
        }
    }

    private static Value? WriteInteger(string format, char code, Value value, Span<byte> bytes)
    {
        int size = SizeOf(format);
        if (size == 0)
        {
            return Errors.Of(ExceptionTypes.NotImplementedError, $"memoryview: unsupported format {format}");
        }
        if (!Numbers.TryBig(value, out BigInteger number))
        {
            return WrongType(format);
        }
        bool isSigned = code is 'b' or 'h' or 'i' or 'l' or 'q' or 'n';
        BigInteger limit = BigInteger.One << ((8 * size) - (isSigned ? 1 : 0));
        if (number >= limit || number < (isSigned ? -limit : BigInteger.Zero))
        {
            return WrongValue(format);
        }
        ulong bits = (ulong)(number & ulong.MaxValue);
        for (int i = 0; i < size; i++)
        {
            bytes[i] = (byte)(bits >> (8 * i));
        }
        return null;
    }

    private static Value WrongType(string format) => Errors.TypeError($"memoryview: invalid type for format '{format}'");

    private static Value WrongValue(string format) => Errors.ValueError($"memoryview: invalid value for format '{format}'");
}
