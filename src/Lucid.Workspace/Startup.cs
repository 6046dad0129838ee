using Lucid.Runtime;

namespace Lucid.Workspace;

/// <summary>Brings a new machine to where Python code can import and print.</summary>
/// <param name="lib">Lucid's own folder of Python code.</param>
/// <param name="stdlib">Folder of the standard library.</param>
public sealed class Startup(string lib, string stdlib)
{
    /// <summary>The name of the image of a booted machine, in the program's folder.</summary>
    public const string ImageName = "boot.img";

    private byte[]? image;

    /// <summary>Why no machine can start, in one line: a folder is not what it should be. Null if nothing is known against it.</summary>
    public string? Problem() =>
        !Installation.Has(Path.Combine(stdlib, "os.py")) ? $"{stdlib} is no folder of Python's library: it has no os.py. Give one with --stdlib or LUCID_STDLIB."
        : !Installation.Has(Path.Combine(lib, "_frozen", "boot.py")) ? $"{lib} is no folder of Lucid's library: it has no _frozen/boot.py."
        : null;

    /// <summary>Makes a machine and runs its start-up code.</summary>
    /// <exception cref="InvalidOperationException">A folder is missing.</exception>
    /// <exception cref="StartupException">The start-up code failed.</exception>
    public Machine Boot(MachineOptions options)
    {
        if (Problem() is { } problem)
        {
            throw new InvalidOperationException(problem);
        }
        Lucid.Modules.BuiltinModules.Load();
        Machine vm = Machine.Create(options);
        Execute(vm, Frozen("boot.py") + $"\n_start({Quote(lib)}, {Quote(stdlib)})\n", "<frozen boot_lucid>", "_boot");
        Execute(vm, Frozen("main.py"), "<frozen main_lucid>", "_lucid_main");
        return vm;
    }

    /// <summary>Makes a machine as <see cref="Boot"/> does, from an image where one is known. Its hash seed is 0.</summary>
    public Machine Wake(MachineOptions options)
    {
        if (image is null)
        {
            image = Boot(new MachineOptions { HashSeed = 0 }).Save();
        }
        Lucid.Modules.BuiltinModules.Load();
        return Machine.Load(image, options, isTrusted: true);
    }

    /// <summary>The image of a booted machine, with what it was made of before it.</summary>
    public byte[] MakeImage()
    {
        _ = Wake(new MachineOptions());
        return [.. Key(), .. image!];
    }

    /// <summary>Takes a file that <see cref="MakeImage"/> made. False: there is none, or it was made of another library or another program, and is not used.</summary>
    public bool TryUse(string file)
    {
        image = Installation.ReadBytesAfter(file, Key());
        return image is not null;
    }

    /// <summary>Starts a program as the command does; the machine's result is its exit code.</summary>
    public static void Start(Machine vm, ProgramStart program)
    {
        Value main = vm.ModuleAttribute(PyStr.Intern("_lucid_main"), PyStr.Intern("_main"));
        vm.StartCall(
            main,
            Value.Str(program.Kind),
            Value.Str(program.Text),
            HostValue.From(vm, program.Arguments),
            HostValue.From(vm, program.Path),
            HostValue.From(vm, program.Options()));
    }

    private static void Execute(Machine vm, string source, string fileName, string module)
    {
        vm.Start(source, fileName, module);
        Outcome outcome = vm.Run();
        if (outcome.Kind != OutcomeKind.Completed)
        {
            throw new StartupException($"{outcome.Exception?.Type.Name}: {outcome.Exception?.Message}");
        }
    }

    private string Frozen(string name) => Installation.ReadText(Path.Combine(lib, "_frozen", name));

    // An image fits the build that made it and the folders that it saw.
    private byte[] Key() =>
    [
        .. typeof(Machine).Module.ModuleVersionId.ToByteArray(), .. typeof(Lucid.Modules.BuiltinModules).Module.ModuleVersionId.ToByteArray(),
        .. typeof(Lucid.Compiler.Emit.PythonCompiler).Module.ModuleVersionId.ToByteArray(), .. typeof(Startup).Module.ModuleVersionId.ToByteArray(),
        .. BitConverter.GetBytes(Installation.StampOf(Path.Combine(lib, "_frozen", "boot.py"))),
        .. BitConverter.GetBytes(Installation.StampOf(Path.Combine(lib, "_frozen", "main.py"))),
        .. BitConverter.GetBytes(Installation.StampOf(Path.Combine(stdlib, "os.py"))),
        .. System.Text.Encoding.UTF8.GetBytes($"{lib}\n{stdlib}\n"),
    ];

    private static string Quote(string text) => "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'";
}
