namespace Lucid.Modules.Small;

/// <summary>The module <c>fcntl</c>, as far as descriptors of the machine have flags.</summary>
[PyModule("fcntl")]
internal static partial class FcntlModule
{
    [PyConstant("F_GETFD")] internal static int GetDescriptorFlags => 1;

    [PyConstant("F_SETFD")] internal static int SetDescriptorFlags => 2;

    [PyConstant("F_GETFL")] internal static int GetFlags => 3;

    [PyConstant("F_SETFL")] internal static int SetFlags => 4;

    [PyConstant("FD_CLOEXEC")] internal static int CloseOnExec => 1;

    [PyConstant("LOCK_SH")] internal static int LockShared => 1;

    [PyConstant("LOCK_EX")] internal static int LockExclusive => 2;

    [PyConstant("LOCK_NB")] internal static int LockNonBlocking => 4;

    [PyConstant("LOCK_UN")] internal static int Unlock => 8;

    [PyFunction("fcntl(fd, cmd, arg=0, /)")]
    internal static Value Fcntl(Machine vm, int fd, int cmd, int arg)
    {
        if (vm.OpenFiles[fd] is not { } descriptor)
        {
            return Errors.OSError(9);
        }
        switch (cmd)
        {
            case 1:
                return Value.Int(1);
            case 2:
                return Value.Int(0);
            case 3:
                return Value.Int(descriptor.IsNonBlocking ? 2048 : 0);
            case 4:
                descriptor.SetNonBlocking(vm.Undo, (arg & 2048) != 0);
                return Value.Int(0);
            default:
                return Errors.OSError(22);
        }
    }

    [PyFunction("flock(fd, operation, /)")]
    internal static Value FLock(Machine vm, int fd, int operation)
    {
        _ = operation;
        return vm.OpenFiles[fd] is null ? Errors.OSError(9) : Errors.OSError(95);
    }
}
