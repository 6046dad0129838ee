namespace Lucid.Modules.Io;

/// <summary>What is asked of a text stream over bytes.</summary>
internal enum TextOp
{
    Init,
    Read,
    ReadLine,
    Next,
    Write,
    Flush,
    Seek,
    Tell,
    Truncate,
    Close,
    Detach,
}
