using System.Globalization;
using System.Text;
using Lucid.Runtime.Text;

namespace Lucid.Modules.Json;

/// <summary>
/// Writes JSON values. Values of exact built-in types are written at once; where anything else turns up, or an error, the encoder that the
/// package has in Python does it all, so that errors, notes and hooks come from one place.
/// </summary>
[PyType("_json.Encoder", Subclassable = true, Doc = "Encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)")]
internal partial class PyEncoder : Stepping
{
    /// <summary>Deeper values are left to Python, where a circle is found.</summary>
    private const int DepthMax = 64;

    private const int GotMaker = 1;
    private const int GotEncoder = 2;

    internal partial struct State
    {
        [Saved(0)] public Value Markers;
        [Saved(1)] public Value Default;
        [Saved(2)] public Value Encoder;
        [Saved(3)] public Value Indent;
        [Saved(4)] public Value KeySeparator;
        [Saved(5)] public Value ItemSeparator;
        [Saved(6)] public Value SortKeys;
        [Saved(7)] public Value SkipKeys;
        [Saved(8)] public Value AllowNan;
    }

    internal PyEncoder()
        : base(TypeObject)
    {
    }

    [PyNew("make_encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)")]
    internal static Value New(
        Machine vm, PyType cls, Value markers, Value @default, Value encoder, Value indent, Value keySeparator, Value itemSeparator, Value sortKeys, Value skipkeys, Value allowNan)
    {
        if (markers.As<PyDict>() is null && !markers.IsNone)
        {
            return Errors.TypeError($"make_encoder() argument 1 must be dict or None, not {markers.Type.FullName}");
        }
        PyEncoder made = Allocate(cls);
        ref State s = ref made.Write(vm.Undo);
        s.Markers = markers;
        s.Default = @default;
        s.Encoder = encoder;
        s.Indent = indent;
        s.KeySeparator = keySeparator;
        s.ItemSeparator = itemSeparator;
        s.SortKeys = sortKeys;
        s.SkipKeys = skipkeys;
        s.AllowNan = allowNan;
        return made;
    }

    [PySlot(Slot.Call)]
    internal Value Call(Machine vm, Args args)
    {
        if (args.Count != 2 || args.KeywordCount > 0)
        {
            return Errors.TypeError($"function takes exactly 2 arguments ({args.Count} given)");
        }
        if (TryFormat(out Format format) && args[1].IsSmallInt)
        {
            var text = new StringBuilder(256);
            if (TryWrite(text, format, args[0], (int)Math.Clamp(args[1].AsLong, 0, 1000), 0))
            {
                return new PyTuple([Value.Str(text.ToString())]);
            }
        }
        return vm.Enter(new StepFrame(this, 0, args[0], args[1]));
    }

    [PyMethod("_float_text(number, /)", Doc = "The JSON text of a float.")]
    internal Value FloatText(Value number)
    {
        double value = number.As<PyFloat>() is { } own ? own.Number : number.AsDouble;
        return double.IsFinite(value) || Now.AllowNan.IsTrue ? Value.Str(TextOf(value))
            : Errors.ValueError($"Out of range float values are not JSON compliant: {Runtime.Text.FloatText.Repr(value)}");
    }

    internal override Continuation Go(Machine vm, StepFrame frame, int step, Value value)
    {
        switch (step)
        {
            case GotMaker:
                return vm.Call(value, frame.Now.A, frame.Now.B);
            case GotEncoder:
                var arguments = new PyTuple([
                    Now.Markers, Now.Default, Now.Encoder, Now.Indent, value, Now.KeySeparator, Now.ItemSeparator, Now.SortKeys, Now.SkipKeys, Value.True]);
                return vm.Enter(new ImportedFrame("json.encoder", "_make_iterencode", arguments)).Then(GotMaker);
            default:
                return vm.GetAttr(this, PyStr.Intern("_float_text")).Then(GotEncoder);
        }
    }

    private bool TryFormat(out Format format)
    {
        format = default;
        if (Now.Encoder.As<PyBuiltinFunction>() is not { } encoder || Now.KeySeparator.As<PyStr>() is not { Points: null } keySeparator
            || Now.ItemSeparator.As<PyStr>() is not { Points: null } itemSeparator || !(Now.SortKeys.IsBool && Now.AllowNan.IsBool))
        {
            return false;
        }
        bool ascii = encoder.Code.Name == "encode_basestring_ascii";
        if ((!ascii && encoder.Code.Name != "encode_basestring") || encoder.Code.ModuleName != "_json")
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
        format = new Format(ascii, keySeparator.Text, itemSeparator.Text, indent, Now.SortKeys.IsTrue, Now.AllowNan.IsTrue);
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
