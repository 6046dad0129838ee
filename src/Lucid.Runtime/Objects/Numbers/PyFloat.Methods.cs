using System.Numerics;
using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary>Constructor, attributes and methods of float.</summary>
public partial class PyFloat
{
    [PyNew("float(x=0, /)")]
    internal static Value New(Machine vm, PyType cls, Value x)
    {
        if (ReferenceEquals(cls, TypeObject))
        {
            if (x.IsFloat)
            {
                return x;
            }
            if (x.IsSmallInt)
            {
                return Value.Float(x.Bits);
            }
            if (x.O is PyStr { IsExact: true })
            {
                return Parse(x);
            }
        }
        return vm.EnterNow(new FloatNewFrame(cls, x));
    }

    /// <summary>A float as an instance of a class; errors pass.</summary>
    internal static Value Boxed(PyType cls, Value number) =>
        number.IsSignal || ReferenceEquals(cls, TypeObject) ? number : OfClass(cls, number.AsDouble);

    /// <summary>The float that a str, bytes or other buffer says; unbound if it is none of these.</summary>
    public static Value Parse(Value x)
    {
        double number;
        if (x.O is PyStr text)
        {
            return (text.Points is null ? FloatParser.TryParse(text.Chars, out number) : FloatParser.TryParse(text.Points.AsSpan(), out number))
                ? Value.Float(number)
                : Errors.ValueError($"could not convert string to float: {text.ReprText()}");
        }
        if (!PyBytes.TrySpan(x, out ReadOnlySpan<byte> span))
        {
            return Value.Unbound;
        }
        return FloatParser.TryParse(span, out number) ? Value.Float(number)
            : Errors.ValueError($"could not convert string to float: {(x.O is PyByteArray ? PyBytes.ReprOf(x) : BytesRepr.Repr(span))}");
    }

    [PyGetter("real", Doc = "the real part of a complex number")]
    internal static double GetReal(Value self) => Of(self);

    [PyGetter("imag", Doc = "the imaginary part of a complex number")]
    internal static double GetImaginary(Value self) => 0;

    [PyMethod("conjugate()", Doc = "Return self, the complex conjugate of any float.")]
    internal static double Conjugate(Value self) => Of(self);

    [PyMethod("is_integer()", Doc = "Return True if the float is an integer.")]
    internal static bool IsInteger(Value self) => FloatMath.IsInteger(Of(self));

    [PyMethod("as_integer_ratio()", Doc = "Return a pair of integers, whose ratio is exactly equal to the original float.\n\nThe ratio is in lowest terms and has a positive denominator.  Raise\nOverflowError on infinities and a ValueError on NaNs.\n\n>>> (10.0).as_integer_ratio()\n(10, 1)\n>>> (0.0).as_integer_ratio()\n(0, 1)\n>>> (-.25).as_integer_ratio()\n(-1, 4)")]
    internal static Value AsIntegerRatio(Value self) =>
        FloatMath.AsIntegerRatio(Of(self), out BigInteger numerator, out BigInteger denominator) is { } fault
            ? fault.Raise()
            : new PyTuple([Value.Int(numerator), Value.Int(denominator)]);

    [PyMethod("hex()", Doc = "Return a hexadecimal representation of a floating-point number.\n\n>>> (-0.1).hex()\n'-0x1.999999999999ap-4'\n>>> 3.14159.hex()\n'0x1.921f9f01b866ep+1'")]
    internal static string Hex(Value self) => FloatHex.Format(Of(self));

    [PyClassMethod("fromhex(string, /)", Doc = "Create a floating-point number from a hexadecimal string.\n\n>>> float.fromhex('0x1.ffffp10')\n2047.984375\n>>> float.fromhex('-0x1p-1074')\n-5e-324")]
    internal static Value FromHex(Machine vm, PyType cls, Value @string)
    {
        if (@string.O is not PyStr text)
        {
            return Errors.TypeError("bad argument type for built-in operation");
        }
        if (FloatHex.Parse(text.Text, out double number) is { } fault)
        {
            return fault.Raise();
        }
        return ReferenceEquals(cls, TypeObject) ? Value.Float(number) : vm.Call(cls, Value.Float(number));
    }

    [PyClassMethod("from_number(number, /)", Doc = "Convert real number to a floating-point number.")]
    internal static Value FromNumber(Machine vm, PyType cls, Value number)
    {
        if (number.IsFloat && ReferenceEquals(cls, TypeObject))
        {
            return number;
        }
        if (!IsFloatLike(number))
        {
            return Errors.TypeError($"must be real number, not {number.Type.FullName}");
        }
        return vm.EnterNow(new FloatNewFrame(TypeObject, number, ReferenceEquals(cls, TypeObject) ? null : cls));
    }

    internal static bool IsFloatLike(Value x) => Numbers.IsFloat(x) || Numbers.IsInt(x) || x.Type.Has(Slot.Float) || x.Type.Has(Slot.Index);

    [PyClassMethod("__getformat__(typestr, /)", Doc = "You probably don't want to use this function.\n\n  typestr\n    Must be 'double' or 'float'.\n\nIt exists mainly to be used in Python's test suite.\n\nThis function returns whichever of 'unknown', 'IEEE, big-endian' or 'IEEE,\nlittle-endian' best describes the format of floating-point numbers used by the\nC type named by typestr.")]
    internal static Value GetFormat(PyType cls, PyStr typestr) => typestr.Text is "double" or "float"
        ? Value.Str("IEEE, little-endian")
        : Errors.ValueError("__getformat__() argument 1 must be 'double' or 'float'");

    [PyMethod("__trunc__()", Doc = "Return the Integral closest to x between 0 and x.")]
    internal static Value Trunc(Value self) => Truncated(Of(self));

    [PyMethod("__floor__()", Doc = "Return the floor as an Integral.")]
    internal static Value Floor(Value self) => Truncated(Math.Floor(Of(self)));

    [PyMethod("__ceil__()", Doc = "Return the ceiling as an Integral.")]
    internal static Value Ceil(Value self) => Truncated(Math.Ceiling(Of(self)));

    [PyMethod("__round__(ndigits=None, /)", Doc = "Return the Integral closest to x, rounding half toward even.\n\nWhen an argument is passed, work like built-in round(x, ndigits).")]
    internal static Value Round(Value self, BigInteger? ndigits)
    {
        double number = Of(self);
        if (ndigits is null)
        {
            return Truncated(double.IsFinite(number) ? FloatMath.RoundHalfEven(number) : number);
        }
        long digits = (long)BigInteger.Clamp(ndigits.Value, -10000, 10000);
        return FloatMath.Round(number, digits, out double result) is { } fault ? fault.Raise() : Value.Float(result);
    }

    [PyMethod("__getnewargs__()")]
    internal static Value GetNewArgs(Value self) => new PyTuple([Value.Float(Of(self))]);

    [PyMethod("__format__(format_spec, /)", Doc = "Formats the float according to format_spec.")]
    internal static Value Format(Machine vm, Value self, PyStr spec) =>
        spec.Length == 0 ? vm.Str(self)
        : FloatFormat.Format(Of(self), spec.Text, self.Type.FullName, out string text) is { } fault ? fault.Raise() : PyStr.Of(text);
}
