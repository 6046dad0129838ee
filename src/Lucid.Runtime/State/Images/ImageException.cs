namespace Lucid.Runtime;

/// <summary>An image cannot be read: it is none, of a newer version, damaged, or hostile. Nothing was loaded.</summary>
public sealed class ImageException(string message) : Exception(message);
