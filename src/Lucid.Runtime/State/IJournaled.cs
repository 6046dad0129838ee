namespace Lucid.Runtime;

/// <summary>
/// A container that is a field of a State and logs its own elements. When the State that holds it is logged, its header (array and count)
/// is in the copy; from then on only elements that existed then need logging, and none after the array was replaced.
/// </summary>
public interface IJournaled
{
    /// <summary>Called on the live field right after the State that holds it was logged for a new epoch.</summary>
    void BeginEpoch();

    /// <summary>Takes arrays of its own, which no undo record speaks of.</summary>
    void Detach();
}
