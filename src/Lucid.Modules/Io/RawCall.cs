namespace Lucid.Modules.Io;

/// <summary>What a buffer asks of its raw stream.</summary>
internal enum RawCall
{
    None,
    Readable,
    Writable,
    Seekable,
    ReadInto,
    Write,
    Seek,
    Tell,
    Truncate,
    Flush,
    Close,
}
