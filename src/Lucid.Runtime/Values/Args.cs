using System.Runtime.CompilerServices;

namespace Lucid.Runtime;

/// <summary>The arguments of a call, in place: positional values, then the values of the keywords named by a tuple of strs.</summary>
/// <remarks>The values lie in the caller's registers: read them before pushing a frame.</remarks>
public readonly ref struct Args
{
    private readonly ref Value first;

    /// <summary>How many positional arguments there are.</summary>
    public int Count { get; }

    /// <summary>The names of the keyword arguments; null when there are none.</summary>
    public PyTuple? Names { get; }

    /// <summary>Arguments that lie one after the other from <paramref name="first"/>.</summary>
    public Args(ref Value first, int count, PyTuple? names = null)
    {
        this.first = ref first;
        Count = count;
        Names = names;
    }

    /// <summary>Positional arguments of a span.</summary>
    public Args(Span<Value> values)
    {
        first = ref System.Runtime.InteropServices.MemoryMarshal.GetReference(values);
        Count = values.Length;
        Names = null;
    }

    /// <summary>How many keyword arguments there are.</summary>
    public int KeywordCount => Names is null ? 0 : Names.Count;

    /// <summary>Argument i; those of keywords follow the positional ones.</summary>
    public Value this[int i] => Unsafe.Add(ref first, i);

    /// <summary>The positional arguments.</summary>
    public ReadOnlySpan<Value> Positional => System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref first, Count);

    /// <summary>All values, positional ones first.</summary>
    public ReadOnlySpan<Value> All => System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref first, Count + KeywordCount);

    /// <summary>The same without the first positional argument.</summary>
    public Args Skip(int n) => new(ref Unsafe.Add(ref first, n), Count - n, Names);
}
