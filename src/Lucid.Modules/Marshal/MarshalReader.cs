using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Lucid.Modules.Marshal;

/// <summary>Reads values in CPython's format. The bytes may be anything: every length is checked.</summary>
internal sealed class MarshalReader(Machine vm, byte[] data)
{
    private const int DepthMax = 1000;
    private readonly List<Value> references = [];
    private int at;

    internal Value Read(int depth)
    {
        if (at >= data.Length)
        {
            return Errors.Of(ExceptionTypes.EOFError, "EOF read where object expected");
        }
        if (depth > DepthMax)
        {
            return Errors.ValueError("recursion limit exceeded");
        }
        int code = data[at++];
        bool isReferred = (code & 0x80) != 0;
        int slot = references.Count;
        if (isReferred)
        {
            references.Add(Value.None);
        }
        Value made = ReadOf((char)(code & 0x7F), depth);
        if (isReferred && !made.IsSignal)
        {
            references[slot] = made;
        }
        return made;
    }

    private Value ReadOf(char code, int depth)
    {
        switch (code)
        {
            case 'N': return Value.None;
            case 'T': return Value.True;
            case 'F': return Value.False;
            case '.': return Value.Ellipsis;
            case '0': return Value.Unbound;
            case 'i': return TryLength(out int number) ? Value.Int(number) : Short();
            case 'g': return at + 8 <= data.Length ? Value.Float(BinaryPrimitives.ReadDoubleLittleEndian(data.AsSpan((at += 8) - 8))) : Short();
            case 'l': return ReadInt();
            case 'r':
                return !TryLength(out int index) ? Short() : index < 0 || index >= references.Count ? Bad("invalid reference") : references[index];
            case 's': return TryBytes(4, out byte[] bytes) ? new PyBytes(bytes) : Short();
            case 'z' or 'Z': return TryBytes(1, out byte[] brief) ? PyStr.Of(Encoding.Latin1.GetString(brief)) : Short();
            case 'a' or 'A': return TryBytes(4, out byte[] ascii) ? PyStr.Of(Encoding.Latin1.GetString(ascii)) : Short();
            case 'u' or 't': return TryBytes(4, out byte[] text) ? Codecs.Decode(vm, CodecKind.Utf8, new PyBytes(text), "surrogatepass", isFinal: true, asPair: false) : Short();
            case ')':
                return at < data.Length ? ReadMany(data[at++], depth, isList: false) : Short();
            case '(' or '[':
                return !TryLength(out int count) ? Short() : count < 0 || count > data.Length ? Bad("size out of range") : ReadMany(count, depth, code == '[');
            case '{':
                return ReadDict(depth);
            default:
                return code is 'c' ? Errors.ValueError("unmarshalling code objects is not supported") : Bad("unknown type code");
        }
    }

    private Value ReadMany(int count, int depth, bool isList)
    {
        var items = new Value[count];
        for (int i = 0; i < count; i++)
        {
            items[i] = Read(depth + 1);
            if (items[i].IsSignal)
            {
                return items[i];
            }
            if (items[i].IsUnbound)
            {
                return Errors.TypeError("NULL object in marshal data");
            }
        }
        return isList ? PyList.Of(items) : PyTuple.Of(items);
    }

    private Value ReadDict(int depth)
    {
        var made = new PyDict();
        while (true)
        {
            Value key = Read(depth + 1);
            if (key.IsUnbound)
            {
                return made;
            }
            Value value = key.IsSignal ? key : Read(depth + 1);
            if (value.IsSignal)
            {
                return value;
            }
            if (!made.TrySetLeaf(vm, key, value))
            {
                return Errors.TypeError($"unhashable type: '{key.Type.FullName}'");
            }
        }
    }

    private Value ReadInt()
    {
        if (!TryLength(out int count) || Math.Abs((long)count) * 2 > data.Length - at)
        {
            return Short();
        }
        BigInteger made = 0;
        for (int i = Math.Abs(count) - 1; i >= 0; i--)
        {
            made = (made << 15) | BinaryPrimitives.ReadUInt16LittleEndian(data.AsSpan(at + (2 * i)));
        }
        at += Math.Abs(count) * 2;
        return Value.Int(count < 0 ? -made : made);
    }

    private bool TryLength(out int n)
    {
        n = 0;
        if (at + 4 > data.Length)
        {
            return false;
        }
        n = BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(at));
        at += 4;
        return true;
    }

    private bool TryBytes(int lengthBytes, out byte[] bytes)
    {
        bytes = [];
        int n;
        if (lengthBytes == 1)
        {
            if (at >= data.Length)
            {
                return false;
            }
            n = data[at++];
        }
        else if (!TryLength(out n))
        {
            return false;
        }
        if (n < 0 || n > data.Length - at)
        {
            return false;
        }
        bytes = data.AsSpan(at, n).ToArray();
        at += n;
        return true;
    }

    private static Value Short() => Errors.Of(ExceptionTypes.EOFError, "marshal data too short");

    private static Value Bad(string why) => Errors.ValueError($"bad marshal data ({why})");
}
