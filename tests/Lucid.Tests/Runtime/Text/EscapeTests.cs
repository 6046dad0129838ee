using System.Text.Json;
using Lucid.Runtime.Text;
using Xunit;

namespace Lucid.Tests.Runtime.Text;

public class EscapeTests
{
    [Fact]
    public void UnicodeEscape_DecodesAsCPython() => Rows("unicode", row =>
    {
        var decoder = EscapeDecoder.Create();
        var output = new List<int>();
        var errors = new List<object[]>();
        byte[] input = [.. row[1].Codes().Select(code => (byte)code)];
        EscapeStatus status;
        while ((status = decoder.Next(input, output)) != EscapeStatus.Done)
        {
            Assert.Equal(EscapeStatus.Error, status);
            errors.Add([decoder.Start, decoder.Position, decoder.Reason]);
            output.Add('?');
        }

        return (row[2].GetRawText() + row[3].GetRawText(), JsonSerializer.Serialize(output) + JsonSerializer.Serialize(errors));
    });

    [Fact]
    public void UnicodeEscape_StopsAtAName()
    {
        var decoder = EscapeDecoder.Create();
        var output = new List<int>();
        Assert.Equal(EscapeStatus.Name, decoder.Next("a\\N{BULLET}\\q"u8, output));
        Assert.Equal(new TextSlice(4, 6), decoder.Name);
        output.Add(0x2022);
        Assert.Equal(EscapeStatus.Done, decoder.Next("a\\N{BULLET}\\q"u8, output));
        Assert.Equal(['a', 0x2022, '\\', 'q'], output);
        Assert.Equal((11, 2), (decoder.UnknownAt, decoder.UnknownLength));
    }

    [Fact]
    public void BytesEscape_DecodesAsCPython() => Rows("bytes", row =>
    {
        var decoder = EscapeDecoder.Create();
        var output = new List<int>();
        var fault = decoder.NextBytes([.. row[1].Codes().Select(code => (byte)code)], output);
        return (row[2].ToString(), fault is null ? JsonSerializer.Serialize(output) : fault.Message);
    });

    [Fact]
    public void UnicodeEscape_EncodesAsCPython() => Rows("encode", row => (row[2].GetString()!, EscapeDecoder.Encode(row[1].Codes())));

    [Fact]
    public void Complex_IsReadAsByCPython() => Rows("complex", row =>
    {
        var fault = ComplexParser.Parse(row[1].Codes(), out var real, out var imaginary);
        Assert.Equal(fault, ComplexParser.Parse(row[1].Text(), out _, out _));
        return (row[2].GetString()!, fault?.Message ?? Cases.Bits(real) + Cases.Bits(imaginary));
    });

    private static void Rows(string kind, Func<JsonElement, (string Expected, string Actual)> check) =>
        Cases.Check("escape.jsonl", row => row[0].GetString() == kind ? check(row) : null);
}
