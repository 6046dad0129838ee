using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Lucid.Runtime.Text;
using Xunit;

namespace Lucid.Tests.Runtime.Text;

/// <summary>Drives the cursors as an interpreter would, with arguments that need no Python code.</summary>
public class TemplateTests
{
    [Fact]
    public void Percent_AnswersAsCPython() => Rows("percent", row => (row[3].GetString()!, new PercentDriver(row[2], false).Run<int>(row[1].Codes())));

    [Fact]
    public void PercentOfBytes_AnswersAsCPython() => Rows("percent_bytes", row =>
        (row[3].GetString()!, new PercentDriver(row[2], true).Run<byte>([.. row[1].Codes().Select(code => (byte)code)])));

    [Fact]
    public void Markup_IsParsedAsByCPython() => Rows("markup", row => (row[2].ToString(), Markup(row[1].Codes())));

    [Fact]
    public void FieldNames_AreSplitAsByCPython() => Rows("name", row => (row[2].ToString(), Name(row[1].Codes())));

    [Fact]
    public void StrFormat_AnswersAsCPython() => Rows("format", row =>
    {
        var numbering = default(FieldNumbering);
        var codes = row[1].Codes();
        return (row[2].GetString()!, Format(codes, 0, codes.Length, StrFormatCursor.DepthMax, ref numbering, out var text) ?? text);
    });

    private static void Rows(string kind, Func<JsonElement, (string Expected, string Actual)> check) =>
        Cases.Check("template.jsonl", row => row[0].GetString() == kind ? check(row) : null);

    private static string Show(TextFault fault) => $"{fault.Kind}: {fault.Message}";

    private static string Text(int[] codes, TextSlice slice) =>
        string.Concat(codes.AsSpan(slice.Start, slice.Length).ToArray().Select(char.ConvertFromUtf32));

    private static string Json(object value) =>
        JsonSerializer.Serialize(value, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static string Markup(int[] codes)
    {
        var cursor = new StrFormatCursor(0, codes.Length);
        var rows = new List<string?[]>();
        TextFault? fault;
        while (cursor.Next<int>(codes, out fault))
        {
            rows.Add(
            [
                Text(codes, cursor.Literal),
                cursor.HasField ? Text(codes, cursor.FieldName) : null,
                cursor.HasField ? Text(codes, cursor.Spec) : null,
                cursor.Conversion == 0 ? null : char.ConvertFromUtf32(cursor.Conversion),
            ]);
        }

        return fault is null ? Plain(Json(rows)) : Show(fault);
    }

    // The oracle writes \u escapes, so both sides are brought to that form.
    private static string Plain(string json) =>
        string.Concat(json.Select(c => c < 0x80 ? c.ToString() : $"\\u{(int)c:x4}"));

    private static string Name(int[] codes)
    {
        var fault = FieldNameCursor.Split<int>(codes, new TextSlice(0, codes.Length), out var cursor);
        if (fault is not null)
        {
            return Show(fault);
        }

        string Part(FieldNameCursor at) => at.Index >= 0 ? at.Index.ToString(CultureInfo.InvariantCulture) : "'" + Text(codes, at.Name);
        var first = Part(cursor);
        var rest = new List<string[]>();
        while (cursor.Next<int>(codes, out fault))
        {
            rest.Add([cursor.IsAttribute ? "attr" : "item", Part(cursor)]);
        }

        return fault is null ? Plain(Json(new object[] { first, rest })) : Show(fault);
    }

    private static string? Format(int[] codes, int start, int end, int depth, ref FieldNumbering numbering, out string text)
    {
        text = "";
        if (depth == 0)
        {
            return Show(StrFormatCursor.TooDeep());
        }

        var result = new StringBuilder();
        var cursor = new StrFormatCursor(start, end);
        TextFault? fault;
        while (cursor.Next<int>(codes, out fault))
        {
            result.Append(Text(codes, cursor.Literal));
            if (!cursor.HasField)
            {
                continue;
            }

            if (Look(codes, cursor.FieldName, ref numbering, out var value) is { } failed)
            {
                return failed;
            }

            if (cursor.UnknownConversion() is { } unknown)
            {
                return Show(unknown);
            }

            var spec = Text(codes, cursor.Spec);
            if (cursor.IsSpecNested && Format(codes, cursor.Spec.Start, cursor.Spec.End, depth - 1, ref numbering, out spec) is { } nested)
            {
                return nested;
            }

            var digits = IntText.ToDecimal(value);
            var refused = cursor.Conversion == 0
                ? IntFormat.Format(value, spec, "int", out var formatted)
                : StrFormat.Format(digits, digits.Length, spec, "str", out formatted);
            if (refused is not null)
            {
                return Show(refused);
            }

            result.Append(formatted);
        }

        text = result.ToString();
        return fault is null ? null : Show(fault);
    }

    private static string? Look(int[] codes, TextSlice field, ref FieldNumbering numbering, out long value)
    {
        value = 0;
        if (FieldNameCursor.First<int>(codes, field, ref numbering, out var name) is { } fault)
        {
            return Show(fault);
        }

        if (name.Index > 2)
        {
            return Show(StrFormatCursor.IndexOutOfRange(name.Index));
        }

        var key = Text(codes, name.Name);
        if (name.Index < 0 && key != "a")
        {
            return $"KeyError: {StrRepr.Repr(key)}";
        }

        value = name.Index < 0 ? 7 : new[] { 4, 10, 3 }[name.Index];
        if (name.Next<int>(codes, out var wrong))
        {
            return "LOOKUP";
        }

        return wrong is null ? null : Show(wrong);
    }
}
