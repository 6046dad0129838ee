namespace Lucid.Runtime;

/// <summary>
/// C# never waits for Python: the interpreter's loop stands on the CLR's stack once at most, and while it stands there nobody outside can
/// take the machine for paused.
/// </summary>
public sealed partial class Machine
{
    private bool isRunning;
    private int activations;

    /// <summary>How many activations of the interpreter's loop stood on the CLR's stack at once, at the most.</summary>
    internal int ActivationsMax { get; private set; }

    /// <summary>Refuses what only a paused machine can do.</summary>
    /// <exception cref="InvalidOperationException">The machine runs: a host function that it called asks for this.</exception>
    internal void CheckPaused()
    {
        if (isRunning)
        {
            throw new InvalidOperationException("the machine runs: a function that it calls can neither run, save, digest nor start it, nor open or end its dreams");
        }
    }

    /// <summary>Enters the interpreter's loop.</summary>
    private void Interpret<TMode>(GreenThread thread)
        where TMode : struct, IMode
    {
        activations++;
        ActivationsMax = Math.Max(ActivationsMax, activations);
        if (activations > 1)
        {
            throw new InvalidOperationException("the interpreter was entered below itself");
        }
        Execute<TMode>(thread);
        activations--;
    }

    /// <summary>What nothing may do while the machine runs; lets a test see that it is noticed.</summary>
    internal void InterpretForTest() => Interpret<FastMode>(Thread);
}
