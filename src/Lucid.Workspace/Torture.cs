using System.Text;
using Lucid.Runtime;

namespace Lucid.Workspace;

/// <summary>
/// Runs a program the hard way and looks whether anybody could tell: teleported every few instructions, or dreaming every few instructions
/// of what comes next and waking up from it.
/// </summary>
/// <param name="startup">How machines are made.</param>
/// <param name="path">What follows the program's folder on <c>sys.path</c>.</param>
public sealed class Torture(Startup startup, string[] path)
{
    private const int RunsMax = 2_000_000;
    private const long CountedMax = 1L << 50;

    /// <summary>What a run gave.</summary>
    /// <param name="Output">Everything the program wrote on standard output.</param>
    /// <param name="Errors">Everything it wrote on standard error, and its exit code.</param>
    /// <param name="Complaint">What went wrong with the torture itself; null if nothing did.</param>
    /// <param name="Instructions">How many instructions the program ran.</param>
    /// <param name="HasFailed">It ended with an exception that nobody handled.</param>
    public sealed record Verdict(string Output, string Errors, string? Complaint = null, long Instructions = 0, bool HasFailed = false);

    /// <summary>Runs a program as it is.</summary>
    /// <param name="fileName">The program.</param>
    /// <param name="isBare">On a machine without Python's library.</param>
    public Verdict Plain(string fileName, bool isBare = false)
    {
        using Run run = Begin(fileName, isBare);
        Outcome outcome = run.Machine.Run(CountedMax);
        long ran = CountedMax - run.Machine.InstructionsLeft;
        return run.End(outcome) with { Instructions = ran };
    }

    /// <summary>Saves the machine every few instructions, drops it and goes on with a fresh one made of the image.</summary>
    /// <param name="fileName">The program.</param>
    /// <param name="isBare">On a machine without Python's library.</param>
    /// <param name="gap">Says how many instructions to run up to the next teleport.</param>
    /// <param name="teleportsMax">After so many teleports the rest runs as it is.</param>
    public Verdict Teleport(string fileName, bool isBare, Func<long> gap, int teleportsMax) =>
        Disturb(fileName, isBare, gap, teleportsMax, static (run, i) =>
        {
            byte[] image = run.Machine.Save();
            // What a stranger's image has to pass takes long, and is the same each time.
            Machine next = Machine.Load(image, run.Machine.Options, isTrusted: i % 16 != 0);
            byte[] again = i % 64 == 0 ? next.Save() : image;
            run.Machine = next;
            return again.AsSpan().SequenceEqual(image) ? null
                : $"teleport {i}: the loaded machine's image differs from the one it was made of: {Machine.DescribeDifference(image, again)}";
        });

    /// <summary>Every few instructions dreams some more and wakes up; the digest must be as before, and so must what comes next.</summary>
    /// <param name="fileName">The program.</param>
    /// <param name="isBare">On a machine without Python's library.</param>
    /// <param name="gap">Says how many instructions to run up to the next dream.</param>
    /// <param name="inside">Says how many instructions the dream lasts.</param>
    /// <param name="dreamsMax">After so many dreams the rest runs as it is.</param>
    public Verdict Dream(string fileName, bool isBare, Func<long> gap, Func<long> inside, int dreamsMax) =>
        Disturb(fileName, isBare, gap, dreamsMax, (run, i) =>
        {
            byte[] before = run.Machine.DigestedImage();
            MachineDream dream = run.Machine.Dream();
            run.IsDreaming = true;
            run.Machine.Run(inside());
            run.IsDreaming = false;
            dream.WakeUp();
            byte[] after = run.Machine.DigestedImage();
            return after.AsSpan().SequenceEqual(before) ? null : $"dream {i}: the machine is not as it was before: {Machine.DescribeDifference(before, after)}";
        });

    /// <summary>Dreams every few instructions and looks in each dream for objects that were changed and that the undo log does not know.</summary>
    /// <param name="fileName">The program.</param>
    /// <param name="isBare">On a machine without Python's library.</param>
    /// <param name="gap">Says how many instructions to run up to the next dream.</param>
    /// <param name="inside">Says how many instructions the dream lasts.</param>
    /// <param name="dreamsMax">After so many dreams the rest runs as it is.</param>
    public Verdict Audit(string fileName, bool isBare, Func<long> gap, Func<long> inside, int dreamsMax) =>
        Disturb(fileName, isBare, gap, dreamsMax, (run, i) =>
        {
            run.IsDreaming = true;
            string? complaint = run.Machine.AuditBarrier(inside());
            run.IsDreaming = false;
            return complaint is null ? null : $"audit {i}: {complaint}";
        });

