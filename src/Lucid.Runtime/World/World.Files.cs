namespace Lucid.Runtime;

/// <summary>Files.</summary>
public sealed partial class World
{
    /// <summary>Reads a whole file. Observes.</summary>
    public bool TryReadFile(string path, out byte[] bytes)
    {
        Record(EffectClass.Observe, "file.read", path);
        try
        {
            bytes = File.ReadAllBytes(path);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bytes = [];
            return false;
        }
    }
}
