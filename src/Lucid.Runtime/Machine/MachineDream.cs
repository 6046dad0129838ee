namespace Lucid.Runtime;

/// <summary>A dream that a host opened over a paused machine: everything the machine does until it ends can be taken back.</summary>
public sealed class MachineDream
{
    private readonly Machine vm;
    private readonly int depth;

    internal MachineDream(Machine vm)
    {
        this.vm = vm;
        vm.OpenLevel();
        depth = vm.DreamDepth;
    }

    /// <summary>Takes everything back: objects, frames, threads and where they stand.</summary>
    /// <exception cref="InvalidOperationException">The dream is over, or a dream inside it is open.</exception>
    public void WakeUp()
    {
        Check();
        vm.RollbackLevel();
    }

    /// <summary>Keeps everything.</summary>
    /// <exception cref="InvalidOperationException">The dream is over, or a dream inside it is open.</exception>
    public void Realize()
    {
        Check();
        vm.CommitLevel();
    }

    private void Check()
    {
        if (vm.DreamDepth != depth)
        {
            throw new InvalidOperationException(vm.DreamDepth < depth ? "the dream is over" : "a dream inside this one is open");
        }
    }
}
