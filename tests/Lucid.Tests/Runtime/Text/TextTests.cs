using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lucid.Runtime.Text;
using Lucid.Runtime.Text.Unicode;
using Xunit;

namespace Lucid.Tests.Runtime.Text;

public class TextTests
{
    private static readonly NormalForm[] Forms = [NormalForm.Nfc, NormalForm.Nfd, NormalForm.Nfkc, NormalForm.Nfkd];

    [Fact]
    public void EveryCodePoint_HasCPythonsProperties() => Rows("all", row => (row[2].GetString()!, Digest(Describe(row[1].GetString()!))));

    [Fact]
    public void Case_IsCPythons() => Rows("case", row =>
    {
        var codes = row[1].Codes();
        if (!codes.Any(code => code > 0xFFFF))
        {
            Assert.Equal(Case<int>(codes), Case<char>(row[1].Text()));
        }

        return (row[2].GetRawText(), Case<int>(codes));
    });

    [Fact]
    public void Tests_AreCPythons() => Rows("is", row => (row[2].GetRawText(), Json(Is<int>(row[1].Codes()))));

    [Fact]
    public void NormalForms_AreCPythons() => Rows("normal", row =>
    {
        var codes = row[1].Codes();
        var actual = Json(Forms.Select(form => Normalization.Normalize<int>(codes, form)));
        return (row[2].GetRawText() + row[3].GetRawText(), actual + Json(Forms.Select(form => Normalization.IsNormalized<int>(codes, form))));
    });

    [Fact]
    public void Repr_IsCPythons() => Rows("repr", row =>
    {
        var codes = row[1].Codes();
        Assert.Equal(row[3].Text(), StrRepr.EscapeNonAscii(StrRepr.Repr(codes)));
        if (!codes.Any(code => code is >= 0xD800 and < 0xE000))
        {
            Assert.Equal(row[2].Text(), StrRepr.Repr(row[1].Text()));
        }

        return (row[2].Text() + row[3].Text(), StrRepr.Repr(codes) + StrRepr.Ascii(codes));
    });

    [Fact]
    public void Bytes_AnswerAsCPython() => Rows("bytes", row =>
    {
        byte[] b = [.. row[1].Codes().Select(code => (byte)code)];
        byte[][] maps = [AsciiText.Upper(b), AsciiText.Lower(b), AsciiText.Title(b), AsciiText.SwapCase(b), AsciiText.Capitalize(b)];
        bool[] tests =
        [
            AsciiText.IsAlpha(b), AsciiText.IsAlphaNumeric(b), AsciiText.IsDigit(b), AsciiText.IsSpace(b), AsciiText.IsLower(b), AsciiText.IsUpper(b), AsciiText.IsTitle(b),
        ];
        return (row[2].GetString() + row[3].GetRawText() + row[4].GetRawText(),
            BytesRepr.Repr(b) + Json(maps.Select(map => map.Select(value => (int)value))) + Json(tests));
    });

    [Fact]
    public void Search_IsCPythons() => Rows("search", row =>
    {
        var actual = row[1].GetString() == "bytes" ? Search<byte>(row) : Search<int>(row);
        if (row[1].GetString() == "str" && !row[2].Codes().Concat(row[4].Codes()).Any(code => code > 0xFFFF))
        {
            Assert.Equal(actual, Search<char>(row));
        }

        return (string.Join(' ', row.EnumerateArray().Skip(8).Select(item => item.GetRawText())), actual);
    });

    [Fact]
    public void Layout_IsCPythons() => Rows("layout", row =>
    {
        var actual = row[1].GetString() == "bytes" ? Layout<byte>(row) : Layout<int>(row);
        if (row[1].GetString() == "str" && !row[2].Codes().Any(code => code > 0xFFFF))
        {
            Assert.Equal(actual, Layout<char>(row));
        }

        return (string.Join(' ', row.EnumerateArray().Skip(6).Select(item => item.GetRawText())), actual);
    });

