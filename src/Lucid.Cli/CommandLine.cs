using System.Diagnostics;
using Lucid.Runtime;
using Lucid.Workspace;

namespace Lucid.Cli;

/// <summary>The <c>lucid</c> command: finds out what to do and does it.</summary>
internal static class CommandLine
{
    private const int UsageError = 2;

    private const string Usage = """
        usage: lucid [option] ... [-c cmd | -m mod | file | -] [arg] ...
               lucid run --image FILE [--every TIME] [option] ... [-c cmd | -m mod | file] [arg] ...
               lucid resume [--every TIME] FILE
               lucid inspect FILE
               lucid dis FILE
        options, as python3 has them:
          -c cmd         run a program given as text
          -m mod         run a library module as a program
          -              read the program from standard input
          -E -I -P       ignore the environment; isolate; leave the program's folder off sys.path
          -i             go on at a prompt when the program has ended
          -O             leave assertions out; twice: docstrings too
          -u             do not buffer standard output
          -W arg         control warnings
          -X opt         an option of the implementation
          -V, --version  print the version
          -h, --help     print this
        of Lucid's own:
          --stdlib DIR   run on another Lib folder (also LUCID_STDLIB)
          --image FILE   Ctrl-C saves the running program there; `lucid resume FILE' goes on
          --every TIME   save it so often too: 2, 2s, 500ms, 1m, 1h
        With no program: a prompt if standard input is a terminal, else the program is read from there.
        """;

    private static readonly string lib = Path.Combine(AppContext.BaseDirectory, "lib");

    internal static int Run(string[] args)
    {
        string first = args.Length > 0 ? args[0] : "";
        string stdlib = Environment.GetEnvironmentVariable("LUCID_STDLIB") ?? Path.Combine(AppContext.BaseDirectory, "stdlib");
        switch (first)
        {
            case "run":
                return RunWithImage(args[1..], stdlib);
            case "resume":
                return Resume(args[1..]);
            case "dis":
                return DisassembleCommand.Run(args[1..]);
            case "inspect" when args.Length == 2:
                return Inspect(args[1]);
            case "torture" or "boot-image" when args.Length > 1 && new Startup(lib, stdlib).Problem() is { } missing:
                return Complain(missing);
            case "torture" when args.Length > 1:
                return TortureCommand.Run(args[1..], StartupOf(stdlib), [lib, stdlib]);
            case "fuzz-images":
                return FuzzCommand.Run(args[1..]);
            case "boot-image" when args.Length > 1:
                return Keep(new Startup(lib, stdlib).MakeImage(), args[1]) ? 0 : Complain($"cannot write {args[1]}");
            case "inspect":
                return Complain(args.Length > 2 ? $"inspect takes one image; what is {args[2]}?" : "inspect wants the name of an image");
            default:
                return RunProgram(args, stdlib, null, null);
        }
    }

    private static int RunProgram(string[] args, string stdlib, ImageFile? image, TimeSpan? every)
    {
        CommandOptions options = CommandOptions.Parse(args);
        if (options.Complaint is not null)
        {
            return Complain($"{options.Complaint}\nusage: lucid [option] ... [-c cmd | -m mod | file | -] [arg] ...\nTry `lucid -h' for more information.");
        }
        if (options.WantsVersion)
        {
            Console.Out.WriteLine($"Python 3.14.0 (Lucid {LucidVersion.Text})");
            return 0;
        }
        if (options.WantsHelp)
        {
            Console.Out.WriteLine(Usage);
            return 0;
        }
        if (image?.Problem() is { } problem)
        {
            return Complain(problem);
        }
        stdlib = Path.GetFullPath(options.Stdlib ?? stdlib);
        if (new Startup(lib, stdlib).Problem() is { } missing)
        {
            return Complain(missing);
        }
        if (options.Kind == "file" && Unreadable(options.Text) is { } why)
        {
            Console.Error.WriteLine($"lucid: {why}");
            return Directory.Exists(options.Text) ? 1 : UsageError;
        }
        string? seed = options.Variable("PYTHONHASHSEED");
        if (seed is not (null or "" or "0" or "random") && !uint.TryParse(seed, out _))
        {
            Console.Error.WriteLine("Fatal Python error: config_init_hash_seed: PYTHONHASHSEED must be \"random\" or an integer in range [0; 4294967295]");
            return 1;
        }
        Machine vm;
        try
        {
            vm = seed is null or "" or "0"
                ? Wake(stdlib)
                : new Startup(lib, stdlib).Boot(new MachineOptions { HashSeed = uint.TryParse(seed, out uint given) ? given : null });
        }
        catch (StartupException e)
        {
            return Complain($"{stdlib} is no library that this Lucid can start with: {e.Message}. It needs that of Python 3.14.");
        }
        Startup.Start(vm, options.ToStart(lib, stdlib));
        using var run = new ProgramRun(vm, image, every);
        return run.Run();
    }

