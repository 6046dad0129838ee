namespace Lucid.Runtime;

/// <summary>
/// Copies of a few values, word by word: the CLR's own copying reads 16 bytes at once, which waits where a value was just written in halves, and
/// has to be called.
/// </summary>
internal static class ValueCopies
{
    private const int FewMax = 12;

    /// <summary>Copies values to a place that does not overlap with theirs.</summary>
    internal static void CopyFew(this ReadOnlySpan<Value> from, Span<Value> to)
    {
        if (from.Length > FewMax)
        {
            from.CopyTo(to);
            return;
        }
        for (int i = 0; i < from.Length; i++)
        {
            Machine.Put(ref to[i], from[i]);
        }
    }

    /// <summary>Values in an array of their own.</summary>
    internal static Value[] ToNewArray(this ReadOnlySpan<Value> from)
    {
        if (from.Length > FewMax)
        {
            return from.ToArray();
        }
        if (from.Length == 0)
        {
            return [];
        }
        var made = new Value[from.Length];
        for (int i = 0; i < made.Length; i++)
        {
            made[i].O = from[i].O;
            made[i].Bits = from[i].Bits;
        }
        return made;
    }

    /// <summary>Moves values within an array.</summary>
    internal static void MoveFew(Value[] items, int from, int to, int count)
    {
        if (count > FewMax)
        {
            Array.Copy(items, from, items, to, count);
        }
        else if (from > to)
        {
            for (int i = 0; i < count; i++)
            {
                Machine.Put(ref items[to + i], items[from + i]);
            }
        }
        else
        {
            for (int i = count - 1; i >= 0; i--)
            {
                Machine.Put(ref items[to + i], items[from + i]);
            }
        }
    }
}
