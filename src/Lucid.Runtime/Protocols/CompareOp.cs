namespace Lucid.Runtime;

/// <summary>A rich comparison.</summary>
public enum CompareOp : byte
{
    Eq, Ne, Lt, Le, Gt, Ge,
}
