namespace Lucid.Runtime;

/// <summary>A dream that a host opened over a paused machine: everything the machine does until it ends can be taken back.</summary>
public sealed class MachineDream : IDisposable
{
    private readonly Machine vm;

    // Not the level itself: what that keeps of the machine shall go when it ends.
    private readonly int epoch;

    internal MachineDream(Machine vm, int epoch)
    {
        this.vm = vm;
        this.epoch = epoch;
    }

    /// <summary>Takes everything back: objects, frames, threads and where they stand.</summary>
    /// <exception cref="InvalidOperationException">The dream is over, or a dream inside it is open.</exception>
    public void WakeUp()
    {
        Check();
        while (vm.IsOpen(epoch))
        {
            vm.RollbackLevel();
        }
    }

    /// <summary>Keeps everything.</summary>
    /// <exception cref="InvalidOperationException">The dream is over, or a dream inside it is open.</exception>
    public void Realize()
    {
        Check();
        while (vm.IsOpen(epoch))
        {
            vm.CommitLevel();
        }
    }

    /// <summary>Takes everything back unless it was kept, so that <c>using</c> leaves no dream open.</summary>
    public void Dispose()
    {
        if (vm.IsOpen(epoch))
        {
            WakeUp();
        }
    }

    private void Check()
    {
        vm.CheckPaused();
        if (!vm.IsOpen(epoch))
        {
            throw new InvalidOperationException("the dream is over");
        }
        if (vm.HostEpoch != epoch)
        {
            throw new InvalidOperationException("a dream of the host inside this one is open");
        }
    }
}
