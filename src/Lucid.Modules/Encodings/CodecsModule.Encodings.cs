using Lucid.Runtime;

namespace Lucid.Modules.Encodings;

/// <summary>The built-in encodings, one function for each direction. All give the result and how much was used.</summary>
internal sealed partial class CodecsModule
{
    [PyFunction("utf_8_encode(str, errors=None, /)")]
    internal static Value Utf8Encode(Machine vm, PyStr str, PyStr? errors = null) =>
        Runtime.Codecs.Encode(vm, CodecKind.Utf8, str, errors?.Text ?? "strict", asPair: true);

    [PyFunction("utf_8_decode(data, errors=None, final=False, /)")]
    internal static Value Utf8Decode(Machine vm, Value data, PyStr? errors, bool final) =>
        Runtime.Codecs.Decode(vm, CodecKind.Utf8, data, errors?.Text ?? "strict", final, asPair: true);

    [PyFunction("utf_16_le_encode(str, errors=None, /)")]
    internal static Value Utf16LeEncode(Machine vm, PyStr str, PyStr? errors = null) =>
        Runtime.Codecs.Encode(vm, CodecKind.Utf16LittleEndian, str, errors?.Text ?? "strict", asPair: true);

    [PyFunction("utf_16_le_decode(data, errors=None, final=False, /)")]
    internal static Value Utf16LeDecode(Machine vm, Value data, PyStr? errors, bool final) =>
        Runtime.Codecs.Decode(vm, CodecKind.Utf16LittleEndian, data, errors?.Text ?? "strict", final, asPair: true);

    [PyFunction("utf_16_be_encode(str, errors=None, /)")]
    internal static Value Utf16BeEncode(Machine vm, PyStr str, PyStr? errors = null) =>
        Runtime.Codecs.Encode(vm, CodecKind.Utf16BigEndian, str, errors?.Text ?? "strict", asPair: true);

    [PyFunction("utf_16_be_decode(data, errors=None, final=False, /)")]
    internal static Value Utf16BeDecode(Machine vm, Value data, PyStr? errors, bool final) =>
        Runtime.Codecs.Decode(vm, CodecKind.Utf16BigEndian, data, errors?.Text ?? "strict", final, asPair: true);

    [PyFunction("utf_32_le_encode(str, errors=None, /)")]
    internal static Value Utf32LeEncode(Machine vm, PyStr str, PyStr? errors = null) =>
        Runtime.Codecs.Encode(vm, CodecKind.Utf32LittleEndian, str, errors?.Text ?? "strict", asPair: true);

    [PyFunction("utf_32_le_decode(data, errors=None, final=False, /)")]
    internal static Value Utf32LeDecode(Machine vm, Value data, PyStr? errors, bool final) =>
        Runtime.Codecs.Decode(vm, CodecKind.Utf32LittleEndian, data, errors?.Text ?? "strict", final, asPair: true);

    [PyFunction("utf_32_be_encode(str, errors=None, /)")]
    internal static Value Utf32BeEncode(Machine vm, PyStr str, PyStr? errors = null) =>
        Runtime.Codecs.Encode(vm, CodecKind.Utf32BigEndian, str, errors?.Text ?? "strict", asPair: true);

    [PyFunction("utf_32_be_decode(data, errors=None, final=False, /)")]
    internal static Value Utf32BeDecode(Machine vm, Value data, PyStr? errors, bool final) =>
        Runtime.Codecs.Decode(vm, CodecKind.Utf32BigEndian, data, errors?.Text ?? "strict", final, asPair: true);

    [PyFunction("latin_1_encode(str, errors=None, /)")]
    internal static Value Latin1Encode(Machine vm, PyStr str, PyStr? errors = null) =>
        Runtime.Codecs.Encode(vm, CodecKind.Latin1, str, errors?.Text ?? "strict", asPair: true);

    [PyFunction("latin_1_decode(data, errors=None, /)")]
    internal static Value Latin1Decode(Machine vm, Value data, PyStr? errors = null) =>
        Runtime.Codecs.Decode(vm, CodecKind.Latin1, data, errors?.Text ?? "strict", isFinal: true, asPair: true);

