using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Lucid.Runtime.Text;
using Xunit;

namespace Lucid.Tests.Runtime.Text;

public class FormatTests
{
    [Fact]
    public void Format_AnswersAsCPython() => Cases.Check("format.jsonl", row => (row[3].GetString()!, Answer(row)));

    [Fact]
    public void Format_OfAHugeWidth_IsAMemoryError()
    {
        Assert.Equal(TextFaultKind.MemoryError, IntFormat.Format(1, "9999999999d", "int", out _)!.Kind);
        Assert.Equal(TextFaultKind.MemoryError, StrFormat.Format("x", 1, "9999999999", "str", out _)!.Kind);
        Assert.Equal("Too many decimal digits in format string", FloatFormat.Format(1, "9999999999999999999f", "float", out _)!.Message);
        Assert.Equal("precision too big", FloatFormat.Format(1, ".99999999999f", "float", out _)!.Message);
    }

    private static string Answer(JsonElement row)
    {
        var spec = row[2].GetString()!;
        TextFault? fault;
        string text;
        switch (row[0].GetString())
        {
            case "int":
                var value = BigInteger.Parse(row[1].GetString()!);
                fault = IntFormat.Format(value, spec, "int", 4300, out text);
                if (IntMath.TryToLong(value, out var small))
                {
                    Assert.Equal(fault, IntFormat.Format(small, spec, "int", out var again));
                    Assert.Equal(text, again);
                }

                break;
            case "float":
                fault = FloatFormat.Format(row[1].Double(), spec, "float", out text);
                break;
            case "complex":
                fault = ComplexFormat.Format(row[1][0].Double(), row[1][1].Double(), spec, "complex", out text);
                break;
            default:
                var content = row[1].GetString()!;
                var codePoints = content.EnumerateRunes().Count();
                fault = StrFormat.Format(content, codePoints, spec, "str", out text);
                break;
        }

        return fault is null ? text : string.Create(CultureInfo.InvariantCulture, $"{fault.Kind}: {fault.Message}");
    }
}
