namespace Lucid.Runtime;

/// <summary>What a thread waits for.</summary>
public enum WaitKind
{
    /// <summary>A moment.</summary>
    Time,
    /// <summary>A lock, condition or other object that another thread signals.</summary>
    Lock,
    /// <summary>The answer of a host function.</summary>
    Host,
    /// <summary>Input.</summary>
    Input,
}
