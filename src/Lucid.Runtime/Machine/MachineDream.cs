namespace Lucid.Runtime;

/// <summary>A dream that a host opened over a paused machine: everything the machine does until it ends can be taken back.</summary>
public sealed class MachineDream : IDisposable
{
    private readonly Machine vm;
    private readonly int depth;
    private bool isOver;

    internal MachineDream(Machine vm)
    {
        vm.CheckPaused();
        this.vm = vm;
        vm.OpenLevel(null);
        depth = vm.DreamDepth;
    }

    /// <summary>Takes everything back: objects, frames, threads and where they stand.</summary>
    /// <exception cref="InvalidOperationException">The dream is over, or a dream inside it is open.</exception>
    public void WakeUp()
    {
        Check();
        isOver = true;
        while (vm.DreamDepth >= depth)
        {
            vm.RollbackLevel();
        }
    }

    /// <summary>Keeps everything.</summary>
    /// <exception cref="InvalidOperationException">The dream is over, or a dream inside it is open.</exception>
    public void Realize()
    {
        Check();
        isOver = true;
        while (vm.DreamDepth >= depth)
        {
            vm.CommitLevel();
        }
    }

    /// <summary>Takes everything back unless it was kept, so that <c>using</c> leaves no dream open.</summary>
    public void Dispose()
    {
        if (!isOver)
        {
            WakeUp();
        }
    }

    private void Check()
    {
        vm.CheckPaused();
        if (!vm.IsHostLevel(depth))
        {
            throw new InvalidOperationException(vm.DreamDepth < depth ? "the dream is over" : "a dream of the host inside this one is open");
        }
    }
}
