namespace Lucid.Workspace;

/// <summary>What program to start, and how: what the command line and the environment say.</summary>
public sealed class ProgramStart
{
    /// <summary>"file", "command", "module", "stdin" or "prompt".</summary>
    public required string Kind { get; init; }

    /// <summary>Name of the file, text of the command or name of the module.</summary>
    public required string Text { get; init; }

    /// <summary><c>sys.argv</c></summary>
    public required string[] Arguments { get; init; }

    /// <summary><c>sys.path</c></summary>
    public required string[] Path { get; init; }

    /// <summary>The whole command line.</summary>
    public string[] OriginalArguments { get; init; } = [];

    /// <summary><c>sys.executable</c></summary>
    public string Executable { get; init; } = "";

    /// <summary>Fields of <c>sys.flags</c> that are not as usual.</summary>
    public Dictionary<string, object?> Flags { get; init; } = [];

    /// <summary>Arguments of <c>-W</c>.</summary>
    public List<string> Warnings { get; init; } = [];

    /// <summary>Arguments of <c>-X</c>.</summary>
    public Dictionary<string, object?> Extra { get; init; } = [];

    /// <summary>Level of <c>-O</c>.</summary>
    public int Optimize { get; init; }

    /// <summary>Whether a prompt follows (<c>-i</c>).</summary>
    public bool Inspect { get; init; }

    /// <summary>Whether output is not buffered (<c>-u</c>).</summary>
    public bool Unbuffered { get; init; }

    /// <summary>The limit that PYTHONINTMAXSTRDIGITS gives.</summary>
    public int? IntDigitsMax { get; init; }

    internal Dictionary<string, object?> Options() => new()
    {
        ["orig_argv"] = OriginalArguments,
        ["executable"] = Executable,
        ["flags"] = Flags,
        ["warnings"] = Warnings,
        ["x"] = Extra,
        ["optimize"] = Optimize,
        ["inspect"] = Inspect,
        ["unbuffered"] = Unbuffered,
        ["int_max_str_digits"] = IntDigitsMax,
    };
}
