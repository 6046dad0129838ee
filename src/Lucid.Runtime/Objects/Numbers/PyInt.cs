using System.Numerics;
using System.Runtime.CompilerServices;
using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary>
/// Python's int. Objects of this class are ints that do not fit 64 bits, and instances of Python classes that derive from int; all others
/// are values without an object. So every slot takes its operands as values.
/// </summary>
[PyType("int", Subclassable = true, Immutable = true, Doc = Docs)]
public partial class PyInt : PyObject
{
    private const string Docs =
        "int([x]) -> integer\nint(x, base=10) -> integer\n\nConvert a number or string to an integer, or return 0 if no arguments\n" +
        "are given.  If x is a number, return x.__int__().  For floating-point\nnumbers, this truncates towards zero.\n\n" +
        "If x is not a number or if base is given, then x must be a string,\nbytes, or bytearray instance representing an integer literal in the\n" +
        "given base.  The literal can be preceded by '+' or '-' and be surrounded\nby whitespace.  The base defaults to 10.  Valid bases are 0 and 2-36.\n" +
        "Base 0 means to interpret the base from the string as an integer literal.\n>>> int('0b100', base=0)\n4";

    /// <summary>The number.</summary>
    [Saved(0)] public readonly BigInteger Number;

    /// <summary>An int that does not fit 64 bits.</summary>
    public PyInt(BigInteger number)
        : base(TypeObject) => Number = number;

    /// <summary>The hash.</summary>
    public long HashValue() => NumberHash.Of(Number);

    /// <summary>The nearest double; infinite if there is none.</summary>
    public static double ToDouble(BigInteger number) =>
        IntFloat.TryToDouble(number, out double result) ? result : number.Sign < 0 ? double.NegativeInfinity : double.PositiveInfinity;

    /// <summary>Makes an object of a class that derives from int.</summary>
    internal static PyInt OfClass(PyType cls, BigInteger number)
    {
        PyInt made = Allocate(cls);
        Unsafe.AsRef(in made.Number) = number;
        return made;
    }

    [PySlot(Slot.Repr)]
    internal static Value Repr(Machine vm, Value self)
    {
        if (self.O is not PyInt big)
        {
            return PyStr.OfPlain(IntText.ToDecimal(self.Bits));
        }
        return IntText.ToDecimal(big.Number, vm.IntDigitsMax, out string text) is { } fault ? fault.Raise() : PyStr.OfPlain(text);
    }

    [PySlot(Slot.Hash)]
    internal static long Hash(Value self) => self.O is PyInt big ? big.HashValue() : NumberHash.Of(self.Bits);

    [PySlot(Slot.Bool)]
    internal static bool Bool(Value self) => self.O is PyInt big ? !big.Number.IsZero : self.Bits != 0;

    [PySlot(Slot.Int)]
    internal static Value Int(Value self) => Numbers.ExactInt(self);

    [PySlot(Slot.Index)]
    internal static Value Index(Value self) => Numbers.ExactInt(self);

    [PySlot(Slot.Float)]
    internal static Value Float(Value self) =>
        Numbers.Real(self, out double number) > 0 ? Value.Float(number) : IntFloat.TooLarge().Raise();

    [PySlot(Slot.Pos)]
    internal static Value Pos(Value self) => Numbers.ExactInt(self);

    [PySlot(Slot.Neg)]
    internal static Value Neg(Value self) =>
        self.O is PyInt big ? Value.Int(-big.Number) : self.Bits != long.MinValue ? Value.Int(-self.Bits) : Value.Int(-(BigInteger)self.Bits);

    [PySlot(Slot.Abs)]
    internal static Value Abs(Value self) => Bool(self) && IsNegative(self) ? Neg(self) : Numbers.ExactInt(self);

    [PySlot(Slot.Invert)]
    internal static Value Invert(Value self) => self.O is PyInt big ? Value.Int(-big.Number - 1) : Value.Int(~self.Bits);

    [PySlot(Slot.Add)]
    internal static Value Add(Value left, Value right)
    {
        if (Numbers.TrySmall(left, out long a) && Numbers.TrySmall(right, out long b))
        {
            return IntMath.TryAdd(a, b, out long sum) ? Value.Int(sum) : Value.Int((BigInteger)a + b);
        }
        return Operands(left, right, out BigInteger x, out BigInteger y) ? Value.Int(x + y) : Value.NotImplemented;
    }