    private static Machine Wake(string stdlib)
    {
        var options = new MachineOptions { HashSeed = 0 };
        try
        {
            return StartupOf(stdlib).Wake(options);
        }
        catch (ImageException)
        {
            // The boot image is damaged: another takes its place.
            var startup = new Startup(lib, stdlib);
            Keep(startup.MakeImage(), BootImage);
            return startup.Wake(options);
        }
    }

    private static string BootImage => Path.Combine(AppContext.BaseDirectory, Startup.ImageName);

    private static Startup StartupOf(string stdlib)
    {
        var startup = new Startup(lib, stdlib);
        if (!startup.TryUse(BootImage) && stdlib == Path.Combine(AppContext.BaseDirectory, "stdlib"))
        {
            Keep(startup.MakeImage(), BootImage);
        }
        return startup;
    }

    // The next start is quick. Where the program's folder cannot be written, each start boots from the sources. Never is there half an image.
    private static bool Keep(byte[] image, string file)
    {
        string beside = $"{file}.{Environment.ProcessId}";
        try
        {
            File.WriteAllBytes(beside, image);
            File.Move(beside, file, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Why a script cannot be run; null if it can be tried.</summary>
    private static string? Unreadable(string path)
    {
        if (Directory.Exists(path))
        {
            return File.Exists(Path.Combine(path, "__main__.py")) ? null : $"can't find '__main__' module in '{Path.GetFullPath(path)}'";
        }
        try
        {
            using FileStream file = File.OpenRead(path);
            return null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return $"can't open file '{Path.GetFullPath(path)}': [Errno 2] No such file or directory";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"can't open file '{Path.GetFullPath(path)}': [Errno 13] Permission denied";
        }
    }

    private static int Complain(string message)
    {
        Console.Error.WriteLine($"lucid: {message}");
        return UsageError;
    }

    private static int RunWithImage(string[] args, string stdlib)
    {
        if (!TakeImageOptions(args, out int used, out string? name, out TimeSpan? every, out string? complaint))
        {
            return Complain(complaint!);
        }
        if (every is not null && name is null)
        {
            return Complain("--every wants --image FILE to save to");
        }
        return RunProgram(args[used..], stdlib, name is null ? null : new ImageFile(name), every);
    }

    private static bool TakeImageOptions(string[] args, out int used, out string? name, out TimeSpan? every, out string? complaint)
    {
        name = complaint = null;
        every = null;
        for (used = 0; used < args.Length && args[used] is ['-', '-', ..] and not "--stdlib" and not "--help" and not "--version"; used++)
        {
            int equals = args[used].IndexOf('=', StringComparison.Ordinal);
            string option = equals < 0 ? args[used] : args[used][..equals];
            if (option is not ("--image" or "--every"))
            {
                complaint = $"unknown option {option}; run and resume know --image FILE and --every TIME";
                return false;
            }
            if (equals < 0 && used + 1 == args.Length)
            {
                complaint = $"{option} wants a value";
                return false;
            }
            string value = equals < 0 ? args[++used] : args[used][(equals + 1)..];
            if (option == "--image")
            {
                name = value;
            }
            else if ((every = Duration.Parse(value)) is null)
            {
                complaint = $"--every wants a time as 2, 2s, 500ms, 1m or 1h, not {value}";
                return false;
            }
        }
        return true;
    }

    private static int Resume(string[] args)
    {
        string? name = args is [not ['-', ..], ..] ? args[0] : null;
        if (!TakeImageOptions(name is null ? args : args[1..], out int used, out string? other, out TimeSpan? every, out string? complaint))
        {
            return Complain(complaint!);
        }
        used += name is null ? 0 : 1;
        name ??= used < args.Length ? args[used++] : null;
        if (name is null)
        {
            return Complain("resume wants the name of an image");
        }
        if (used < args.Length)
        {
            return Complain($"resume takes one image; what is {args[used]}?");
        }
        var file = new ImageFile(other ?? name);
        if (new ImageFile(name).Load(out int exitCode) is not { } vm)
        {
            return exitCode;
        }
        if (file.Problem() is { } problem)
        {
            return Complain(problem);
        }
        using var run = new ProgramRun(vm, file, every);
        return run.Run();
    }

    private static int Inspect(string path)
    {
        try
        {
            Console.Out.Write(ImageReport.Of(File.ReadAllBytes(path)));
            return 0;
        }
        catch (ImageException e)
        {
            Console.Error.WriteLine($"lucid: cannot inspect {path}: {e.Message}");
            return 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"lucid: cannot inspect {path}: {ImageFile.Explain(e)}");
            return UsageError;
        }
    }
}
