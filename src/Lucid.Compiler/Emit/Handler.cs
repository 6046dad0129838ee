namespace Lucid.Compiler.Emit;

/// <summary>An exception handler under construction. An instruction belongs to the innermost handler that was active when it was emitted.</summary>
/// <param name="register">The register that receives the exception; everything below it stays live.</param>
/// <param name="outer">The handler around it.</param>
/// <param name="assigned">The locals that are surely assigned wherever in the covered code an exception comes from.</param>
internal sealed class Handler(int register, Handler? outer, ulong[] assigned)
{
    public int Register { get; } = register;
    public Handler? Outer { get; } = outer;
    public ulong[] Assigned { get; } = assigned;
    public Label Target { get; } = new();
}
