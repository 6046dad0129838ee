namespace Lucid.Runtime;

/// <summary>A native frame that stands for a generator while what that delegates to gets an exception.</summary>
internal interface IDelegatingFrame
{
    /// <summary>The generator that waits for its delegate; null while none does, or where its frame is not to be seen.</summary>
    PyGenerator? Delegating { get; }
}
