namespace Lucid.Runtime;

/// <summary>Encodes or decodes by an encoding of the registry, which is the module <c>_codecs</c>; the package <c>encodings</c> fills it.</summary>
[NativeFrame("codec_call")]
internal sealed partial class CodecCallFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Source;
        [Saved(1)] public PyStr Encoding;
        [Saved(2)] public PyStr? ErrorMode;
        [Saved(3)] public bool IsEncoding;
        [Saved(4)] public Value Info;
    }

    internal CodecCallFrame(Value source, PyStr encoding, PyStr? errorMode, bool isEncoding)
    {
        state.Source = source;
        state.Encoding = encoding;
        state.ErrorMode = errorMode;
        state.IsEncoding = isEncoding;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.Encoding.Text.Contains('\0', StringComparison.Ordinal))
        {
            return Errors.ValueError("embedded null character");
        }
        return CodecRegistry.Load(vm, CodecRegistry.Encodings).Then(Step.GotEncodings).Catch(Step.NoRegistry);
    }

    [Step(1)]
    private Continuation GotEncodings(Machine vm, Value value) => CodecRegistry.Call(vm, CodecRegistry.Lookup, Now.Encoding).Then(Step.GotInfo);

    [Step(2)]
    private Continuation NoRegistry(Machine vm, Value value) =>
        vm.IsInstanceOf(value, ExceptionTypes.ImportError)
            ? Errors.LookupError($"unknown encoding: {Now.Encoding.Text}")
            : vm.Reraise(value);

    [Step(3)]
    private Continuation GotInfo(Machine vm, Value value)
    {
        Write(vm.Undo).Info = value;
        return vm.Enter(new TryGetAttrFrame(value, CodecRegistry.IsTextEncoding)).Then(Step.GotIsText);
    }

    [Step(4)]
    private Continuation GotIsText(Machine vm, Value value)
    {
        if (value.IsFalse)
        {
            return Errors.LookupError(
                $"'{Now.Encoding.Text}' is not a text encoding; use codecs.{(Now.IsEncoding ? "encode" : "decode")}() to handle arbitrary codecs");
        }
        return vm.GetItem(Now.Info, Value.Int(Now.IsEncoding ? 0 : 1)).Then(Step.GotFunction);
    }

    [Step(5)]
    private Continuation GotFunction(Machine vm, Value value) =>
        (Now.ErrorMode is null ? vm.Call(value, Now.Source) : vm.Call(value, Now.Source, Now.ErrorMode)).Then(Step.GotPair);

    [Step(6)]
    private Continuation GotPair(Machine vm, Value value)
    {
        string what = Now.IsEncoding ? "encoder" : "decoder";
        if (value.O is not PyTuple { Count: 2 } pair)
        {
            return Errors.TypeError($"{what} must return a tuple (object, integer)");
        }
        Value made = pair[0];
        if (Now.IsEncoding ? made.O is PyBytes : made.O is PyStr)
        {
            return made;
        }
        if (Now.IsEncoding && made.O is PyByteArray array)
        {
            return new PyBytes(array.Bytes);
        }
        return Now.IsEncoding
            ? Errors.TypeError($"'{Now.Encoding.Text}' encoder returned '{made.Type.FullName}' instead of 'bytes'; use codecs.encode() to encode to arbitrary types")
            : Errors.TypeError($"'{Now.Encoding.Text}' decoder returned '{made.Type.FullName}' instead of 'str'; use codecs.decode() to decode to arbitrary types");
    }
}
