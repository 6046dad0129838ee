namespace Lucid.Runtime;

/// <summary>What becomes of gathered bytes.</summary>
internal enum GatherKind
{
    /// <summary>A bytes object.</summary>
    Bytes,
    /// <summary>The content of a bytearray.</summary>
    Fill,
    /// <summary>Appended to a bytearray.</summary>
    Extend,
    /// <summary>Assigned to a slice of a bytearray.</summary>
    SetSlice,
}
