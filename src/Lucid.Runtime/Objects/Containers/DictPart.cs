namespace Lucid.Runtime;

/// <summary>What of a dict's entries is looked at.</summary>
public enum DictPart
{
    /// <summary>The key.</summary>
    Key,
    /// <summary>The value.</summary>
    Value,
    /// <summary>A pair of both.</summary>
    Item,
}
