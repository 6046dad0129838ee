using Lucid.Runtime;
using Xunit;

namespace Lucid.Tests.Runtime.Machines;

/// <summary>Programs that were found to travel badly, teleported and dreaming at each instruction.</summary>
public class TeleportTests
{
    [Theory]
    // The last instruction of a function waits for the exception that it raises.
    [InlineData("class E(Exception):\n    def __init__(self): self.x = 1\ndef f():\n    raise E\nout = []\ntry: f()\nexcept E as e: out.append(e.x)")]
    [InlineData("class E(Exception):\n    def __init__(self): self.x = 1\ndef f():\n    raise E from E()\nout = []\ntry: f()\nexcept E as e: out.append(e.x)")]
    [InlineData("def g():\n    yield 1\n    raise StopIteration\nout = []\ntry: list(g())\nexcept RuntimeError as e: out.append(str(e))")]
    // A thread that has ended was the last to run.
    [InlineData("import _thread\nout = []\nlock = _thread.allocate_lock()\nlock.acquire()\ndef f():\n    out.append(1)\n    lock.release()\n_thread.start_new_thread(f, ())\nlock.acquire()\nout.append(2)")]
    public void EachInstruction(string source)
    {
        string wanted = Trial.Start(source).Finish();
        int instructions = Trial.CountInstructions(source);
        Machine vm = Trial.Start(source);
        for (int i = 0; i < instructions; i++)
        {
            vm.Run(1);
            vm = vm.Teleport();
            byte[] before = vm.DigestedImage();
            MachineDream dream = vm.Dream();
            vm.Run(20);
            // What a dream has logged travels, too.
            Machine.Load(vm.Save(), vm.Options);
            dream.WakeUp();
            byte[] after = vm.DigestedImage();
            Assert.True(before.AsSpan().SequenceEqual(after), $"after {i} instructions: {Machine.DescribeDifference(before, after)}");
        }
        Assert.Equal(wanted, vm.Finish());
    }

    [Fact]
    public void WeakReferences_MadeInADreamThatWokeUp_AreNotCounted()
    {
        Machine vm = Trial.Start("""
            import _weakref
            class C: pass
            out = []
            c = C()
            kept = _weakref.ref(c, id)
            ready = 1
            more = [_weakref.ref(c, id) for _ in range(10)]
            out.append(_weakref.getweakrefcount(c))
            """);
        while (vm.Global("ready") is null)
        {
            vm.Run(1);
        }
        MachineDream dream = vm.Dream();
        Assert.Equal("[11]", vm.Finish());
        dream.WakeUp();
        Assert.Equal("[11]", vm.Finish());
    }

    [Fact]
    public void MachinesSavedInManyThreads_GiveTheImagesTheyGiveAlone()
    {
        const string Source = "out = []\nnames = ['a', 'b', str, int, len, {}.get]\nfor i in range(300):\n    out.append((i, names, str(i)))\n";
        Machine first = Trial.Start(Source);
        first.Finish();
        byte[] wanted = first.Save();
        var different = new System.Collections.Concurrent.ConcurrentBag<string>();
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ =>
        {
            Machine vm = Trial.Start(Source);
            vm.Run();
            byte[] image = vm.Save();
            if (!image.AsSpan().SequenceEqual(wanted))
            {
                different.Add(Machine.DescribeDifference(wanted, image));
            }
        });
        Assert.Empty(different);
    }
}
