using System.Globalization;
using System.Text;
using Lucid.Runtime;

namespace Lucid.Workspace;

/// <summary>
/// Runs a program the hard way and looks whether anybody could tell: teleported every few instructions, or dreaming every few instructions
/// of what comes next and waking up from it.
/// </summary>
public sealed class Torture(string bootSource, string stdlib)
{
    private const int RunsMax = 2_000_000;
    private const long CountedMax = 1L << 50;

    /// <summary>What a run gave.</summary>
    /// <param name="Output">Everything the program wrote, and its exception if one ended it.</param>
    /// <param name="Complaint">What went wrong with the torture itself; null if nothing did.</param>
    /// <param name="Instructions">How many instructions the program ran.</param>
    public sealed record Verdict(string Output, string? Complaint, long Instructions = 0);

    /// <summary>Runs a program as it is.</summary>
    public Verdict Plain(byte[] source, string fileName)
    {
        using var output = new Tap();
        Machine vm = Boot(output, fileName);
        vm.StartBytes(source, fileName);
        Outcome outcome = vm.Run(CountedMax);
        long ran = CountedMax - vm.InstructionsLeft;
        return new Verdict(End(output, Finish(vm, outcome)), null, ran);
    }

    /// <summary>Saves the machine every few instructions, drops it and goes on with a fresh one made of the image.</summary>
    /// <param name="source">The program.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="every">How many instructions to run between two teleports.</param>
    /// <param name="teleportsMax">After so many teleports the rest runs as it is.</param>
    public Verdict Teleport(byte[] source, string fileName, int every, int teleportsMax)
    {
        using var output = new Tap();
        Machine vm = Boot(output, fileName);
        vm.StartBytes(source, fileName);
        for (int i = 0; i < teleportsMax; i++)
        {
            Outcome outcome = vm.Run(every);
            if (outcome.Kind != OutcomeKind.Paused)
            {
                outcome = Finish(vm, outcome);
                return new Verdict(End(output, outcome), null);
            }
            byte[] image = vm.Save();
            Machine next = Machine.Load(image, vm.Options);
            if (i % 64 == 0 && !next.Save().AsSpan().SequenceEqual(image))
            {
                return new Verdict(output.Text, $"teleport {i}: the loaded machine's image differs from the one it was made of: {Machine.DescribeDifference(image, next.Save())}");
            }
            vm = next;
        }
        return new Verdict(End(output, Finish(vm, vm.Run())), null);
    }

    /// <summary>Every few instructions dreams some more and wakes up; the digest must be as before, and so must what comes next.</summary>
    /// <param name="source">The program.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="every">How many instructions to run between two dreams.</param>
    /// <param name="inside">How many instructions a dream lasts.</param>
    /// <param name="dreamsMax">After so many dreams the rest runs as it is.</param>
    public Verdict Dream(byte[] source, string fileName, int every, int inside, int dreamsMax)
    {
        using var output = new Tap();
        Machine vm = Boot(output, fileName);
        vm.StartBytes(source, fileName);
        for (int i = 0; i < dreamsMax; i++)
        {
            Outcome outcome = vm.Run(every);
            if (outcome.Kind != OutcomeKind.Paused)
            {
                return new Verdict(End(output, Finish(vm, outcome)), null);
            }
            ulong before = vm.Digest();
            MachineDream dream = vm.Dream();
            output.IsOpen = false;
            vm.Run(inside);
            output.IsOpen = true;
            dream.WakeUp();
            if (vm.Digest() != before)
            {
                return new Verdict(output.Text, $"dream {i}: the machine is not as it was before");
            }
        }
        return new Verdict(End(output, Finish(vm, vm.Run())), null);
    }

    private Machine Boot(Tap output, string fileName) => Startup.Boot(
        new MachineOptions
        {
            Arguments = [fileName],
            Path = [Path.GetDirectoryName(fileName) ?? "", stdlib],
            HashSeed = 0,
            World = new WorldOptions { Output = output, Error = output },
        },
        bootSource,
        stdlib);

    private static Outcome Finish(Machine vm, Outcome outcome)
    {
        for (int i = 0; i < RunsMax && outcome.Kind is OutcomeKind.Waiting or OutcomeKind.Paused; i++)
        {
            if (outcome.Wait?.DeadlineNanoseconds is { } deadline)
            {
                World.Sleep(deadline - vm.World.MonotonicNanoseconds());
            }
            outcome = vm.Run();
        }
        return outcome;
    }

    private static string End(Tap output, Outcome outcome) => outcome.Kind switch
    {
        OutcomeKind.Completed => output.Text,
        OutcomeKind.Failed => string.Create(
            CultureInfo.InvariantCulture, $"{output.Text}{outcome.Exception!.Type.Name}: {outcome.Exception.Message}\n{outcome.Exception.DescribeTraceback()}"),
        _ => $"{output.Text}{outcome.Kind}\n",
    };

    /// <summary>Where a tortured program's output goes; shut while it dreams.</summary>
    private sealed class Tap : MemoryStream
    {
        internal bool IsOpen { get; set; } = true;

        internal string Text => Encoding.UTF8.GetString(ToArray());

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (IsOpen)
            {
                base.Write(buffer);
            }
        }
    }
}
