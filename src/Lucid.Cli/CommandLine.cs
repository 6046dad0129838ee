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
               lucid run --image FILE [--every SECONDS] [option] ... [-c cmd | -m mod | file] [arg] ...
               lucid resume FILE
               lucid inspect FILE
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
            case "resume" when args.Length > 1:
                return Resume(args[1]);
            case "inspect" when args.Length > 1:
                return Inspect(args[1]);
            case "torture" when args.Length > 1:
                return TortureCommand.Run(args[1..], StartupOf(stdlib), [lib, stdlib]);
            case "boot-image" when args.Length > 1:
                File.WriteAllBytes(args[1], new Startup(lib, stdlib).MakeImage());
                return 0;
            case "resume" or "inspect" when args.Length == 1:
                return Complain($"{first} wants the name of an image");
            default:
                return RunProgram(args, stdlib, null, null);
        }
    }

    private static int RunProgram(string[] args, string stdlib, string? image, TimeSpan? every)
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
        stdlib = Path.GetFullPath(options.Stdlib ?? stdlib);
        if (!File.Exists(Path.Combine(stdlib, "os.py")))
        {
            return Complain($"{stdlib} is no folder of Python's library: it has no os.py. Give one with --stdlib or LUCID_STDLIB.");
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
        Machine vm = seed is null or "" or "0"
            ? StartupOf(stdlib).Wake(new MachineOptions { HashSeed = 0 })
            : new Startup(lib, stdlib).Boot(new MachineOptions { HashSeed = uint.TryParse(seed, out uint given) ? given : null });
        Startup.Start(vm, options.ToStart(lib, stdlib));
        return Program(vm, image, every);
    }

    private static Startup StartupOf(string stdlib)
    {
        var startup = new Startup(lib, stdlib);
        string file = Path.Combine(AppContext.BaseDirectory, Startup.ImageName);
        if (File.Exists(file))
        {
            startup.TryUse(File.ReadAllBytes(file));
        }
        return startup;
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
        string? image = null;
        TimeSpan? every = null;
        int i = 0;
        for (; i < args.Length && args[i] is "--image" or "--every"; i++)
        {
            switch (args[i])
            {
                case "--image" when i + 1 < args.Length:
                    image = args[++i];
                    break;
                case "--every" when i + 1 < args.Length:
                    if (!double.TryParse(args[++i].TrimEnd('s'), System.Globalization.CultureInfo.InvariantCulture, out double seconds) || seconds <= 0)
                    {
                        return Complain($"--every wants a number of seconds, not {args[i]}");
                    }
                    every = TimeSpan.FromSeconds(seconds);
                    break;
                default:
                    return Complain($"{args[i]} of run wants a value");
            }
        }
        return i == args.Length ? Complain("run wants a script") : RunProgram(args[i..], stdlib, image, every);
    }

    private static int Resume(string path)
    {
        Machine vm;
        try
        {
            vm = Machine.Load(File.ReadAllBytes(path));
        }
        catch (ImageException e)
        {
            Console.Error.WriteLine($"lucid: cannot resume {path}: {e.Message}");
            return 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"lucid: cannot read {path}: {e.Message}");
            return UsageError;
        }
        return Program(vm, path, null);
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
            Console.Error.WriteLine($"lucid: cannot read {path}: {e.Message}");
            return 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"lucid: cannot read {path}: {e.Message}");
            return UsageError;
        }
    }

    /// <summary>Runs a machine to its end; an interrupt saves it where an image was asked for.</summary>
    private static int Program(Machine vm, string? image, TimeSpan? every)
    {
        bool interrupted = false;
        ConsoleCancelEventHandler stop = (_, e) =>
        {
            e.Cancel = true;
            interrupted = true;
            vm.Interrupt();
        };
        Console.CancelKeyPress += stop;
        using Timer? timer = every is { } period && image is not null ? new Timer(_ => vm.Interrupt(), null, period, period) : null;
        while (true)
        {
            Outcome outcome = vm.Run();
            switch (outcome.Kind)
            {
                case OutcomeKind.Completed:
                    return HostValue.To(outcome.Result) is long code ? (int)code : 0;
                case OutcomeKind.Failed:
                    return Report.Failure(vm, outcome.Exception!);
                case OutcomeKind.Waiting:
                    Waiting.Sit(vm, outcome.Wait!);
                    break;
                case OutcomeKind.Paused when image is not null:
                    SaveImage(vm, image);
                    if (interrupted)
                    {
                        Console.Error.WriteLine($"\nlucid: saved to {image}; go on with: lucid resume {image}");
                        return 130;
                    }
                    break;
                case OutcomeKind.Paused when interrupted:
                    Console.Error.WriteLine("KeyboardInterrupt");
                    return 130;
                default:
                    break;
            }
        }
    }

    /// <summary>Writes beside the old image and renames, so that one whole image is there at any time.</summary>
    private static void SaveImage(Machine vm, string path)
    {
        string beside = path + ".new";
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write))
        {
            file.Write(vm.Save());
            file.Flush(flushToDisk: true);
        }
        File.Move(beside, path, overwrite: true);
    }
}
