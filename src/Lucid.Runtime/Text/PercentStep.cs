namespace Lucid.Runtime.Text;

/// <summary>What <see cref="PercentCursor.Next"/> came to, and so what its caller does before the next call.</summary>
public enum PercentStep
{
    /// <summary>The format is used up. Arguments left over are an error unless they are a mapping.</summary>
    End,

    /// <summary>Text to copy: Literal.</summary>
    Literal,

    /// <summary>The key to look up in the mapping: Key. Its value becomes the only argument.</summary>
    Mapping,

    /// <summary>The next argument is the width: take it and call SupplyWidth.</summary>
    Width,

    /// <summary>The next argument is the precision: take it and call SupplyPrecision.</summary>
    Precision,

    /// <summary>The next argument is to be converted by Spec: take it, then refuse an unknown conversion, then format.</summary>
    Operand,

    /// <summary>The format is wrong: raise the fault.</summary>
    Fault,
}
