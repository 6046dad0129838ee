namespace Lucid.Runtime;

/// <summary>The encodings that the machine itself knows.</summary>
public enum CodecKind
{
    None,
    Utf8,
    Utf16,
    Utf16LittleEndian,
    Utf16BigEndian,
    Utf32,
    Utf32LittleEndian,
    Utf32BigEndian,
    Latin1,
    Ascii,
}
