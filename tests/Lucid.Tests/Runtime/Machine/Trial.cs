using Lucid.Runtime;
using Xunit;

namespace Lucid.Tests.Runtime.Machines;

/// <summary>A machine with a small program, whose global list <c>out</c> is what the tests compare.</summary>
internal static class Trial
{
    private const int StepsMax = 2_000_000;

    static Trial() => Lucid.Modules.BuiltinModules.Load();

    /// <summary>A machine that is about to run a program.</summary>
    internal static Machine Start(string source, HostFunctions? functions = null, MachineLimits? limits = null, int depthMax = 1000)
    {
        Machine vm = Machine.Create(new MachineOptions
        {
            HashSeed = 0,
            Functions = functions ?? new HostFunctions(),
            Limits = limits ?? new MachineLimits(),
            RecursionDepthMax = depthMax,
            World = Nowhere(),
        });
        vm.Start(source, "program.py");
        return vm;
    }

    internal static WorldOptions Nowhere() => new() { Input = Stream.Null, Output = Stream.Null, Error = Stream.Null };

    /// <summary>Another machine, made of the image of this one; of the host it keeps the functions.</summary>
    internal static Machine Teleport(this Machine vm) => Machine.Load(vm.Save(), vm.Options);

    /// <summary>Runs to the end, which must be a good one, and gives what the program noted.</summary>
    internal static string Finish(this Machine vm)
    {
        Outcome outcome = vm.Run();
        Assert.True(
            outcome.Kind == OutcomeKind.Completed,
            $"{outcome.Kind} {outcome.Reason} {outcome.Exception?.Type.Name}: {outcome.Exception?.Message}\n{outcome.Exception?.DescribeTraceback()}\n{vm.LastFault}");
        return vm.Noted();
    }

    /// <summary>What the program has put into its list <c>out</c>.</summary>
    internal static string Noted(this Machine vm) => Show(vm.Global("out"));

    /// <summary>How many instructions a program runs from beginning to end.</summary>
    internal static int CountInstructions(string source)
    {
        Machine vm = Start(source);
        Assert.Equal(OutcomeKind.Completed, vm.Run(StepsMax).Kind);
        return (int)(StepsMax - vm.InstructionsLeft);
    }

    internal static string Show(object? value) => value switch
    {
        null => "None",
        object?[] items => "[" + string.Join(", ", items.Select(Show)) + "]",
        Dictionary<object, object?> map => "{" + string.Join(", ", map.Select(pair => $"{Show(pair.Key)}: {Show(pair.Value)}")) + "}",
        PyObject o => $"<{o.Type.Name}>",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
