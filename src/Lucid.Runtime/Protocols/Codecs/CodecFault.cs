namespace Lucid.Runtime;

/// <summary>What an encoder or decoder cannot do: a part of its input, and why.</summary>
internal readonly record struct CodecFault(string Encoding, int Start, int End, string Reason)
{
    /// <summary>The UnicodeEncodeError or UnicodeDecodeError.</summary>
    internal PyException Exception(Value source) => PyException.Make(
        source.O is PyStr ? ExceptionTypes.UnicodeEncodeError : ExceptionTypes.UnicodeDecodeError,
        [Value.Str(Encoding), source, Value.Int(Start), Value.Int(End), Value.Str(Reason)]);
}
