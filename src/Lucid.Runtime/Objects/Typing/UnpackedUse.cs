namespace Lucid.Runtime;

/// <summary>What is wanted of types that were put into <c>Unpack[...]</c>.</summary>
internal enum UnpackedUse
{
    /// <summary>A tuple in which type variable tuples stand unpacked and all else as it is.</summary>
    Parameters,
    /// <summary>An iterator of the items, each unpacked.</summary>
    Iterator,
}
