using System.Numerics;
using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>
/// Python's operators on constants, as far as the compiler applies them. Null stands for "not at compile time": an error to raise, a result
/// too large to keep, or one that could differ from the runtime's in its last bit.
/// </summary>
internal static class ConstantFolderArithmetic
{
    private const long IntBitsMax = 128;
    private const long CollectionItemsMax = 256;
    private const long TextLengthMax = 4096;
    private const long TotalItemsMax = 1024;
    private const long ExactDoubleMax = 1L << 53;

    public static object? Unary(UnaryOperator op, ConstantValue operand)
    {
        if (op == UnaryOperator.Not)
        {
            return ConstantFolder.Truth(operand) ? ConstantValue.False : ConstantValue.True;
        }
        if (AsInt(operand) is { } number)
        {
            return op switch
            {
                UnaryOperator.USub => ConstantValue.FromInt(-number),
                UnaryOperator.UAdd => ConstantValue.FromInt(number),
                // ~True warns, at run time.
                _ => operand.Kind == ConstantKind.Int ? ConstantValue.FromInt(-number - 1) : null,
            };
        }
        return operand.Kind != ConstantKind.Float || op == UnaryOperator.Invert ? null
            : ConstantValue.FromFloat(op == UnaryOperator.USub ? -operand.Float : operand.Float);
    }

    public static object? Binary(BinaryOperator op, object left, object right)
    {
        if (left is ConstantTuple || right is ConstantTuple)
        {
            return Tuples(op, left, right);
        }
        var a = (ConstantValue)left;
        var b = (ConstantValue)right;
        if (AsInt(a) is { } x && AsInt(b) is { } y)
        {
            return Ints(op, a, b, x, y);
        }
        if (AsFloat(a) is { } u && AsFloat(b) is { } v)
        {
            return Floats(op, u, v);
        }
        return Texts(op, a, b);
    }

    private static BigInteger? AsInt(ConstantValue value) => value.Kind switch
    {
        ConstantKind.Int => value.Big ?? value.Small,
        ConstantKind.True => 1,
        ConstantKind.False => 0,
        _ => null,
    };

    private static double? AsFloat(ConstantValue value) =>
        value.Kind == ConstantKind.Float ? value.Float : AsInt(value) is { } number && BigInteger.Abs(number) <= ExactDoubleMax ? (double)number : null;

    // The length of a number in bits, without sign.
    private static long Bits(BigInteger value) => (long)BigInteger.Abs(value).GetBitLength();

