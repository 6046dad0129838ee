namespace Lucid.Modules.Json;

/// <summary>The module <c>_json</c>.</summary>
[PyModule("_json", Types = [typeof(PyScanner), typeof(PyEncoder)], Doc = "json speedups\n")]
internal static partial class JsonModule
{
    [PyConstant("make_scanner")] internal static PyType MakeScanner => PyScanner.TypeObject;

    [PyConstant("make_encoder")] internal static PyType MakeEncoder => PyEncoder.TypeObject;

    [PyFunction("encode_basestring_ascii(string, /)", Doc = "encode_basestring_ascii(string) -> string\n\nReturn an ASCII-only JSON representation of a Python string")]
    internal static Value EncodeAscii(Value text) =>
        text.As<PyStr>() is { } str ? Value.Str(JsonText.Quote(str, asciiOnly: true))
        : Errors.TypeError($"first argument must be a string, not {text.Type.FullName}");

    [PyFunction("encode_basestring(string, /)", Doc = "encode_basestring(string) -> string\n\nReturn a JSON representation of a Python string")]
    internal static Value Encode(Value text) =>
        text.As<PyStr>() is { } str ? JsonText.QuotePlain(str)
        : Errors.TypeError($"first argument must be a string, not {text.Type.FullName}");

    [PyFunction("scanstring(string, end, strict=True, /)", Doc = "scanstring(string, end, strict=True) -> (string, end)\n\nScan the string s for a JSON string. End is the index of the\ncharacter in s after the quote that started the JSON string.\nUnescapes all valid JSON string escape sequences and raises ValueError\non attempt to decode an invalid string. If strict is False then literal\ncontrol characters are allowed in the string.\n\nReturns a tuple of the decoded string and the index of the character in s\nafter the end quote.")]
    internal static Value ScanString(Machine vm, Value text, long end, bool strict)
    {
        if (text.As<PyStr>() is not { } str)
        {
            return Errors.TypeError($"first argument must be a string, not {text.Type.FullName}");
        }
        if (end < 0 || end > str.Length)
        {
            return Errors.ValueError("end is out of bounds");
        }
        int at = (int)end;
        Value made = JsonText.Scan(str, ref at, strict, out string? fault);
        return fault is null ? new PyTuple([made, Value.Int(at)]) : vm.Enter(new JsonFaultFrame(fault, str, at));
    }
}
