using System.Numerics;
using Lucid.Runtime.Text;

namespace Lucid.Modules.Mathematics;

/// <summary>The module <c>math</c>: functions of one or two floats.</summary>
[PyModule("math", Doc = "This module provides access to the mathematical functions\ndefined by the C standard.")]
internal static partial class MathModule
{
    [PyConstant("pi")] internal static double Pi => Math.PI;

    [PyConstant("e")] internal static double E => Math.E;

    [PyConstant("tau")] internal static double Tau => Math.Tau;

    [PyConstant("inf")] internal static double Infinity => double.PositiveInfinity;

    [PyConstant("nan")] internal static Value NotANumber => Value.Float(BitConverter.Int64BitsToDouble(0x7ff8000000000000));

    private static Value Domain(string message, double x) => Errors.ValueError($"{message}, got {FloatText.Repr(x)}");

    private static Value DomainError => Errors.ValueError("math domain error");

    // A finite argument has a finite result or none.
    private static Value Ranged(double result, double x) =>
        double.IsInfinity(result) && double.IsFinite(x) ? Errors.OverflowError("math range error") : Value.Float(result);

    [PyFunction("acos(x, /)", Doc = "Return the arc cosine (measured in radians) of x.\n\nThe result is between 0 and pi.")]
    internal static Value Acos(double x) =>
        Math.Abs(x) > 1 ? Domain("expected a number in range from -1 up to 1", x) : Value.Float(Math.Acos(x));

    [PyFunction("asin(x, /)", Doc = "Return the arc sine (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.")]
    internal static Value Asin(double x) =>
        Math.Abs(x) > 1 ? Domain("expected a number in range from -1 up to 1", x) : Value.Float(Math.Asin(x));

    [PyFunction("acosh(x, /)", Doc = "Return the inverse hyperbolic cosine of x.")]
    internal static Value Acosh(double x) =>
        x < 1 ? Domain("expected argument value not less than 1", x) : Value.Float(Math.Acosh(x));

    [PyFunction("atanh(x, /)", Doc = "Return the inverse hyperbolic tangent of x.")]
    internal static Value Atanh(double x) =>
        Math.Abs(x) >= 1 ? Domain("expected a number between -1 and 1", x) : Value.Float(Math.Atanh(x));

    [PyFunction("cos(x, /)", Doc = "Return the cosine of x (measured in radians).")]
    internal static Value Cos(double x) =>
        double.IsInfinity(x) ? Domain("expected a finite input", x) : Value.Float(Math.Cos(x));

    [PyFunction("sin(x, /)", Doc = "Return the sine of x (measured in radians).")]
    internal static Value Sin(double x) =>
        double.IsInfinity(x) ? Domain("expected a finite input", x) : Value.Float(Math.Sin(x));

    [PyFunction("tan(x, /)", Doc = "Return the tangent of x (measured in radians).")]
    internal static Value Tan(double x) =>
        double.IsInfinity(x) ? Domain("expected a finite input", x) : Value.Float(Math.Tan(x));

    [PyFunction("sqrt(x, /)", Doc = "Return the square root of x.")]
    internal static Value Sqrt(double x) =>
        x < 0 ? Domain("expected a nonnegative input", x) : Value.Float(Math.Sqrt(x));

    [PyFunction("log1p(x, /)", Doc = "Return the natural logarithm of 1+x (base e).\n\nThe result is computed in a way which is accurate for x near zero.")]
    internal static Value Log1p(double x) =>
        x <= -1 ? Domain("expected argument value > -1", x) : Value.Float(RealFunctions.Log1P(x));

    [PyFunction("asinh(x, /)", Doc = "Return the inverse hyperbolic sine of x.")]
    internal static Value Asinh(double x) =>
        Value.Float(Math.Asinh(x));

    [PyFunction("atan(x, /)", Doc = "Return the arc tangent (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.")]
    internal static Value Atan(double x) =>
        Value.Float(Math.Atan(x));

    [PyFunction("cbrt(x, /)", Doc = "Return the cube root of x.")]
    internal static Value Cbrt(double x) =>
        Value.Float(Math.Cbrt(x));

    [PyFunction("erf(x, /)", Doc = "Error function at x.")]
    internal static Value Erf(double x) =>
        Value.Float(RealFunctions.Erf(x));

    [PyFunction("erfc(x, /)", Doc = "Complementary error function at x.")]
    internal static Value Erfc(double x) =>
        Value.Float(RealFunctions.ErfC(x));

    [PyFunction("fabs(x, /)", Doc = "Return the absolute value of the float x.")]
    internal static Value Fabs(double x) =>
        Value.Float(Math.Abs(x));

    [PyFunction("tanh(x, /)", Doc = "Return the hyperbolic tangent of x.")]
    internal static Value Tanh(double x) =>
        Value.Float(Math.Tanh(x));

