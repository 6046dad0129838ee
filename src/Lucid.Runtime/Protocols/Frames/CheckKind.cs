namespace Lucid.Runtime;

/// <summary>What the result of a special method has to be.</summary>
internal enum CheckKind
{
    /// <summary>A str.</summary>
    Text,
    /// <summary>An int; reduced to a hash.</summary>
    Hash,
    /// <summary>An iterator.</summary>
    Iterator,
    /// <summary>An int that is not negative and fits an index.</summary>
    Length,
    /// <summary>A bool.</summary>
    Truth,
    /// <summary>An int.</summary>
    Int,
    /// <summary>A float.</summary>
    Float,
    /// <summary>An int or NotImplemented.</summary>
    Hint,
    /// <summary>An iterator that is no coroutine.</summary>
    AwaitIterator,
    /// <summary>Anything, of which the truth is taken.</summary>
    Answer,
    /// <summary>A str that <c>__repr__</c> gave where <c>__str__</c> was asked for.</summary>
    TextOfStr,
}
