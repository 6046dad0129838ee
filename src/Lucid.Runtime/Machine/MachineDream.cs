namespace Lucid.Runtime;

/// <summary>A dream that a host opened over a paused machine: everything the machine does until it ends can be taken back.</summary>
public sealed class MachineDream
{
    private readonly Machine vm;
    private readonly int depth;

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
        while (vm.DreamDepth >= depth)
        {
            vm.CommitLevel();
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
