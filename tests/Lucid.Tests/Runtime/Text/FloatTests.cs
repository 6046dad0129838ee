using System.Numerics;
using System.Text.Json;
using Lucid.Runtime.Text;
using Xunit;

namespace Lucid.Tests.Runtime.Text;

public class FloatTests
{
    [Fact]
    public void Floats_AnswerAsCPython() => Cases.Check("float.jsonl", row => Answer(row) is { } actual ? (Expected(row), actual) : null);

    private static string Expected(JsonElement row)
    {
        var last = row[row.GetArrayLength() - 1];
        return row[0].GetString() switch
        {
            "ratio" when last.ValueKind == JsonValueKind.Array => $"{last[0].GetString()}/{last[1].GetString()}",
            "divmod" => row[3].GetString() + last.GetString(),
            _ => last.ToString(),
        };
    }

    private static string? Answer(JsonElement row)
    {
        switch (row[0].GetString())
        {
            case "repr": return FloatText.Repr(row[1].Double());
            case "hex": return FloatHex.Format(row[1].Double());
            case "hash": return NumberHash.Of(row[1].Double()).ToString();
            case "complex_hash": return NumberHash.Of(row[1].Double(), row[2].Double()).ToString();
            case "complex_repr": return ComplexText.Repr(row[1].Double(), row[2].Double());
            case "int_hash": return NumberHash.Of(BigInteger.Parse(row[1].GetString()!)).ToString();
            case "is_integer": return FloatMath.IsInteger(row[1].Double()) ? "True" : "False";
            case "divmod":
                var floor = FloatMath.FloorDivMod(row[1].Double(), row[2].Double(), out var mod);
                return Bits(floor) + Bits(mod);
            case "ratio":
                return Show(FloatMath.AsIntegerRatio(row[1].Double(), out var top, out var bottom)) ?? $"{top}/{bottom}";
            case "int":
                return Show(FloatMath.Truncate(row[1].Double(), out var small, out var big, out var isSmall)) ?? (isSmall ? small.ToString() : big.ToString());
            case "round0":
                return new BigInteger(FloatMath.RoundHalfEven(row[1].Double())).ToString();
            case "round":
                return Show(FloatMath.Round(row[1].Double(), row[2].GetInt64(), out var rounded)) ?? Bits(rounded);
            case "format": return Format(row);
            case "parse":
                var parsed = FloatParser.TryParse(row[1].Codes(), out var value);
                var alike = FloatParser.TryParse(row[1].Text(), out var second);
                Assert.Equal((parsed, Bits(value)), (alike, Bits(second)));
                return parsed ? Bits(value) : "";
            case "fromhex":
                return Show(FloatHex.Parse(row[1].GetString(), out var hex)) ?? Bits(hex);
            default: throw new InvalidDataException(row[0].GetString());
        }
    }

    private static string Format(JsonElement row)
    {
        var flags = FloatFlags.None;
        foreach (var flag in row[4].GetString()!)
        {
            flags |= flag switch { '+' => FloatFlags.Sign, '#' => FloatFlags.Alternate, _ => FloatFlags.NoNegativeZero };
        }

        var code = row[2].GetString()![0];
        return code == '.'
            ? FloatText.Format(row[1].Double(), 'g', row[3].GetInt32(), flags | FloatFlags.AddDotZero)
            : FloatText.Format(row[1].Double(), code, row[3].GetInt32(), flags);
    }

    private static string Bits(double value) => Cases.Bits(value);

    private static string? Show(TextFault? fault) => fault is null ? null : $"{fault.Kind}: {fault.Message}";
}
