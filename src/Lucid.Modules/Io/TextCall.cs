namespace Lucid.Modules.Io;

/// <summary>What a text stream asks of others.</summary>
internal enum TextCall
{
    None,
    LoadCodecs,
    Lookup,
    GetDecoderFactory,
    MakeDecoder,
    GetEncoderFactory,
    MakeEncoder,
    ReadChunk,
    ReadAll,
    Decode,
    Encode,
    Write,
    Flush,
    Seek,
    Tell,
    Truncate,
    Close,
    ResetDecoder,
    ResetEncoder,
    EncodeForTell,
    Seekable,
    Readable,
    Writable,
    HasRead1,
    TellAtStart,
    ContinueEncoder,
}
