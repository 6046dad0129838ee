namespace Lucid.Modules.Arrays;

/// <summary>What is looked for in an array.</summary>
internal enum ArraySearch
{
    /// <summary>The place of the first equal item.</summary>
    Index,

    /// <summary>How many equal items there are.</summary>
    Count,

    /// <summary>Whether there is an equal item.</summary>
    Contains,

    /// <summary>The first equal item, to be removed.</summary>
    Remove,
}
