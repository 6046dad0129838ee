namespace Lucid.Runtime;

/// <summary>The record of effects: the newest ones in full, all of them counted by kind.</summary>
public sealed class Ledger(int keptMax)
{
    private readonly Effect[] ring = new Effect[keptMax];
    private readonly SortedDictionary<string, long> counts = new(StringComparer.Ordinal);

    /// <summary>How many effects there were.</summary>
    public long Count { get; private set; }

    /// <summary>How many effects there were of each kind.</summary>
    public IReadOnlyDictionary<string, long> Counts => counts;

    /// <summary>Records an effect.</summary>
    internal void Record(EffectClass effectClass, string kind, string target, string fileName, int line, int dreamDepth)
    {
        Count++;
        counts[kind] = counts.GetValueOrDefault(kind) + 1;
        ring[(Count - 1) % ring.Length] = new Effect(Count, effectClass, kind, target, fileName, line, dreamDepth);
    }

    /// <summary>The kept effects after a number, oldest first.</summary>
    public IReadOnlyList<Effect> Since(long number)
    {
        var found = new List<Effect>();
        for (long n = Math.Max(number, Count - ring.Length) + 1; n <= Count; n++)
        {
            found.Add(ring[(n - 1) % ring.Length]);
        }
        return found;
    }
}
