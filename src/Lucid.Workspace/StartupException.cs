namespace Lucid.Workspace;

/// <summary>The start-up code failed: the library is not what it should be. The message is the Python exception's, in one line.</summary>
public sealed class StartupException(string message) : Exception(message);
