namespace Lucid.Cli;

/// <summary>The lines typed at the prompt, kept in <c>~/.lucid_history</c> (or where LUCID_HISTORY says; empty: nowhere).</summary>
internal sealed class History
{
    private const int LinesMax = 2000;
    private readonly List<string> lines = [];
    private readonly string? path;

    internal History()
        : this(PathOfUser())
    {
    }

    /// <summary>The lines of a file; null for none.</summary>
    internal History(string? path)
    {
        this.path = path;
        try
        {
            if (path is not null && File.Exists(path))
            {
                string[] known = File.ReadAllLines(path);
                lines.AddRange(known.AsSpan(Math.Max(0, known.Length - LinesMax)));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A history that cannot be read is an empty one.
            lines.Clear();
        }
    }

    private static string? PathOfUser()
    {
        string? given = Environment.GetEnvironmentVariable("LUCID_HISTORY");
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return given is not null ? given.Length == 0 ? null : given : home.Length == 0 ? null : Path.Combine(home, ".lucid_history");
    }

    internal IReadOnlyList<string> Lines => lines;

    internal void Add(string line)
    {
        if (string.IsNullOrWhiteSpace(line) || (lines.Count > 0 && lines[^1] == line))
        {
            return;
        }
        lines.Add(line);
        try
        {
            if (path is not null)
            {
                File.AppendAllText(path, line + "\n");
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nor does one that cannot be written stop anybody.
        }
    }
}
