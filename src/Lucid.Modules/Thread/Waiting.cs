using Lucid.Runtime;

namespace Lucid.Modules.Thread;

/// <summary>Timeouts of locks.</summary>
internal static class Waiting
{
    /// <summary>The longest wait in seconds.</summary>
    internal const double SecondsMax = 9223372036.0;

    /// <summary>The moment until which to wait; null for no end. An error if the arguments contradict each other.</summary>
    internal static Value Deadline(Machine vm, bool blocking, double timeout, out long? moment)
    {
        moment = null;
        if (!blocking && timeout != -1)
        {
            return Errors.ValueError("can't specify a timeout for a non-blocking call");
        }
        if (timeout < 0 && timeout != -1)
        {
            return Errors.ValueError("timeout value must be a non-negative number");
        }
        if (timeout > SecondsMax)
        {
            return Errors.OverflowError("timeout value is too large");
        }
        if (timeout >= 0)
        {
            moment = vm.World.MonotonicNanoseconds() + (long)(timeout * 1e9);
        }
        return Value.None;
    }
}
