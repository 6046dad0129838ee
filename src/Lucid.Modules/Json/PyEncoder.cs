using System.Globalization;
using System.Text;
using Lucid.Runtime.Text;

namespace Lucid.Modules.Json;

/// <summary>Writes JSON values. Values of exact built-in types are written at once; where anything else turns up, or an error, a frame does it all.</summary>
[PyType("_json.Encoder", Subclassable = true, Doc = "Encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)")]
internal partial class PyEncoder : PyObject
{
    /// <summary>Deeper values are left to the frame, which finds circles.</summary>
    private const int DepthMax = 64;

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

    internal PyEncoder()
        : base(TypeObject)
    {
    }

    [PyNew("make_encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)")]
    internal static Value New(
        Machine vm, PyType cls, Value markers, Value @default, Value encoder, Value indent, Value keySeparator, Value itemSeparator, bool sortKeys, bool skipkeys, bool allowNan)
    {
        if (markers.As<PyDict>() is null && !markers.IsNone)
        {
            return Errors.TypeError($"make_encoder() argument 1 must be dict or None, not {markers.Type.FullName}");
        }
        if (keySeparator.Object is not PyStr keys || itemSeparator.Object is not PyStr items)
        {
            bool isKey = keySeparator.Object is not PyStr;
            return Errors.TypeError($"make_encoder() argument {(isKey ? 5 : 6)} must be str, not {(isKey ? keySeparator : itemSeparator).Type.FullName}");
        }
        PyEncoder made = Allocate(cls);
        ref State s = ref made.Write(vm.Undo);
        s.Markers = markers;
        s.Default = @default;
        s.Encoder = encoder;
        s.Indent = indent;
        s.KeySeparator = keys;
        s.ItemSeparator = items;
        s.SortsKeys = sortKeys;
        s.SkipsKeys = skipkeys;
        s.AllowsNan = allowNan;
        s.IsAscii = vm.ModuleAttribute(module, asciiEncoder).Is(encoder);
        s.IsPlain = vm.ModuleAttribute(module, plainEncoder).Is(encoder);
        return made;
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
        if (TryFormat(out Format format))
        {
            var text = new StringBuilder(256);
            if (TryWrite(text, format, args[0], (int)Math.Clamp(level, 0, 1000), 0))
            {
                return new PyTuple([Value.Str(text.ToString())]);
            }
        }
        return vm.Enter(new JsonEncodeFrame(this, args[0], (int)Math.Clamp(level, 0, int.MaxValue)));
    }

    private bool TryFormat(out Format format)
    {
        format = default;
        if ((!Now.IsAscii && !Now.IsPlain) || Now.KeySeparator.Points is not null || Now.ItemSeparator.Points is not null)
        {
            return false;
        }
        string? indent = null;
        if (!Now.Indent.IsNone)
        {
            if (Now.Indent.As<PyStr>() is not { Points: null } unit)
            {
                return false;
            }
            indent = unit.Text;
        }
        format = new Format(Now.IsAscii, Now.KeySeparator.Text, Now.ItemSeparator.Text, indent, Now.SortsKeys, Now.AllowsNan);
        return true;
    }

    private static bool TryWrite(StringBuilder text, in Format format, Value value, int level, int depth)
    {
        if (value.IsSmallInt)
        {
            text.Append(CultureInfo.InvariantCulture, $"{value.AsLong}");
            return true;
        }
        if (value.IsFloat)
        {
            return TryWriteFloat(text, format, value.AsDouble);
        }
        if (value.IsBool || value.IsNone)
        {
            text.Append(value.IsNone ? "null" : value.IsTrue ? "true" : "false");
            return true;
        }
        switch (value.Object)
        {
            case PyStr str when str.IsExact && (str.Points is null || format.Ascii):
                JsonText.Write(text, str.Text, format.Ascii);
                return true;
            case PyList or PyTuple when ReferenceEquals(value.Type, PyList.TypeObject) || ReferenceEquals(value.Type, PyTuple.TypeObject):
                return Sequences.TryItems(value, out ReadOnlySpan<Value> items) && TryWriteItems(text, format, items, level, depth + 1);
            case PyDict dict when ReferenceEquals(dict.Type, PyDict.TypeObject):
                return TryWriteDict(text, format, dict, level, depth + 1);
            default:
                return false;
        }
    }

