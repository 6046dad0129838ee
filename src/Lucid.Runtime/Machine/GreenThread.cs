namespace Lucid.Runtime;

/// <summary>A Python thread: a chain of frames and their registers. Plain data, scheduled by the machine.</summary>
internal sealed class GreenThread
{
    internal const int InitialRegisters = 1024;

    /// <summary>Registers of all Python frames; a callee's overlap its caller's outgoing arguments.</summary>
    internal Value[] Stack = new Value[InitialRegisters];

    /// <summary>The frames, outermost first.</summary>
    internal FrameRecord[] Frames = new FrameRecord[64];

    /// <summary>How many frames there are.</summary>
    internal int Depth;

    /// <summary>Frames below this number were not logged since the innermost dream was opened.</summary>
    internal int UnloggedDepth;

    /// <summary>What goes to the native frame on top: a result, or an exception when the frame is marked as raising.</summary>
    internal Value Delivered;

    /// <summary>The exception being handled, None if none is.</summary>
    internal Value Handled = Value.None;

    /// <summary>Identity as <c>threading</c> knows it; 1 is the main thread.</summary>
    internal int Ident;

    /// <summary>What the thread waits for; null when it can run.</summary>
    internal Wait? Waiting;

    /// <summary>Result of the outermost frame, once it has returned.</summary>
    internal Value Result;

    /// <summary>The exception that ended the thread; null if none did.</summary>
    internal PyException? Failure;

    /// <summary>An exception to raise at the next safepoint, as an interrupt does.</summary>
    internal Value Injected = Value.Unbound;

    /// <summary>Depth beyond the limit that is allowed while a RecursionError is being handled.</summary>
    internal int ExtraDepth;

    internal ref FrameRecord Top => ref Frames[Depth - 1];

    /// <summary>The first place of the stack that no live register occupies.</summary>
    internal int FreeBase
    {
        get
        {
            if (Depth == 0)
            {
                return 0;
            }
            ref FrameRecord top = ref Frames[Depth - 1];
            return top.IsNative ? top.Base : top.Base + top.Code!.RegisterCount;
        }
    }

    /// <summary>Makes room for registers up to a place. References into the old stack are stale afterwards.</summary>
    internal void Reserve(int end)
    {
        if (end > Stack.Length)
        {
            Array.Resize(ref Stack, Math.Max(end, Stack.Length * 2));
        }
    }

    /// <summary>Makes room for a number of frames.</summary>
    internal void ReserveFrames(int count)
    {
        if (count > Frames.Length)
        {
            Array.Resize(ref Frames, Math.Max(count, Frames.Length * 2));
        }
    }

    /// <summary>Adds a frame.</summary>
    internal ref FrameRecord Push()
    {
        if (Depth == Frames.Length)
        {
            Array.Resize(ref Frames, Depth * 2);
        }
        return ref Frames[Depth++];
    }
}
