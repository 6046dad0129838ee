using System.Diagnostics;
using Lucid.Runtime;
using Lucid.Workspace;

namespace Lucid.Cli;

/// <summary>The <c>lucid</c> command: finds out what to do and does it.</summary>
internal static class CommandLine
{
    private const int UsageError = 2;

    private const string Usage = """
        usage: lucid [option] ... [-c cmd | file | -] [arg] ...
               lucid run --image FILE [--every SECONDS] file [arg] ...
               lucid resume FILE
               lucid inspect FILE
        options:
          -c cmd         run a program given as text
          --stdlib DIR   run on another Lib folder (also LUCID_STDLIB)
          -V, --version  print the version
          -h, --help     print this
        """;

    internal static int Run(string[] args)
    {
        string stdlib = Environment.GetEnvironmentVariable("LUCID_STDLIB") ?? Path.Combine(AppContext.BaseDirectory, "stdlib");
        for (int i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "-V" or "--version":
                    Console.Out.WriteLine($"Python 3.14.0 (Lucid {LucidVersion.Text})");
                    return 0;
                case "-h" or "--help":
                    Console.Out.WriteLine(Usage);
                    return 0;
                case "--stdlib" when i + 1 < args.Length:
                    stdlib = args[++i];
                    break;
                case "-c" when i + 1 < args.Length:
                    return RunSource(args[i + 1], "<string>", ["-c", .. args[(i + 2)..]], stdlib, null, null);
                case "-c" or "--stdlib":
                    return Complain($"Argument expected for the {args[i]} option");
                case "-":
                    return RunSource(Console.In.ReadToEnd(), "<stdin>", args[i..], stdlib, null, null);
                case "run":
                    return RunWithImage(args[(i + 1)..], stdlib);
                case "resume" when i + 1 < args.Length:
                    return Resume(args[i + 1]);
                case "inspect" when i + 1 < args.Length:
                    return Inspect(args[i + 1]);
                case "torture" when i + 1 < args.Length:
                    return TortureCommand.Run(args[(i + 1)..], stdlib);
                case "resume" or "inspect" or "torture":
                    return Complain($"{args[i]} wants the name of an image");
                case ['-', ..]:
                    return Complain($"unknown option {args[i]}\ntry `lucid -h' for more information");
                default:
                    return RunFile(args[i], args[i..], stdlib, null, null);
            }
        }
        return RunSource(Console.In.ReadToEnd(), "<stdin>", [""], stdlib, null, null);
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
        for (; i < args.Length && args[i].StartsWith('-'); i++)
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
                    return Complain($"unknown option {args[i]} of run");
            }
        }
        return i == args.Length ? Complain("run wants a script") : RunFile(args[i], args[i..], stdlib, image, every);
    }

    private static int RunFile(string path, string[] argv, string stdlib, string? image, TimeSpan? every)
    {
        if (Directory.Exists(path))
        {
            Console.Error.WriteLine($"lucid: can't find '__main__' module in '{path}'");
            return 1;
        }
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string why = e is FileNotFoundException or DirectoryNotFoundException ? "[Errno 2] No such file or directory" : "[Errno 13] Permission denied";
            Console.Error.WriteLine($"lucid: can't open file '{Path.GetFullPath(path)}': {why}");
            return UsageError;
        }
        return Go(stdlib, argv, vm => vm.StartBytes(bytes, path), image, every);
    }

    private static int RunSource(string source, string fileName, string[] argv, string stdlib, string? image, TimeSpan? every) =>
        Go(stdlib, argv, vm => vm.Start(source, fileName), image, every);

    private static int Go(string stdlib, string[] argv, Action<Machine> start, string? image, TimeSpan? every)
    {
        string lib = Path.Combine(AppContext.BaseDirectory, "lib");
        long? seed = long.TryParse(Environment.GetEnvironmentVariable("PYTHONHASHSEED"), out long given) ? given : null;
        string script = argv.Length > 0 && argv[0].Length > 0 && argv[0][0] != '-' ? Path.GetDirectoryName(Path.GetFullPath(argv[0])) ?? "" : "";
        string[] path = [script, .. (Environment.GetEnvironmentVariable("PYTHONPATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries), lib, stdlib];
        Machine vm = Startup.Boot(
            new MachineOptions { Arguments = argv, Path = path, HashSeed = seed }, File.ReadAllText(Path.Combine(lib, "_frozen", "boot.py")), stdlib);
        start(vm);
        return Program(vm, image, every);
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
                    return 0;
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
