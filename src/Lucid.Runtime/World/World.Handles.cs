using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Lucid.Runtime;

/// <summary>
/// The file system. Results below 0 are errors: the negative number of the error. Open files are known by keys that the caller gives,
/// because what is open is state of the machine and the handles here are only its shadow.
/// </summary>
public sealed unsafe partial class World
{
    private readonly Dictionary<long, int> handles = [];
    private long lastKey;

    /// <summary>A key for a file that is about to be opened. It was never given before, not even in a dream that was taken back.</summary>
    /// <param name="least">The last key that the machine knows of.</param>
    public long NewKey(long least) => lastKey = Math.Max(lastKey, least) + 1;

    /// <summary>Closes what was opened after a key: a dream woke up.</summary>
    internal void CloseFilesAfter(long key)
    {
        foreach (long later in new List<long>(handles.Keys))
        {
            if (later > key)
            {
                CloseFile(later);
            }
        }
    }

    private static long Fail() => -Marshal.GetLastPInvokeError();

    private static byte[] Path0(byte[] path) => path is [.., 0] ? path : [.. path, 0];

    private static string Shown(byte[] path) => Encoding.UTF8.GetString(path).TrimEnd('\0');

    /// <summary>Opens a file under a key. Observes, or is reversible when it may change the file.</summary>
    public long OpenFile(long key, byte[] path, int flags, int mode)
    {
        // For writing, or making or emptying what is opened.
        bool changes = (flags & (0x3 | 0x40 | 0x200)) != 0;
        if (!changes)
        {
            Record(EffectClass.Observe, "file.open", Shown(path));
        }
        else if (!MayChange(EffectClass.Reversible, "file.open", Shown(path)))
        {
            return ReadOnlyFiles;
        }
        fixed (byte* p = Path0(path))
        {
            int made;
            do
            {
                made = LibC.Open(p, flags | 0x80000, mode);
            }
            while (made < 0 && Marshal.GetLastPInvokeError() == 4);
            if (made < 0)
            {
                return Fail();
            }
            handles[key] = made;
            return 0;
        }
    }

    /// <summary>Whether there is a handle under a key.</summary>
    public bool HasHandle(long key) => handles.ContainsKey(key);

    /// <summary>Closes a file.</summary>
    public long CloseFile(long key) => handles.Remove(key, out int handle) && LibC.Close(handle) < 0 ? Fail() : 0;

    /// <summary>Reads from a position, or where the file itself stands when that is below 0. Observes.</summary>
    public long ReadFile(long key, Span<byte> into, long position)
    {
        Record(EffectClass.Observe, "file.read", "");
        fixed (byte* p = into)
        {
            byte none = 0;
            byte* at = p is null ? &none : p;
            while (true)
            {
                nint n = position < 0 ? LibC.Read(handles[key], at, into.Length) : LibC.ReadAt(handles[key], at, into.Length, position);
                if (n >= 0)
                {
                    return n;
                }
                if (Marshal.GetLastPInvokeError() != 4)
                {
                    return Fail();
                }
            }
        }
    }

    /// <summary>Writes at a position, or where the file itself stands when that is below 0.</summary>
    public long WriteFile(long key, ReadOnlySpan<byte> from, long position)
    {
        if (!MayChange(position < 0 ? EffectClass.Irreversible : EffectClass.Reversible, "file.write", ""))
        {
            return ReadOnlyFiles;
        }
        fixed (byte* p = from)
        {
            byte none = 0;
            byte* at = p is null ? &none : p;
            while (true)
            {
                nint n = position < 0 ? LibC.Write(handles[key], at, from.Length) : LibC.WriteAt(handles[key], at, from.Length, position);
                if (n >= 0)
                {
                    return n;
                }
                if (Marshal.GetLastPInvokeError() != 4)
                {
                    return Fail();
                }
            }
        }
    }

    /// <summary>Sets the length of an open file.</summary>
    public long TruncateFile(long key, long length)
    {
        if (!MayChange(EffectClass.Reversible, "file.truncate", ""))
        {
            return ReadOnlyFiles;
        }
        return LibC.Truncate(handles[key], length) < 0 ? Fail() : 0;
    }

    /// <summary>Makes sure that an open file is on the disk.</summary>
    public long SyncFile(long key)
    {
        if (!MayChange(EffectClass.Irreversible, "file.sync", ""))
        {
            return ReadOnlyFiles;
        }
        return LibC.Sync(handles[key]) < 0 ? Fail() : 0;
    }

