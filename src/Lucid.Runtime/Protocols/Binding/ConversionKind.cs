namespace Lucid.Runtime;

/// <summary>By which special method an argument is converted.</summary>
internal enum ConversionKind : int
{
    /// <summary><c>__index__</c></summary>
    Index,
    /// <summary><c>__float__</c></summary>
    Float,
    /// <summary><c>__bool__</c> or <c>__len__</c></summary>
    Truth,
    /// <summary><c>__fspath__</c></summary>
    Path,
}
