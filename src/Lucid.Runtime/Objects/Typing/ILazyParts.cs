namespace Lucid.Runtime;

/// <summary>An object with parts that are evaluated when they are asked for.</summary>
internal interface ILazyParts
{
    /// <summary>Keeps the value of a part.</summary>
    void Keep(Undo undo, LazyPart part, Value value);
}
