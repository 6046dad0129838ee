namespace Lucid.Runtime;

/// <summary>
/// Standard input. What was read while dreams were open is kept: when one wakes up, the program reads it again, because the other end will
/// not send it again.
/// </summary>
public sealed partial class World
{
    private readonly List<byte> kept = [];
    private long inputEnd;

    /// <summary>Reads standard input from a place on. Observes.</summary>
    /// <param name="position">How many bytes the program has read before, as far as it knows.</param>
    /// <param name="into">Gets the bytes.</param>
    /// <param name="isDreaming">The program may forget that it read them.</param>
    public int ReadInput(long position, Span<byte> into, bool isDreaming)
    {
        if (position < inputEnd)
        {
            int first = (int)Math.Max(0, kept.Count - (inputEnd - position));
            int again = Math.Min(into.Length, kept.Count - first);
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(kept).Slice(first, again).CopyTo(into);
            return again;
        }
        Record(EffectClass.Observe, "console.read", "stdin");
        int n = input.Read(into);
        if (!isDreaming)
        {
            kept.Clear();
        }
        else
        {
            kept.AddRange(into[..n]);
        }
        inputEnd += n;
        return n;
    }

    /// <summary>Whether there is input after a place that was read before.</summary>
    public bool HasReadPast(long position) => position < inputEnd;

    /// <summary>Writes the input that is kept.</summary>
    internal void SaveInput(ImageWriter w)
    {
        w.Write(inputEnd);
        w.Write(kept.ToArray());
    }

    /// <summary>Reads the input that was kept.</summary>
    internal void LoadInput(ImageReader r)
    {
        r.Read(out inputEnd);
        r.Read(out byte[]? bytes);
        ImageReader.Expect(bytes is not null && bytes.Length <= inputEnd, "input was kept that was never read");
        kept.Clear();
        kept.AddRange(bytes!);
    }
}
