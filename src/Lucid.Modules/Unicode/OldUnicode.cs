using System.IO.Compression;

namespace Lucid.Modules.Unicode;

/// <summary>What the version 3.2 of Unicode said, which internationalized domain names rest on. Unpacked when it is asked for.</summary>
internal sealed class OldUnicode
{
    private static readonly Lazy<OldUnicode> current = new(() => new OldUnicode());

    private readonly string[][] records;
    private readonly int[] starts;
    private readonly int[] recordOf;
    private readonly Dictionary<int, string[]> numbers = [];
    private readonly Dictionary<int, string> decompositions = [];

    private OldUnicode()
    {
        using Stream packed = typeof(OldUnicode).Assembly.GetManifestResourceStream("unicode32.bin")!;
        using var reader = new StreamReader(new ZLibStream(packed, CompressionMode.Decompress));
        var found = new List<string[]>();
        foreach (string line in Section(reader))
        {
            string[] parts = line.Split(' ');
            parts[1] = parts[1] == "-" ? "" : parts[1];
            found.Add(parts);
        }
        records = [.. found];
        var runStarts = new List<int>();
        var runRecords = new List<int>();
        int at = 0;
        foreach (string line in Section(reader))
        {
            string[] parts = line.Split(' ');
            runStarts.Add(at);
            runRecords.Add(From36(parts[1]));
            at += From36(parts[0]);
        }
        starts = [.. runStarts];
        recordOf = [.. runRecords];
        foreach (string line in Section(reader))
        {
            string[] parts = line.Split(' ');
            numbers[From36(parts[0])] = parts;
        }
        foreach (string line in Section(reader))
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            decompositions[From36(line[..space])] = line[(space + 1)..];
        }
    }

    internal static OldUnicode Current => current.Value;

    private static List<string> Section(StreamReader reader)
    {
        var lines = new List<string>();
        for (string line = reader.ReadLine()!; line.Length > 0; line = reader.ReadLine()!)
        {
            lines.Add(line);
        }
        return lines;
    }

    private static int From36(string digits)
    {
        int n = 0;
        foreach (char c in digits)
        {
            n = (n * 36) + (c <= '9' ? c - '0' : c - 'a' + 10);
        }
        return n;
    }

    private string[] Record(int code)
    {
        int i = Array.BinarySearch(starts, code);
        return records[recordOf[i < 0 ? ~i - 1 : i]];
    }

    internal string Category(int code) => Record(code)[0];

    internal string Bidirectional(int code) => Record(code)[1];

    internal int Combining(int code) => int.Parse(Record(code)[2], System.Globalization.CultureInfo.InvariantCulture);

    internal bool IsMirrored(int code) => Record(code)[3] == "1";

    internal string Width(int code) => Record(code)[4];

    internal bool IsAssigned(int code) => Category(code) != "Cn";

    internal string Decomposition(int code) => decompositions.GetValueOrDefault(code, "");

    private int Number(int code, int column) =>
        numbers.TryGetValue(code, out string[]? parts) ? int.Parse(parts[column], System.Globalization.CultureInfo.InvariantCulture) : -1;

    internal int Decimal(int code) => Number(code, 1);

    internal int Digit(int code) => Number(code, 2);

    internal double Numeric(int code)
    {
        if (!numbers.TryGetValue(code, out string[]? parts))
        {
            return double.NaN;
        }
        string[] fraction = parts[3].Split('/');
        return double.Parse(fraction[0], System.Globalization.CultureInfo.InvariantCulture) / double.Parse(fraction[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
