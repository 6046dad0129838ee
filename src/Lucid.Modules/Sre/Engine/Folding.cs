namespace Lucid.Modules.Sre.Engine;

/// <summary>How characters are changed before they are compared.</summary>
internal enum Folding
{
    None,

    /// <summary>ASCII letters to lower case.</summary>
    Ascii,

    /// <summary>By the locale, which is always C: ASCII letters, tried in both cases.</summary>
    Locale,

    /// <summary>Simple lower case of Unicode.</summary>
    Unicode,
}
