namespace Lucid.Modules.Sre;

/// <summary>What subjects a pattern is for.</summary>
internal enum PatternKind
{
    /// <summary>Any: it was made from no text.</summary>
    Unknown,

    Text,

    Bytes,
}
