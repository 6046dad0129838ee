namespace Lucid.Runtime;

/// <summary>Compares strs by content with a hash that is the same in every machine.</summary>
internal sealed class StrContentComparer : IEqualityComparer<PyStr>
{
    internal static readonly StrContentComparer Instance = new();

    public bool Equals(PyStr? x, PyStr? y) => ReferenceEquals(x, y) || (x is not null && y is not null && x.ContentEquals(y));

    public int GetHashCode(PyStr obj) => obj.PlainHash;
}
