using System.Numerics;
using Lucid.Runtime.Text;

namespace Lucid.Modules.Mathematics;

/// <summary>Functions of integers, roundings and logarithms.</summary>
internal static partial class MathModule
{
    private static readonly PyStr floor = PyStr.Intern("__floor__");
    private static readonly PyStr ceil = PyStr.Intern("__ceil__");
    private static readonly PyStr trunc = PyStr.Intern("__trunc__");

    [PyFunction("floor(x, /)", Doc = "Return the floor of x as an Integral.\n\nThis is the largest integer <= x.")]
    internal static Value Floor(Machine vm, Value x) =>
        x.IsFloat ? Whole(Math.Floor(x.AsDouble))
        : !x.Type.Lookup(floor).IsUnbound ? vm.CallSpecial(x, floor)
        : vm.Enter(new RoundFrame(x, isUp: false));

    [PyFunction("ceil(x, /)", Doc = "Return the ceiling of x as an Integral.\n\nThis is the smallest integer >= x.")]
    internal static Value Ceil(Machine vm, Value x) =>
        x.IsFloat ? Whole(Math.Ceiling(x.AsDouble))
        : !x.Type.Lookup(ceil).IsUnbound ? vm.CallSpecial(x, ceil)
        : vm.Enter(new RoundFrame(x, isUp: true));

    [PyFunction("trunc(x, /)", Doc = "Truncates the Real x to the nearest Integral toward 0.\n\nUses the __trunc__ magic method.")]
    internal static Value Trunc(Machine vm, Value x) =>
        x.IsFloat ? Whole(Math.Truncate(x.AsDouble))
        : !x.Type.Lookup(trunc).IsUnbound ? vm.CallSpecial(x, trunc)
        : Errors.TypeError($"type {x.Type.Name} doesn't define __trunc__ method");

    /// <summary>A float without fraction as an int.</summary>
    internal static Value Whole(double x) =>
        double.IsNaN(x) ? Errors.ValueError("cannot convert float NaN to integer")
        : double.IsInfinity(x) ? Errors.OverflowError("cannot convert float infinity to integer")
        : Math.Abs(x) < 9e18 ? Value.Int((long)x)
        : Value.Int(new BigInteger(x));

    [PyFunction("isqrt(n, /)", Doc = "Return the integer part of the square root of the input.")]
    internal static Value ISqrt(BigInteger n) =>
        n.Sign < 0 ? Errors.ValueError("isqrt() argument must be nonnegative") : Value.Int(IntMath.SquareRoot(n));

    [PyFunction("factorial(n, /)", Doc = "Find n!.")]
    internal static Value Factorial(BigInteger n)
    {
        if (n.Sign < 0)
        {
            return Errors.ValueError("factorial() not defined for negative values");
        }
        return n > int.MaxValue ? Errors.OverflowError($"factorial() argument should not exceed {int.MaxValue}") : Value.Int(Product(1, (long)n));
    }

    // The product of all integers from a to b, halves first, so that the factors are of one size.
    private static BigInteger Product(BigInteger a, BigInteger b)
    {
        if (b - a < 16)
        {
            BigInteger product = 1;
            for (; a <= b; a++)
            {
                product *= a;
            }
            return product;
        }
        BigInteger middle = (a + b) >> 1;
        return Product(a, middle) * Product(middle + 1, b);
    }

    [PyFunction("comb(n, k, /)", Doc = "Number of ways to choose k items from n items without repetition and without order.\n\nEvaluates to n! / (k! * (n - k)!) when k <= n and evaluates\nto zero when k > n.\n\nAlso called the binomial coefficient because it is equivalent\nto the coefficient of k-th term in polynomial expansion of the\nexpression (1 + x)**n.\n\nRaises TypeError if either of the arguments are not integers.\nRaises ValueError if either of the arguments are negative.")]
    internal static Value Comb(BigInteger n, BigInteger k)
    {
        if (n.Sign < 0)
        {
            return Errors.ValueError("n must be a non-negative integer");
        }
        if (k.Sign < 0)
        {
            return Errors.ValueError("k must be a non-negative integer");
        }
        if (k > n)
        {
            return Value.Int(0);
        }
        k = BigInteger.Min(k, n - k);
        return k > int.MaxValue ? Errors.OverflowError($"min(n - k, k) must not exceed {long.MaxValue}") : Value.Int(Product(n - k + 1, n) / Product(1, k));
    }

