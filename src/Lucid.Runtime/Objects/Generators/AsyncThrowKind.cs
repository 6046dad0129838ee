namespace Lucid.Runtime;

/// <summary>What a step of an <c>athrow()</c> or <c>aclose()</c> does to its generator.</summary>
internal enum AsyncThrowKind
{
    /// <summary>Throws what it was made to throw.</summary>
    First,
    /// <summary>Goes on with a value for what the generator awaits.</summary>
    Send,
    /// <summary>Throws something else in while the generator awaits.</summary>
    Throw,
}
