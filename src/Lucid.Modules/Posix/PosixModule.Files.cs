using Lucid.Runtime;

namespace Lucid.Modules.Posix;

/// <summary>Paths: what is there, making, removing and renaming it.</summary>
internal sealed partial class PosixModule
{
    private static readonly Value here = PyStr.Intern(".");

    [PyFunction("stat(path, *, dir_fd=None, follow_symlinks=True)")]
    internal static Value Stat(Machine vm, Value path, Value dir_fd, bool follow_symlinks)
    {
        if (!dir_fd.IsNone)
        {
            return NoDirectory();
        }
        if (!PosixPath.Take(vm, "stat", [path, dir_fd, Value.Bool(follow_symlinks)], 0, out PosixPath p, out Value answer, allowDescriptor: true))
        {
            return answer;
        }
        FileStatus status;
        long problem = p.Descriptor is null ? vm.World.StatusOf(p.Raw, follow_symlinks, out status) : p.Descriptor.Status(vm, out status);
        return problem < 0 ? p.Result(problem) : StatResult.Of(status);
    }

    [PyFunction("lstat(path, *, dir_fd=None)")]
    internal static Value LStat(Machine vm, Value path, Value dir_fd)
    {
        if (!dir_fd.IsNone)
        {
            return NoDirectory();
        }
        if (!PosixPath.Take(vm, "lstat", [path, dir_fd], 0, out PosixPath p, out Value answer))
        {
            return answer;
        }
        long problem = vm.World.StatusOf(p.Raw, followLinks: false, out FileStatus status);
        return problem < 0 ? p.Result(problem) : StatResult.Of(status);
    }

    [PyFunction("access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)")]
    internal static Value Access(Machine vm, Value path, int mode, Value dir_fd, bool effective_ids, bool follow_symlinks)
    {
        if (!dir_fd.IsNone)
        {
            return NoDirectory();
        }
        return PosixPath.Take(vm, "access", [path, Value.Int(mode), dir_fd, Value.Bool(effective_ids), Value.Bool(follow_symlinks)], 0, out PosixPath p, out Value answer)
            ? Value.Bool(vm.World.CanAccess(p.Raw, mode))
            : answer;
    }