    [PyFunction("perm(n, k=None, /)", Doc = "Number of ways to choose k items from n items without repetition and with order.\n\nEvaluates to n! / (n - k)! when k <= n and evaluates\nto zero when k > n.\n\nIf k is not specified or is None, then k defaults to n\nand the function returns n!.\n\nRaises TypeError if either of the arguments are not integers.\nRaises ValueError if either of the arguments are negative.")]
    internal static Value Perm(BigInteger n, Value k)
    {
        if (k.IsNone)
        {
            return Factorial(n);
        }
        if (!Numbers.TryBig(k, out BigInteger count))
        {
            return Errors.TypeError($"'{k.Type.FullName}' object cannot be interpreted as an integer");
        }
        if (n.Sign < 0)
        {
            return Errors.ValueError("n must be a non-negative integer");
        }
        if (count.Sign < 0)
        {
            return Errors.ValueError("k must be a non-negative integer");
        }
        return count > n ? Value.Int(0)
            : count > int.MaxValue ? Errors.OverflowError($"k must not exceed {long.MaxValue}")
            : Value.Int(Product(n - count + 1, n));
    }

    [PyFunction("gcd(*integers)", Doc = "Greatest Common Divisor.")]
    internal static Value Gcd(Machine vm, Args args) =>
        args.KeywordCount > 0 ? Errors.TypeError("math.gcd() takes no keyword arguments") : Fold(vm, args.Positional, isLcm: false);

    [PyFunction("lcm(*integers)", Doc = "Least Common Multiple.")]
    internal static Value Lcm(Machine vm, Args args) =>
        args.KeywordCount > 0 ? Errors.TypeError("math.lcm() takes no keyword arguments") : Fold(vm, args.Positional, isLcm: true);

    internal static Value Fold(Machine vm, ReadOnlySpan<Value> values, bool isLcm)
    {
        BigInteger result = isLcm ? 1 : 0;
        foreach (Value value in values)
        {
            if (!Numbers.TryBig(value, out BigInteger number))
            {
                return vm.Enter(new IntegersFrame(values.ToArray(), isLcm));
            }
            result = isLcm
                ? number.IsZero || result.IsZero ? 0 : BigInteger.Abs(result / BigInteger.GreatestCommonDivisor(result, number) * number)
                : BigInteger.GreatestCommonDivisor(result, number);
        }
        return Value.Int(BigInteger.Abs(result));
    }

    [PyFunction("log(x, base=<unrepresentable>, /)", Doc = "log(x, [base=math.e])\nReturn the logarithm of x to the given base.\n\nIf the base is not specified, returns the natural logarithm (base e) of x.")]
    internal static Value Log(Machine vm, Value x, Value @base) => vm.Enter(new LogFrame(x, @base, Logarithm.Natural));

    [PyFunction("log2(x, /)", Doc = "Return the base 2 logarithm of x.")]
    internal static Value Log2(Machine vm, Value x) => Numbers.IsInt(x) || x.IsFloat ? LogOf(x, Logarithm.Binary) : vm.Enter(new LogFrame(x, Value.Unbound, Logarithm.Binary));

    [PyFunction("log10(x, /)", Doc = "Return the base 10 logarithm of x.")]
    internal static Value Log10(Machine vm, Value x) => Numbers.IsInt(x) || x.IsFloat ? LogOf(x, Logarithm.Decimal) : vm.Enter(new LogFrame(x, Value.Unbound, Logarithm.Decimal));

    /// <summary>A logarithm of an int or float.</summary>
    internal static Value LogOf(Value x, Logarithm which)
    {
        if (Numbers.TryBig(x, out BigInteger big))
        {
            if (big.Sign <= 0)
            {
                return Errors.ValueError("expected a positive input");
            }
            if (IntFloat.TryToDouble(big, out double small))
            {
                return Value.Float(Function(small, which));
            }
            int exponent = (int)big.GetBitLength() - 64;
            double mantissa = (double)(big >> exponent);
            return Value.Float(Function(mantissa, which) + (exponent * Function(2, which)));
        }
        Numbers.TryFloat(x, out double number);
        return number <= 0 ? Domain("expected a positive input", number) : Value.Float(Function(number, which));
    }

    private static double Function(double x, Logarithm which) => which switch
    {
        Logarithm.Binary => Math.Log2(x),
        Logarithm.Decimal => Math.Log10(x),
        _ => Math.Log(x),
    };
}