    private static bool TryWriteItems(StringBuilder text, in Format format, ReadOnlySpan<Value> items, int level, int depth)
    {
        if (depth > DepthMax)
        {
            return false;
        }
        if (items.Length == 0)
        {
            text.Append("[]");
            return true;
        }
        text.Append('[');
        for (int i = 0; i < items.Length; i++)
        {
            text.Append(i > 0 ? format.ItemSeparator : "");
            NewLine(text, format, level + 1);
            if (!TryWrite(text, format, items[i], level + 1, depth))
            {
                return false;
            }
        }
        NewLine(text, format, level);
        text.Append(']');
        return true;
    }

    private static bool TryWriteDict(StringBuilder text, in Format format, PyDict dict, int level, int depth)
    {
        if (depth > DepthMax)
        {
            return false;
        }
        if (dict.Count == 0)
        {
            text.Append("{}");
            return true;
        }
        text.Append('{');
        bool first = true;
        if (format.SortsKeys)
        {
            var keys = new List<(PyStr Key, Value Value)>(dict.Count);
            for (int i = dict.NextEntry(0); i >= 0; i = dict.NextEntry(i + 1))
            {
                if (dict.KeyAt(i).As<PyStr>() is not { IsExact: true } key)
                {
                    return false;
                }
                keys.Add((key, dict.ValueAt(i)));
            }
            keys.Sort(static (a, b) => a.Key.CompareTo(b.Key));
            foreach ((PyStr key, Value value) in keys)
            {
                if (!TryWritePair(text, format, key, value, level, depth, ref first))
                {
                    return false;
                }
            }
        }
        else
        {
            for (int i = dict.NextEntry(0); i >= 0; i = dict.NextEntry(i + 1))
            {
                if (!TryWritePair(text, format, dict.KeyAt(i), dict.ValueAt(i), level, depth, ref first))
                {
                    return false;
                }
            }
        }
        NewLine(text, format, level);
        text.Append('}');
        return true;
    }

    private static bool TryWritePair(StringBuilder text, in Format format, Value key, Value value, int level, int depth, ref bool first)
    {
        text.Append(first ? "" : format.ItemSeparator);
        first = false;
        NewLine(text, format, level + 1);
        if (key.As<PyStr>() is { IsExact: true } str)
        {
            if (str.Points is not null && !format.Ascii)
            {
                return false;
            }
            JsonText.Write(text, str.Text, format.Ascii);
        }
        else if (key.IsSmallInt || key.IsBool || key.IsNone || key.IsFloat)
        {
            text.Append('"');
            if (!TryWrite(text, format, key, level, depth))
            {
                return false;
            }
            text.Append('"');
        }
        else
        {
            return false;
        }
        text.Append(format.KeySeparator);
        return TryWrite(text, format, value, level + 1, depth);
    }

    private static bool TryWriteFloat(StringBuilder text, in Format format, double value)
    {
        if (!double.IsFinite(value) && !format.AllowsNan)
        {
            return false;
        }
        text.Append(TextOf(value));
        return true;
    }

    private static string TextOf(double value) =>
        double.IsNaN(value) ? "NaN" : double.IsInfinity(value) ? value > 0 ? "Infinity" : "-Infinity" : Runtime.Text.FloatText.Repr(value);

    private static void NewLine(StringBuilder text, in Format format, int level)
    {
        if (format.Indent is null)
        {
            return;
        }
        text.Append('\n');
        for (int i = 0; i < level; i++)
        {
            text.Append(format.Indent);
        }
    }

    private readonly record struct Format(bool Ascii, string KeySeparator, string ItemSeparator, string? Indent, bool SortsKeys, bool AllowsNan);
}