    private static void Rows(string kind, Func<JsonElement, (string Expected, string Actual)> check) =>
        Cases.Check("text.jsonl", row => row[0].GetString() == kind ? check(row) : null);

    private static string Json<T>(IEnumerable<T> items) => JsonSerializer.Serialize(items);

    private static string Digest(Func<int, string> describe)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var code = 0; code <= CodePoint.Max; code++)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(describe(code) + "\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Hex(IEnumerable<int> codes) => string.Join(' ', codes.Select(code => code.ToString("x", CultureInfo.InvariantCulture)));

    private static string Hex(string text) => Hex(text.EnumerateRunes().Select(rune => rune.Value));

    private static string Bit(bool value) => value ? "1" : "0";

    private static Func<int, string> Describe(string name) => name switch
    {
        "isalpha" => c => Bit(CodePoint.IsAlpha(c)),
        "isdecimal" => c => Bit(CodePoint.IsDecimal(c)),
        "isdigit" => c => Bit(CodePoint.IsDigit(c)),
        "isnumeric" => c => Bit(CodePoint.IsNumeric(c)),
        "isalnum" => c => Bit(CodePoint.IsAlphaNumeric(c)),
        "isspace" => c => Bit(CodePoint.IsSpace(c)),
        "isupper" => c => Bit(CodePoint.IsUpper(c)),
        "islower" => c => Bit(CodePoint.IsLower(c)),
        "istitle" => c => Bit(CodePoint.IsTitle(c) || CodePoint.IsUpper(c)),
        "isprintable" => c => Bit(CodePoint.IsPrintable(c)),
        "isidentifier" => c => Bit(CodePoint.IsIdentifierStart(c)),
        "xid_continue" => c => Bit(CodePoint.IsIdentifierPart(c)),
        "upper" => c => Hex(TextCase.Upper<int>([c])),
        "lower" => c => Hex(TextCase.Lower<int>([c])),
        "title" => c => Hex(TextCase.Title<int>([c])),
        "casefold" => c => Hex(TextCase.Fold<int>([c])),
        "swapcase" => c => Hex(TextCase.SwapCase<int>([c])),
        "capitalize" => c => Hex(TextCase.Capitalize<int>([c])),
        "NFC" => c => Hex(Normalization.Normalize<int>([c], NormalForm.Nfc)),
        "NFD" => c => Hex(Normalization.Normalize<int>([c], NormalForm.Nfd)),
        "NFKC" => c => Hex(Normalization.Normalize<int>([c], NormalForm.Nfkc)),
        "NFKD" => c => Hex(Normalization.Normalize<int>([c], NormalForm.Nfkd)),
        "repr" => c => Hex(StrRepr.Repr([c])),
        "ascii" => c => StrRepr.Ascii([c]),
        "category" => CodePoint.Category,
        "bidirectional" => CodePoint.Bidirectional,
        "east_asian_width" => CodePoint.EastAsianWidth,
        "combining" => c => CodePoint.Combining(c).ToString(CultureInfo.InvariantCulture),
        "decimal" => c => CodePoint.DecimalValue(c).ToString(CultureInfo.InvariantCulture),
        "digit" => c => CodePoint.DigitValue(c).ToString(CultureInfo.InvariantCulture),
        "numeric" => c => FloatText.Repr(CodePoint.NumericValue(c) is var value && double.IsNaN(value) ? -1 : value),
        "mirrored" => c => Bit(CodePoint.IsMirrored(c)),
        "decomposition" => Normalization.Decomposition,
        "splitlines" => c => CodePoint.IsLineBreak(c) ? "2" : "1",
        _ => throw new InvalidDataException(name),
    };

    private static string Case<T>(ReadOnlySpan<T> s)
        where T : unmanaged, IBinaryInteger<T> =>
        Json(new[] { TextCase.Upper(s), TextCase.Lower(s), TextCase.Title(s), TextCase.Fold(s), TextCase.SwapCase(s), TextCase.Capitalize(s) }
            .Select(part => part.Select(int.CreateTruncating)));

    private static bool[] Is<T>(ReadOnlySpan<T> s)
        where T : unmanaged, IBinaryInteger<T> =>
    [
        TextTest.IsAlpha(s), TextTest.IsDecimal(s), TextTest.IsDigit(s), TextTest.IsNumeric(s), TextTest.IsAlphaNumeric(s), TextTest.IsSpace(s),
        TextTest.IsUpper(s), TextTest.IsLower(s), TextTest.IsTitle(s), TextTest.IsPrintable(s), TextTest.IsIdentifier(s),
    ];

    private static T[] Read<T>(JsonElement codes)
        where T : unmanaged, IBinaryInteger<T> => [.. codes.Codes().Select(T.CreateTruncating)];

    private static int[] Wide<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T> => [.. text.ToArray().Select(int.CreateTruncating)];

    private static string Parts<T>(T[] text, Action<List<TextSlice>> fill)
        where T : unmanaged, IBinaryInteger<T>
    {
        var parts = new List<TextSlice>();
        fill(parts);
        return Json(parts.Select(part => Wide<T>(text.AsSpan(part.Start, part.Length))));
    }

    private static string Search<T>(JsonElement row)
        where T : unmanaged, IBinaryInteger<T>
    {
        T[] s = Read<T>(row[2]), n = Read<T>(row[3]), r = Read<T>(row[4]);
        var (a, b, max) = (row[5].GetInt64(), row[6].GetInt64(), row[7].GetInt64());
        Assert.Null(TextSearch.Replace<T>(s, n, r, max, out var replaced));
        object[] found =
        [
            TextSearch.Find<T>(s, n, a, b), TextSearch.FindLast<T>(s, n, a, b), TextSearch.Count<T>(s, n, a, b),
            TextSearch.HasAffix<T>(s, n, a, b, false), TextSearch.HasAffix<T>(s, n, a, b, true),
        ];
        var split = n.Length == 0 ? "0" : Parts(s, parts => TextSplit.Split<T>(s, n, max, parts));
        var back = n.Length == 0 ? "0" : Parts(s, parts => TextSplit.SplitFromEnd<T>(s, n, max, parts));
        return $"{Json(found)} {Json(Wide<T>(replaced ?? s))} {split} {back}";
    }

    private static string Layout<T>(JsonElement row)
        where T : unmanaged, IBinaryInteger<T>
    {
        T[] s = Read<T>(row[2]), n = Read<T>(row[3]);
        var (max, width) = (row[4].GetInt64(), row[5].GetInt64());
        TextSlice[] strips =
        [
            TextSplit.Strip<T>(s, true, true), TextSplit.Strip<T>(s, true, false), TextSplit.Strip<T>(s, false, true),
            TextSplit.Strip<T>(s, n, true, true), TextSplit.Strip<T>(s, n, true, false), TextSplit.Strip<T>(s, n, false, true),
        ];
        Assert.Null(TextLayout.ExpandTabs<T>(s, (int)width, out var tabs));
        Assert.Null(TextLayout.ZeroFill<T>(s, width, out var zeros));
        TextLayout.Center(s.Length, width, out var left, out var right);
        Assert.Null(TextLayout.Pad(s, left, right, T.CreateTruncating(' '), out var centre));
        Assert.Null(TextLayout.Pad(s, 0, left + right, T.CreateTruncating(' '), out var start));
        Assert.Null(TextLayout.Pad(s, left + right, 0, T.CreateTruncating(' '), out var end));
        var wide = new[] { tabs, zeros, centre, start, end }.Select(text => Wide<T>(text));
        return string.Join(
            ' ',
            Parts(s, parts => TextSplit.Split<T>(s, max, parts)),
            Parts(s, parts => TextSplit.SplitFromEnd<T>(s, max, parts)),
            Parts(s, parts => TextSplit.SplitLines<T>(s, false, parts)),
            Parts(s, parts => TextSplit.SplitLines<T>(s, true, parts)),
            Json(strips.Select(part => Wide<T>(s.AsSpan(part.Start, part.Length)))),
            Json(wide));
    }
}
