using Lucid.Workspace;

namespace Lucid.Cli;

/// <summary><c>lucid torture [--every N] [--max N] FILE...</c>: runs programs plainly, teleported and dreaming, and compares.</summary>
internal static class TortureCommand
{
    internal static int Run(string[] args, string stdlib)
    {
        int every = 1;
        int max = 3000;
        int failed = 0;
        int passed = 0;
        var torture = new Torture(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "lib", "_frozen", "boot.py")), stdlib);
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
                    string? complaint = Check(torture, args[i], every, max);
                    failed += complaint is null ? 0 : 1;
                    passed += complaint is null ? 1 : 0;
                    Console.Out.WriteLine($"{args[i]}: {complaint ?? "ok"}");
                    continue;
            }
        }
        Console.Out.WriteLine($"{passed} passed, {failed} failed");
        return failed == 0 ? 0 : 1;
    }

    private static string? Check(Torture torture, string path, int every, int max)
    {
        byte[] source = File.ReadAllBytes(path);
        Torture.Verdict plain = torture.Plain(source, path);
        string expected = plain.Output;
        // As many as allowed, spread over the whole program.
        every = (int)Math.Clamp(plain.Instructions / Math.Max(1, max), every, int.MaxValue);
        string wanted = Path.ChangeExtension(path, ".out");
        if (File.Exists(wanted) && File.ReadAllText(wanted) != expected)
        {
            return "prints something else than expected";
        }
        Torture.Verdict teleported = torture.Teleport(source, path, every, max);
        if (teleported.Complaint is not null || teleported.Output != expected)
        {
            return teleported.Complaint ?? $"teleported, it prints\n{teleported.Output}\ninstead of\n{expected}";
        }
        Torture.Verdict dreamt = torture.Dream(source, path, every, 37, max);
        return dreamt.Complaint ?? (dreamt.Output == expected ? null : $"dreaming, it prints\n{dreamt.Output}\ninstead of\n{expected}");
    }
}
