using System.Numerics;
using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary>Constructor, attributes and methods of int.</summary>
public partial class PyInt
{
    [PyNew("int(x=<unrepresentable>, /, base=<unrepresentable>)")]
    internal static Value New(Machine vm, PyType cls, Value x, Value @base)
    {
        if (!@base.IsUnbound)
        {
            if (x.IsUnbound)
            {
                return Errors.TypeError("int() missing string argument");
            }
            if (!Numbers.TryClamp(@base, out long radix))
            {
                return vm.EnterNow(new IntNewFrame(cls, x, @base));
            }
            return Boxed(cls, ParseRadix(vm, x, radix));
        }
        if (x.IsUnbound)
        {
            return Boxed(cls, Value.Int(0));
        }
        if (ReferenceEquals(cls, TypeObject))
        {
            if (x.IsSmallInt || (x.O is PyInt && x.O.GetType() == typeof(PyInt)))
            {
                return x;
            }
            if (x.IsFloat)
            {
                return PyFloat.Truncated(x.AsDouble);
            }
            if (x.O is PyStr { IsExact: true })
            {
                return ParseRadix(vm, x, 10);
            }
        }
        return vm.EnterNow(new IntNewFrame(cls, x, Value.Unbound));
    }

    /// <summary>An int as an instance of a class; errors pass.</summary>
    internal static Value Boxed(PyType cls, Value number) =>
        number.IsSignal || ReferenceEquals(cls, TypeObject) || !Numbers.TryBig(number, out BigInteger big) ? number : OfClass(cls, big);

    /// <summary>The int that a str, bytes or bytearray says.</summary>
    internal static Value ParseRadix(Machine vm, Value x, long radix)
    {
        int b = radix is < 0 or > 36 ? 1 : (int)radix;
        IntParseStatus status;
        long small;
        BigInteger big;
        int digits;
        switch (x.O)
        {
            case PyStr text:
                status = text.Points is null
                    ? IntText.Parse(text.Chars, b, vm.IntDigitsMax, out small, out big, out digits)
                    : IntText.Parse(text.Points.AsSpan(), b, vm.IntDigitsMax, out small, out big, out digits);
                break;
            case PyBytes or PyByteArray:
                status = IntText.Parse(PyBytes.SpanOf(x), b, vm.IntDigitsMax, out small, out big, out digits);
                break;
            default:
                return b == 1 ? IntText.BadBase().Raise() : Errors.TypeError("int() can't convert non-string with explicit base");
        }
        return status switch
        {
            IntParseStatus.Small => Value.Int(small),
            IntParseStatus.Big => Value.Int(big),
            IntParseStatus.BadBase => IntText.BadBase().Raise(),
            IntParseStatus.TooManyDigits => IntText.TooManyDigits(vm.IntDigitsMax, digits).Raise(),
            _ => Errors.ValueError($"invalid literal for int() with base {b}: {Shortened(x)}"),
        };
    }

    private static string Shortened(Value x)
    {
        string repr = x.O is PyStr text ? text.ReprText() : BytesRepr.Repr(PyBytes.SpanOf(x));
        return repr.Length > 200 ? repr[..200] : repr;
    }

    [PyGetter("real", Doc = "the real part of a complex number")]
    internal static Value GetReal(Value self) => Numbers.ExactInt(self);

    [PyGetter("imag", Doc = "the imaginary part of a complex number")]
    internal static Value GetImaginary(Value self) => Value.Int(0);

    [PyGetter("numerator", Doc = "the numerator of a rational number in lowest terms")]
    internal static Value GetNumerator(Value self) => Numbers.ExactInt(self);

    [PyGetter("denominator", Doc = "the denominator of a rational number in lowest terms")]
    internal static Value GetDenominator(Value self) => Value.Int(1);

    [PyMethod("conjugate()", Doc = "Returns self, the complex conjugate of any int.")]
    internal static Value Conjugate(Value self) => Numbers.ExactInt(self);

    [PyMethod("bit_length()", Doc = "Number of bits necessary to represent self in binary.\n\n>>> bin(37)\n'0b100101'\n>>> (37).bit_length()\n6")]
    internal static long BitLength(Value self) => self.O is PyInt big ? IntMath.BitLength(big.Number) : IntMath.BitLength(self.Bits);

    [PyMethod("bit_count()", Doc = "Number of ones in the binary representation of the absolute value of self.\n\nAlso known as the population count.\n\n>>> bin(13)\n'0b1101'\n>>> (13).bit_count()\n3")]
    internal static long BitCount(Value self) => self.O is PyInt big ? IntMath.BitCount(big.Number) : IntMath.BitCount(self.Bits);

    [PyMethod("is_integer()", Doc = "Returns True. Exists for duck type compatibility with float.is_integer.")]
    internal static bool IsInteger(Value self) => true;

