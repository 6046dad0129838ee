namespace Lucid.Runtime;

/// <summary>What the file system says of a file; times in nanoseconds since 1970 (UTC).</summary>
public readonly record struct FileStatus(
    int Mode,
    long Inode,
    long Device,
    long LinkCount,
    long User,
    long Group,
    long SizeBytes,
    long AccessTime,
    long ModificationTime,
    long ChangeTime,
    long BlockSizeBytes,
    long BlockCount,
    long RawDevice)
{
    /// <summary>A file whose content has positions.</summary>
    public bool IsRegular => (Mode & 0xF000) == 0x8000;

    /// <summary>A directory.</summary>
    public bool IsDirectory => (Mode & 0xF000) == 0x4000;
}
