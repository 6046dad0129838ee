namespace Lucid.Runtime;

/// <summary>What is behind a descriptor.</summary>
public enum DescriptorKind
{
    /// <summary>A standard stream of the machine.</summary>
    Standard,
    /// <summary>A file with positions.</summary>
    File,
    /// <summary>A file without positions: a device, a named pipe.</summary>
    Stream,
    /// <summary>An end of a pipe, or of a pair of sockets, that is inside the machine.</summary>
    Pipe,
}
