using System.Text.Json;
using Xunit;

namespace Lucid.Tests.Runtime.Text;

/// <summary>Tables of questions and CPython's answers, one JSON array a line, made by the scripts beside them.</summary>
internal static class Cases
{
    /// <summary>All rows of a table; LUCID_TEXT_CASES names a folder of larger tables to read instead.</summary>
    internal static IEnumerable<JsonElement> Load(string name)
    {
        var folder = Environment.GetEnvironmentVariable("LUCID_TEXT_CASES");
        var path = folder is null ? Path.Combine(Root(), "tests", "Lucid.Tests", "Runtime", "Text", "Data", name) : Path.Combine(folder, name);
        foreach (var line in File.ReadLines(path))
        {
            using var row = JsonDocument.Parse(line);
            yield return row.RootElement;
        }
    }

    internal static double Double(this JsonElement bits) => BitConverter.UInt64BitsToDouble(Convert.ToUInt64(bits.GetString(), 16));

    internal static string Bits(double value) => BitConverter.DoubleToUInt64Bits(value).ToString("x16");

    internal static int[] Codes(this JsonElement codes) => [.. codes.EnumerateArray().Select(code => code.GetInt32())];

    /// <summary>A string given as code points, lone surrogates included.</summary>
    internal static string Text(this JsonElement codes) =>
        string.Concat(codes.Codes().Select(code => code > 0xFFFF ? char.ConvertFromUtf32(code) : ((char)code).ToString()));

    /// <summary>Fails with the first wrong rows, so that one run shows a pattern.</summary>
    internal static void Check(string name, Func<JsonElement, (string Expected, string Actual)?> check)
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var row in Load(name))
        {
            string? problem = null;
            try
            {
                if (check(row) is not var (expected, actual))
                {
                    continue;
                }

                problem = expected == actual ? null : $"expected {expected} got {actual}";
            }
            catch (Exception error)
            {
                problem = error.ToString();
            }

            count++;
            if (problem is not null)
            {
                var text = row.GetRawText();
                wrong.Add($"{(text.Length > 300 ? text[..300] : text)}: {problem}");
            }
        }

        Assert.True(count > 0, "no case was checked");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count} wrong\n" + string.Join("\n", wrong.Take(25)));
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Lucid.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Lucid.slnx");
        }

        return folder;
    }
}
