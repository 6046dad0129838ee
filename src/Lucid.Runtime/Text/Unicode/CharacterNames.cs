using System.Globalization;
using System.IO.Compression;

namespace Lucid.Runtime.Text.Unicode;

/// <summary>The names of characters. The table is unpacked when a name is asked for; tools/unicode makes it.</summary>
public static class CharacterNames
{
    private const int HangulBase = 0xAC00;
    private const int HangulLast = 0xD7A3;
    private const int VowelCount = 21;
    private const int TrailCount = 28;
    private const string HangulPrefix = "HANGUL SYLLABLE ";
    private const string VariationPrefix = "VS";

    private static readonly string[] leads = ["G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"];

    private static readonly string[] vowels =
        ["A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I"];

    private static readonly string[] trails =
        ["", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"];

    private static readonly Lazy<Content> content = new(Unpack);

    /// <summary>The name of a code point; null if it has none.</summary>
    public static string? NameOf(int code)
    {
        if (code is >= HangulBase and <= HangulLast)
        {
            int n = code - HangulBase;
            return HangulPrefix + leads[n / (VowelCount * TrailCount)] + vowels[n / TrailCount % VowelCount] + trails[n % TrailCount];
        }
        Content c = content.Value;
        int i = Array.BinarySearch(c.Codes, code);
        if (i >= 0)
        {
            return c.Names[i];
        }
        foreach ((int first, int last, string prefix) in c.Ranges)
        {
            if (code >= first && code <= last)
            {
                return prefix + code.ToString("X4", CultureInfo.InvariantCulture);
            }
        }
        return null;
    }

    /// <summary>The code point that has a name or alias, in any case; -1 if there is none.</summary>
    public static int CodeOf(string name)
    {
        string upper = name.ToUpperInvariant();
        Content c = content.Value;
        if (c.ByName.TryGetValue(upper, out int code))
        {
            return code;
        }
        // Names that follow a rule are known in capitals only.
        if (name.StartsWith(HangulPrefix, StringComparison.Ordinal))
        {
            return HangulOf(name.AsSpan(HangulPrefix.Length));
        }
        foreach ((int first, int last, string prefix) in c.Ranges)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal) && HexOf(name.AsSpan(prefix.Length)) is var found && found >= first && found <= last)
            {
                return found;
            }
        }
        return upper.StartsWith(VariationPrefix, StringComparison.Ordinal) ? VariationOf(upper.AsSpan(VariationPrefix.Length)) : -1;
    }

    private static int HexOf(ReadOnlySpan<char> digits) =>
        digits.Length is 4 or 5 && digits[0] != (digits.Length == 5 ? '0' : '\0') && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code) ? code : -1;

    private static int VariationOf(ReadOnlySpan<char> digits) =>
        digits.Length > 0 && digits[0] != '0' && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int n) && n <= 256
            ? n <= 16 ? 0xFE00 + n - 1 : 0xE0100 + n - 17
            : -1;

    private static int HangulOf(ReadOnlySpan<char> rest)
    {
        int lead = Longest(leads, ref rest);
        int vowel = Longest(vowels, ref rest);
        int trail = Longest(trails, ref rest);
        return lead < 0 || vowel < 0 || trail < 0 || rest.Length > 0 ? -1 : HangulBase + (((lead * VowelCount) + vowel) * TrailCount) + trail;
    }

    private static int Longest(string[] parts, ref ReadOnlySpan<char> text)
    {
        int best = -1;
        for (int i = 0; i < parts.Length; i++)
        {
            if (text.StartsWith(parts[i], StringComparison.Ordinal) && (best < 0 || parts[i].Length > parts[best].Length))
            {
                best = i;
            }
        }
        text = best < 0 ? text : text[parts[best].Length..];
        return best;
    }

    private static Content Unpack()
    {
        using Stream packed = typeof(CharacterNames).Assembly.GetManifestResourceStream("names.bin")!;
        using var reader = new StreamReader(new ZLibStream(packed, CompressionMode.Decompress));
        var codes = new List<int>(40_000);
        var names = new List<string>(40_000);
        var byName = new Dictionary<string, int>(40_000, StringComparer.Ordinal);
        int code = 0;
        for (string line = reader.ReadLine()!; line.Length > 0; line = reader.ReadLine()!)
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            code += From36(line.AsSpan(0, space));
            string name = line[(space + 1)..];
            codes.Add(code);
            names.Add(name);
            byName[name] = code;
        }
        var ranges = new List<(int First, int Last, string Prefix)>();
        for (string line = reader.ReadLine()!; line.Length > 0; line = reader.ReadLine()!)
        {
            string[] parts = line.Split(' ', 3);
            if (parts[2] != HangulPrefix)
            {
                ranges.Add((From36(parts[0]), From36(parts[1]), parts[2]));
            }
        }
        for (string line = reader.ReadLine()!; line.Length > 0; line = reader.ReadLine()!)
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            byName.TryAdd(line[(space + 1)..], From36(line.AsSpan(0, space)));
        }
        return new Content([.. codes], [.. names], byName, [.. ranges]);
    }

    private static int From36(ReadOnlySpan<char> digits)
    {
        int n = 0;
        foreach (char c in digits)
        {
            n = (n * 36) + (c <= '9' ? c - '0' : c - 'a' + 10);
        }
        return n;
    }

    private sealed record Content(int[] Codes, string[] Names, Dictionary<string, int> ByName, (int First, int Last, string Prefix)[] Ranges);
}
