namespace Lucid.Compiler.Syntax;

/// <summary>The letters before a string's quote.</summary>
[Flags]
internal enum StringPrefix
{
    None = 0,
    Bytes = 1,
    Unicode = 2,
    Raw = 4,
    Format = 8,
    Template = 16,
    Interpolated = Format | Template,
}

/// <summary>Reads and checks string prefixes.</summary>
internal static class StringPrefixes
{
    private static readonly (StringPrefix, char, char)[] Conflicts =
    [
        (StringPrefix.Unicode | StringPrefix.Bytes, 'u', 'b'), (StringPrefix.Unicode | StringPrefix.Raw, 'u', 'r'),
        (StringPrefix.Unicode | StringPrefix.Format, 'u', 'f'), (StringPrefix.Unicode | StringPrefix.Template, 'u', 't'),
        (StringPrefix.Bytes | StringPrefix.Format, 'b', 'f'), (StringPrefix.Bytes | StringPrefix.Template, 'b', 't'),
        (StringPrefix.Format | StringPrefix.Template, 'f', 't'),
    ];

    public static StringPrefix Of(int c) => (c | 0x20) switch
    {
        'b' => StringPrefix.Bytes,
        'u' => StringPrefix.Unicode,
        'r' => StringPrefix.Raw,
        'f' => StringPrefix.Format,
        't' => StringPrefix.Template,
        _ => StringPrefix.None,
    };

    /// <summary>The message about two prefixes that exclude each other, or null.</summary>
    public static string? Conflict(StringPrefix prefix)
    {
        foreach ((StringPrefix both, char first, char second) in Conflicts)
        {
            if ((prefix & both) == both)
            {
                return $"'{first}' and '{second}' prefixes are incompatible";
            }
        }
        return null;
    }
}
