using Lucid.Runtime;

namespace Lucid.Modules.Posix;

/// <summary>Descriptors: open, read, write, close.</summary>
internal sealed partial class PosixModule
{
    [PyFunction("open(path, flags, mode=511, *, dir_fd=None)")]
    internal static Value Open(Machine vm, Value path, int flags, int mode, Value dir_fd)
    {
        if (!dir_fd.IsNone)
        {
            return NoDirectory();
        }
        if (!PosixPath.Take(vm, "open", [path, Value.Int(flags), Value.Int(mode), dir_fd], 0, out PosixPath p, out Value answer))
        {
            return answer;
        }
        long opened = vm.OpenFiles.Open(vm, p.Given, flags, mode);
        return opened < 0 ? p.Result(opened) : Value.Int(opened);
    }

    [PyFunction("close(fd)")]
    internal static Value Close(Machine vm, int fd) => Result(vm.OpenFiles.Close(vm, fd));

    [PyFunction("closerange(fd_low, fd_high, /)")]
    internal static void CloseRange(Machine vm, int fd_low, int fd_high)
    {
        for (int i = Math.Max(0, fd_low); i < Math.Min(fd_high, vm.OpenFiles.Count); i++)
        {
            vm.OpenFiles.Close(vm, i);
        }
    }

    [PyFunction("read(fd, length, /)")]
    internal static Value Read(Machine vm, int fd, long length) =>
        length < 0 ? Errors.OSError(22)
        : vm.OpenFiles[fd] is not { } d ? Errors.OSError(9)
        : vm.Enter(new DescriptorReadFrame(d, (int)Math.Min(length, Array.MaxLength)));

    [PyFunction("readinto(fd, buffer, /)")]
    internal static Value ReadInto(Machine vm, int fd, Value buffer)
    {
        if (buffer.Object is not IBuffer { IsReadOnly: false } into)
        {
            return Errors.TypeError($"readinto() argument 2 must be read-write bytes-like object, not {buffer.Type.FullName}");
        }
        if (vm.OpenFiles[fd] is not { } d)
        {
            return Errors.OSError(9);
        }
        var taken = new byte[into.Bytes.Length];
        long n = d.Read(vm, taken);
        if (n > 0)
        {
            taken.AsSpan(0, (int)n).CopyTo(into.EditBytes(vm.Undo, 0, (int)n));
        }
        return Number(n);
    }

    [PyFunction("write(fd, data, /)")]
    internal static Value Write(Machine vm, int fd, Value data)
    {
        if (!PyBytes.TryArgument(data, out ReadOnlySpan<byte> bytes, out Value error))
        {
            return error;
        }
        return vm.OpenFiles[fd] is not { } d ? Errors.OSError(9) : Number(d.Write(vm, bytes));
    }

    [PyFunction("lseek(fd, position, whence, /)")]
    internal static Value LSeek(Machine vm, int fd, long position, int whence) =>
        vm.OpenFiles[fd] is not { } d ? Errors.OSError(9) : Number(d.Seek(vm, position, whence));

    [PyFunction("fstat(fd)")]
    internal static Value FStat(Machine vm, int fd)
    {
        if (vm.OpenFiles[fd] is not { } d)
        {
            return Errors.OSError(9);
        }
        long problem = d.Status(vm, out FileStatus status);
        return problem < 0 ? Errors.OSError(problem) : StatResult.Of(status);
    }

    [PyFunction("ftruncate(fd, length, /)")]
    internal static Value FTruncate(Machine vm, int fd, long length) =>
        vm.OpenFiles[fd] is not { } d ? Errors.OSError(9) : Result(d.Truncate(vm, length));

    [PyFunction("fchmod(fd, mode)")]
    internal static Value FChMod(Machine vm, int fd, int mode) =>
        vm.OpenFiles[fd] is not { } d ? Errors.OSError(9) : Result(d.ChangeMode(vm, mode));

    [PyFunction("fsync(fd)")]
    internal static Value FSync(Machine vm, int fd) => vm.OpenFiles[fd] is not { } d ? Errors.OSError(9) : Result(d.Sync(vm));

    [PyFunction("fdatasync(fd)")]
    internal static Value FDataSync(Machine vm, int fd) => vm.OpenFiles[fd] is not { } d ? Errors.OSError(9) : Result(d.Sync(vm));

    [PyFunction("isatty(fd, /)")]
    internal static bool IsATty(Machine vm, int fd) => vm.OpenFiles[fd]?.IsTerminal(vm) == true;

    [PyFunction("dup(fd, /)")]
    internal static Value Dup(Machine vm, int fd) =>
        vm.OpenFiles[fd] is not { } d ? Errors.OSError(9) : Value.Int(vm.OpenFiles.Duplicate(vm.Undo, d));

    [PyFunction("dup2(fd, fd2, inheritable=True)")]
    internal static Value Dup2(Machine vm, int fd, int fd2, bool inheritable)
    {
        _ = inheritable;
        if (vm.OpenFiles[fd] is not { } d || fd2 < 0 || fd2 > 65535)
        {
            return Errors.OSError(9);
        }
        if (fd != fd2)
        {
            vm.OpenFiles.Duplicate(vm, d, fd2);
        }
        return Value.Int(fd2);
    }

    [PyFunction("pipe()")]
    internal static Value Pipe(Machine vm)
    {
        (int reader, int writer) = vm.OpenFiles.OpenPipe(vm);
        return new PyTuple([Value.Int(reader), Value.Int(writer)]);
    }

    [PyFunction("pipe2(flags, /)")]
    internal static Value Pipe2(Machine vm, int flags)
    {
        (int reader, int writer) = vm.OpenFiles.OpenPipe(vm);
        vm.OpenFiles[reader]!.SetNonBlocking(vm.Undo, (flags & 2048) != 0);
        vm.OpenFiles[writer]!.SetNonBlocking(vm.Undo, (flags & 2048) != 0);
        return new PyTuple([Value.Int(reader), Value.Int(writer)]);
    }

    [PyFunction("get_blocking(fd, /)")]
    internal static Value GetBlocking(Machine vm, int fd) => vm.OpenFiles[fd] is not { } d ? Errors.OSError(9) : Value.Bool(!d.IsNonBlocking);

    [PyFunction("set_blocking(fd, blocking, /)")]
    internal static Value SetBlocking(Machine vm, int fd, bool blocking)
    {
        if (vm.OpenFiles[fd] is not { } d)
        {
            return Errors.OSError(9);
        }
        d.SetNonBlocking(vm.Undo, !blocking);
        return Value.None;
    }

    [PyFunction("get_inheritable(fd, /)")]
    internal static Value GetInheritable(Machine vm, int fd) => vm.OpenFiles[fd] is null ? Errors.OSError(9) : Value.Bool(fd <= 2);

    [PyFunction("set_inheritable(fd, inheritable, /)")]
    internal static Value SetInheritable(Machine vm, int fd, int inheritable)
    {
        _ = inheritable;
        return vm.OpenFiles[fd] is null ? Errors.OSError(9) : Value.None;
    }

    [PyFunction("device_encoding(fd)")]
    internal static Value DeviceEncoding(Machine vm, int fd) => vm.OpenFiles[fd]?.IsTerminal(vm) == true ? Value.Str("utf-8") : Value.None;

    private static Value Result(long result) => result < 0 ? Errors.OSError(result) : Value.None;

    private static Value Number(long result) => result < 0 ? Errors.OSError(result) : Value.Int(result);
}