    [PyFunction("listdir(path=None)")]
    internal static Value ListDir(Machine vm, Value path)
    {
        if (!PosixPath.Take(vm, "listdir", [path], 0, out PosixPath p, out Value answer, allowNone: true))
        {
            return answer;
        }
        var entries = new List<(byte[] Name, byte Kind, long Inode)>();
        long problem = vm.World.ListDirectory(p.Raw, entries);
        if (problem < 0)
        {
            return Errors.OSError(problem, p.Shown.IsUnbound ? here : p.Shown);
        }
        var names = new Value[entries.Count];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = p.Name(entries[i].Name);
        }
        return PyList.Of(names);
    }

    [PyFunction("scandir(path=None)")]
    internal static Value ScanDir(Machine vm, Value path)
    {
        if (!PosixPath.Take(vm, "scandir", [path], 0, out PosixPath p, out Value answer, allowNone: true))
        {
            return answer;
        }
        var entries = new List<(byte[] Name, byte Kind, long Inode)>();
        long problem = vm.World.ListDirectory(p.Raw, entries);
        if (problem < 0)
        {
            return Errors.OSError(problem, p.Shown.IsUnbound ? here : p.Shown);
        }
        var made = new Value[entries.Count];
        for (int i = 0; i < made.Length; i++)
        {
            (byte[] name, byte kind, long inode) = entries[i];
            byte[] full = p.Given is [.., (byte)'/'] ? [.. p.Given, .. name] : [.. p.Given, (byte)'/', .. name];
            Value shownPath = p.Shown.IsUnbound ? p.Name(name) : p.Name(full);
            if (p.Shown.IsUnbound)
            {
                full = name;
            }
            made[i] = new PyDirEntry(p.Name(name), shownPath, vm.OpenFiles.Resolve(full), kind, inode);
        }
        return new PyScandirIterator(made);
    }

    [PyFunction("mkdir(path, mode=511, *, dir_fd=None)")]
    internal static Value MkDir(Machine vm, Value path, int mode, Value dir_fd) =>
        !dir_fd.IsNone ? NoDirectory()
        : PosixPath.Take(vm, "mkdir", [path, Value.Int(mode), dir_fd], 0, out PosixPath p, out Value answer) ? p.Result(vm.World.MakeDirectory(p.Raw, mode)) : answer;

    [PyFunction("rmdir(path, *, dir_fd=None)")]
    internal static Value RmDir(Machine vm, Value path, Value dir_fd) =>
        !dir_fd.IsNone ? NoDirectory()
        : PosixPath.Take(vm, "rmdir", [path, dir_fd], 0, out PosixPath p, out Value answer) ? p.Result(vm.World.RemoveDirectory(p.Raw)) : answer;

    [PyFunction("unlink(path, *, dir_fd=None)")]
    internal static Value Unlink(Machine vm, Value path, Value dir_fd) =>
        !dir_fd.IsNone ? NoDirectory()
        : PosixPath.Take(vm, "unlink", [path, dir_fd], 0, out PosixPath p, out Value answer) ? p.Result(vm.World.Unlink(p.Raw)) : answer;

    [PyFunction("remove(path, *, dir_fd=None)")]
    internal static Value Remove(Machine vm, Value path, Value dir_fd) =>
        !dir_fd.IsNone ? NoDirectory()
        : PosixPath.Take(vm, "remove", [path, dir_fd], 0, out PosixPath p, out Value answer) ? p.Result(vm.World.Unlink(p.Raw)) : answer;

    [PyFunction("rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)")]
    internal static Value Rename(Machine vm, Value src, Value dst, Value src_dir_fd, Value dst_dir_fd) =>
        Two(vm, "rename", src, dst, src_dir_fd, dst_dir_fd);

    [PyFunction("replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)")]
    internal static Value Replace(Machine vm, Value src, Value dst, Value src_dir_fd, Value dst_dir_fd) =>
        Two(vm, "replace", src, dst, src_dir_fd, dst_dir_fd);

    [PyFunction("link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)")]
    internal static Value Link(Machine vm, Value src, Value dst, Value src_dir_fd, Value dst_dir_fd, bool follow_symlinks)
    {
        if (!src_dir_fd.IsNone || !dst_dir_fd.IsNone)
        {
            return NoDirectory();
        }
        Value[] args = [src, dst, src_dir_fd, dst_dir_fd, Value.Bool(follow_symlinks)];
        if (!PosixPath.Take(vm, "link", args, 0, out PosixPath from, out Value answer, "src") || !PosixPath.Take(vm, "link", args, 1, out PosixPath to, out answer, "dst"))
        {
            return answer;
        }
        long problem = vm.World.Link(from.Raw, to.Raw);
        return problem < 0 ? Errors.OSError(problem, src, dst) : Value.None;
    }

    [PyFunction("symlink(src, dst, target_is_directory=False, *, dir_fd=None)")]
    internal static Value SymLink(Machine vm, Value src, Value dst, bool target_is_directory, Value dir_fd)
    {
        if (!dir_fd.IsNone)
        {
            return NoDirectory();
        }
        Value[] args = [src, dst, Value.Bool(target_is_directory), dir_fd];
        if (!PosixPath.Take(vm, "symlink", args, 0, out PosixPath from, out Value answer, "src") || !PosixPath.Take(vm, "symlink", args, 1, out PosixPath to, out answer, "dst"))
        {
            return answer;
        }
        long problem = vm.World.MakeSymbolicLink(from.Given, to.Raw);
        return problem < 0 ? Errors.OSError(problem, src, dst) : Value.None;
    }

    [PyFunction("readlink(path, *, dir_fd=None)")]
    internal static Value ReadLink(Machine vm, Value path, Value dir_fd)
    {
        if (!dir_fd.IsNone)
        {
            return NoDirectory();
        }
        if (!PosixPath.Take(vm, "readlink", [path, dir_fd], 0, out PosixPath p, out Value answer))
        {
            return answer;
        }
        long problem = vm.World.ReadSymbolicLink(p.Raw, out byte[] target);
        return problem < 0 ? p.Result(problem) : p.Name(target);
    }

    [PyFunction("chmod(path, mode, *, dir_fd=None, follow_symlinks=True)")]
    internal static Value ChMod(Machine vm, Value path, int mode, Value dir_fd, bool follow_symlinks) =>
        !dir_fd.IsNone ? NoDirectory()
        : !PosixPath.Take(vm, "chmod", [path, Value.Int(mode), dir_fd, Value.Bool(follow_symlinks)], 0, out PosixPath p, out Value answer, allowDescriptor: true) ? answer
        : p.Result(p.Descriptor is null ? vm.World.ChangeMode(p.Raw, mode) : p.Descriptor.ChangeMode(vm, mode));

    [PyFunction("chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True)")]
    internal static Value ChOwn(Machine vm, Value path, int uid, int gid, Value dir_fd, bool follow_symlinks) =>
        !dir_fd.IsNone ? NoDirectory()
        : !PosixPath.Take(vm, "chown", [path, Value.Int(uid), Value.Int(gid), dir_fd, Value.Bool(follow_symlinks)], 0, out PosixPath p, out Value answer) ? answer
        : p.Result(vm.World.ChangeOwner(p.Raw, uid, gid));

    [PyFunction("utime(path, times=None, *, ns=<unrepresentable>, dir_fd=None, follow_symlinks=True)")]
    internal static Value UTime(Machine vm, Value path, Value times, Value ns, Value dir_fd, bool follow_symlinks)
    {
        if (!dir_fd.IsNone)
        {
            return NoDirectory();
        }
        if (!times.IsNone && !ns.IsUnbound)
        {
            return Errors.ValueError("utime: you may specify either 'times' or 'ns' but not both");
        }
        (long Access, long Modification)? stamps = null;
        if (!times.IsNone)
        {
            if (times.Object is not PyTuple { Count: 2 } pair || !TryNanoseconds(pair[0], out long a) || !TryNanoseconds(pair[1], out long m))
            {
                return Errors.TypeError("utime: 'times' must be either a tuple of two ints or None");
            }
            stamps = (a, m);
        }
        else if (!ns.IsUnbound)
        {
            if (ns.Object is not PyTuple { Count: 2 } pair || !Conversion.TryInt64(pair[0], out long a) || !Conversion.TryInt64(pair[1], out long m))
            {
                return Errors.TypeError("utime: 'ns' must be a tuple of two ints");
            }
            stamps = (a, m);
        }
        return PosixPath.Take(vm, "utime", [path, times, ns, dir_fd, Value.Bool(follow_symlinks)], 0, out PosixPath p, out Value answer)
            ? p.Result(vm.World.SetTimes(p.Raw, stamps, follow_symlinks))
            : answer;
    }

    [PyFunction("truncate(path, length)")]
    internal static Value Truncate(Machine vm, Value path, long length) =>
        !PosixPath.Take(vm, "truncate", [path, Value.Int(length)], 0, out PosixPath p, out Value answer, allowDescriptor: true) ? answer
        : p.Result(p.Descriptor is null ? vm.World.TruncateFile(p.Raw, length) : p.Descriptor.Truncate(vm, length));

    [PyFunction("getcwd()")]
    internal static Value GetCwd(Machine vm) => FileNames.Decode(vm.OpenFiles.WorkingDirectory(vm.World));

    [PyFunction("getcwdb()")]
    internal static Value GetCwdBytes(Machine vm) => new PyBytes(vm.OpenFiles.WorkingDirectory(vm.World));

    [PyFunction("chdir(path)")]
    internal static Value ChDir(Machine vm, Value path)
    {
        if (!PosixPath.Take(vm, "chdir", [path], 0, out PosixPath p, out Value answer))
        {
            return answer;
        }
        long problem = vm.World.StatusOf(p.Raw, followLinks: true, out FileStatus status);
        problem = problem == 0 && !status.IsDirectory ? -20 : problem;
        if (problem == 0 && !vm.World.CanAccess(p.Raw, 1))
        {
            problem = -13;
        }
        if (problem == 0)
        {
            vm.OpenFiles.SetWorkingDirectory(vm.Undo, Normal(p.Raw is [(byte)'/', ..] ? p.Raw : [.. vm.OpenFiles.WorkingDirectory(vm.World), (byte)'/', .. p.Raw]));
        }
        return p.Result(problem);
    }

    // Without "." and "..", as getcwd shows it. Links in the path stay as they were given.
    private static byte[] Normal(byte[] path)
    {
        var parts = new List<string>();
        foreach (string part in System.Text.Encoding.Latin1.GetString(path).Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "." or ".."))
            {
                parts.Add(part);
            }
        }
        return System.Text.Encoding.Latin1.GetBytes("/" + string.Join('/', parts));
    }

    private static bool TryNanoseconds(Value seconds, out long nanoseconds)
    {
        if (seconds.IsFloat)
        {
            nanoseconds = (long)Math.Floor(seconds.AsDouble * 1e9);
            return true;
        }
        bool isInt = Conversion.TryInt64(seconds, out nanoseconds);
        nanoseconds *= 1_000_000_000;
        return isInt;
    }

    private static Value Two(Machine vm, string function, Value src, Value dst, Value srcFd, Value dstFd)
    {
        if (!srcFd.IsNone || !dstFd.IsNone)
        {
            return NoDirectory();
        }
        Value[] args = [src, dst, srcFd, dstFd];
        if (!PosixPath.Take(vm, function, args, 0, out PosixPath from, out Value answer, "src") || !PosixPath.Take(vm, function, args, 1, out PosixPath to, out answer, "dst"))
        {
            return answer;
        }
        long problem = vm.World.Rename(from.Raw, to.Raw);
        return problem < 0 ? Errors.OSError(problem, src, dst) : Value.None;
    }

    private static Value NoDirectory() => Errors.NotImplementedError("dir_fd unavailable on this platform");
}
