using System.Numerics;
using System.Runtime.CompilerServices;
using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary>Python's float. Objects of this class are instances of Python classes that derive from float; floats themselves are no objects.</summary>
[PyType("float", Subclassable = true, Immutable = true, Doc = "Convert a string or number to a floating-point number, if possible.")]
public partial class PyFloat : PyObject
{
    /// <summary>The number.</summary>
    [Saved(0)] public readonly double Number;

    private PyFloat(double number)
        : base(TypeObject) => Number = number;

    /// <summary>Makes an object of a class that derives from float.</summary>
    internal static PyFloat OfClass(PyType cls, double number)
    {
        PyFloat made = Allocate(cls);
        Unsafe.AsRef(in made.Number) = number;
        return made;
    }

    internal static double Of(Value self) => self.O is PyFloat sub ? sub.Number : self.AsDouble;

    [PySlot(Slot.Repr)]
    internal static Value Repr(Value self) => PyStr.OfPlain(FloatText.Repr(Of(self)));

    [PySlot(Slot.Hash)]
    internal static long Hash(Machine vm, Value self)
    {
        double number = Of(self);
        return double.IsNaN(number) ? vm.IdentityHash(self) & 0x7fff_ffff : NumberHash.Of(number);
    }

    [PySlot(Slot.Bool)]
    internal static bool Bool(Value self) => Of(self) != 0;

    [PySlot(Slot.Float)]
    internal static double Float(Value self) => Of(self);

    [PySlot(Slot.Int)]
    internal static Value Int(Value self) => Truncated(Of(self));

    [PySlot(Slot.Pos)]
    internal static double Pos(Value self) => Of(self);

    [PySlot(Slot.Neg)]
    internal static double Neg(Value self) => -Of(self);

    [PySlot(Slot.Abs)]
    internal static double Abs(Value self) => Math.Abs(Of(self));

    [PySlot(Slot.Add)]
    internal static Value Add(Value left, Value right) =>
        Operands(left, right, out double a, out double b) is { } news ? news : Value.Float(a + b);

    [PySlot(Slot.Sub)]
    internal static Value Sub(Value left, Value right) =>
        Operands(left, right, out double a, out double b) is { } news ? news : Value.Float(a - b);

    [PySlot(Slot.Mul)]
    internal static Value Mul(Value left, Value right) =>
        Operands(left, right, out double a, out double b) is { } news ? news : Value.Float(a * b);

    [PySlot(Slot.TrueDiv)]
    internal static Value TrueDiv(Value left, Value right) =>
        Divisors(left, right, out double a, out double b) is { } news ? news : Value.Float(a / b);

    [PySlot(Slot.FloorDiv)]
    internal static Value FloorDiv(Value left, Value right) =>
        Divisors(left, right, out double a, out double b) is { } news ? news : Value.Float(FloatMath.FloorDivMod(a, b, out _));

    [PySlot(Slot.Mod)]
    internal static Value Mod(Value left, Value right)
    {
        if (Divisors(left, right, out double a, out double b) is { } news)
        {
            return news;
        }
        FloatMath.FloorDivMod(a, b, out double remainder);
        return Value.Float(remainder);
    }

    [PySlot(Slot.DivMod)]
    internal static Value DivMod(Value left, Value right)
    {
        if (Divisors(left, right, out double a, out double b) is { } news)
        {
            return news;
        }
        double quotient = FloatMath.FloorDivMod(a, b, out double remainder);
        return new PyTuple([Value.Float(quotient), Value.Float(remainder)]);
    }

    [PySlot(Slot.Pow)]
    internal static Value Pow(Value left, Value right, Value third)
    {
        if (!third.IsNone)
        {
            return Errors.TypeError("pow() 3rd argument not allowed unless all arguments are integers");
        }
        return Operands(left, right, out double a, out double b) is { } news ? news : Power(a, b);
    }

    [PySlot(Slot.Compare)]
    internal static Value Compare(Value self, Value other, CompareOp op)
    {
        double a = Of(self);
        if (Numbers.TryFloat(other, out double b))
        {
            return Ordered(a, b, op);
        }
        if (Numbers.TrySmall(other, out long small))
        {
            return double.IsNaN(a) ? Value.Bool(op == CompareOp.Ne) : PyInt.Order(-IntFloat.Compare(small, a), op);
        }
        if (other.O is PyInt big)
        {
            return double.IsNaN(a) ? Value.Bool(op == CompareOp.Ne) : PyInt.Order(-IntFloat.Compare(big.Number, a), op);
        }
        return Value.NotImplemented;
    }

    /// <summary>a ** b of floats; a complex result where there is no real one.</summary>
    internal static Value Power(double a, double b)
    {
        if (b == 0)
        {
            return Value.Float(1);
        }
        if (double.IsNaN(a))
        {
            return Value.Float(a);
        }
        if (double.IsNaN(b))
        {
            return Value.Float(a == 1 ? 1 : b);
        }
        if (double.IsFinite(a) && double.IsFinite(b))
        {
            if (a == 0 && b < 0)
            {
                return Errors.ZeroDivisionError("zero to a negative power");
            }
            if (a < 0 && Math.Floor(b) != b)
            {
                return PyComplex.Power(a, 0, b, 0);
            }
        }
        double result = Math.Pow(a, b);
        return double.IsInfinity(result) && double.IsFinite(a) && double.IsFinite(b) ? OutOfRange() : Value.Float(result);
    }

    /// <summary>The error of a result that is too large, with the number and text of the C library.</summary>
    internal static Value OutOfRange() =>
        Errors.Of(PyException.Make(ExceptionTypes.OverflowError, [Value.Int(34), Value.Str("Numerical result out of range")]));

    /// <summary><c>int(number)</c></summary>
    internal static Value Truncated(double number)
    {
        TextFault? fault = FloatMath.Truncate(number, out long small, out BigInteger big, out bool isSmall);
        return fault is not null ? fault.Raise() : isSmall ? Value.Int(small) : Value.Int(big);
    }

    private static Value Ordered(double a, double b, CompareOp op) => Value.Bool(op switch
    {
        CompareOp.Eq => a == b,
        CompareOp.Ne => a != b,
        CompareOp.Lt => a < b,
        CompareOp.Le => a <= b,
        CompareOp.Gt => a > b,
        _ => a >= b,
    });

    private static Value? Operands(Value left, Value right, out double a, out double b)
    {
        int second = Numbers.Real(right, out b);
        int first = Numbers.Real(left, out a);
        if (first > 0 && second > 0)
        {
            return null;
        }
        return first == 0 || second == 0 ? Value.NotImplemented : IntFloat.TooLarge().Raise();
    }

    private static Value? Divisors(Value left, Value right, out double a, out double b)
    {
        if (Operands(left, right, out a, out b) is { } news)
        {
            return news;
        }
        return b == 0 ? Errors.ZeroDivisionError("division by zero") : (Value?)null;
    }
}
