using Lucid.Runtime;

namespace Lucid.Workspace;

/// <summary>Brings a new machine to where Python code can import and print.</summary>
public static class Startup
{
    /// <summary>Makes a machine and runs its start-up code.</summary>
    /// <param name="options">How to make it.</param>
    /// <param name="bootSource">Text of <c>lib/_frozen/boot.py</c>.</param>
    /// <param name="stdlib">Folder of the standard library.</param>
    /// <exception cref="InvalidOperationException">The start-up code failed.</exception>
    public static Machine Boot(MachineOptions options, string bootSource, string stdlib)
    {
        Lucid.Modules.BuiltinModules.Load();
        Machine vm = Machine.Create(options);
        vm.Start(bootSource + $"\n_start({Quote(stdlib)})\n", "<frozen boot_lucid>", "_boot");
        Outcome outcome = vm.Run();
        return outcome.Kind == OutcomeKind.Completed
            ? vm
            : throw new InvalidOperationException(
                $"the start-up code failed: {outcome.Exception?.Type.Name}: {outcome.Exception?.Message}\n{outcome.Exception?.DescribeTraceback()}");
    }

    private static string Quote(string text) => "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'";
}