    private static ConstantValue? Ints(BinaryOperator op, ConstantValue a, ConstantValue b, BigInteger x, BigInteger y)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                return ConstantValue.FromInt(x + y);
            case BinaryOperator.Sub:
                return ConstantValue.FromInt(x - y);
            case BinaryOperator.Mult:
                return !x.IsZero && !y.IsZero && Bits(x) + Bits(y) > IntBitsMax ? null : ConstantValue.FromInt(x * y);
            case BinaryOperator.Div:
                return AsFloat(a) is { } u && AsFloat(b) is { } v && v != 0 ? ConstantValue.FromFloat(u / v) : null;
            case BinaryOperator.FloorDiv:
                return y.IsZero ? null : ConstantValue.FromInt(FloorDiv(x, y));
            case BinaryOperator.Mod:
                return y.IsZero ? null : ConstantValue.FromInt(x - (FloorDiv(x, y) * y));
            case BinaryOperator.Pow:
                return Power(x, y);
            case BinaryOperator.LShift:
                return y.Sign < 0 || (!x.IsZero && (y > IntBitsMax || Bits(x) > IntBitsMax - (long)y)) ? null : ConstantValue.FromInt(x.IsZero ? x : x << (int)y);
            case BinaryOperator.RShift:
                return y.Sign < 0 ? null : ConstantValue.FromInt(y > int.MaxValue ? (x.Sign < 0 ? -1 : 0) : x >> (int)y);
            case BinaryOperator.BitOr:
                return Bitwise(a, b, x | y);
            case BinaryOperator.BitXor:
                return Bitwise(a, b, x ^ y);
            case BinaryOperator.BitAnd:
                return Bitwise(a, b, x & y);
            default:
                return null;
        }
    }

    private static ConstantValue Bitwise(ConstantValue a, ConstantValue b, BigInteger result) =>
        a.Kind == ConstantKind.Int || b.Kind == ConstantKind.Int ? ConstantValue.FromInt(result) : result.IsZero ? ConstantValue.False : ConstantValue.True;

    private static BigInteger FloorDiv(BigInteger x, BigInteger y)
    {
        var quotient = BigInteger.DivRem(x, y, out BigInteger rest);
        return !rest.IsZero && rest.Sign != y.Sign ? quotient - 1 : quotient;
    }

    private static ConstantValue? Power(BigInteger x, BigInteger y)
    {
        if (y.Sign < 0)
        {
            return BigInteger.Abs(x) <= ExactDoubleMax && BigInteger.Abs(y) <= ExactDoubleMax ? Floats(BinaryOperator.Pow, (double)x, (double)y) : null;
        }
        if (x.IsZero)
        {
            return ConstantValue.FromInt(y.IsZero ? BigInteger.One : x);
        }
        return y > IntBitsMax || (!y.IsZero && Bits(x) > IntBitsMax / (long)y) ? null : ConstantValue.FromInt(BigInteger.Pow(x, (int)y));
    }

    private static ConstantValue? Floats(BinaryOperator op, double u, double v)
    {
        double result;
        switch (op)
        {
            case BinaryOperator.Add:
                result = u + v;
                break;
            case BinaryOperator.Sub:
                result = u - v;
                break;
            case BinaryOperator.Mult:
                result = u * v;
                break;
            case BinaryOperator.Div when v != 0:
                result = u / v;
                break;
            case BinaryOperator.FloorDiv when v != 0:
                result = FloorDiv(u, v);
                break;
            case BinaryOperator.Mod when v != 0:
                result = Mod(u, v);
                break;
            case BinaryOperator.Pow when u > 0 || (u == 0 && v >= 0) || (u < 0 && Math.Floor(v) == v):
                result = Math.Pow(u, v);
                if (double.IsInfinity(result) && double.IsFinite(u) && double.IsFinite(v))
                {
                    return null;
                }
                break;
            default:
                return null;
        }
        return ConstantValue.FromFloat(result);
    }

    // The remainder has the sign of the divisor.
    private static double Mod(double u, double v)
    {
        double rest = u % v;
        return rest == 0 ? Math.CopySign(0, v) : rest < 0 != v < 0 ? rest + v : rest;
    }

    private static double FloorDiv(double u, double v)
    {
        double rest = u % v;
        double quotient = (u - rest) / v;
        if (rest != 0 && rest < 0 != v < 0)
        {
            quotient -= 1;
        }
        if (quotient == 0)
        {
            return Math.CopySign(0, u / v);
        }
        double floor = Math.Floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    private static ConstantValue? Texts(BinaryOperator op, ConstantValue a, ConstantValue b)
    {
        if (op == BinaryOperator.Add && a.Kind == b.Kind)
        {
            return a.Kind switch
            {
                ConstantKind.Str => a.CodePoints is null && b.CodePoints is null
                    ? ConstantValue.FromText(a.Text + b.Text)
                    : ConstantValue.FromCodePoints([.. CodePoints(a), .. CodePoints(b)]),
                ConstantKind.Bytes => ConstantValue.FromBytes([.. a.Data!, .. b.Data!]),
                _ => null,
            };
        }
        if (op != BinaryOperator.Mult)
        {
            return null;
        }
        (ConstantValue text, BigInteger? times) = AsInt(a) is { } before ? (b, before) : (a, AsInt(b));
        if (times is not { } count || text.Kind is not (ConstantKind.Str or ConstantKind.Bytes))
        {
            return null;
        }
        int[]? codePoints = text.Kind == ConstantKind.Str ? CodePoints(text) : null;
        int size = codePoints?.Length ?? text.Data!.Length;
        if (size == 0)
        {
            return BigInteger.Abs(count) <= long.MaxValue ? text : null;
        }
        if (count.Sign < 0 || count > TextLengthMax / size)
        {
            return null;
        }
        return codePoints is not null ? ConstantValue.FromCodePoints(Repeat(codePoints, (int)count)) : ConstantValue.FromBytes(Repeat(text.Data!, (int)count));
    }

    private static T[] Repeat<T>(T[] items, int count)
    {
        var result = new T[items.Length * count];
        for (int i = 0; i < count; i++)
        {
            items.CopyTo(result, i * items.Length);
        }
        return result;
    }

    private static int[] CodePoints(ConstantValue text) => text.CodePoints ?? [.. text.Text!.EnumerateRunes().Select(rune => rune.Value)];

    private static ConstantTuple? Tuples(BinaryOperator op, object left, object right)
    {
        if (op == BinaryOperator.Add && left is ConstantTuple x && right is ConstantTuple y)
        {
            return new ConstantTuple([.. x.Items, .. y.Items]);
        }
        if (op != BinaryOperator.Mult)
        {
            return null;
        }
        (ConstantTuple? tuple, object other) = left is ConstantTuple first ? (first, right) : ((ConstantTuple)right, left);
        if (other is not ConstantValue number || AsInt(number) is not { } count)
        {
            return null;
        }
        int size = tuple.Items.Length;
        if (size == 0)
        {
            return BigInteger.Abs(count) <= long.MaxValue ? tuple : null;
        }
        // The items of nested tuples count too, since the product repeats them.
        return count.Sign < 0 || count > CollectionItemsMax / size || (!count.IsZero && CountItems(tuple, TotalItemsMax / (long)count) < 0) ? null
            : new ConstantTuple(Repeat(tuple.Items, (int)count));
    }

    // What is left of a limit on items, negative if it is passed.
    private static long CountItems(object constant, long limit)
    {
        if (constant is ConstantTuple tuple)
        {
            limit -= tuple.Items.Length;
            foreach (object item in tuple.Items)
            {
                if (limit < 0)
                {
                    break;
                }
                limit = CountItems(item, limit);
            }
        }
        return limit;
    }

    /// <summary>An item of a str, bytes or tuple, by index.</summary>
    public static object? Item(object value, ConstantValue index)
    {
        if (AsInt(index) is not { } number)
        {
            return null;
        }
        int[]? codePoints = value is ConstantValue { Kind: ConstantKind.Str } text ? CodePoints(text) : null;
        byte[]? bytes = value is ConstantValue { Kind: ConstantKind.Bytes } data ? data.Data : null;
        object[]? items = (value as ConstantTuple)?.Items;
        int size = codePoints?.Length ?? bytes?.Length ?? items?.Length ?? 0;
        number = number.Sign < 0 ? number + size : number;
        if (number.Sign < 0 || number >= size)
        {
            return null;
        }
        int at = (int)number;
        return codePoints is not null ? ConstantValue.FromCodePoints([codePoints[at]]) : bytes is not null ? ConstantValue.FromInt(bytes[at]) : items![at];
    }
}
