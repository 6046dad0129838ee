using System.Globalization;
using Lucid.Workspace;

namespace Lucid.Cli;

/// <summary>What the command line and the environment ask for, as python3 reads them.</summary>
internal sealed class CommandOptions
{
    private readonly Dictionary<string, object?> flags = [];
    private readonly List<string> warnings = [];
    private readonly Dictionary<string, object?> extra = [];
    private bool ignoresEnvironment;
    private bool isSafePath;
    private bool unbuffered;
    private int optimize;

    internal string Kind { get; private set; } = "prompt";

    internal string Text { get; private set; } = "";

    internal string[] Arguments { get; private set; } = [""];

    internal string? Stdlib { get; private set; }

    internal bool WantsVersion { get; private set; }

    internal bool WantsHelp { get; private set; }

    internal bool Inspect { get; private set; }

    /// <summary>What is wrong with the command line; null if nothing is.</summary>
    internal string? Complaint { get; private set; }

    /// <summary>Number of arguments before the program's own.</summary>
    internal int Used { get; private set; }

    internal static CommandOptions Parse(string[] args)
    {
        var options = new CommandOptions();
        int i = 0;
        while (i < args.Length && options.Complaint is null && args[i].Length > 1 && args[i][0] == '-')
        {
            if (options.Take(args, ref i))
            {
                options.Used = i;
                return options;
            }
        }
        options.Used = i;
        if (options.Complaint is null && i < args.Length)
        {
            options.Kind = args[i] == "-" ? "stdin" : "file";
            options.Text = args[i];
            options.Arguments = args[i..];
        }
        return options;
    }

    /// <summary>The start of a program.</summary>
    /// <param name="lib">Lucid's own folder of Python code.</param>
    /// <param name="stdlib">Folder of the standard library.</param>
    internal ProgramStart ToStart(string lib, string stdlib)
    {
        string[] more = (Variable("PYTHONPATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        if (IsSet("PYTHONSAFEPATH"))
        {
            isSafePath = true;
        }
        if (int.TryParse(Variable("PYTHONOPTIMIZE"), out int level))
        {
            optimize = Math.Max(optimize, level);
        }
        string[] first = isSafePath ? [] : Kind switch
        {
            "file" => [Path.GetDirectoryName(Path.GetFullPath(RealPath(Text))) ?? ""],
            _ => [Kind == "module" ? Environment.CurrentDirectory : ""],
        };
        foreach (string warning in (Variable("PYTHONWARNINGS") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            warnings.Insert(0, warning);
        }
        flags["optimize"] = optimize;
        flags["safe_path"] = isSafePath;
        flags["dev_mode"] = extra.ContainsKey("dev") || IsSet("PYTHONDEVMODE");
        flags["ignore_environment"] = ignoresEnvironment ? 1 : 0;
        return new ProgramStart
        {
            Kind = Kind,
            Text = Kind == "file" ? Absolute(Text) : Text,
            Arguments = Arguments,
            Path = [.. first, .. more, lib, stdlib],
            OriginalArguments = [Environment.ProcessPath ?? "lucid", .. Environment.GetCommandLineArgs()[1..]],
            Executable = Environment.ProcessPath ?? "",
            Flags = flags,
            Warnings = warnings,
            Extra = extra,
            Optimize = optimize,
            Inspect = Inspect || IsSet("PYTHONINSPECT"),
            Unbuffered = unbuffered || IsSet("PYTHONUNBUFFERED"),
            IntDigitsMax = int.TryParse(extra.GetValueOrDefault("int_max_str_digits") as string ?? Variable("PYTHONINTMAXSTRDIGITS"), NumberStyles.Integer, CultureInfo.InvariantCulture, out int digits) ? digits : null,
        };
    }

    /// <summary>An environment variable, as far as <c>-E</c> and <c>-I</c> allow it.</summary>
    internal string? Variable(string name) => ignoresEnvironment ? null : Environment.GetEnvironmentVariable(name);

    private bool IsSet(string name) => !string.IsNullOrEmpty(Variable(name));

    // Takes one argument, which may hold several one-letter options. True: the rest is the program's.
    private bool Take(string[] args, ref int i)
    {
        string arg = args[i++];
        switch (arg)
        {
            case "--version":
                WantsVersion = true;
                return true;
            case "--help":
                WantsHelp = true;
                return true;
            case "--stdlib":
                Stdlib = Value(args, ref i, arg);
                return false;
            case ['-', '-', ..]:
                Complaint = $"unknown option {arg}";
                return true;
        }
        for (int at = 1; at < arg.Length; at++)
        {
            char letter = arg[at];
            switch (letter)
            {
                case 'c' or 'm':
                    string? text = at + 1 < arg.Length ? arg[(at + 1)..] : Value(args, ref i, $"-{letter}");
                    Kind = letter == 'c' ? "command" : "module";
                    Text = text ?? "";
                    Arguments = [$"-{letter}", .. args[Math.Min(i, args.Length)..]];
                    return true;
                case 'W' or 'X':
                    string? value = at + 1 < arg.Length ? arg[(at + 1)..] : Value(args, ref i, $"-{letter}");
                    TakeValue(letter, value ?? "");
                    at = arg.Length;
                    break;
                default:
                    if (!TakeLetter(letter))
                    {
                        Complaint = $"Unknown option: -{letter}";
                        return true;
                    }
                    if (WantsVersion || WantsHelp)
                    {
                        return true;
                    }
                    break;
            }
        }
        return false;
    }

    private void TakeValue(char letter, string value)
    {
        if (letter == 'W')
        {
            warnings.Add(value);
            return;
        }
        int equals = value.IndexOf('=', StringComparison.Ordinal);
        extra[equals < 0 ? value : value[..equals]] = equals < 0 ? true : value[(equals + 1)..];
    }

    private bool TakeLetter(char letter)
    {
        switch (letter)
        {
            case 'V':
                WantsVersion = true;
                return true;
            case 'h' or '?':
                WantsHelp = true;
                return true;
            case 'i':
                Inspect = true;
                flags["inspect"] = flags["interactive"] = 1;
                return true;
            case 'u':
                unbuffered = true;
                return true;
            case 'O':
                optimize++;
                return true;
            case 'E':
                ignoresEnvironment = true;
                return true;
            case 'P':
                isSafePath = true;
                return true;
            case 'I':
                ignoresEnvironment = isSafePath = true;
                flags["isolated"] = 1;
                flags["no_user_site"] = 1;
                return true;
            case 'q':
                flags["quiet"] = 1;
                return true;
            case 'v':
                flags["verbose"] = 1;
                return true;
            case 's':
                flags["no_user_site"] = 1;
                return true;
            case 'S':
                flags["no_site"] = 1;
                return true;
            case 'b':
                flags["bytes_warning"] = 1;
                return true;
            case 'B' or 'd' or 'R':
                return true;
            default:
                return false;
        }
    }

    private string? Value(string[] args, ref int i, string option)
    {
        if (i < args.Length)
        {
            return args[i++];
        }
        Complaint = $"Argument expected for the {option} option";
        return null;
    }

    // As CPython does it: ".." stays.
    private static string Absolute(string path) =>
        path.StartsWith('/') ? path : Path.Combine(Environment.CurrentDirectory, path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path);

    private static string RealPath(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (IOException)
        {
            return path;
        }
    }
}
