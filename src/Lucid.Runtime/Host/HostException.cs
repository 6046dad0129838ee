namespace Lucid.Runtime;

/// <summary>Thrown by a host function to raise a Python exception in the program.</summary>
/// <param name="type">The name of a built-in exception class, as <c>ValueError</c>.</param>
/// <param name="message">The message.</param>
public sealed class HostException(string type, string message) : Exception(message)
{
    /// <summary>The name of the class.</summary>
    public string TypeName { get; } = type;
}
