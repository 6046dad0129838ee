using Lucid.Runtime;
using Xunit;

namespace Lucid.Tests.Runtime.Machines;

/// <summary>Finalizers and callbacks of weak references wherever the machine is saved.</summary>
public class FinalizerTests
{
    private const string Source = """
        import gc, _weakref
        out = []
        class Thing:
            def __init__(self, name):
                self.name = name
            def __del__(self):
                out.append("del " + self.name)
        class Plain:
            pass
        def gone(name):
            return lambda ref: out.append("gone " + name + " " + str(ref() is None))
        def make(name):
            thing = Thing(name)
            return _weakref.ref(thing, gone(name))
        refs = [make("a")]
        plain = Plain()
        refs.append(_weakref.ref(plain, gone("p")))
        kept = Thing("k")
        refs.append(_weakref.ref(kept, gone("k")))
        del plain
        cycle = Thing("c")
        cycle.me = cycle
        del cycle
        {0}
        out.append(str(kept is refs[2]()))
        ready = 1
        gc.collect()
        gc.collect()
        alive = [r() is not None for r in refs]
        """;

    private const string Wanted = "[True, del a, del c, gone a True, gone p True]";

    private static string Sorted(Machine vm) => Trial.Show(((object?[])vm.Global("out")!).Order().ToArray());

    [Fact]
    public void SavedOnceAnywhere_EachIsCalledOnce()
    {
        string source = Source.Replace("{0}", "", StringComparison.Ordinal);
        int instructions = Trial.CountInstructions(source);
        for (int i = 0; i < instructions; i += 2)
        {
            Machine vm = Trial.Start(source);
            vm.Run(i);
            vm = vm.Teleport();
            vm.Finish();
            Assert.True(Sorted(vm) == Wanted, $"saved after {i} of {instructions} instructions: {Sorted(vm)} and not {Wanted}");
            Assert.Equal("[False, False, True]", Trial.Show(vm.Global("alive")));
        }
    }

    [Fact]
    public void SavedAfterEachInstruction_EachIsCalledOnce()
    {
        string source = Source.Replace("{0}", "", StringComparison.Ordinal);
        Machine vm = Trial.Start(source);
        vm.Run(150);
        int teleports = 0;
        while (vm.Run(1).Kind == OutcomeKind.Paused)
        {
            vm = vm.Teleport();
            teleports++;
        }
        Assert.True(teleports > 10);
        Assert.Equal(Wanted, Sorted(vm));
    }

    [Fact]
    public void DreamOverTheEnd_ThenAwake_EachIsCalledOnce()
    {
        string source = Source.Replace("{0}", "", StringComparison.Ordinal);
        int instructions = Trial.CountInstructions(source);
        for (int i = 0; i < instructions; i += 7)
        {
            Machine vm = Trial.Start(source);
            vm.Run(i);
            MachineDream dream = vm.Dream();
            vm.Run();
            dream.WakeUp();
            vm.Finish();
            Assert.True(Sorted(vm) == Wanted, $"dreamt after {i} of {instructions} instructions: {Sorted(vm)} and not {Wanted}");
        }
    }
}
