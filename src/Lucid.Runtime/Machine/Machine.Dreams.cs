using System.Runtime.CompilerServices;

namespace Lucid.Runtime;

/// <summary>The machine's part in dreams: frames and threads as they were when a level was opened.</summary>
public sealed partial class Machine
{
    private readonly List<MachineLevel> levels = [];

    /// <summary>How many dreams are open.</summary>
    public int DreamDepth => levels.Count;

    /// <summary>The epoch of the host's innermost level, inside of which the program may have opened others; null if none is open.</summary>
    internal int? HostEpoch => levels.FindLast(static level => level.Owner is null)?.Epoch;

    /// <summary>Whether the level that began in an epoch is still open.</summary>
    internal bool IsOpen(int epoch)
    {
        foreach (MachineLevel level in levels)
        {
            if (level.Epoch == epoch)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Opens a dream over the paused machine.</summary>
    /// <exception cref="InvalidOperationException">The machine runs.</exception>
    public MachineDream Dream()
    {
        CheckPaused();
        OpenLevel(null);
        return new MachineDream(this, Undo.Epoch);
    }

    /// <summary>The innermost dream that a host has opened and that is not over; null if there is none. A loaded machine has those of its image.</summary>
    public MachineDream? OpenDream => HostEpoch is { } epoch ? new MachineDream(this, epoch) : null;

    /// <summary>Opens a dream at the present safepoint: everything from here on can be taken back.</summary>
    /// <remarks>Takes constant time: the frame on top is logged here, every other when it is returned into.</remarks>
    /// <param name="owner">The dream or checkpoint of the program; null for a dream of the host.</param>
    // None of these three is inlined: copies of frames and registers that they make would stay in the frame of their caller for as long as it
    // runs, a host's loop perhaps, and the collector would take what the registers hold for used.
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void OpenLevel(PyObject? owner)
    {
        Undo.Open();
        levels.Add(MachineLevel.Take(this, owner));
        foreach (GreenThread thread in Threads)
        {
            thread.UnloggedDepth = thread.Depth;
            if (thread.Depth > 0)
            {
                LogFrame(thread);
            }
        }
    }

    /// <summary>Keeps what the innermost dream did.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void CommitLevel()
    {
        MachineLevel level = levels[^1];
        levels.RemoveAt(levels.Count - 1);
        Undo.Commit();
        if (levels.Count > 0)
        {
            levels[^1].Absorb(level);
            levels[^1].Finalized.AddRange(level.Finalized);
            levels[^1].Called.AddRange(level.Called);
        }
        foreach (GreenThread thread in Threads)
        {
            thread.UnloggedDepth = levels.Count == 0 ? 0 : levels[^1].UnloggedDepth(thread);
        }
    }

    /// <summary>Takes everything back that the innermost dream did: objects, frames, threads and where they stand.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void RollbackLevel()
    {
        ForgetUnfolding();
        MachineLevel level = levels[^1];
        levels.RemoveAt(levels.Count - 1);
        Undo.Rollback();
        level.Restore(this);
        ForgetFinalized(level);
    }

    /// <summary>The dreams that wait for the end of their statement.</summary>
    internal PyDream[] AskedDreams() => askedDreams.Count == 0 ? [] : askedDreams.ToArray();

    /// <summary>Puts back which dreams wait for the end of their statement.</summary>
    internal void RestoreAsked(PyDream[] asked)
    {
        askedDreams.Clear();
        askedDreams.AddRange(asked);
    }

    /// <summary>Logs the frame on top, which the innermost dream is about to change.</summary>
    private void LogFrame(GreenThread thread)
    {
        int index = thread.Depth - 1;
        levels[^1].Log(thread, index);
        thread.UnloggedDepth = index;
    }
}
