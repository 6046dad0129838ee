using System.Numerics;
using System.Text.Json;
using Lucid.Runtime.Text;
using Xunit;

namespace Lucid.Tests.Runtime.Text;

public class IntTests
{
    [Fact]
    public void Ints_AnswerAsCPython() => Cases.Check("int.jsonl", row =>
    {
        var (asked, actual) = Answer(row);
        return (string.Join(' ', row.EnumerateArray().Skip(asked + 1).Select(item => item.ToString())), actual);
    });

    [Fact]
    public void ToDecimal_OfAMillionBits_IsQuickAndReadsBack()
    {
        var value = BigInteger.Pow(3, 1_000_000);
        var text = IntText.ToDecimal(value);
        Assert.Equal(477_122, text.Length);
        Assert.Equal(IntParseStatus.Big, IntText.Parse(text, 10, 0, out _, out var back, out _));
        Assert.Equal(value, back);
    }

    // The number of operands, and the answer.
    private static (int Asked, string Answer) Answer(JsonElement row)
    {
        var a = row[0].GetString() is "parse" or "limit" or "from_bytes" ? default : BigInteger.Parse(row[1].GetString()!);
        var isSmall = IntMath.TryToLong(a, out var small);
        switch (row[0].GetString())
        {
            case "parse": return (2, Parse(row[1].Codes(), row[1].Text(), row[2].GetInt32()));
            case "bases":
                Assert.Equal(row[1].GetString(), IntText.ToDecimal(a));
                return (1, $"{IntText.Hex(a)} {(row[3].GetString() == "" ? "" : IntText.Oct(a))} {(row[4].GetString() == "" ? "" : IntText.Bin(a))}");
            case "limit": return (1, Limit(row[1].GetInt32()));
            case "divmod" or "truediv" or "gcd" or "arith": return (2, Binary(row[0].GetString()!, a, BigInteger.Parse(row[2].GetString()!)));
            case "float": return (1, IntFloat.TryToDouble(a, out var x) ? Cases.Bits(x) : Show(IntFloat.TooLarge()));
            case "compare":
                var order = Math.Sign(IntFloat.Compare(a, row[2].Double()));
                Assert.True(!isSmall || order == Math.Sign(IntFloat.Compare(small, row[2].Double())));
                return (2, order.ToString());
            case "modpow":
                var fault = IntMath.ModPow(a, BigInteger.Parse(row[2].GetString()!), BigInteger.Parse(row[3].GetString()!), out var power);
                return (3, fault is null ? power.ToString() : Show(fault));
            case "pow":
                Assert.True(IntMath.TryPow(a, row[2].GetInt32(), out power));
                if (isSmall)
                {
                    Assert.Equal(IntMath.TryToLong(power, out var expected), IntMath.TryPow(small, row[2].GetInt32(), out var smallPower));
                    Assert.True(expected == smallPower || !IntMath.TryToLong(power, out _));
                }

                return (2, power.ToString());
            case "shift":
                Assert.True(IntMath.TryShiftLeft(a, row[2].GetInt32(), out var shifted));
                Assert.True(!isSmall || !IntMath.TryShiftLeft(small, row[2].GetInt32(), out var smallShifted) || smallShifted == shifted);
                var right = IntMath.ShiftRight(a, row[2].GetInt32());
                Assert.True(!isSmall || IntMath.ShiftRight(small, row[2].GetInt32()) == right);
                return (2, $"{shifted} {right}");
            case "bits":
                Assert.True(!isSmall || (IntMath.BitLength(small), IntMath.BitCount(small)) == (IntMath.BitLength(a), IntMath.BitCount(a)));
                return (1, $"{IntMath.BitLength(a)} {IntMath.BitCount(a)}");
            case "isqrt": return (1, IntMath.SquareRoot(a).ToString());
            case "round": return (2, IntMath.RoundToPowerOfTen(a, row[2].GetInt32()).ToString());
            case "to_bytes":
                var bytes = new byte[row[2].GetInt32()];
                fault = IntMath.ToBytes(a, bytes, row[3].GetString() == "big", row[4].GetBoolean());
                return (4, fault is null ? Convert.ToHexStringLower(bytes) : Show(fault));
            case "from_bytes":
                return (3, IntMath.FromBytes(Convert.FromHexString(row[1].GetString()!), row[2].GetString() == "big", row[3].GetBoolean()).ToString());
            default: throw new InvalidDataException(row[0].GetString());
        }
    }

    private static string Parse(int[] codes, string text, int radix)
    {
        var status = IntText.Parse(codes, radix, 0, out var small, out var big, out _);
        Assert.Equal(status, IntText.Parse(text, radix, 0, out _, out var again, out _));
        Assert.Equal(big, again);
        return status switch
        {
            IntParseStatus.Small => small.ToString(),
            IntParseStatus.Big => big.ToString(),
            _ => "ValueError",
        };
    }

    private static string Limit(int digits)
    {
        var status = IntText.Parse("0" + new string('1', digits - 1), 10, 700, out _, out _, out var found);
        var read = status == IntParseStatus.TooManyDigits ? Show(IntText.TooManyDigits(700, found)) : "ok";
        var fault = IntText.ToDecimal(BigInteger.Pow(10, digits - 1), 700, out _);
        return $"{read} {(fault is null ? "ok" : Show(fault))}";
    }

    private static string Binary(string name, BigInteger a, BigInteger b)
    {
        var areSmall = IntMath.TryToLong(a, out var x) & IntMath.TryToLong(b, out var y);
        switch (name)
        {
            case "divmod":
                if (b.IsZero)
                {
                    return "ZeroDivisionError: division by zero";
                }

                var quotient = IntMath.FloorDivMod(a, b, out var rest);
                if (areSmall && IntMath.TryFloorDivMod(x, y, out var smallQuotient, out var smallRest))
                {
                    Assert.Equal((quotient, rest, rest), (smallQuotient, smallRest, IntMath.FloorMod(x, y)));
                }

                return $"{quotient} {rest}";
            case "truediv":
                var fault = IntFloat.TrueDivide(a, b, out var ratio);
                if (areSmall)
                {
                    Assert.Equal(fault, IntFloat.TrueDivide(x, y, out var smallRatio));
                    Assert.Equal(Cases.Bits(ratio), Cases.Bits(smallRatio));
                }

                return fault is null ? Cases.Bits(ratio) : Show(fault);
            case "gcd": return $"{IntMath.Gcd(a, b)} {IntMath.Lcm(a, b)}";
            default:
                if (areSmall)
                {
                    Assert.Equal(IntMath.TryToLong(a + b, out var sum), IntMath.TryAdd(x, y, out var smallSum));
                    Assert.Equal(IntMath.TryToLong(a - b, out var difference), IntMath.TrySub(x, y, out var smallDifference));
                    Assert.Equal(IntMath.TryToLong(a * b, out var product), IntMath.TryMul(x, y, out var smallProduct));
                    Assert.True((sum == smallSum || sum == 0) && (difference == smallDifference || difference == 0) && (product == smallProduct || product == 0));
                }

                return $"{a + b} {a - b} {a * b}";
        }
    }

    private static string Show(TextFault fault) => $"{fault.Kind}: {fault.Message}";
}
