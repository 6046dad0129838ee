using System.Runtime.InteropServices;

namespace Lucid.Runtime;

/// <summary>The functions of the C library that the World stands on. Paths are bytes that end with 0; an error is -1 and errno.</summary>
internal static unsafe partial class LibC
{
    internal const int AtFdCwd = -100;

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true)]
    internal static partial int Open(byte* path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    internal static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    internal static partial nint Read(int descriptor, byte* into, nint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    internal static partial nint Write(int descriptor, byte* from, nint count);

    [LibraryImport("libc", EntryPoint = "pread", SetLastError = true)]
    internal static partial nint ReadAt(int descriptor, byte* into, nint count, long offset);

    [LibraryImport("libc", EntryPoint = "pwrite", SetLastError = true)]
    internal static partial nint WriteAt(int descriptor, byte* from, nint count, long offset);

    [LibraryImport("libc", EntryPoint = "ftruncate", SetLastError = true)]
    internal static partial int Truncate(int descriptor, long length);

    [LibraryImport("libc", EntryPoint = "truncate", SetLastError = true)]
    internal static partial int TruncatePath(byte* path, long length);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    internal static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "isatty", SetLastError = true)]
    internal static partial int IsTerminal(int descriptor);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true)]
    internal static partial int Status(int directory, byte* path, int flags, uint mask, byte* into);

    [LibraryImport("libc", EntryPoint = "mkdir", SetLastError = true)]
    internal static partial int MakeDirectory(byte* path, int mode);

    [LibraryImport("libc", EntryPoint = "rmdir", SetLastError = true)]
    internal static partial int RemoveDirectory(byte* path);

    [LibraryImport("libc", EntryPoint = "unlink", SetLastError = true)]
    internal static partial int Unlink(byte* path);

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true)]
    internal static partial int Rename(byte* from, byte* to);

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true)]
    internal static partial int Link(byte* from, byte* to);

    [LibraryImport("libc", EntryPoint = "symlink", SetLastError = true)]
    internal static partial int SymbolicLink(byte* target, byte* path);

    [LibraryImport("libc", EntryPoint = "readlink", SetLastError = true)]
    internal static partial nint ReadLink(byte* path, byte* into, nint count);

    [LibraryImport("libc", EntryPoint = "chmod", SetLastError = true)]
    internal static partial int ChangeMode(byte* path, int mode);

    [LibraryImport("libc", EntryPoint = "fchmod", SetLastError = true)]
    internal static partial int ChangeModeOf(int descriptor, int mode);

    [LibraryImport("libc", EntryPoint = "chown", SetLastError = true)]
    internal static partial int ChangeOwner(byte* path, int user, int group);

    [LibraryImport("libc", EntryPoint = "access", SetLastError = true)]
    internal static partial int Access(byte* path, int mode);

    [LibraryImport("libc", EntryPoint = "utimensat", SetLastError = true)]
    internal static partial int SetTimes(int directory, byte* path, long* times, int flags);

    [LibraryImport("libc", EntryPoint = "opendir", SetLastError = true)]
    internal static partial nint OpenDirectory(byte* path);

    [LibraryImport("libc", EntryPoint = "readdir", SetLastError = true)]
    internal static partial byte* ReadDirectory(nint directory);

    [LibraryImport("libc", EntryPoint = "closedir", SetLastError = true)]
    internal static partial int CloseDirectory(nint directory);

    [LibraryImport("libc", EntryPoint = "umask", SetLastError = true)]
    internal static partial int FileModeMask(int mask);

    [LibraryImport("libc", EntryPoint = "getuid")]
    internal static partial int UserId();

    [LibraryImport("libc", EntryPoint = "geteuid")]
    internal static partial int EffectiveUserId();

    [LibraryImport("libc", EntryPoint = "getgid")]
    internal static partial int GroupId();

    [LibraryImport("libc", EntryPoint = "getegid")]
    internal static partial int EffectiveGroupId();

    [LibraryImport("libc", EntryPoint = "getppid")]
    internal static partial int ParentProcessId();

    [LibraryImport("libc", EntryPoint = "uname", SetLastError = true)]
    internal static partial int SystemName(byte* into);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    internal static partial int Control(int descriptor, nuint request, byte* argument);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static partial int Poll(long* descriptors, nuint count, int milliseconds);

    /// <summary>Whether reading from a descriptor gives something, an end or an error without waiting.</summary>
    internal static bool IsReadable(int descriptor, int milliseconds)
    {
        // struct pollfd: the descriptor, events wanted, events found; 1 is POLLIN.
        long entry = (uint)descriptor | (1L << 32);
        return Poll(&entry, 1, milliseconds) > 0;
    }
}
