namespace Lucid.Runtime;

/// <summary>One activation, in the side array of a thread. Its registers are in the thread's stack from Base on.</summary>
internal struct FrameRecord
{
    /// <summary>The code; null for a native frame.</summary>
    internal PyCode? Code;

    /// <summary>The function; null for a native frame.</summary>
    internal PyFunction? Function;

    /// <summary>The native frame, the generator or, under construction, the instance.</summary>
    internal PyObject? Owner;

    /// <summary>The frame object, if somebody asked for it.</summary>
    internal PyFrame? View;

    /// <summary>Next instruction; for a native frame, next step.</summary>
    internal int Ip;

    /// <summary>First register in the thread's stack; for a native frame, the first free place.</summary>
    internal int Base;

    /// <summary>For a native frame, the step that gets an exception; -1 if none does.</summary>
    internal int CatchStep;

    /// <summary>How it gives its result back.</summary>
    internal FrameFlags Flags;

    internal readonly bool IsNative => (Flags & FrameFlags.Native) != 0;
}
