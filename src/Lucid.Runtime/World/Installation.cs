namespace Lucid.Runtime;

/// <summary>Lucid's own files, which are read before any program runs: no effects of a program, so no ledger has them.</summary>
public static class Installation
{
    /// <summary>The text of a file.</summary>
    public static string ReadText(string path) => File.ReadAllText(path);

    /// <summary>The bytes of a file.</summary>
    public static byte[] ReadBytes(string path) => File.ReadAllBytes(path);

    /// <summary>Whether there is such a file.</summary>
    public static bool Has(string path) => File.Exists(path);

    /// <summary>What changes when a file is written.</summary>
    public static string StampOf(string path) => $"{File.GetLastWriteTimeUtc(path).Ticks:x}";
}
