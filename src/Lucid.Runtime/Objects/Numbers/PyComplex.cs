using System.Runtime.CompilerServices;
using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary>Python's complex.</summary>
[PyType("complex", Subclassable = true, Immutable = true, Doc = "Create a complex number from a string or numbers.\n\nIf a string is given, parse it as a complex number.\nIf a single number is given, convert it to a complex number.\nIf the 'real' or 'imag' arguments are given, create a complex number\nwith the specified real and imaginary components.")]
public partial class PyComplex : PyObject
{
    /// <summary>The real part.</summary>
    [Saved(0)] public readonly double Real;

    /// <summary>The imaginary part.</summary>
    [Saved(1)] public readonly double Imaginary;

    /// <summary>A complex number.</summary>
    public PyComplex(double real, double imaginary)
        : base(TypeObject)
    {
        Real = real;
        Imaginary = imaginary;
    }

    /// <summary>A complex number as an instance of a class.</summary>
    internal static PyComplex OfClass(PyType cls, double real, double imaginary)
    {
        PyComplex made = Allocate(cls);
        Unsafe.AsRef(in made.Real) = real;
        Unsafe.AsRef(in made.Imaginary) = imaginary;
        return made;
    }

    [PySlot(Slot.Repr)]
    internal string Repr() => ComplexText.Repr(Real, Imaginary);

    [PySlot(Slot.Hash)]
    internal long HashValue() => NumberHash.Of(Real, Imaginary);

    [PySlot(Slot.Bool)]
    internal bool Bool() => Real != 0 || Imaginary != 0;

    [PySlot(Slot.Pos)]
    internal Value Pos() => new PyComplex(Real, Imaginary);

    [PySlot(Slot.Neg)]
    internal Value Neg() => new PyComplex(-Real, -Imaginary);

    [PySlot(Slot.Abs)]
    internal Value Abs()
    {
        double size = ComplexMath.Hypot(Real, Imaginary);
        return double.IsInfinity(size) && double.IsFinite(Real) && double.IsFinite(Imaginary)
            ? Errors.OverflowError("absolute value too large")
            : Value.Float(size);
    }

    [PySlot(Slot.Add)]
    internal static Value Add(Value left, Value right) =>
        Operands(left, right, out Part a, out Part b) is { } news ? news
        : new PyComplex(a.Real + b.Real, a.IsReal ? b.Imaginary : b.IsReal ? a.Imaginary : a.Imaginary + b.Imaginary);

    [PySlot(Slot.Sub)]
    internal static Value Sub(Value left, Value right) =>
        Operands(left, right, out Part a, out Part b) is { } news ? news
        : new PyComplex(a.Real - b.Real, a.IsReal ? -b.Imaginary : b.IsReal ? a.Imaginary : a.Imaginary - b.Imaginary);

    [PySlot(Slot.Mul)]
    internal static Value Mul(Value left, Value right)
    {
        if (Operands(left, right, out Part a, out Part b) is { } news)
        {
            return news;
        }
        if (a.IsReal)
        {
            return new PyComplex(a.Real * b.Real, a.Real * b.Imaginary);
        }
        if (b.IsReal)
        {
            return new PyComplex(a.Real * b.Real, a.Imaginary * b.Real);
        }
        ComplexMath.Multiply(a.Real, a.Imaginary, b.Real, b.Imaginary, out double real, out double imaginary);
        return new PyComplex(real, imaginary);
    }

    [PySlot(Slot.TrueDiv)]
    public static Value TrueDiv(Value left, Value right)
    {
        if (Operands(left, right, out Part a, out Part b) is { } news)
        {
            return news;
        }
        if (b.Real == 0 && b.Imaginary == 0)
        {
            return Errors.ZeroDivisionError("division by zero");
        }
        if (b.IsReal)
        {
            return new PyComplex(a.Real / b.Real, a.Imaginary / b.Real);
        }
        if (a.IsReal)
        {
            ComplexMath.DivideReal(a.Real, b.Real, b.Imaginary, out double r, out double i);
            return new PyComplex(r, i);
        }
        ComplexMath.Divide(a.Real, a.Imaginary, b.Real, b.Imaginary, out double real, out double imaginary);
        return new PyComplex(real, imaginary);
    }

    [PySlot(Slot.Pow)]
    internal static Value Pow(Value left, Value right, Value third)
    {
        if (Operands(left, right, out Part a, out Part b) is { } news)
        {
            return news;
        }
        if (!third.IsNone)
        {
            return Errors.ValueError("complex modulo");
        }
        return Power(a.Real, a.Imaginary, b.Real, b.Imaginary);
    }

    [PySlot(Slot.Compare)]
    internal Value Compare(Value other, CompareOp op)
    {
        if (op > CompareOp.Ne)
        {
            return Value.NotImplemented;
        }
        bool equal;
        if (other.O is PyComplex there)
        {
            equal = Real == there.Real && Imaginary == there.Imaginary;
        }
        else if (Numbers.IsInt(other) || Numbers.IsFloat(other))
        {
            equal = Imaginary == 0 && (Numbers.IsInt(other) ? PyFloat.Compare(Value.Float(Real), other, CompareOp.Eq).IsTrue : Real == PyFloat.Of(other));
        }
        else
        {
            return Value.NotImplemented;
        }
        return Value.Bool(equal == (op == CompareOp.Eq));
    }

    /// <summary>a ** b.</summary>
    internal static Value Power(double aReal, double aImaginary, double bReal, double bImaginary)
    {
        if (!ComplexMath.TryPower(aReal, aImaginary, bReal, bImaginary, out double real, out double imaginary))
        {
            return Errors.ZeroDivisionError("zero to a negative or complex power");
        }
        return double.IsInfinity(real) || double.IsInfinity(imaginary)
            ? Errors.OverflowError("complex exponentiation")
            : new PyComplex(real, imaginary);
    }

    /// <summary>An operand: a complex number, or a real one that has no imaginary part at all.</summary>
    private struct Part
    {
        internal double Real;
        internal double Imaginary;
        internal bool IsReal;
    }

    private static Value? Operands(Value left, Value right, out Part a, out Part b)
    {
        int second = PartOf(right, out b);
        int first = PartOf(left, out a);
        if (first > 0 && second > 0)
        {
            return null;
        }
        return first == 0 || second == 0 ? Value.NotImplemented : IntFloat.TooLarge().Raise();
    }

    private static int PartOf(Value value, out Part part)
    {
        part = default;
        if (value.O is PyComplex complex)
        {
            part.Real = complex.Real;
            part.Imaginary = complex.Imaginary;
            return 1;
        }
        part.IsReal = true;
        return Numbers.Real(value, out part.Real);
    }
}
