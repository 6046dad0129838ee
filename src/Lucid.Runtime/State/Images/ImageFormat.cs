namespace Lucid.Runtime;

/// <summary>Numbers of the image format. They only grow.</summary>
internal static class ImageFormat
{
    internal const int Version = 3;

    /// <summary>Stands in place of the version in bytes that were written to be digested only.</summary>
    internal const int DigestVersion = -1;
    internal const int HeaderBytes = 32;

    /// <summary>"LUCIDIMG"</summary>
    internal const ulong Magic = 0x474D494449_43554CUL;

    // Tags of values. Numbers from SmallIntFirst on are ints of one byte.
    internal const byte TagUnbound = 0;
    internal const byte TagNone = 1;
    internal const byte TagFalse = 2;
    internal const byte TagTrue = 3;
    internal const byte TagNotImplemented = 4;
    internal const byte TagEllipsis = 5;
    internal const byte TagInt = 6;
    internal const byte TagFloat = 7;
    internal const byte TagObject = 8;
    internal const byte TagExhausted = 9;
    internal const byte TagReturn = 10;
    internal const byte SmallIntFirst = 16;
    internal const int SmallIntLow = -16;
    internal const int SmallIntHigh = 255 - SmallIntFirst + SmallIntLow;
}