    [PyMethod("as_integer_ratio()", Doc = "Return a pair of integers, whose ratio is equal to the original int.\n\nThe ratio is in lowest terms and has a positive denominator.\n\n>>> (10).as_integer_ratio()\n(10, 1)\n>>> (-10).as_integer_ratio()\n(-10, 1)\n>>> (0).as_integer_ratio()\n(0, 1)")]
    internal static Value AsIntegerRatio(Value self) => new PyTuple([Numbers.ExactInt(self), Value.Int(1)]);

    [PyMethod("__trunc__()", Doc = "Truncating an Integral returns itself.")]
    internal static Value Trunc(Value self) => Numbers.ExactInt(self);

    [PyMethod("__floor__()", Doc = "Flooring an Integral returns itself.")]
    internal static Value Floor(Value self) => Numbers.ExactInt(self);

    [PyMethod("__ceil__()", Doc = "Ceiling of an Integral returns itself.")]
    internal static Value Ceil(Value self) => Numbers.ExactInt(self);

    [PyMethod("__round__(ndigits=None, /)", Doc = "Rounding an Integral returns itself.\n\nRounding with an ndigits argument also returns an integer.")]
    internal static Value Round(Value self, BigInteger? ndigits)
    {
        if (ndigits is null || ndigits.Value.Sign >= 0)
        {
            return Numbers.ExactInt(self);
        }
        Numbers.TryBig(self, out BigInteger number);
        return Value.Int(IntMath.RoundToPowerOfTen(number, -ndigits.Value));
    }

    [PyMethod("__getnewargs__()")]
    internal static Value GetNewArgs(Value self) => new PyTuple([Numbers.ExactInt(self)]);

    [PyMethod("__format__(format_spec, /)", Doc = "Convert to a string according to format_spec.")]
    internal static Value Format(Machine vm, Value self, PyStr spec)
    {
        if (spec.Length == 0)
        {
            return vm.Str(self);
        }
        string text;
        TextFault? fault = Numbers.TrySmall(self, out long small)
            ? IntFormat.Format(small, spec.Text, self.Type.FullName, out text)
            : IntFormat.Format(((PyInt)self.O!).Number, spec.Text, self.Type.FullName, vm.IntDigitsMax, out text);
        return fault is null ? PyStr.Of(text) : fault.Raise();
    }

    [PyMethod("__sizeof__()", Doc = "Returns size in memory, in bytes.")]
    internal static long SizeOf(Value self)
    {
        long bits = BitLength(self);
        return 24 + (4 * Math.Max(1, (bits + 29) / 30));
    }

    [PyMethod("to_bytes(length=1, byteorder='big', *, signed=False)", Doc = "Return an array of bytes representing an integer.\n\n  length\n    Length of bytes object to use.  An OverflowError is raised if the\n    integer is not representable with the given number of bytes.  Default\n    is length 1.\n  byteorder\n    The byte order used to represent the integer.  If byteorder is 'big',\n    the most significant byte is at the beginning of the byte array.  If\n    byteorder is 'little', the most significant byte is at the end of the\n    byte array.  To request the native byte order of the host system, use\n    sys.byteorder as the byte order value.  Default is to use 'big'.\n  signed\n    Determines whether two's complement is used to represent the integer.\n    If signed is False and a negative integer is given, an OverflowError\n    is raised.")]
    internal static Value ToBytes(Value self, long length, string byteorder, bool signed)
    {
        if (byteorder is not ("big" or "little"))
        {
            return Errors.ValueError("byteorder must be either 'little' or 'big'");
        }
        if (length < 0)
        {
            return Errors.ValueError("length argument must be non-negative");
        }
        if (length > Array.MaxLength)
        {
            return Errors.MemoryError("");
        }
        Numbers.TryBig(self, out BigInteger number);
        var bytes = new byte[length];
        return IntMath.ToBytes(number, bytes, byteorder == "big", signed) is { } fault ? fault.Raise() : new PyBytes(bytes);
    }

    [PyClassMethod("from_bytes(bytes, byteorder='big', *, signed=False)", Doc = "Return the integer represented by the given array of bytes.\n\n  bytes\n    Holds the array of bytes to convert.  The argument must either\n    support the buffer protocol or be an iterable object producing bytes.\n    Bytes and bytearray are examples of built-in objects that support the\n    buffer protocol.\n  byteorder\n    The byte order used to represent the integer.  If byteorder is 'big',\n    the most significant byte is at the beginning of the byte array.  If\n    byteorder is 'little', the most significant byte is at the end of the\n    byte array.  To request the native byte order of the host system, use\n    sys.byteorder as the byte order value.  Default is to use 'big'.\n  signed\n    Indicates whether two's complement is used to represent the integer.")]
    internal static Value FromBytes(Machine vm, PyType cls, Value bytes, string byteorder, bool signed)
    {
        if (byteorder is not ("big" or "little"))
        {
            return Errors.ValueError("byteorder must be either 'little' or 'big'");
        }
        if (ReferenceEquals(cls, TypeObject) && PyBytes.TrySpan(bytes, out ReadOnlySpan<byte> span))
        {
            return Value.Int(IntMath.FromBytes(span, byteorder == "big", signed));
        }
        return vm.Enter(new IntFromBytesFrame(cls, bytes, byteorder == "big", signed));
    }
}
