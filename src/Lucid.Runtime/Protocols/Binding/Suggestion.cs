namespace Lucid.Runtime;

/// <summary>Finds the name that somebody may have meant: an edit distance in which another letter costs two and another case one.</summary>
internal static class Suggestion
{
    private const int MoveCost = 2;
    private const int CaseCost = 1;
    private const int LengthMax = 40;

    /// <summary>The nearest of the candidates; null if none is near.</summary>
    internal static string? Find(string name, ReadOnlySpan<string> candidates)
    {
        if (name.Length > LengthMax)
        {
            return null;
        }
        string? best = null;
        int bestDistance = int.MaxValue;
        foreach (string candidate in candidates)
        {
            if (candidate == name)
            {
                continue;
            }
            int limit = (name.Length + candidate.Length + 3) * MoveCost / 6;
            int distance = Distance(name, candidate, Math.Min(limit, bestDistance - 1));
            if (distance < bestDistance && distance <= limit)
            {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    // The distance, or some number above the limit.
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        int prefix = a.CommonPrefixLength(b);
        a = a[prefix..];
        b = b[prefix..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }
        if (a.Length == 0 || b.Length == 0)
        {
            return (a.Length + b.Length) * MoveCost;
        }
        if (b.Length > LengthMax || Math.Abs(a.Length - b.Length) * MoveCost > limit)
        {
            return limit + 1;
        }
        Span<int> row = stackalloc int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            row[j] = j * MoveCost;
        }
        for (int i = 0; i < a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = (i + 1) * MoveCost;
            for (int j = 0; j < b.Length; j++)
            {
                int other = diagonal + Cost(a[i], b[j]);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(other, Math.Min(row[j], diagonal) + MoveCost);
            }
        }
        return row[b.Length];
    }

    private static int Cost(char x, char y) =>
        x == y ? 0 : char.IsAsciiLetter(x) && (x ^ y) == 0x20 ? CaseCost : MoveCost;
}