    [PySlot(Slot.Sub)]
    internal static Value Sub(Value left, Value right)
    {
        if (Numbers.TrySmall(left, out long a) && Numbers.TrySmall(right, out long b))
        {
            return IntMath.TrySub(a, b, out long difference) ? Value.Int(difference) : Value.Int((BigInteger)a - b);
        }
        return Operands(left, right, out BigInteger x, out BigInteger y) ? Value.Int(x - y) : Value.NotImplemented;
    }

    [PySlot(Slot.Mul)]
    internal static Value Mul(Value left, Value right)
    {
        if (Numbers.TrySmall(left, out long a) && Numbers.TrySmall(right, out long b))
        {
            return IntMath.TryMul(a, b, out long product) ? Value.Int(product) : Value.Int((BigInteger)a * b);
        }
        return Operands(left, right, out BigInteger x, out BigInteger y) ? Value.Int(x * y) : Value.NotImplemented;
    }

    [PySlot(Slot.TrueDiv)]
    internal static Value TrueDiv(Value left, Value right)
    {
        double quotient;
        TextFault? fault;
        if (Numbers.TrySmall(left, out long a) && Numbers.TrySmall(right, out long b))
        {
            fault = IntFloat.TrueDivide(a, b, out quotient);
        }
        else if (Operands(left, right, out BigInteger x, out BigInteger y))
        {
            fault = IntFloat.TrueDivide(x, y, out quotient);
        }
        else
        {
            return Value.NotImplemented;
        }
        return fault is null ? Value.Float(quotient) : fault.Raise();
    }

    [PySlot(Slot.FloorDiv)]
    internal static Value FloorDiv(Value left, Value right) =>
        DivMod(left, right, out Value quotient, out _) is { } news ? news : quotient;

    [PySlot(Slot.Mod)]
    internal static Value Mod(Value left, Value right) =>
        DivMod(left, right, out _, out Value remainder) is { } news ? news : remainder;

    [PySlot(Slot.DivMod)]
    internal static Value DivMod(Value left, Value right) =>
        DivMod(left, right, out Value quotient, out Value remainder) is { } news ? news : new PyTuple([quotient, remainder]);

    [PySlot(Slot.LShift)]
    internal static Value LShift(Machine vm, Value left, Value right)
    {
        if (Numbers.TrySmall(left, out long a) && Numbers.TrySmall(right, out long b) && b >= 0 && IntMath.TryShiftLeft(a, b, out long shifted))
        {
            return Value.Int(shifted);
        }
        if (!Operands(left, right, out BigInteger x, out BigInteger y))
        {
            return Value.NotImplemented;
        }
        if (y.Sign < 0)
        {
            return Errors.ValueError("negative shift count");
        }
        if (!x.IsZero && y < long.MaxValue && !vm.Affords((long)y / 8, 1))
        {
            return Errors.MemoryError("");
        }
        return IntMath.TryShiftLeft(x, y, out BigInteger result) ? Value.Int(result) : Errors.OverflowError("too many digits in integer");
    }

    [PySlot(Slot.RShift)]
    internal static Value RShift(Value left, Value right)
    {
        if (Numbers.TrySmall(left, out long a) && Numbers.TrySmall(right, out long b) && b >= 0)
        {
            return Value.Int(IntMath.ShiftRight(a, b));
        }
        if (!Operands(left, right, out BigInteger x, out BigInteger y))
        {
            return Value.NotImplemented;
        }
        return y.Sign < 0 ? Errors.ValueError("negative shift count") : Value.Int(IntMath.ShiftRight(x, y));
    }

    [PySlot(Slot.And)]
    internal static Value And(Value left, Value right)
    {
        if (Numbers.TrySmall(left, out long a) && Numbers.TrySmall(right, out long b))
        {
            return Value.Int(a & b);
        }
        return Operands(left, right, out BigInteger x, out BigInteger y) ? Value.Int(x & y) : Value.NotImplemented;
    }

    [PySlot(Slot.Or)]
    internal static Value Or(Value left, Value right)
    {
        if (Numbers.TrySmall(left, out long a) && Numbers.TrySmall(right, out long b))
        {
            return Value.Int(a | b);
        }
        return Operands(left, right, out BigInteger x, out BigInteger y) ? Value.Int(x | y) : Value.NotImplemented;
    }

