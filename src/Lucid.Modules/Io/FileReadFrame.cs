namespace Lucid.Modules.Io;

/// <summary>Reads from a raw stream that has nothing yet: a pipe, standard input. Waits and tries again.</summary>
[NativeFrame("file_read")]
internal sealed partial class FileReadFrame : NativeFrame
{
    private const int Again = -11;

    internal partial struct State
    {
        [Saved(0)] public PyFileIO File;
        [Saved(1)] public Value Into;
        [Saved(2)] public long Size;
        [Saved(3)] public ByteArray All;
    }

    /// <param name="file">The stream.</param>
    /// <param name="into">A buffer to fill; None to give bytes.</param>
    /// <param name="size">How many bytes at most; below 0 for all there are.</param>
    /// <param name="head">What was read before.</param>
    internal FileReadFrame(PyFileIO file, Value into, long size, ReadOnlySpan<byte> head)
    {
        state.File = file;
        state.Into = into;
        state.Size = size;
        state.All.Splice(new Undo(), 0, 0, head);
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        PyFileIO file = Now.File;
        if (file.Descriptor(vm) is not { } descriptor)
        {
            return Errors.ValueError("I/O operation on closed file");
        }
        var bytes = new byte[Now.Size < 0 ? 65536 : (int)Math.Min(Now.Size, Array.MaxLength)];
        while (true)
        {
            long n = file.ReadSpan(vm, bytes);
            if (n == Again)
            {
                return vm.SuspendForReading(descriptor).Then(Step.Woken);
            }
            if (n < 0)
            {
                return Errors.OSError(n);
            }
            if (Now.Into.Object is IBuffer into)
            {
                bytes.AsSpan(0, (int)n).CopyTo(into.EditBytes(vm.Undo, 0, (int)n));
                return Value.Int(n);
            }
            ref State s = ref Write(vm.Undo);
            s.All.Splice(vm.Undo, s.All.Count, 0, bytes.AsSpan(0, (int)n));
            if (n == 0 || Now.Size >= 0)
            {
                return new PyBytes(Now.All.Span.ToArray());
            }
        }
    }

    [Step(1)]
    private Continuation Woken(Machine vm) => Start(vm);
}
