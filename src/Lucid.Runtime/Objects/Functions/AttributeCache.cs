namespace Lucid.Runtime;

/// <summary>
/// What sites that see many shapes share: entries by shape and name, each of which checks itself as the entry of a site does. Never state.
/// </summary>
internal sealed class AttributeCache
{
    private const int Size = 2048;
    private readonly SiteCache?[] entries = new SiteCache?[Size];

    /// <summary>The entry in which a name of a shape is, or belongs.</summary>
    internal SiteCache At(Shape shape, PyStr name)
    {
        ref SiteCache? entry = ref entries[(int)(((ulong)shape.Stamp * 0x9E37_79B9) ^ (uint)name.PlainHash) & (Size - 1)];
        if (entry is null || !ReferenceEquals(entry.Name, name))
        {
            entry = new SiteCache(name);
        }
        return entry;
    }
}