    [PyFunction("ascii_encode(str, errors=None, /)")]
    internal static Value AsciiEncode(Machine vm, PyStr str, PyStr? errors = null) =>
        Runtime.Codecs.Encode(vm, CodecKind.Ascii, str, errors?.Text ?? "strict", asPair: true);

    [PyFunction("ascii_decode(data, errors=None, /)")]
    internal static Value AsciiDecode(Machine vm, Value data, PyStr? errors = null) =>
        Runtime.Codecs.Decode(vm, CodecKind.Ascii, data, errors?.Text ?? "strict", isFinal: true, asPair: true);

    [PyFunction("utf_16_encode(str, errors=None, byteorder=0, /)")]
    internal static Value Utf16Encode(Machine vm, PyStr str, PyStr? errors, int byteorder) =>
        Runtime.Codecs.Encode(
            vm,
            byteorder == 0 ? CodecKind.Utf16 : byteorder < 0 ? CodecKind.Utf16LittleEndian : CodecKind.Utf16BigEndian,
            str,
            errors?.Text ?? "strict",
            asPair: true);

    [PyFunction("utf_16_decode(data, errors=None, final=False, /)")]
    internal static Value Utf16Decode(Machine vm, Value data, PyStr? errors, bool final) =>
        Runtime.Codecs.Decode(vm, CodecKind.Utf16, data, errors?.Text ?? "strict", final, asPair: true);

    [PyFunction("utf_16_ex_decode(data, errors=None, byteorder=0, final=False, /)")]
    internal static Value Utf16ExDecode(Machine vm, Value data, PyStr? errors, int byteorder, bool final)
    {
        if (!PyBytes.TryArgument(data, out ReadOnlySpan<byte> bytes, out Value error))
        {
            return error;
        }
        CodecKind kind = byteorder == 0 ? CodecKind.Utf16 : byteorder < 0 ? CodecKind.Utf16LittleEndian : CodecKind.Utf16BigEndian;
        int order = byteorder != 0 ? byteorder : OrderOf(bytes, 2);
        int depth = vm.FrameDepth;
        Value made = Runtime.Codecs.Decode(vm, kind, data, errors?.Text ?? "strict", final, asPair: true);
        return made.IsPushed ? vm.EnterBelow(depth, new ByteOrderFrame(order)) : made.IsSignal ? made : ByteOrderFrame.With(made, order);
    }

    [PyFunction("utf_32_encode(str, errors=None, byteorder=0, /)")]
    internal static Value Utf32Encode(Machine vm, PyStr str, PyStr? errors, int byteorder) =>
        Runtime.Codecs.Encode(
            vm,
            byteorder == 0 ? CodecKind.Utf32 : byteorder < 0 ? CodecKind.Utf32LittleEndian : CodecKind.Utf32BigEndian,
            str,
            errors?.Text ?? "strict",
            asPair: true);

    [PyFunction("utf_32_decode(data, errors=None, final=False, /)")]
    internal static Value Utf32Decode(Machine vm, Value data, PyStr? errors, bool final) =>
        Runtime.Codecs.Decode(vm, CodecKind.Utf32, data, errors?.Text ?? "strict", final, asPair: true);

    [PyFunction("utf_32_ex_decode(data, errors=None, byteorder=0, final=False, /)")]
    internal static Value Utf32ExDecode(Machine vm, Value data, PyStr? errors, int byteorder, bool final)
    {
        if (!PyBytes.TryArgument(data, out ReadOnlySpan<byte> bytes, out Value error))
        {
            return error;
        }
        CodecKind kind = byteorder == 0 ? CodecKind.Utf32 : byteorder < 0 ? CodecKind.Utf32LittleEndian : CodecKind.Utf32BigEndian;
        int order = byteorder != 0 ? byteorder : OrderOf(bytes, 4);
        int depth = vm.FrameDepth;
        Value made = Runtime.Codecs.Decode(vm, kind, data, errors?.Text ?? "strict", final, asPair: true);
        return made.IsPushed ? vm.EnterBelow(depth, new ByteOrderFrame(order)) : made.IsSignal ? made : ByteOrderFrame.With(made, order);
    }

    [PyFunction("charmap_encode(str, errors=None, mapping=None, /)")]
    internal static Value CharmapEncode(Machine vm, PyStr str, PyStr? errors, Value mapping) => mapping.IsNone
        ? Runtime.Codecs.Encode(vm, CodecKind.Latin1, str, errors?.Text ?? "strict", asPair: true)
        : vm.Enter(new CharmapFrame(str, errors?.Text ?? "strict", mapping, isEncoding: true));

