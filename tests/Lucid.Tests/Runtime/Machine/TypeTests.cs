using Lucid.Runtime;
using Xunit;

namespace Lucid.Tests.Runtime.Machines;

public class TypeTests
{
    [Fact]
    public void EveryType_MadeWithAlmostNothing_GivesWhatCanBeSavedShownAndLoaded()
    {
        Machine vm = Trial.Start("""
            import sys, _imp
            for name in sys.builtin_module_names if hasattr(sys, "builtin_module_names") else _imp._builtin_names():
                try:
                    __import__(name)
                except BaseException:
                    pass
            found = {}
            def walk(cls):
                for c in type.__subclasses__(cls):
                    found[c.__module__ + "." + c.__qualname__] = c
                    walk(c)
            walk(object)
            for module in list(sys.modules.values()):
                for value in vars(module).values():
                    if isinstance(value, type):
                        found[value.__module__ + "." + value.__qualname__] = value
            out = sorted(found)
            kept = None
            def make(name):
                global kept
                kept = []
                cls = found[name]
                for way in (lambda: cls(), lambda: cls.__new__(cls), lambda: object.__new__(cls), lambda: cls(1), lambda: cls("a"), lambda: cls([])):
                    try:
                        made = way()
                        kept.append(made)
                        repr(made)
                        hash(made)
                    except Exception as e:
                        kept.append(str(e))
            """);
        vm.Finish();
        var names = (object?[])vm.Global("out")!;
        Assert.True(names.Length > 150);
        byte[] image = vm.Save();
        var failures = new List<string>();
        foreach (object? name in names)
        {
            Machine one = Machine.Load(image, new MachineOptions { World = Trial.Nowhere(), Limits = new MachineLimits { Instructions = 100_000 } });
            try
            {
                one.StartCall(one.ModuleAttribute(PyStr.Intern("__main__"), PyStr.Intern("make")), Value.Str((string)name!));
                Outcome outcome = one.Run();
                if (one.LastFault is not null)
                {
                    failures.Add($"{name}: {one.LastFault}");
                }
                one.Start("repr(kept)");
                Machine other = one.Teleport();
                other.Run();
                if (other.LastFault is not null)
                {
                    failures.Add($"{name}, loaded: {other.LastFault}");
                }
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                failures.Add($"{name}: {e}");
            }
        }
        Assert.True(failures.Count == 0, $"{failures.Count} failures\n{string.Join('\n', failures)}");
    }
}
