namespace Lucid.Runtime;

/// <summary>A replacement field of a t-string.</summary>
[PyType("string.templatelib.Interpolation", Immutable = true, Doc = "Interpolation object")]
public sealed partial class PyInterpolation : PyObject
{
    /// <summary>The value of the expression.</summary>
    [Saved(0)] public readonly Value Interpolated;

    /// <summary>The text of the expression.</summary>
    [Saved(1)] public readonly Value Expression;

    /// <summary>The letter of the conversion, None without one.</summary>
    [Saved(2)] public readonly Value Conversion;

    /// <summary>The format spec.</summary>
    [Saved(3)] public readonly Value FormatSpec;

    internal PyInterpolation(Value interpolated, Value expression, Value conversion, Value formatSpec)
        : base(TypeObject)
    {
        Interpolated = interpolated;
        Expression = expression;
        Conversion = conversion;
        FormatSpec = formatSpec;
    }

    [PyConstant("__match_args__")]
    internal static Value MatchArgs => new PyTuple([Value.Str("value"), Value.Str("expression"), Value.Str("conversion"), Value.Str("format_spec")]);

    [PyNew("Interpolation(value, expression='', conversion=None, format_spec='')")]
    internal static Value New(PyType cls, Value value, PyStr expression, Value conversion, PyStr format_spec)
    {
        if (!conversion.IsNone)
        {
            if (conversion.O is not PyStr letter)
            {
                return Errors.TypeError($"Interpolation() argument 'conversion' must be str, not {conversion.Type.FullName}");
            }
            if (letter.Text is not ("s" or "r" or "a"))
            {
                return Errors.ValueError("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'");
            }
        }
        return new PyInterpolation(value, expression, conversion, format_spec);
    }

    [PyGetter("value", Doc = "Value")]
    internal Value GetValue() => Interpolated;

    [PyGetter("expression", Doc = "Expression")]
    internal Value GetExpression() => Expression;

    [PyGetter("conversion", Doc = "Conversion")]
    internal Value GetConversion() => Conversion;

    [PyGetter("format_spec", Doc = "Format specifier")]
    internal Value GetFormatSpec() => FormatSpec;

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) =>
        vm.Enter(new ReprPartsFrame(["Interpolation(", ", ", ", ", ", ", ")"], [Interpolated, Expression, Conversion, FormatSpec]));

    [PyMethod("__reduce__()", Doc = "__reduce__() -> (cls, state)")]
    internal PyTuple Reduce() => new([Type, new PyTuple([Interpolated, Expression, Conversion, FormatSpec])]);

    [PyClassMethod("__class_getitem__(object, /)", Doc = "See PEP 585")]
    internal static Value ClassGetItem(PyType cls, Value item) => PyGenericAlias.Make(cls, item);
}
