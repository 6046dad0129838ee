using System.Globalization;
using Lucid.Workspace;

namespace Lucid.Cli;

/// <summary>
/// <c>lucid torture [--every N] [--max N] [--small N] [--seed N] [--jobs N] [--audit] FILE...</c>: runs programs plainly, teleported and
/// dreaming, and compares; with <c>--audit</c> the undo log is audited too. Dreams see files that can only be read, since they do not put files back yet. Programs of at most <c>--small</c> instructions are teleported at
/// each of them; the others so often as <c>--max</c> says, at places that the seed chooses, or every N instructions with <c>--every</c>.
/// </summary>
internal static class TortureCommand
{
    private const int DreamMax = 400;

    private sealed class Plan
    {
        internal int? Every { get; set; }

        internal int Max { get; set; } = 3000;

        internal int Small { get; set; }

        internal int Seed { get; set; } = Random.Shared.Next(1_000_000);

        internal int Jobs { get; set; } = 1;

        internal bool Audits { get; set; }

        internal List<string> Files { get; } = [];
    }

    internal static int Run(string[] args, Startup startup, string[] path)
    {
        if (Parse(args) is not { } plan)
        {
            Console.Error.WriteLine("lucid: torture knows --every N, --max N, --small N, --seed N, --jobs N and --audit");
            return 2;
        }
        int failed = 0;
        long begun = Environment.TickCount64;
        List<(long Milliseconds, string File)> slowest = [];
        var torture = new Torture(startup, path);
        Parallel.ForEach(plan.Files, new ParallelOptions { MaxDegreeOfParallelism = plan.Jobs }, file =>
        {
            long from = Environment.TickCount64;
            string? complaint = Judge(torture, file, plan);
            lock (plan)
            {
                failed += complaint is null ? 0 : 1;
                slowest = [.. slowest.Append((Environment.TickCount64 - from, file)).OrderDescending().Take(5)];
                Console.Out.WriteLine(complaint is null ? $"{file}: ok" : $"{file}: (seed {plan.Seed}) {complaint}");
            }
        });
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {plan.Seed}, {(Environment.TickCount64 - begun) / 1000.0:f1} s"));
        foreach ((long milliseconds, string file) in slowest)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {milliseconds / 1000.0:f1} s for {file}"));
        }
        Console.Out.WriteLine($"{plan.Files.Count - failed} passed, {failed} failed");
        return failed == 0 ? 0 : 1;
    }

    private static Plan? Parse(string[] args)
    {
        var plan = new Plan();
        for (int i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                plan.Files.Add(args[i]);
                continue;
            }
            if (args[i] == "--audit")
            {
                plan.Audits = true;
                continue;
            }
            if (i + 1 == args.Length || !int.TryParse(args[i + 1], CultureInfo.InvariantCulture, out int number))
            {
                return null;
            }
            switch (args[i++])
            {
                case "--every":
                    plan.Every = Math.Max(1, number);
                    break;
                case "--max":
                    plan.Max = number;
                    break;
                case "--small":
                    plan.Small = number;
                    break;
                case "--seed":
                    plan.Seed = number;
                    break;
                case "--jobs":
                    plan.Jobs = Math.Max(1, number);
                    break;
                default:
                    return null;
            }
        }
        return plan;
    }

    // One program that brings the machine down is a finding, and the others are still looked at.
    private static string? Judge(Torture torture, string path, Plan plan)
    {
        try
        {
            return Check(torture, path, plan);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return $"the torture ended\n{fault}";
        }
    }

    private static string? Check(Torture torture, string path, Plan plan)
    {
        Torture.Verdict plain = torture.Plain(path);
        string wanted = Path.ChangeExtension(path, ".out");
        if (File.Exists(wanted) && File.ReadAllText(wanted) != plain.Output)
        {
            return $"prints something else than expected\n{FirstDifference(File.ReadAllText(wanted), plain.Output)}\n{plain.Errors}";
        }
        // A program that needs no library is tortured without it: that image is a small part of the other.
        Torture.Verdict bare = torture.Plain(path, isBare: true);
        bool isBare = !bare.HasFailed && bare.Output == plain.Output;
        plain = isBare ? bare : plain;
        var random = new Random(SeedOf(plan.Seed, path));
        Func<long> gap;
        int max = plan.Max;
        if (plan.Every is null && plain.Instructions <= plan.Small && isBare)
        {
            max = (int)plain.Instructions + 1;
            gap = static () => 1;
        }
        else
        {
            // As many as allowed, spread over the whole program.
            long mean = Math.Max(plan.Every ?? 1, plain.Instructions / Math.Max(1, max));
            gap = plan.Every is null ? () => random.NextInt64(1, (2 * mean) + 1) : () => mean;
        }
        Func<long> inside = () => random.NextInt64(1, DreamMax);
        string? complaint = Compare(plain, torture.Teleport(path, isBare, gap, max), "teleported");
        if (complaint is not null)
        {
            return complaint;
        }
        complaint = Compare(plain, torture.Dream(path, isBare, gap, inside, max), "dreaming");
        return complaint is null && plan.Audits ? Compare(plain, torture.Audit(path, isBare, gap, inside, max), "audited") : complaint;
    }

    // The same for each run of a program, whatever stands before it on the command line.
    private static int SeedOf(int seed, string path)
    {
        foreach (char c in Path.GetFileName(path))
        {
            seed = unchecked((seed * 1_000_003) ^ c);
        }
        return seed;
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
