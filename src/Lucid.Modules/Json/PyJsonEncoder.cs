namespace Lucid.Modules.Json;

/// <summary>Writes objects as JSON.</summary>
[PyType("_json.Encoder", Doc = "Encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)")]
internal sealed partial class PyJsonEncoder : PyObject
{
    private static readonly PyStr module = PyStr.Intern("_json");
    private static readonly PyStr asciiEncoder = PyStr.Intern("encode_basestring_ascii");
    private static readonly PyStr plainEncoder = PyStr.Intern("encode_basestring");

    internal partial struct State
    {
        [Saved(0)] public Value Markers;
        [Saved(1)] public Value Default;
        [Saved(2)] public Value Encoder;
        [Saved(3)] public Value Indent;
        [Saved(4)] public PyStr KeySeparator;
        [Saved(5)] public PyStr ItemSeparator;
        [Saved(6)] public bool SortsKeys;
        [Saved(7)] public bool SkipsKeys;
        [Saved(8)] public bool AllowsNan;

        /// <summary>The encoder is the built-in one that escapes all but ASCII, or the other.</summary>
        [Saved(9)] public bool IsAscii;
        [Saved(10)] public bool IsPlain;
    }

    [PyNew("make_encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)")]
    internal static Value New(
        Machine vm, PyType cls, Value markers, Value @default, Value encoder, Value indent, Value key_separator, Value item_separator, bool sort_keys, bool skipkeys, bool allow_nan)
    {
        if (!markers.IsNone && markers.Object is not PyDict)
        {
            return Errors.TypeError($"make_encoder() argument 1 must be dict or None, not {markers.Type.FullName}");
        }
        if (key_separator.Object is not PyStr keys || item_separator.Object is not PyStr items)
        {
            bool isKey = key_separator.Object is not PyStr;
            return Errors.TypeError($"make_encoder() argument {(isKey ? 5 : 6)} must be str, not {(isKey ? key_separator : item_separator).Type.FullName}");
        }
        var made = new PyJsonEncoder();
        made.state = new State
        {
            Markers = markers,
            Default = @default,
            Encoder = encoder,
            Indent = indent,
            KeySeparator = keys,
            ItemSeparator = items,
            SortsKeys = sort_keys,
            SkipsKeys = skipkeys,
            AllowsNan = allow_nan,
            IsAscii = vm.ModuleAttribute(module, asciiEncoder).Is(encoder),
            IsPlain = vm.ModuleAttribute(module, plainEncoder).Is(encoder),
        };
        return made;
    }

    [PySlot(Slot.Call)]
    internal Value Call(Machine vm, Args args)
    {
        if (args.Count != 2 || args.KeywordCount > 0)
        {
            return Errors.TypeError($"_iterencode() takes exactly 2 positional arguments ({args.Count} given)");
        }
        if (!Numbers.TryClamp(args[1], out long level))
        {
            return Errors.TypeError($"'{args[1].Type.FullName}' object cannot be interpreted as an integer");
        }
        return vm.Enter(new JsonEncodeFrame(this, args[0], (int)level));
    }

    [PyGetter("markers")]
    internal Value GetMarkers() => Now.Markers;

    [PyGetter("default")]
    internal Value GetDefault() => Now.Default;

    [PyGetter("encoder")]
    internal Value GetEncoder() => Now.Encoder;

    [PyGetter("indent")]
    internal Value GetIndent() => Now.Indent;

    [PyGetter("key_separator")]
    internal Value GetKeySeparator() => Now.KeySeparator;

    [PyGetter("item_separator")]
    internal Value GetItemSeparator() => Now.ItemSeparator;

    [PyGetter("sort_keys")]
    internal bool GetSortsKeys() => Now.SortsKeys;

    [PyGetter("skipkeys")]
    internal bool GetSkipsKeys() => Now.SkipsKeys;
}
