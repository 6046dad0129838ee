using Lucid.Runtime;

namespace Lucid.Cli;

/// <summary>What the command does while every thread of a machine waits.</summary>
internal static class Waiting
{
    /// <summary>Sleeps until the wait may be over, at most a short while so that interrupts are seen.</summary>
    internal static void Sit(Machine vm, Wait wait)
    {
        const long SliceNanoseconds = 50_000_000;
        long left = wait.DeadlineNanoseconds is { } deadline ? deadline - vm.World.MonotonicNanoseconds() : SliceNanoseconds;
        World.Sleep(Math.Clamp(left, 0, SliceNanoseconds));
    }
}
