using System.Buffers.Binary;
using System.Numerics;

namespace Lucid.Modules.Arrays;

/// <summary>Items of arrays as bytes in the machine's order.</summary>
internal static class ArrayItems
{
    internal const string TypeCodes = "bBuwhHiIlLqQfd";

    internal static int SizeOf(char code) => code switch
    {
        'b' or 'B' => 1,
        'h' or 'H' => 2,
        'i' or 'I' or 'f' or 'u' or 'w' => 4,
        _ => 8,
    };

    internal static bool IsText(char code) => code is 'u' or 'w';

    internal static bool IsReal(char code) => code is 'f' or 'd';

    internal static Value Read(char code, ReadOnlySpan<byte> bytes) => code switch
    {
        'b' => Value.Int((sbyte)bytes[0]),
        'B' => Value.Int(bytes[0]),
        'h' => Value.Int(BinaryPrimitives.ReadInt16LittleEndian(bytes)),
        'H' => Value.Int(BinaryPrimitives.ReadUInt16LittleEndian(bytes)),
        'i' => Value.Int(BinaryPrimitives.ReadInt32LittleEndian(bytes)),
        'I' => Value.Int((long)BinaryPrimitives.ReadUInt32LittleEndian(bytes)),
        'l' or 'q' => Value.Int(BinaryPrimitives.ReadInt64LittleEndian(bytes)),
        'L' or 'Q' => Value.Int((BigInteger)BinaryPrimitives.ReadUInt64LittleEndian(bytes)),
        'f' => Value.Float(BinaryPrimitives.ReadSingleLittleEndian(bytes)),
        'd' => Value.Float(BinaryPrimitives.ReadDoubleLittleEndian(bytes)),
        _ => CharacterOf(BinaryPrimitives.ReadUInt32LittleEndian(bytes)),
    };

    private static Value CharacterOf(uint point) =>
        point <= 0x10FFFF ? PyStr.OfCode((int)point) : Errors.ValueError($"character U+{point:x} is not in range [U+0000; U+10ffff]");

    /// <summary>Writes a value. False: the error, or, if that is unbound, Python has to convert the value first.</summary>
    internal static bool TryWrite(char code, Value value, Span<byte> bytes, out Value error)
    {
        error = Value.Unbound;
        if (IsText(code))
        {
            return TryText(value, bytes, out error);
        }
        if (IsReal(code))
        {
            int found = Numbers.Real(value, out double number);
            if (found <= 0)
            {
                error = found < 0 ? Errors.OverflowError("int too large to convert to float")
                    : value.Type.Has(Slot.Float) || value.Type.Has(Slot.Index) ? error
                    : Errors.TypeError($"must be real number, not {value.Type.FullName}");
                return false;
            }
            if (code == 'f')
            {
                BinaryPrimitives.WriteSingleLittleEndian(bytes, (float)number);
            }
            else
            {
                BinaryPrimitives.WriteDoubleLittleEndian(bytes, number);
            }
            return true;
        }
        if (!Numbers.TryBig(value, out BigInteger big))
        {
            error = value.Type.Has(Slot.Index) ? error : Errors.TypeError($"'{value.Type.FullName}' object cannot be interpreted as an integer");
            return false;
        }
        if (Complaint(code, big) is { } complaint)
        {
            error = Errors.OverflowError(complaint);
            return false;
        }
        ulong bits = (ulong)(big & ulong.MaxValue);
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(bits >> (8 * i));
        }
        return true;
    }

    private static bool TryText(Value value, Span<byte> bytes, out Value error)
    {
        error = Value.Unbound;
        if (value.Object is not PyStr text)
        {
            error = Errors.TypeError($"array item must be a unicode character, not {value.Type.FullName}");
            return false;
        }
        if (text.Length != 1)
        {
            error = Errors.TypeError($"array item must be a unicode character, not a string of length {text.Length}");
            return false;
        }
        BinaryPrimitives.WriteInt32LittleEndian(bytes, text.CodeAt(0));
        return true;
    }

    private static string? Complaint(char code, BigInteger n)
    {
        if (code is 'b' or 'B' or 'h' or 'H' or 'i' or 'l' && (n < long.MinValue || n > long.MaxValue))
        {
            return "Python int too large to convert to C long";
        }
        return code switch
        {
            'b' => Range(n, short.MinValue, short.MaxValue, "signed short integer") ?? Range(n, sbyte.MinValue, sbyte.MaxValue, "signed char"),
            'B' => Range(n, byte.MinValue, byte.MaxValue, "unsigned byte integer"),
            'h' => Range(n, short.MinValue, short.MaxValue, "signed short integer"),
            'H' => Range(n, int.MinValue, int.MaxValue, "signed integer") ?? Range(n, ushort.MinValue, ushort.MaxValue, "unsigned short"),
            'i' => Range(n, int.MinValue, int.MaxValue, "signed integer"),
            'I' => n.Sign < 0 ? "can't convert negative value to unsigned int" : n > ulong.MaxValue ? "Python int too large to convert to C unsigned long" : n > uint.MaxValue ? "unsigned int is greater than maximum" : null,
            'L' => n.Sign < 0 ? "can't convert negative value to unsigned int" : n > ulong.MaxValue ? "Python int too large to convert to C unsigned long" : null,
            'q' => n < long.MinValue || n > long.MaxValue ? "int too big to convert" : null,
            'Q' => n.Sign < 0 ? "can't convert negative int to unsigned" : n > ulong.MaxValue ? "int too big to convert" : null,
            _ => null,
        };
    }

    private static string? Range(BigInteger n, long low, long high, string name) =>
        n < low ? $"{name} is less than minimum" : n > high ? $"{name} is greater than maximum" : null;
}
