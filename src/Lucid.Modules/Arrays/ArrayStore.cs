namespace Lucid.Modules.Arrays;

/// <summary>Where a value goes in an array.</summary>
internal enum ArrayStore
{
    /// <summary>Behind the last item.</summary>
    Append,

    /// <summary>Before an item.</summary>
    Insert,

    /// <summary>In place of an item.</summary>
    Replace,
}