    [PyFunction("charmap_decode(data, errors=None, mapping=None, /)")]
    internal static Value CharmapDecode(Machine vm, Value data, PyStr? errors, Value mapping)
    {
        if (!PyBytes.TryArgument(data, out ReadOnlySpan<byte> bytes, out Value error))
        {
            return error;
        }
        return mapping.IsNone
            ? Runtime.Codecs.Decode(vm, CodecKind.Latin1, data, errors?.Text ?? "strict", isFinal: true, asPair: true)
            : vm.Enter(new CharmapFrame(new PyBytes(bytes), errors?.Text ?? "strict", mapping, isEncoding: false));
    }

    [PyFunction("charmap_build(map, /)")]
    internal static Value CharmapBuild(Machine vm, PyStr map)
    {
        var made = new PyDict();
        for (int i = 0; i < Math.Min(256, map.Length); i++)
        {
            if (map.CodeAt(i) != 0xFFFE)
            {
                made.TrySetLeaf(vm, Value.Int(map.CodeAt(i)), Value.Int(i));
            }
        }
        return made;
    }

    [PyFunction("readbuffer_encode(data, errors=None, /)")]
    internal static Value ReadBufferEncode(Machine vm, Value data, PyStr? errors = null)
    {
        _ = errors;
        if (data.Object is PyStr text)
        {
            return Runtime.Codecs.Encode(vm, CodecKind.Utf8, text, "strict", asPair: true);
        }
        return PyBytes.TryArgument(data, out ReadOnlySpan<byte> bytes, out Value error) ? new PyTuple([new PyBytes(bytes), Value.Int(bytes.Length)]) : error;
    }

    [PyFunction("unicode_escape_encode(str, errors=None, /)")]
    internal static Value UnicodeEscapeEncode(PyStr str, PyStr? errors = null)
    {
        _ = errors;
        return new PyTuple([new PyBytes(System.Text.Encoding.Latin1.GetBytes(Runtime.Text.EscapeDecoder.Encode(str.Codes()))), Value.Int(str.Length)]);
    }

    [PyFunction("raw_unicode_escape_encode(str, errors=None, /)")]
    internal static Value RawUnicodeEscapeEncode(PyStr str, PyStr? errors = null)
    {
        _ = errors;
        var made = new System.Text.StringBuilder();
        foreach (int code in str.Codes())
        {
            made.Append(code < 256 ? ((char)code).ToString() : code < 0x10000 ? $"\\u{code:x4}" : $"\\U{code:x8}");
        }
        return new PyTuple([new PyBytes(System.Text.Encoding.Latin1.GetBytes(made.ToString())), Value.Int(str.Length)]);
    }

    [PyFunction("unicode_escape_decode(data, errors=None, final=True, /)")]
    internal static Value UnicodeEscapeDecode(Value data, PyStr? errors, bool final) => Escapes.Decode(data, errors?.Text ?? "strict", final, isRaw: false);

    [PyFunction("raw_unicode_escape_decode(data, errors=None, final=True, /)")]
    internal static Value RawUnicodeEscapeDecode(Value data, PyStr? errors, bool final) => Escapes.Decode(data, errors?.Text ?? "strict", final, isRaw: true);

    [PyFunction("escape_decode(data, errors=None, /)")]
    internal static Value EscapeDecode(Machine vm, Value data, PyStr? errors = null) => ByteEscapes.Decode(vm, data, errors?.Text ?? "strict");

    [PyFunction("escape_encode(data, errors=None, /)")]
    internal static Value EscapeEncode(Value data, PyStr? errors = null)
    {
        _ = errors;
        return ByteEscapes.Encode(data);
    }

    private static int OrderOf(ReadOnlySpan<byte> bytes, int size) => size == 2
        ? bytes is [0xFF, 0xFE, ..] ? -1 : bytes is [0xFE, 0xFF, ..] ? 1 : 0
        : bytes is [0xFF, 0xFE, 0, 0, ..] ? -1 : bytes is [0, 0, 0xFE, 0xFF, ..] ? 1 : 0;
}
