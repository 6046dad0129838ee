using Lucid.Runtime.Text;

namespace Lucid.Modules.Mathematics;

/// <summary>The module <c>cmath</c>.</summary>
[PyModule("cmath", Doc = "This module provides access to mathematical functions for complex\nnumbers.")]
internal static partial class ComplexModule
{
    [PyConstant("pi")] internal static double Pi => Math.PI;

    [PyConstant("e")] internal static double E => Math.E;

    [PyConstant("tau")] internal static double Tau => Math.Tau;

    [PyConstant("inf")] internal static double Infinity => double.PositiveInfinity;

    [PyConstant("nan")] internal static Value NotANumber => Value.Float(BitConverter.Int64BitsToDouble(0x7ff8000000000000));

    [PyConstant("infj")] internal static Value ImaginaryInfinity => new PyComplex(0, double.PositiveInfinity);

    [PyConstant("nanj")] internal static Value ImaginaryNotANumber => new PyComplex(0, BitConverter.Int64BitsToDouble(0x7ff8000000000000));

    [PyFunction("acos(z, /)", Doc = "Return the arc cosine of z.")]
    internal static Value Acos(Machine vm, Value z) => Start(vm, ComplexOp.Acos, [z]);

    [PyFunction("acosh(z, /)", Doc = "Return the inverse hyperbolic cosine of z.")]
    internal static Value Acosh(Machine vm, Value z) => Start(vm, ComplexOp.Acosh, [z]);

    [PyFunction("asin(z, /)", Doc = "Return the arc sine of z.")]
    internal static Value Asin(Machine vm, Value z) => Start(vm, ComplexOp.Asin, [z]);

    [PyFunction("asinh(z, /)", Doc = "Return the inverse hyperbolic sine of z.")]
    internal static Value Asinh(Machine vm, Value z) => Start(vm, ComplexOp.Asinh, [z]);

    [PyFunction("atan(z, /)", Doc = "Return the arc tangent of z.")]
    internal static Value Atan(Machine vm, Value z) => Start(vm, ComplexOp.Atan, [z]);

    [PyFunction("atanh(z, /)", Doc = "Return the inverse hyperbolic tangent of z.")]
    internal static Value Atanh(Machine vm, Value z) => Start(vm, ComplexOp.Atanh, [z]);

    [PyFunction("cos(z, /)", Doc = "Return the cosine of z.")]
    internal static Value Cos(Machine vm, Value z) => Start(vm, ComplexOp.Cos, [z]);

    [PyFunction("cosh(z, /)", Doc = "Return the hyperbolic cosine of z.")]
    internal static Value Cosh(Machine vm, Value z) => Start(vm, ComplexOp.Cosh, [z]);

    [PyFunction("exp(z, /)", Doc = "Return the exponential value e**z.")]
    internal static Value Exp(Machine vm, Value z) => Start(vm, ComplexOp.Exp, [z]);

    [PyFunction("log10(z, /)", Doc = "Return the base-10 logarithm of z.")]
    internal static Value Log10(Machine vm, Value z) => Start(vm, ComplexOp.Log10, [z]);

    [PyFunction("phase(z, /)", Doc = "Return argument, also known as the phase angle, of a complex.")]
    internal static Value Phase(Machine vm, Value z) => Start(vm, ComplexOp.Phase, [z]);

    [PyFunction("polar(z, /)", Doc = "Convert a complex from rectangular coordinates to polar coordinates.\n\nr is the distance from 0 and phi the phase angle.")]
    internal static Value Polar(Machine vm, Value z) => Start(vm, ComplexOp.Polar, [z]);

    [PyFunction("sin(z, /)", Doc = "Return the sine of z.")]
    internal static Value Sin(Machine vm, Value z) => Start(vm, ComplexOp.Sin, [z]);

    [PyFunction("sinh(z, /)", Doc = "Return the hyperbolic sine of z.")]
    internal static Value Sinh(Machine vm, Value z) => Start(vm, ComplexOp.Sinh, [z]);

    [PyFunction("sqrt(z, /)", Doc = "Return the square root of z.")]
    internal static Value Sqrt(Machine vm, Value z) => Start(vm, ComplexOp.Sqrt, [z]);

    [PyFunction("tan(z, /)", Doc = "Return the tangent of z.")]
    internal static Value Tan(Machine vm, Value z) => Start(vm, ComplexOp.Tan, [z]);

    [PyFunction("tanh(z, /)", Doc = "Return the hyperbolic tangent of z.")]
    internal static Value Tanh(Machine vm, Value z) => Start(vm, ComplexOp.Tanh, [z]);

    [PyFunction("isnan(z, /)", Doc = "Checks if the real or imaginary part of z not a number (NaN).")]
    internal static Value IsNaN(Machine vm, Value z) => Start(vm, ComplexOp.IsNaN, [z]);

    [PyFunction("isinf(z, /)", Doc = "Checks if the real or imaginary part of z is infinite.")]
    internal static Value IsInfinite(Machine vm, Value z) => Start(vm, ComplexOp.IsInfinite, [z]);

    [PyFunction("isfinite(z, /)", Doc = "Return True if both the real and imaginary parts of z are finite, else False.")]
    internal static Value IsFinite(Machine vm, Value z) => Start(vm, ComplexOp.IsFinite, [z]);

    [PyFunction("log(z, base=<unrepresentable>, /)", Doc = "log(z[, base]) -> the logarithm of z to the given base.\n\nIf the base is not specified, returns the natural logarithm (base e) of z.")]
    internal static Value Log(Machine vm, Value z, Value @base) => @base.IsUnbound ? Start(vm, ComplexOp.Log, [z]) : Start(vm, ComplexOp.LogOfBase, [z, @base]);

