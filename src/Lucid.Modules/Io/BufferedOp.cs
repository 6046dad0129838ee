namespace Lucid.Modules.Io;

/// <summary>What is asked of a stream with a buffer.</summary>
internal enum BufferedOp
{
    Init,
    Read,
    Read1,
    Peek,
    ReadLine,
    ReadInto,
    ReadInto1,
    Write,
    Flush,
    Seek,
    Tell,
    Truncate,
    Close,
    Detach,
    Next,
}