    [PySlot(Slot.Xor)]
    internal static Value Xor(Value left, Value right)
    {
        if (Numbers.TrySmall(left, out long a) && Numbers.TrySmall(right, out long b))
        {
            return Value.Int(a ^ b);
        }
        return Operands(left, right, out BigInteger x, out BigInteger y) ? Value.Int(x ^ y) : Value.NotImplemented;
    }

    [PySlot(Slot.Pow)]
    internal static Value Pow(Machine vm, Value left, Value right, Value third)
    {
        if (!Operands(left, right, out BigInteger x, out BigInteger y))
        {
            return Value.NotImplemented;
        }
        if (!third.IsNone)
        {
            if (!Numbers.TryBig(third, out BigInteger modulus))
            {
                return Numbers.IsFloat(third) ? Errors.TypeError("pow() 3rd argument not allowed unless all arguments are integers")
                    : third.O is PyComplex ? Errors.ValueError("complex modulo")
                    : Value.NotImplemented;
            }
            return IntMath.ModPow(x, y, modulus, out BigInteger power) is { } fault ? fault.Raise() : Value.Int(power);
        }
        if (y.Sign < 0)
        {
            return FloatPow(left, right);
        }
        if (IntMath.TryToLong(x, out long a) && IntMath.TryToLong(y, out long b) && IntMath.TryPow(a, b, out long small))
        {
            return Value.Int(small);
        }
        if (BigInteger.Abs(x) > BigInteger.One && !vm.Affords((long)Math.Min((double)y * x.GetBitLength() / 8, 1e15), 1))
        {
            return Errors.MemoryError("");
        }
        return IntMath.TryPow(x, y, out BigInteger result) ? Value.Int(result) : Errors.MemoryError("");
    }

    [PySlot(Slot.Compare)]
    internal static Value Compare(Value self, Value other, CompareOp op)
    {
        if (Numbers.TrySmall(self, out long a) && Numbers.TrySmall(other, out long b))
        {
            return Order(a.CompareTo(b), op);
        }
        return Operands(self, other, out BigInteger x, out BigInteger y) ? Order(x.CompareTo(y), op) : Value.NotImplemented;
    }

    /// <summary>The answer of a comparison of things in an order.</summary>
    internal static Value Order(int order, CompareOp op) => Value.Bool(op switch
    {
        CompareOp.Eq => order == 0,
        CompareOp.Ne => order != 0,
        CompareOp.Lt => order < 0,
        CompareOp.Le => order <= 0,
        CompareOp.Gt => order > 0,
        _ => order >= 0,
    });

    private static bool IsNegative(Value self) => self.O is PyInt big ? big.Number.Sign < 0 : self.Bits < 0;

    private static bool Operands(Value left, Value right, out BigInteger x, out BigInteger y)
    {
        y = default;
        return Numbers.TryBig(left, out x) && Numbers.TryBig(right, out y);
    }

    /// <summary>Quotient and remainder; not null: an error or NotImplemented.</summary>
    private static Value? DivMod(Value left, Value right, out Value quotient, out Value remainder)
    {
        quotient = remainder = default;
        if (Numbers.TrySmall(left, out long a) && Numbers.TrySmall(right, out long b))
        {
            if (b == 0)
            {
                return Errors.ZeroDivisionError("division by zero");
            }
            if (IntMath.TryFloorDivMod(a, b, out long q, out long r))
            {
                quotient = Value.Int(q);
                remainder = Value.Int(r);
                return null;
            }
        }
        if (!Operands(left, right, out BigInteger x, out BigInteger y))
        {
            return Value.NotImplemented;
        }
        if (y.IsZero)
        {
            return Errors.ZeroDivisionError("division by zero");
        }
        quotient = Value.Int(IntMath.FloorDivMod(x, y, out BigInteger rest));
        remainder = Value.Int(rest);
        return null;
    }

    private static Value FloatPow(Value left, Value right)
    {
        if (Numbers.Real(left, out double a) < 0 || Numbers.Real(right, out double b) < 0)
        {
            return IntFloat.TooLarge().Raise();
        }
        return PyFloat.Power(a, b);
    }
}
