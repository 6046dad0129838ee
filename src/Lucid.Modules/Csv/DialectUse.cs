namespace Lucid.Modules.Csv;

/// <summary>What a dialect is made for.</summary>
internal enum DialectUse
{
    /// <summary>For itself.</summary>
    Dialect,

    /// <summary>For a reader.</summary>
    Reader,

    /// <summary>For a writer.</summary>
    Writer,

    /// <summary>To be known by a name.</summary>
    Register,
}
