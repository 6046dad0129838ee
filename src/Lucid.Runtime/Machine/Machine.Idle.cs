namespace Lucid.Runtime;

/// <summary>Waiting on behalf of a machine, for hosts that have nothing better to do.</summary>
public sealed partial class Machine
{
    /// <summary>
    /// Waits a while for what the machine waits for, a moment or standard input, and wakes who waited for it. The rest (host functions, lines
    /// of the terminal) is the host's.
    /// </summary>
    /// <param name="milliseconds">How long to wait at most.</param>
    public void Idle(int milliseconds)
    {
        long left = milliseconds * 1_000_000L;
        PyDescriptor? input = null;
        foreach (GreenThread thread in Threads)
        {
            if (thread.Waiting is not { } wait)
            {
                continue;
            }
            if (wait.DeadlineNanoseconds is { } deadline)
            {
                left = Math.Min(left, Math.Max(0, deadline - World.MonotonicNanoseconds()));
            }
            if (wait is { Kind: WaitKind.Input, Target.O: PyDescriptor descriptor })
            {
                input = descriptor;
            }
        }
        if (input is null)
        {
            World.Sleep(left);
        }
        else if (World.IsInputReady((int)((left + 999_999) / 1_000_000)))
        {
            NotifyAll(input);
        }
    }
}
