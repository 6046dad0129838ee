using Lucid.Runtime;

namespace Lucid.Modules.Posix;

/// <summary>Reads from a descriptor; waits while a pipe is empty and may still be written to.</summary>
[NativeFrame("descriptor_read")]
internal sealed partial class DescriptorReadFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyDescriptor Descriptor;
        [Saved(1)] public int Count;
    }

    internal DescriptorReadFrame(PyDescriptor descriptor, int count)
    {
        state.Descriptor = descriptor;
        state.Count = count;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        var bytes = new byte[Now.Count];
        long n = Now.Descriptor.Read(vm, bytes);
        if (n == -11 && !Now.Descriptor.IsNonBlocking)
        {
            return vm.SuspendForReading(Now.Descriptor).Then(Step.Woken);
        }
        return n < 0 ? Errors.OSError(n) : new PyBytes(n == bytes.Length ? bytes : bytes[..(int)n]);
    }

    [Step(1)]
    private Continuation Woken(Machine vm) => Start(vm);
}
