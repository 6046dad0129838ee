namespace Lucid.Runtime;

/// <summary>How a frame gives its result back, and what its native step waits for.</summary>
[Flags]
internal enum FrameFlags : int
{
    /// <summary>A plain call.</summary>
    None = 0,
    /// <summary>An <c>__init__</c>: gives the instance, which is the record's owner, and wants None.</summary>
    Construct = 1,
    /// <summary>A generator, which is the record's owner.</summary>
    Generator = 2,
    /// <summary>A native frame, which is the record's owner.</summary>
    Native = 4,
    /// <summary>The native frame asked an iterator for its next item: a StopIteration means that there is none.</summary>
    AwaitsNext = 8,
    /// <summary>An exception to raise waits in the thread's delivered value.</summary>
    Raising = 16,
    /// <summary>With Native: pushed between two instructions; the frame below waits for nothing.</summary>
    Between = 32,
    /// <summary>A special method of an operator, whose operands are in the two registers below the frame's: NotImplemented lets the next one try.</summary>
    Operand = 64,
    /// <summary>With Operand: an in-place method, after which all others come.</summary>
    FirstOperand = 128,
    /// <summary>With Operand: a reflected method, after which none comes.</summary>
    LastOperand = 256,
    /// <summary>A special method whose result is checked; the kind of check is in the flags from bit 16 on.</summary>
    Checked = 512,
    /// <summary>Some of its variables were taken away, so that its code looks before it reads them.</summary>
    Doubting = 1024,
}