    [PyFunction("degrees(x, /)", Doc = "Convert angle x from radians to degrees.")]
    internal static Value Degrees(double x) =>
        Value.Float(x * (180.0 / Math.PI));

    [PyFunction("radians(x, /)", Doc = "Convert angle x from degrees to radians.")]
    internal static Value Radians(double x) =>
        Value.Float(x * (Math.PI / 180.0));

    [PyFunction("cosh(x, /)", Doc = "Return the hyperbolic cosine of x.")]
    internal static Value Cosh(double x) =>
        Ranged(Math.Cosh(x), x);

    [PyFunction("sinh(x, /)", Doc = "Return the hyperbolic sine of x.")]
    internal static Value Sinh(double x) =>
        Ranged(Math.Sinh(x), x);

    [PyFunction("exp(x, /)", Doc = "Return e raised to the power of x.")]
    internal static Value Exp(double x) =>
        Ranged(Math.Exp(x), x);

    [PyFunction("exp2(x, /)", Doc = "Return 2 raised to the power of x.")]
    internal static Value Exp2(double x) =>
        Ranged(Math.Pow(2, x), x);

    [PyFunction("expm1(x, /)", Doc = "Return exp(x)-1.\n\nThis function avoids the loss of precision involved in the direct evaluation of exp(x)-1 for small x.")]
    internal static Value Expm1(double x) =>
        Ranged(RealFunctions.ExpM1(x), x);

    [PyFunction("gamma(x, /)", Doc = "Gamma function at x.")]
    internal static Value Gamma(double x) =>
        x <= 0 && Math.Floor(x) == x ? Domain("expected a noninteger or positive integer", x) : Ranged(RealFunctions.Gamma(x), x);

    [PyFunction("lgamma(x, /)", Doc = "Natural logarithm of absolute value of Gamma function at x.")]
    internal static Value Lgamma(double x) =>
        x <= 0 && double.IsFinite(x) && Math.Floor(x) == x ? Domain("expected a noninteger or positive integer", x) : Ranged(RealFunctions.LogGamma(x), x);

    [PyFunction("isfinite(x, /)", Doc = "Return True if x is neither an infinity nor a NaN, and False otherwise.")]
    internal static Value Isfinite(double x) =>
        Value.Bool(double.IsFinite(x));

    [PyFunction("isinf(x, /)", Doc = "Return True if x is a positive or negative infinity, and False otherwise.")]
    internal static Value Isinf(double x) =>
        Value.Bool(double.IsInfinity(x));

    [PyFunction("isnan(x, /)", Doc = "Return True if x is a NaN (not a number), and False otherwise.")]
    internal static Value Isnan(double x) =>
        Value.Bool(double.IsNaN(x));

    [PyFunction("atan2(y, x, /)", Doc = "Return the arc tangent (measured in radians) of y/x.\n\nUnlike atan(y/x), the signs of both x and y are considered.")]
    internal static Value Atan2(double y, double x) =>
        Value.Float(Math.Atan2(y, x));

    [PyFunction("copysign(x, y, /)", Doc = "Return a float with the magnitude (absolute value) of x but the sign of y.\n\nOn platforms that support signed zeros, copysign(1.0, -0.0)\nreturns -1.0.\n")]
    internal static Value Copysign(double x, double y) =>
        Value.Float(Math.CopySign(x, y));

    [PyFunction("pow(x, y, /)", Doc = "Return x**y (x to the power of y).")]
    internal static Value Pow(double x, double y)
    {
        double result = Math.Pow(x, y);
        if (double.IsFinite(x) && double.IsFinite(y))
        {
            if (double.IsNaN(result) || (x == 0 && y < 0))
            {
                return DomainError;
            }
            return Ranged(result, x);
        }
        return Value.Float(x == 1 || y == 0 ? 1 : result);
    }

    [PyFunction("fmod(x, y, /)", Doc = "Return fmod(x, y), according to platform C.\n\nx % y may differ.")]
    internal static Value FMod(double x, double y) =>
        double.IsInfinity(y) && double.IsFinite(x) ? Value.Float(x)
        : !double.IsNaN(x) && !double.IsNaN(y) && (double.IsInfinity(x) || y == 0) ? DomainError
        : Value.Float(x % y);

    [PyFunction("remainder(x, y, /)", Doc = "Difference between x and the closest integer multiple of y.\n\nReturn x - n*y where n*y is the closest integer multiple of y.\nIn the case where x is exactly halfway between two multiples of\ny, the nearest even value of n is used. The result is always exact.")]
    internal static Value Remainder(double x, double y) =>
        !double.IsNaN(x) && !double.IsNaN(y) && (double.IsInfinity(x) || y == 0) ? DomainError
        : double.IsInfinity(y) && double.IsFinite(x) ? Value.Float(x)
        : Value.Float(Math.IEEERemainder(x, y));