    [PyFunction("rect(r, phi, /)", Doc = "Convert from polar coordinates to rectangular coordinates.")]
    internal static Value Rect(double r, double phi) => Result(ComplexFunctions.Rect(r, phi), double.IsFinite(r) && double.IsFinite(phi));

    [PyFunction("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", Doc = "Determine whether two complex numbers are close in value.")]
    internal static Value IsClose(Machine vm, Value a, Value b, double rel_tol, double abs_tol) => Start(vm, ComplexOp.IsClose, [a, b], rel_tol, abs_tol);

    private static Value Start(Machine vm, ComplexOp op, Value[] arguments, double relativeTolerance = 0, double absoluteTolerance = 0)
    {
        foreach (Value argument in arguments)
        {
            if (!TryParts(argument, out _, out _, out _))
            {
                return vm.Enter(new ComplexFrame(op, arguments, relativeTolerance, absoluteTolerance));
            }
        }
        return Apply(op, arguments, relativeTolerance, absoluteTolerance);
    }

    /// <summary>The parts of a number that needs no conversion by Python. False without an error: it does need one.</summary>
    internal static bool TryParts(Value value, out double real, out double imaginary, out Value error)
    {
        error = Value.Unbound;
        imaginary = 0;
        if (value.Object is PyComplex complex)
        {
            real = complex.Real;
            imaginary = complex.Imaginary;
            return true;
        }
        int found = Numbers.Real(value, out real);
        error = found < 0 ? Errors.OverflowError("int too large to convert to float") : error;
        return found > 0;
    }

    /// <summary>Computes a function of numbers.</summary>
    internal static Value Apply(ComplexOp op, Value[] arguments, double relativeTolerance, double absoluteTolerance)
    {
        TryParts(arguments[0], out double re, out double im, out _);
        bool isFinite = double.IsFinite(re) && double.IsFinite(im);
        switch (op)
        {
            case ComplexOp.Phase:
                return Value.Float(Math.Atan2(im, re));
            case ComplexOp.Polar:
                double size = double.Hypot(re, im);
                return double.IsInfinity(size) && isFinite ? Errors.OverflowError("math range error") : new PyTuple([Value.Float(size), Value.Float(Math.Atan2(im, re))]);
            case ComplexOp.IsNaN:
                return Value.Bool(double.IsNaN(re) || double.IsNaN(im));
            case ComplexOp.IsInfinite:
                return Value.Bool(double.IsInfinity(re) || double.IsInfinity(im));
            case ComplexOp.IsFinite:
                return Value.Bool(isFinite);
            case ComplexOp.LogOfBase:
                return LogOfBase(re, im, arguments[1]);
            case ComplexOp.IsClose:
                return IsClose(re, im, arguments[1], relativeTolerance, absoluteTolerance);
        }
        return Result(Function(op)(re, im), isFinite);
    }

    private static Func<double, double, (double Re, double Im)?> Function(ComplexOp op) => op switch
    {
        ComplexOp.Acos => ComplexFunctions.Acos,
        ComplexOp.Acosh => ComplexFunctions.Acosh,
        ComplexOp.Asin => ComplexFunctions.Asin,
        ComplexOp.Asinh => ComplexFunctions.Asinh,
        ComplexOp.Atan => ComplexFunctions.Atan,
        ComplexOp.Atanh => ComplexFunctions.Atanh,
        ComplexOp.Cos => ComplexFunctions.Cos,
        ComplexOp.Cosh => ComplexFunctions.Cosh,
        ComplexOp.Exp => ComplexFunctions.Exp,
        ComplexOp.Log => ComplexFunctions.Log,
        ComplexOp.Log10 => ComplexFunctions.Log10,
        ComplexOp.Sin => ComplexFunctions.Sin,
        ComplexOp.Sinh => ComplexFunctions.Sinh,
        ComplexOp.Sqrt => ComplexFunctions.Sqrt,
        ComplexOp.Tan => ComplexFunctions.Tan,
        _ => ComplexFunctions.Tanh,
    };

    private static Value Result((double Re, double Im)? result, bool fromFinite) =>
        result is not { } parts ? Errors.ValueError("math domain error")
        : fromFinite && (double.IsInfinity(parts.Re) || double.IsInfinity(parts.Im)) ? Errors.OverflowError("math range error")
        : new PyComplex(parts.Re, parts.Im);

    private static Value LogOfBase(double re, double im, Value @base)
    {
        TryParts(@base, out double baseRe, out double baseIm, out _);
        if (ComplexFunctions.Log(re, im) is not { } top || ComplexFunctions.Log(baseRe, baseIm) is not { } bottom || (bottom.Re == 0 && bottom.Im == 0))
        {
            return Errors.ValueError("math domain error");
        }
        return PyComplex.TrueDiv(new PyComplex(top.Re, top.Im), new PyComplex(bottom.Re, bottom.Im));
    }

    private static Value IsClose(double re, double im, Value other, double relative, double absolute)
    {
        if (relative < 0 || absolute < 0)
        {
            return Errors.ValueError("tolerances must be non-negative");
        }
        TryParts(other, out double otherRe, out double otherIm, out _);
        if (re == otherRe && im == otherIm)
        {
            return Value.True;
        }
        if (double.IsInfinity(re) || double.IsInfinity(im) || double.IsInfinity(otherRe) || double.IsInfinity(otherIm))
        {
            return Value.False;
        }
        double difference = double.Hypot(re - otherRe, im - otherIm);
        return Value.Bool(
            difference <= relative * double.Hypot(otherRe, otherIm) || difference <= relative * double.Hypot(re, im) || difference <= absolute);
    }
}
