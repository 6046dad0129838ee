namespace Lucid.Runtime;

/// <summary>What changes the tree of files. Results below 0 are errors: the negative number of the error.</summary>
public sealed unsafe partial class World
{
    /// <summary>Makes a directory.</summary>
    public long MakeDirectory(byte[] path, int mode)
    {
        if (!MayChange(EffectClass.Reversible, "directory.make", Shown(path)))
        {
            return ReadOnlyFiles;
        }
        fixed (byte* p = Path0(path))
        {
            return LibC.MakeDirectory(p, mode) < 0 ? Fail() : 0;
        }
    }

    /// <summary>Removes an empty directory.</summary>
    public long RemoveDirectory(byte[] path)
    {
        if (!MayChange(EffectClass.Reversible, "directory.remove", Shown(path)))
        {
            return ReadOnlyFiles;
        }
        fixed (byte* p = Path0(path))
        {
            return LibC.RemoveDirectory(p) < 0 ? Fail() : 0;
        }
    }

    /// <summary>Removes a name of a file.</summary>
    public long Unlink(byte[] path)
    {
        if (!MayChange(EffectClass.Reversible, "file.unlink", Shown(path)))
        {
            return ReadOnlyFiles;
        }
        fixed (byte* p = Path0(path))
        {
            return LibC.Unlink(p) < 0 ? Fail() : 0;
        }
    }

    /// <summary>Gives a file another name; what has that name is replaced.</summary>
    public long Rename(byte[] from, byte[] to)
    {
        if (!MayChange(EffectClass.Reversible, "file.rename", $"{Shown(from)} -> {Shown(to)}"))
        {
            return ReadOnlyFiles;
        }
        fixed (byte* p = Path0(from), q = Path0(to))
        {
            return LibC.Rename(p, q) < 0 ? Fail() : 0;
        }
    }

    /// <summary>Gives a file a second name.</summary>
    public long Link(byte[] from, byte[] to)
    {
        if (!MayChange(EffectClass.Reversible, "file.link", $"{Shown(from)} -> {Shown(to)}"))
        {
            return ReadOnlyFiles;
        }
        fixed (byte* p = Path0(from), q = Path0(to))
        {
            return LibC.Link(p, q) < 0 ? Fail() : 0;
        }
    }

    /// <summary>Makes a symbolic link.</summary>
    public long MakeSymbolicLink(byte[] target, byte[] path)
    {
        if (!MayChange(EffectClass.Reversible, "file.symlink", Shown(path)))
        {
            return ReadOnlyFiles;
        }
        fixed (byte* p = Path0(target), q = Path0(path))
        {
            return LibC.SymbolicLink(p, q) < 0 ? Fail() : 0;
        }
    }

    /// <summary>Where a symbolic link leads. Observes.</summary>
    public long ReadSymbolicLink(byte[] path, out byte[] target)
    {
        Record(EffectClass.Observe, "file.readlink", Shown(path));
        var buffer = new byte[4096];
        target = [];
        fixed (byte* p = Path0(path), q = buffer)
        {
            nint n = LibC.ReadLink(p, q, buffer.Length);
            if (n < 0)
            {
                return Fail();
            }
            target = buffer[..(int)n];
            return 0;
        }
    }

    /// <summary>Sets the permissions of a path.</summary>
    public long ChangeMode(byte[] path, int mode)
    {
        if (!MayChange(EffectClass.Reversible, "file.chmod", Shown(path)))
        {
            return ReadOnlyFiles;
        }
        fixed (byte* p = Path0(path))
        {
            return LibC.ChangeMode(p, mode) < 0 ? Fail() : 0;
        }
    }

    /// <summary>Sets the permissions of an open file.</summary>
    public long ChangeMode(long key, int mode)
    {
        if (!MayChange(EffectClass.Reversible, "file.chmod", ""))
        {
            return ReadOnlyFiles;
        }
        return LibC.ChangeModeOf(handles[key], mode) < 0 ? Fail() : 0;
    }

    /// <summary>Sets the owner of a path.</summary>
    public long ChangeOwner(byte[] path, int user, int group)
    {
        if (!MayChange(EffectClass.Reversible, "file.chown", Shown(path)))
        {
            return ReadOnlyFiles;
        }
        fixed (byte* p = Path0(path))
        {
            return LibC.ChangeOwner(p, user, group) < 0 ? Fail() : 0;
        }
    }

    /// <summary>Sets the length of the file of a path.</summary>
    public long TruncateFile(byte[] path, long length)
    {
        if (!MayChange(EffectClass.Reversible, "file.truncate", Shown(path)))
        {
            return ReadOnlyFiles;
        }
        fixed (byte* p = Path0(path))
        {
            return LibC.TruncatePath(p, length) < 0 ? Fail() : 0;
        }
    }

    /// <summary>Whether the process may do something with a path (bits of access(2)). Observes.</summary>
    public bool CanAccess(byte[] path, int mode)
    {
        Record(EffectClass.Observe, "file.access", Shown(path));
        fixed (byte* p = Path0(path))
        {
            return LibC.Access(p, mode) == 0;
        }
    }

    /// <summary>Sets access and modification time in nanoseconds; null for now.</summary>
    public long SetTimes(byte[] path, (long Access, long Modification)? times, bool followLinks)
    {
        if (!MayChange(EffectClass.Reversible, "file.utime", Shown(path)))
        {
            return ReadOnlyFiles;
        }
        long* raw = stackalloc long[4];
        if (times is { } t)
        {
            (raw[0], raw[1]) = (Math.DivRem(t.Access, 1_000_000_000).Quotient, Math.DivRem(t.Access, 1_000_000_000).Remainder);
            (raw[2], raw[3]) = (Math.DivRem(t.Modification, 1_000_000_000).Quotient, Math.DivRem(t.Modification, 1_000_000_000).Remainder);
            for (int i = 0; i < 4; i += 2)
            {
                if (raw[i + 1] < 0)
                {
                    raw[i]--;
                    raw[i + 1] += 1_000_000_000;
                }
            }
        }
        fixed (byte* p = Path0(path))
        {
            return LibC.SetTimes(LibC.AtFdCwd, p, times is null ? null : raw, followLinks ? 0 : 0x100) < 0 ? Fail() : 0;
        }
    }

    /// <summary>Sets the mask of permissions that new files do not get, and gives the old one.</summary>
    public int SetFileModeMask(int mask)
    {
        Record(EffectClass.Compensable, "process.umask", $"{mask}");
        int old = LibC.FileModeMask(mask);
        if (IsReadOnly)
        {
            LibC.FileModeMask(old);
        }
        return old;
    }
}
