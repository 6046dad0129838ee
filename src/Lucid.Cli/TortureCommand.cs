using Lucid.Workspace;

namespace Lucid.Cli;

/// <summary><c>lucid torture [--every N] [--max N] FILE...</c>: runs programs plainly, teleported and dreaming, and compares.</summary>
internal static class TortureCommand
{
    internal static int Run(string[] args, Startup startup, string[] path)
    {
        int every = 1;
        int max = 3000;
        int failed = 0;
        int passed = 0;
        var torture = new Torture(startup, path);
        for (int i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--every" when i + 1 < args.Length:
                    every = int.Parse(args[++i], System.Globalization.CultureInfo.InvariantCulture);
                    continue;
                case "--max" when i + 1 < args.Length:
                    max = int.Parse(args[++i], System.Globalization.CultureInfo.InvariantCulture);
                    continue;
                default:
                    string? complaint = Judge(torture, args[i], every, max);
                    failed += complaint is null ? 0 : 1;
                    passed += complaint is null ? 1 : 0;
                    Console.Out.WriteLine($"{args[i]}: {complaint ?? "ok"}");
                    continue;
            }
        }
        Console.Out.WriteLine($"{passed} passed, {failed} failed");
        return failed == 0 ? 0 : 1;
    }

    // One program that brings the machine down is a finding, and the others are still looked at.
    private static string? Judge(Torture torture, string path, int every, int max)
    {
        try
        {
            return Check(torture, path, every, max);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return $"the torture ended\n{fault}";
        }
    }

    private static string? Check(Torture torture, string path, int every, int max)
    {
        Torture.Verdict plain = torture.Plain(path);
        string wanted = Path.ChangeExtension(path, ".out");
        if (File.Exists(wanted) && File.ReadAllText(wanted) != plain.Output)
        {
            return $"prints something else than expected\n{FirstDifference(File.ReadAllText(wanted), plain.Output)}\n{plain.Errors}";
        }
        // As many as allowed, spread over the whole program.
        long step = Math.Max(every, plain.Instructions / Math.Max(1, max));
        Torture.Verdict teleported = torture.Teleport(path, step, max);
        return Compare(plain, teleported, "teleported") ?? Compare(plain, torture.Dream(path, step, 37, max), "dreaming");
    }

    private static string? Compare(Torture.Verdict plain, Torture.Verdict tortured, string how)
    {
        if (tortured.Complaint is not null)
        {
            return tortured.Complaint;
        }
        return plain.Output != tortured.Output ? $"{how}, it prints something else\n{FirstDifference(plain.Output, tortured.Output)}\n{tortured.Errors}"
            : plain.Errors != tortured.Errors ? $"{how}, it ends otherwise\n{FirstDifference(plain.Errors, tortured.Errors)}"
            : null;
    }

    private static string FirstDifference(string wanted, string got)
    {
        (string[] a, string[] b) = (wanted.Split('\n'), got.Split('\n'));
        int i = a.AsSpan().CommonPrefixLength(b);
        return $"line {i + 1}: {(i < a.Length ? a[i] : "(end)")}\n not {(i < b.Length ? b[i] : "(end)")}";
    }
}
