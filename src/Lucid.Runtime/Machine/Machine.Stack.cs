using System.Runtime.CompilerServices;

namespace Lucid.Runtime;

/// <summary>The CLR's stack, of which built-in iterators and callables that are nested in one another use some for each.</summary>
public sealed unsafe partial class Machine
{
    // Less than the runtime vouches for, so that only what is past it need ask.
    private const int SureBytes = 64 * 1024;
    private nuint stackFloor;

    /// <summary>Whether too little is left of the stack to go deeper.</summary>
    internal bool IsStackLow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            Unsafe.SkipInit(out byte here);
            return (nuint)(&here) < stackFloor && !RuntimeHelpers.TryEnsureSufficientExecutionStack();
        }
    }

    /// <summary>Notes where the stack is when a run begins.</summary>
    private void NoteStack()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        byte here;
        stackFloor = (nuint)(&here) - SureBytes;
    }
}
