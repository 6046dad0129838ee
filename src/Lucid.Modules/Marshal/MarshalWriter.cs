using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Lucid.Modules.Marshal;

/// <summary>Writes values in CPython's format.</summary>
internal sealed class MarshalWriter
{
    private const int DepthMax = 1000;
    private readonly MemoryStream made = new();

    internal byte[] Bytes => made.ToArray();

    internal Value Write(Value value, int depth)
    {
        if (depth > DepthMax)
        {
            return Errors.ValueError("object too deeply nested to marshal");
        }
        if (value.IsNone || value.IsBool || value.Is(Value.Ellipsis))
        {
            Code(value.IsNone ? 'N' : value.IsTrue ? 'T' : value.IsFalse ? 'F' : '.');
            return Value.None;
        }
        if (value.IsFloat)
        {
            Code('g');
            Span<byte> bits = stackalloc byte[8];
            BinaryPrimitives.WriteDoubleLittleEndian(bits, value.AsDouble);
            made.Write(bits);
            return Value.None;
        }
        if (Conversion.TryBigInteger(value, out BigInteger number))
        {
            WriteInt(number);
            return Value.None;
        }
        switch (value.Object)
        {
            case PyStr text:
                return WriteText(text);
            case IBuffer buffer:
                Code('s');
                Length(buffer.Bytes.Length);
                made.Write(buffer.Bytes);
                return Value.None;
            case PyTuple tuple:
                if (tuple.Count < 256)
                {
                    Code(')');
                    made.WriteByte((byte)tuple.Count);
                }
                else
                {
                    Code('(');
                    Length(tuple.Count);
                }
                return All(tuple.Items, depth);
            case PyList list:
                Code('[');
                Length(list.Count);
                for (int i = 0; i < list.Count; i++)
                {
                    Value error = Write(list[i], depth + 1);
                    if (error.IsError)
                    {
                        return error;
                    }
                }
                return Value.None;
            case PyDict dict:
                Code('{');
                for (int i = dict.NextEntry(0); i >= 0; i = dict.NextEntry(i + 1))
                {
                    Value error = All([dict.KeyAt(i), dict.ValueAt(i)], depth);
                    if (error.IsError)
                    {
                        return error;
                    }
                }
                Code('0');
                return Value.None;
            default:
                return Errors.ValueError("unmarshallable object");
        }
    }

    private Value All(ReadOnlySpan<Value> items, int depth)
    {
        foreach (Value item in items)
        {
            Value error = Write(item, depth + 1);
            if (error.IsError)
            {
                return error;
            }
        }
        return Value.None;
    }

    private Value WriteText(PyStr text)
    {
        bool isAscii = text.Points is null && Ascii.IsValid(text.Text);
        byte[]? bytes = isAscii ? Encoding.ASCII.GetBytes(text.Text) : EncodePassing(text);
        if (isAscii && bytes.Length < 256)
        {
            Code('z');
            made.WriteByte((byte)bytes.Length);
        }
        else
        {
            Code(isAscii ? 'a' : 'u');
            Length(bytes.Length);
        }
        made.Write(bytes);
        return Value.None;
    }

    // UTF-8 in which lone surrogates are written like other characters.
    private static byte[] EncodePassing(PyStr text)
    {
        var all = new List<byte>();
        Span<byte> unit = stackalloc byte[4];
        foreach (int code in text.Codes())
        {
            if (Rune.TryCreate(code, out Rune rune))
            {
                all.AddRange(unit[..rune.EncodeToUtf8(unit)]);
            }
            else
            {
                all.Add((byte)(0xE0 | (code >> 12)));
                all.Add((byte)(0x80 | (code >> 6 & 0x3F)));
                all.Add((byte)(0x80 | (code & 0x3F)));
            }
        }
        return [.. all];
    }

    private void WriteInt(BigInteger number)
    {
        if (number >= int.MinValue && number <= int.MaxValue)
        {
            Code('i');
            Length((int)number);
            return;
        }
        Code('l');
        var digits = new List<int>();
        for (BigInteger rest = BigInteger.Abs(number); !rest.IsZero; rest >>= 15)
        {
            digits.Add((int)(rest & 0x7FFF));
        }
        Length(number.Sign < 0 ? -digits.Count : digits.Count);
        foreach (int digit in digits)
        {
            made.WriteByte((byte)digit);
            made.WriteByte((byte)(digit >> 8));
        }
    }

    private void Code(char code) => made.WriteByte((byte)code);

    private void Length(int n)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, n);
        made.Write(bytes);
    }
}
