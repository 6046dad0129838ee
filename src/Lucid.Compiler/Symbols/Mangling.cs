namespace Lucid.Compiler.Symbols;

/// <summary>The mangling of private names in classes.</summary>
public static class Mangling
{
    /// <summary><c>__x</c> in class <c>_C</c> becomes <c>_C__x</c>; names with a dot, those ending in two underscores and those in a class of underscores only stay.</summary>
    public static string Mangle(string? privateClass, string name)
    {
        if (privateClass is null || !name.StartsWith("__", StringComparison.Ordinal) || name.EndsWith("__", StringComparison.Ordinal) || name.Contains('.'))
        {
            return name;
        }
        string stripped = privateClass.TrimStart('_');
        return stripped.Length == 0 ? name : "_" + stripped + name;
    }
}