    [PyFunction("fma(x, y, z, /)", Doc = "Fused multiply-add operation.\n\nCompute (x * y) + z with a single round.")]
    internal static Value Fma(double x, double y, double z)
    {
        double result = Math.FusedMultiplyAdd(x, y, z);
        if (double.IsNaN(result) && !double.IsNaN(x) && !double.IsNaN(y) && !double.IsNaN(z))
        {
            return Errors.ValueError("invalid operation in fma");
        }
        return double.IsInfinity(result) && double.IsFinite(x) && double.IsFinite(y) && double.IsFinite(z)
            ? Errors.OverflowError("overflow in fma")
            : Value.Float(result);
    }

    [PyFunction("modf(x, /)", Doc = "Return the fractional and integer parts of x.\n\nBoth results carry the sign of x and are floats.")]
    internal static PyTuple ModF(double x)
    {
        double whole = double.IsInfinity(x) ? x : Math.Truncate(x);
        double part = double.IsInfinity(x) ? Math.CopySign(0, x) : Math.CopySign(x - whole, x);
        return new PyTuple([Value.Float(part), Value.Float(whole)]);
    }

    [PyFunction("frexp(x, /)", Doc = "Return the mantissa and exponent of x, as pair (m, e).\n\nm is a float and e is an int, such that x = m * 2.**e.\nIf x is 0, m and e are both 0.  Else 0.5 <= abs(m) < 1.0.")]
    internal static PyTuple FRexp(double x)
    {
        if (x == 0 || !double.IsFinite(x))
        {
            return new PyTuple([Value.Float(x), Value.Int(0)]);
        }
        int exponent = Math.ILogB(x) + 1;
        return new PyTuple([Value.Float(Math.ScaleB(x, -exponent)), Value.Int(exponent)]);
    }

    [PyFunction("ldexp(x, i, /)", Doc = "Return x * (2**i).\n\nThis is essentially the inverse of frexp().")]
    internal static Value LdExp(double x, Value i)
    {
        if (!Numbers.TryClamp(i, out long exponent))
        {
            return Errors.TypeError("Expected an int as second argument to ldexp.");
        }
        double result = x == 0 || !double.IsFinite(x) ? x : Math.ScaleB(x, (int)Math.Clamp(exponent, -10000, 10000));
        return Ranged(result, x);
    }

    [PyFunction("ulp(x, /)", Doc = "Return the value of the least significant bit of the float x.")]
    internal static double Ulp(double x)
    {
        x = Math.Abs(x);
        if (!double.IsFinite(x))
        {
            return x;
        }
        double next = Math.BitIncrement(x);
        return double.IsInfinity(next) ? x - Math.BitDecrement(x) : next - x;
    }

    [PyFunction("nextafter(x, y, /, *, steps=None)", Doc = "Return the floating-point value the given number of steps after x towards y.\n\nIf steps is not specified or is None, it defaults to 1.\n\nRaises a TypeError, if x or y is not a double, or if steps is not an integer.\nRaises ValueError if steps is negative.")]
    internal static Value NextAfter(double x, double y, Value steps)
    {
        BigInteger count = 1;
        if (!steps.IsNone && !Numbers.TryBig(steps, out count))
        {
            return Errors.TypeError($"'{steps.Type.FullName}' object cannot be interpreted as an integer");
        }
        if (count.Sign < 0)
        {
            return Errors.ValueError("steps must be a non-negative integer");
        }
        if (double.IsNaN(x) || double.IsNaN(y))
        {
            return Value.Float(double.IsNaN(x) ? x : y);
        }
        // Floats as integers in their order.
        long from = Ordinal(x);
        long to = Ordinal(y);
        if (count.IsZero || (from == to && x != y))
        {
            return Value.Float(count.IsZero ? x : y);
        }
        BigInteger distance = BigInteger.Abs((BigInteger)to - from);
        if (count >= distance)
        {
            return Value.Float(y);
        }
        long at = to > from ? from + (long)count : from - (long)count;
        return Value.Float(BitConverter.Int64BitsToDouble(at < 0 ? long.MinValue - at : at));
    }

    private static long Ordinal(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        return bits < 0 ? long.MinValue - bits : bits;
    }

    [PyFunction("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", Doc = "Determine whether two floating-point numbers are close in value.\n\n  rel_tol\n    maximum difference for being considered \"close\", relative to the\n    magnitude of the input values\n  abs_tol\n    maximum difference for being considered \"close\", regardless of the\n    magnitude of the input values\n\nReturn True if a is close in value to b, and False otherwise.")]
    internal static Value IsClose(double a, double b, double relative, double absolute)
    {
        if (relative < 0 || absolute < 0)
        {
            return Errors.ValueError("tolerances must be non-negative");
        }
        if (a == b)
        {
            return Value.True;
        }
        if (double.IsInfinity(a) || double.IsInfinity(b))
        {
            return Value.False;
        }
        double difference = Math.Abs(b - a);
        return Value.Bool(difference <= Math.Abs(relative * b) || difference <= Math.Abs(relative * a) || difference <= absolute);
    }
}
