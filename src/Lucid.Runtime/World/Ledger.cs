using System.Runtime.InteropServices;

namespace Lucid.Runtime;

/// <summary>The record of effects: the newest ones in full, all of them counted by kind.</summary>
public sealed class Ledger(int keptMax)
{
    private readonly Effect[] ring = new Effect[keptMax];
    private readonly Dictionary<string, long> counts = new(StringComparer.Ordinal);

    // Of the effects of an image the older ones are not known.
    private long unknown;

    /// <summary>How many effects there were.</summary>
    public long Count { get; private set; }

    /// <summary>How many effects there were of each kind.</summary>
    public IReadOnlyDictionary<string, long> Counts => new SortedDictionary<string, long>(counts, StringComparer.Ordinal);

    /// <summary>Records an effect.</summary>
    internal void Record(EffectClass effectClass, string kind, string target, string fileName, int line, int dreamDepth)
    {
        Count++;
        CollectionsMarshal.GetValueRefOrAddDefault(counts, kind, out _)++;
        ring[(Count - 1) % ring.Length] = new Effect(Count, effectClass, kind, target, fileName, line, dreamDepth);
    }

    /// <summary>Writes the kept effects after a number.</summary>
    internal void Save(ImageWriter w, long number)
    {
        IReadOnlyList<Effect> kept = Since(number);
        w.Write(Count);
        w.Write(kept.Count);
        foreach (Effect effect in kept)
        {
            w.Write((int)effect.Class);
            w.Write(effect.Kind);
            w.Write(effect.Target);
            w.Write(effect.FileName);
            w.Write(effect.Line);
            w.Write(effect.DreamDepth);
        }
    }

    /// <summary>Goes on from where the ledger of an image stood.</summary>
    internal void Load(ImageReader r)
    {
        r.Read(out long count);
        int kept = r.Count(r.ReadLong(), 6);
        ImageReader.Expect(count >= kept, "effects are missing");
        Count = unknown = count - kept;
        for (int i = 0; i < kept; i++)
        {
            r.Read(out int effectClass);
            r.Read(out string? kind);
            r.Read(out string? target);
            r.Read(out string? fileName);
            r.Read(out int line);
            r.Read(out int depth);
            ImageReader.Expect(kind is not null && target is not null && fileName is not null && Enum.IsDefined((EffectClass)effectClass), "an effect is of no kind");
            Record((EffectClass)effectClass, kind!, target!, fileName!, line, depth);
        }
    }

    /// <summary>The kept effects after a number, oldest first.</summary>
    public IReadOnlyList<Effect> Since(long number)
    {
        var found = new List<Effect>();
        for (long n = Math.Max(Math.Max(number, unknown), Count - ring.Length) + 1; n <= Count; n++)
        {
            found.Add(ring[(n - 1) % ring.Length]);
        }
        return found;
    }
}