    /// <summary>Whether an open file is a terminal. Observes.</summary>
    public bool IsTerminal(long key) => LibC.IsTerminal(handles[key]) == 1;

    /// <summary>Whether a standard stream of the process is a terminal; one that the host replaced is none. Observes.</summary>
    public bool IsStandardTerminal(int descriptor) =>
        (descriptor == 0 ? isInputOwn : descriptor == 1 ? isOutputOwn : isErrorOwn) && LibC.IsTerminal(descriptor) == 1;

    /// <summary>Columns and rows of the terminal; an error if there is none. Observes.</summary>
    public long TerminalSize(int descriptor, out int columns, out int rows)
    {
        byte* size = stackalloc byte[8];
        columns = rows = 0;
        if (descriptor is < 0 or > 2)
        {
            return -25;
        }
        if (LibC.Control(descriptor, 0x5413, size) < 0)
        {
            return Fail();
        }
        rows = *(ushort*)size;
        columns = *(ushort*)(size + 2);
        return 0;
    }

    /// <summary>What the file system says of a path. Observes.</summary>
    public long StatusOf(byte[] path, bool followLinks, out FileStatus status)
    {
        Record(EffectClass.Observe, "file.stat", Shown(path));
        fixed (byte* p = Path0(path))
        {
            return Status(LibC.AtFdCwd, p, followLinks ? 0 : 0x100, out status);
        }
    }

    /// <summary>What the file system says of an open file. Observes.</summary>
    public long StatusOf(long key, out FileStatus status)
    {
        byte empty = 0;
        return Status(handles[key], &empty, 0x1000, out status);
    }

    /// <summary>What the file system says of a standard stream of the process. Observes.</summary>
    public long StatusOfStandard(int descriptor, out FileStatus status)
    {
        _ = isInputOwn;
        byte empty = 0;
        return Status(descriptor, &empty, 0x1000, out status);
    }

    /// <summary>The names in a directory, without <c>.</c> and <c>..</c>, and the kinds of their entries. Observes.</summary>
    public long ListDirectory(byte[] path, List<(byte[] Name, byte Kind, long Inode)> into)
    {
        Record(EffectClass.Observe, "directory.list", Shown(path));
        fixed (byte* p = Path0(path))
        {
            nint directory = LibC.OpenDirectory(p);
            if (directory == 0)
            {
                return Fail();
            }
            byte* entry;
            while ((entry = LibC.ReadDirectory(directory)) != null)
            {
                byte[] name = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(entry + 19).ToArray();
                if (name is not ([(byte)'.'] or [(byte)'.', (byte)'.']))
                {
                    into.Add((name, entry[18], *(long*)entry));
                }
            }
            LibC.CloseDirectory(directory);
            return 0;
        }
    }

    private static long Status(int directory, byte* path, int flags, out FileStatus status)
    {
        byte* raw = stackalloc byte[256];
        status = default;
        if (LibC.Status(directory, path, flags, 0x7FF, raw) < 0)
        {
            return Fail();
        }
        var s = new ReadOnlySpan<byte>(raw, 256);
        status = new FileStatus(
            BinaryPrimitives.ReadUInt16LittleEndian(s[28..]),
            (long)BinaryPrimitives.ReadUInt64LittleEndian(s[32..]),
            Device(s[136..]),
            BinaryPrimitives.ReadUInt32LittleEndian(s[16..]),
            BinaryPrimitives.ReadUInt32LittleEndian(s[20..]),
            BinaryPrimitives.ReadUInt32LittleEndian(s[24..]),
            BinaryPrimitives.ReadInt64LittleEndian(s[40..]),
            Time(s[64..]),
            Time(s[112..]),
            Time(s[96..]),
            BinaryPrimitives.ReadUInt32LittleEndian(s[4..]),
            BinaryPrimitives.ReadInt64LittleEndian(s[48..]),
            Device(s[128..]));
        return 0;
    }

    private static long Time(ReadOnlySpan<byte> at) =>
        (BinaryPrimitives.ReadInt64LittleEndian(at) * 1_000_000_000) + BinaryPrimitives.ReadUInt32LittleEndian(at[8..]);

    private static long Device(ReadOnlySpan<byte> at)
    {
        long major = BinaryPrimitives.ReadUInt32LittleEndian(at);
        long minor = BinaryPrimitives.ReadUInt32LittleEndian(at[4..]);
        return (minor & 0xFF) | ((major & 0xFFF) << 8) | ((minor & ~0xFFL) << 12) | ((major & ~0xFFFL) << 32);
    }
}
