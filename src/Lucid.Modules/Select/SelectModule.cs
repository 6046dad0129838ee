namespace Lucid.Modules.Select;

/// <summary>The module <c>select</c>, over the descriptors of the machine.</summary>
[PyModule("select", Doc = "This module supports asynchronous I/O on multiple file descriptors.")]
internal sealed partial class SelectModule : PyModuleState
{
    public override void Start(Machine vm, PyModule module) => module.Namespace.SetItem(vm, vm.Undo, PyStr.Intern("error"), ExceptionTypes.OSError);

    [PyConstant("POLLIN")] internal static int PollIn => 1;

    [PyConstant("POLLPRI")] internal static int PollPri => 2;

    [PyConstant("POLLOUT")] internal static int PollOut => 4;

    [PyConstant("POLLERR")] internal static int PollErr => 8;

    [PyConstant("POLLHUP")] internal static int PollHup => 16;

    [PyConstant("POLLNVAL")] internal static int PollNval => 32;

    [PyConstant("POLLRDNORM")] internal static int PollReadNormal => 64;

    [PyConstant("POLLRDBAND")] internal static int PollReadBand => 128;

    [PyConstant("POLLWRNORM")] internal static int PollWriteNormal => 256;

    [PyConstant("POLLWRBAND")] internal static int PollWriteBand => 512;

    [PyConstant("POLLRDHUP")] internal static int PollReadHup => 8192;

    [PyConstant("PIPE_BUF")] internal static int PipeBuffer => 4096;

    [PyFunction("poll()")]
    internal static Value Poll() => new PyPoll();

    [PyFunction("select(rlist, wlist, xlist, timeout=None, /)", Doc = "Wait until one or more file descriptors are ready for some kind of I/O.\n\nThe first three arguments are iterables of file descriptors to be waited for.")]
    internal static Value Select(Machine vm, Value rlist, Value wlist, Value xlist, Value timeout)
    {
        long deadline = -1;
        if (!timeout.IsNone)
        {
            if (!Conversion.TryDouble(timeout, out double seconds))
            {
                return Errors.TypeError("timeout must be a float or None");
            }
            if (seconds < 0)
            {
                return Errors.ValueError("timeout must be non-negative");
            }
            deadline = vm.World.MonotonicNanoseconds() + (long)(Math.Min(seconds, 1e9) * 1e9);
        }
        return vm.Enter(new SelectFrame(rlist, wlist, xlist, deadline));
    }

    /// <summary>Which of the wanted events of a descriptor are there.</summary>
    internal static int Events(Machine vm, long number, int wanted)
    {
        if (vm.OpenFiles[number] is not { } descriptor)
        {
            return 32;
        }
        if (descriptor.Kind != DescriptorKind.Pipe)
        {
            return wanted & (1 | 4);
        }
        int ready = (descriptor.Available > 0 || descriptor.IsHungUp ? 1 : 0) | (descriptor.IsHungUp ? 0 : 4);
        return (wanted & ready) | (descriptor.IsHungUp ? 16 : 0);
    }
}
