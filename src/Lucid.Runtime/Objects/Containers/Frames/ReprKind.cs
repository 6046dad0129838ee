namespace Lucid.Runtime;

/// <summary>What a repr of a container looks like.</summary>
internal enum ReprKind
{
    /// <summary><c>[a, b]</c></summary>
    List,
    /// <summary><c>(a, b)</c></summary>
    Tuple,
    /// <summary><c>{a: b}</c></summary>
    Dict,
    /// <summary><c>{a, b}</c> or with the name of the class around it.</summary>
    Set,
    /// <summary><c>dict_keys([a, b])</c></summary>
    Keys,
    /// <summary><c>dict_values([a, b])</c></summary>
    Values,
    /// <summary><c>dict_items([(a, b)])</c></summary>
    Items,
    /// <summary><c>slice(a, b, c)</c></summary>
    Slice,
}
