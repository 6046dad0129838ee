using Microsoft.Win32.SafeHandles;

namespace Lucid.Runtime;

/// <summary>Lucid's own files, which are read before any program runs: no effects of a program, so no ledger has them.</summary>
public static class Installation
{
    /// <summary>The text of a file.</summary>
    public static string ReadText(string path) => File.ReadAllText(path);

    /// <summary>The bytes of a file.</summary>
    public static byte[] ReadBytes(string path) => File.ReadAllBytes(path);

    /// <summary>The bytes of a file that begins with certain ones, without those; null if there is no such file.</summary>
    public static byte[]? ReadBytesAfter(string path, byte[] beginning)
    {
        if (!File.Exists(path))
        {
            return null;
        }
        using SafeFileHandle file = File.OpenHandle(path);
        var begun = new byte[beginning.Length];
        if (!Filled(file, begun, 0) || !begun.AsSpan().SequenceEqual(beginning))
        {
            return null;
        }
        var rest = new byte[RandomAccess.GetLength(file) - begun.Length];
        return Filled(file, rest, begun.Length) ? rest : null;
    }

    private static bool Filled(SafeFileHandle file, Span<byte> bytes, long at)
    {
        while (!bytes.IsEmpty)
        {
            int count = RandomAccess.Read(file, bytes, at);
            if (count == 0)
            {
                return false;
            }
            bytes = bytes[count..];
            at += count;
        }
        return true;
    }

    /// <summary>Whether there is such a file.</summary>
    public static bool Has(string path) => File.Exists(path);

    /// <summary>What changes when a file is written.</summary>
    public static long StampOf(string path) => File.GetLastWriteTimeUtc(path).Ticks;
}
