using System.Numerics;
using System.Runtime.CompilerServices;
using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary>The numbers in values, whatever form they have there. Never calls Python.</summary>
public static class Numbers
{
    /// <summary>Whether a value is an int, a bool or an instance of a class that derives from int.</summary>
    public static bool IsInt(Value value) => value.IsSmallInt || value.IsBool || value.O is PyInt;

    /// <summary>Whether a value is a float or an instance of a class that derives from it.</summary>
    public static bool IsFloat(Value value) => value.IsFloat || value.O is PyFloat;

    /// <summary>The number of an int that needs no BigInteger for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TrySmall(Value value, out long number)
    {
        number = value.Bits;
        return value.IsSmallInt || value.IsBool;
    }

    /// <summary>The number of an int that fits 64 bits.</summary>
    public static bool TryLong(Value value, out long number)
    {
        number = value.Bits;
        if (value.IsSmallInt || value.IsBool)
        {
            return true;
        }
        return value.O is PyInt big && IntMath.TryToLong(big.Number, out number);
    }

    /// <summary>An int that a special method gave as a size, or the error if it can be none.</summary>
    public static Value CheckSize(Value size, string method) =>
        !TryLong(size, out long n) ? Errors.OverflowError("Python int too large to convert to C ssize_t")
        : n < 0 ? Errors.ValueError($"{method}() should return >= 0")
        : Value.Int(n);

    /// <summary>The number of an int.</summary>
    public static bool TryBig(Value value, out BigInteger number)
    {
        if (value.IsSmallInt || value.IsBool)
        {
            number = value.Bits;
            return true;
        }
        if (value.O is PyInt big)
        {
            number = big.Number;
            return true;
        }
        number = default;
        return false;
    }

    /// <summary>The number of a float.</summary>
    public static bool TryFloat(Value value, out double number)
    {
        if (value.IsFloat)
        {
            number = value.AsDouble;
            return true;
        }
        number = value.O is PyFloat sub ? sub.Number : 0;
        return value.O is PyFloat;
    }

    /// <summary>An int reduced to an index: one that does not fit 64 bits becomes the nearest that does.</summary>
    public static bool TryClamp(Value value, out long number)
    {
        if (TryLong(value, out number))
        {
            return true;
        }
        if (value.O is PyInt big)
        {
            number = big.Number.Sign < 0 ? long.MinValue : long.MaxValue;
            return true;
        }
        return false;
    }

    /// <summary>
    /// The operand of a float operation: a float, or an int converted. 1: here it is; 0: it is no number; -1: the int is too large.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Real(Value value, out double number)
    {
        if (value.IsFloat)
        {
            number = value.AsDouble;
            return 1;
        }
        if (value.IsSmallInt || value.IsBool)
        {
            number = value.Bits;
            return 1;
        }
        return RealSlow(value, out number);
    }

    private static int RealSlow(Value value, out double number)
    {
        number = 0;
        switch (value.O)
        {
            case PyFloat sub:
                number = sub.Number;
                return 1;
            case PyInt big:
                return IntFloat.TryToDouble(big.Number, out number) ? 1 : -1;
            default:
                return 0;
        }
    }

    /// <summary>An int that is exactly of the type int.</summary>
    public static Value ExactInt(Value value) =>
        value.IsSmallInt ? value
        : value.IsBool ? Value.Int(value.Bits)
        : value.O is PyInt big && big.GetType() != typeof(PyInt) ? Value.Int(big.Number)
        : value;
}
