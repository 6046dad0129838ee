namespace Lucid.Runtime;

/// <summary>A logged copy of a State struct.</summary>
/// <typeparam name="T">The State.</typeparam>
public sealed class StateBox<T>(in T state)
    where T : struct
{
    public T State { get; } = state;
}
