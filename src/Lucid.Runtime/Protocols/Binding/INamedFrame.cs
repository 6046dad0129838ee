namespace Lucid.Runtime;

/// <summary>A native frame with a name in images; generated code implements it.</summary>
public interface INamedFrame
{
    /// <summary>The name under which images know the class.</summary>
    string FrameName { get; }
}
