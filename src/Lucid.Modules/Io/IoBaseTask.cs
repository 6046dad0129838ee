namespace Lucid.Modules.Io;

/// <summary>What a stream's base does through the stream's own methods.</summary>
internal enum IoBaseTask
{
    Close,
    Finalize,
    CheckClosed,
    CheckSeekable,
    CheckReadable,
    CheckWritable,
    ReadLine,
    ReadLines,
    WriteLines,
    Enter,
    Next,
    RawRead,
    RawReadAll,
    ReadIntoByRead,
}
