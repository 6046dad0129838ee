using System.Runtime.InteropServices;
using Lucid.Runtime;

namespace Lucid.Cli;

/// <summary>
/// A program under way: waits where it waits, saves it when time has come or somebody wants it to stop and an image was asked for, hands
/// signals on to it else.
/// </summary>
internal sealed class ProgramRun : IDisposable
{
    private const int Interrupt = 2;
    private const int Terminate = 15;
    private const int SignalBase = 128;
    private const int Impatient = 3;
    private const int IdleSlice = 50;

    private readonly Machine vm;
    private readonly ImageFile? image;
    private readonly Timer? timer;
    private readonly List<PosixSignalRegistration> registrations = [];
    private readonly ManualResetEventSlim called = new();
    private readonly Terminal terminal = new();
    private volatile int stopSignal;
    private volatile bool saveDue;
    private volatile bool saveRefused;
    private volatile int unanswered;
    private bool warned;

    /// <param name="vm">The machine, ready to run.</param>
    /// <param name="image">Where to save it; null for nowhere.</param>
    /// <param name="every">How often to save it; null for only when it is stopped.</param>
    internal ProgramRun(Machine vm, ImageFile? image, TimeSpan? every)
    {
        this.vm = vm;
        this.image = image;
        registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Take(context, Interrupt)));
        registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Take(context, Terminate)));
        if (every is { } period && image is not null)
        {
            timer = new Timer(_ => SaveSoon(), null, period, period);
        }
    }

    /// <summary>Runs the program to its end, or to where it is stopped; gives the exit code.</summary>
    internal int Run()
    {
        while (true)
        {
            Outcome outcome = vm.Run();
            unanswered = 0;
            switch (outcome.Kind)
            {
                case OutcomeKind.Completed:
                    ReportFault();
                    return HostValue.To(outcome.Result) is long code ? (int)code : 0;
                case OutcomeKind.Failed:
                    ReportFault();
                    return Report.Failure(vm, outcome.Exception!);
                case OutcomeKind.Waiting:
                    Idle(outcome);
                    break;
                case OutcomeKind.Paused when outcome.Reason == PauseReason.Signal:
                    return SignalBase + vm.FatalSignal;
                case OutcomeKind.Paused when image is not null && SaveNow() is { } stopped:
                    return stopped;
            }
        }
    }

    public void Dispose()
    {
        timer?.Dispose();
        foreach (PosixSignalRegistration registration in registrations)
        {
            registration.Dispose();
        }
        called.Dispose();
    }

    private void Idle(Outcome outcome)
    {
        _ = outcome;
        called.Reset();
        if (stopSignal != 0 || saveDue)
        {
            return;
        }
        foreach (Wait wait in vm.Waits)
        {
            if (wait.Name == Wait.Line)
            {
                terminal.Answer(vm, wait, called);
                return;
            }
        }
        vm.Idle(IdleSlice);
    }

    private void SaveSoon()
    {
        saveDue = true;
        vm.Interrupt();
        Call();
    }

    // Runs on a thread of the CLR's own.
    private void Take(PosixSignalContext context, int number)
    {
        context.Cancel = true;
        if (++unanswered >= Impatient && number == Interrupt)
        {
            // The program is inside of one long operation; who asks a third time means it.
            Environment.Exit(SignalBase + number);
        }
        if (image is not null && !saveRefused)
        {
            stopSignal = number;
            vm.Interrupt();
        }
        else
        {
            vm.SendSignal(number);
        }
        Call();
    }

    private void Call()
    {
        try
        {
            called.Set();
        }
        catch (ObjectDisposedException)
        {
            // The program ended meanwhile.
        }
    }

    private int? SaveNow()
    {
        int signal = stopSignal;
        saveDue = false;
        stopSignal = 0;
        string? refusal = image!.Save(vm);
        if (refusal is null)
        {
            if (signal == 0)
            {
                return null;
            }
            Console.Error.WriteLine($"{(signal == Interrupt ? "\n" : "")}lucid: saved to {image.Path}; go on with: lucid resume {image.Path}");
            return SignalBase + signal;
        }
        if (signal != 0)
        {
            saveRefused = true;
            Console.Error.WriteLine($"\nlucid: cannot save to {image.Path}: {refusal}; the program goes on, the next Ctrl-C interrupts it");
        }
        else if (!warned)
        {
            warned = true;
            Console.Error.WriteLine($"lucid: cannot save to {image.Path}: {refusal}; the program goes on");
        }
        return null;
    }

    private void ReportFault()
    {
        if (vm.LastFault is { } fault && Environment.GetEnvironmentVariable("LUCID_FAULTS") == "1")
        {
            Console.Error.WriteLine($"lucid: an error of Lucid itself: {fault}");
        }
    }
}