    /// <summary>Runs a program and does something to it every few instructions, which may complain.</summary>
    private Verdict Disturb(string fileName, bool isBare, Func<long> gap, int timesMax, Func<Run, int, string?> act)
    {
        using Run run = Begin(fileName, isBare);
        for (int i = 0; i < timesMax; i++)
        {
            Outcome outcome = run.Machine.Run(gap());
            if (outcome.Kind is OutcomeKind.Completed or OutcomeKind.Failed)
            {
                return run.End(outcome);
            }
            Run.Rest(run.Machine, outcome);
            if (act(run, i) is { } complaint)
            {
                return run.Complain(complaint);
            }
        }
        return run.End(run.Machine.Run());
    }

    private Run Begin(string fileName, bool isBare) => isBare ? Run.Bare(fileName) : Run.Full(startup, path, fileName);

    /// <summary>A program under way.</summary>
    private sealed class Run : IDisposable
    {
        private const int StartSteps = 100;

        // All that a program needs that imports nothing: its image is a small part of that of a machine with the library.
        private const string BareStart = """
            import posix, sys
            class Stream:
                encoding = "utf-8"
                errors = "strict"
                closed = False
                def __init__(self, descriptor):
                    self.descriptor = descriptor
                def write(self, text):
                    posix.write(self.descriptor, text.encode())
                    return len(text)
                def flush(self):
                    pass
            sys.stdout = Stream(1)
            sys.stderr = Stream(2)
            """;

        private static readonly Lazy<byte[]> bareImage = new(() =>
        {
            Lucid.Modules.BuiltinModules.Load();
            Machine vm = Machine.Create(new MachineOptions { HashSeed = 0 });
            vm.Start(BareStart, "<bare>", "_bare");
            Outcome outcome = vm.Run();
            return outcome.Kind == OutcomeKind.Completed ? vm.Save() : throw new InvalidOperationException($"the bare start failed: {outcome.Exception?.Message}");
        });

        private readonly Tap output = new();
        private readonly Tap errors = new();

        private Run(Func<MachineOptions, Machine> make) =>
            Machine = make(new MachineOptions { HashSeed = 0, World = new WorldOptions { Input = Stream.Null, Output = output, Error = errors } });

        internal Machine Machine { get; set; }

        /// <summary>What the program does now will be taken back: nothing of it may be seen, and files stay as they are.</summary>
        internal bool IsDreaming
        {
            set
            {
                output.IsOpen = errors.IsOpen = !value;
                Machine.World.IsReadOnly = value;
            }
        }

        /// <summary>A program on a machine with Python's library, where its own instructions begin.</summary>
        internal static Run Full(Startup startup, string[] path, string fileName)
        {
            var run = new Run(startup.Wake);
            Startup.Start(run.Machine, new ProgramStart
            {
                Kind = "file",
                Text = fileName,
                Arguments = [fileName],
                Path = [Path.GetDirectoryName(fileName) ?? "", .. path],
            });
            while (run.Machine.Global("__file__") as string != fileName && run.Machine.Run(StartSteps).Kind is OutcomeKind.Paused)
            {
            }
            return run;
        }

        /// <summary>A program on a machine with the built-in modules alone.</summary>
        internal static Run Bare(string fileName)
        {
            var run = new Run(static options => Machine.Load(bareImage.Value, options, isTrusted: true));
            run.Machine.StartBytes(Installation.ReadBytes(fileName), fileName);
            return run;
        }

        /// <summary>Waits as long as the machine wants to.</summary>
        internal static void Rest(Machine vm, Outcome outcome)
        {
            if (outcome.Wait?.DeadlineNanoseconds is { } deadline)
            {
                World.Sleep(deadline - vm.World.MonotonicNanoseconds());
            }
        }

        /// <summary>Lets the program run to its end.</summary>
        internal Verdict End(Outcome outcome)
        {
            for (int i = 0; i < RunsMax && outcome.Kind is OutcomeKind.Waiting or OutcomeKind.Paused; i++)
            {
                Rest(Machine, outcome);
                outcome = Machine.Run();
            }
            string end = outcome.Kind switch
            {
                OutcomeKind.Completed => $"exit code {HostValue.To(outcome.Result)}\n",
                OutcomeKind.Failed => $"{outcome.Exception!.Type.Name}: {outcome.Exception.Message}\n{outcome.Exception.DescribeTraceback()}",
                _ => $"{outcome.Kind}\n",
            };
            return new Verdict(output.Text, errors.Text + end) { HasFailed = outcome.Kind != OutcomeKind.Completed };
        }

        internal Verdict Complain(string complaint) => new(output.Text, errors.Text, complaint);

        public void Dispose()
        {
            output.Dispose();
            errors.Dispose();
        }
    }

    /// <summary>Where a tortured program's output goes; shut while it dreams.</summary>
    private sealed class Tap : MemoryStream
    {
        internal bool IsOpen { get; set; } = true;

        internal string Text => Encoding.UTF8.GetString(ToArray());

        // A derived MemoryStream writes spans through this one too.
        public override void Write(byte[] buffer, int offset, int count)
        {
            if (IsOpen)
            {
                base.Write(buffer, offset, count);
            }
        }
    }
}
