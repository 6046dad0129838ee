namespace Lucid.Runtime;

/// <summary>Chaining for the steps of native frames.</summary>
public static class ContinuationExtensions
{
    /// <summary>Goes on with a step of the frame when the operation has its result.</summary>
    public static Continuation Then(this Value operation, int step) => new(operation, step, -1);
}
