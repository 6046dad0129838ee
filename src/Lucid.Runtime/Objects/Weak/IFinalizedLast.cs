namespace Lucid.Runtime;

/// <summary>A stream: when several objects are gone at once, it is finalized after them, and before what it was made over.</summary>
public interface IFinalizedLast;
