using Lucid.Runtime;
using Xunit;

namespace Lucid.Tests.Runtime.Machines;

public class BarrierAuditTests
{
    private const string Source = """
        import host
        out = []
        class Point:
            pass
        point = Point()
        point.x = 1
        table = {}
        hidden = Point()
        hidden.x = 5
        ready = 1
        for i in range(100):
            point.x += 1
            table[i] = [i]
            out.append(i)
            host.touch(point)
            del table[i]
        """;

    private static Machine Start(Func<object?[], object?> touch)
    {
        Machine vm = Trial.Start(Source, new HostFunctions().Add("touch", touch));
        while (vm.Global("ready") is null)
        {
            vm.Run(1);
        }
        return vm;
    }

    [Fact]
    public void WritesThroughTheBarrier_AreInTheLog()
    {
        Machine vm = Start(_ => null);
        byte[] before = vm.DigestedImage();
        Assert.Null(vm.AuditBarrier(300));
        Assert.Equal(before, vm.DigestedImage());
        Assert.Equal(0, vm.DreamDepth);
    }

    [Fact]
    public void AWritePastTheBarrier_IsFound()
    {
        // An object that the program does not write to itself, so that nothing else logs it.
        PyInstance? other = null;
        Machine vm = Start(_ =>
        {
            if (other is not null)
            {
                other.Slots[0] = Value.Int(99);
            }
            return null;
        });
        other = (PyInstance)vm.Global("hidden")!;
        string? complaint = vm.AuditBarrier(400);
        Assert.NotNull(complaint);
        Assert.Contains("Point was changed and not logged", complaint, StringComparison.Ordinal);
    }
}
