using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>What kind of construct the code being emitted stands in.</summary>
internal enum BlockKind
{
    /// <summary>A <c>while</c> loop.</summary>
    While,
    /// <summary>A <c>for</c> loop; its iterator is in <see cref="FrameBlock.Register"/>.</summary>
    For,
    /// <summary>An <c>async for</c> loop.</summary>
    AsyncFor,
    /// <summary>The body of a <c>try</c> that has <c>except</c> clauses.</summary>
    Try,
    /// <summary>The body of a <c>try</c> that has a <c>finally</c>.</summary>
    Finally,
    /// <summary>The copy of a <c>finally</c> body that runs on an exception; the exception handled before is in <see cref="FrameBlock.Register"/>.</summary>
    FinallyHandler,
    /// <summary>An <c>except</c> clause; the exception handled before is in <see cref="FrameBlock.Register"/>, its variable is to be unbound.</summary>
    Except,
    /// <summary>An <c>except*</c> clause, which cannot be left by a jump.</summary>
    ExceptStar,
    /// <summary>The body of a <c>with</c>; the exit method and its object begin at <see cref="FrameBlock.Register"/>.</summary>
    With,
    /// <summary>The body of an <c>async with</c>.</summary>
    AsyncWith,
}

/// <summary>A construct that has to be left tidily by <c>return</c>, <c>break</c> and <c>continue</c>.</summary>
internal sealed class FrameBlock(BlockKind kind)
{
    public BlockKind Kind { get; } = kind;

    /// <summary>The register that its cleanup needs.</summary>
    public int Register { get; init; }

    /// <summary>The handler active outside of it.</summary>
    public Handler? Outer { get; init; }

    /// <summary>The handler that, while an exception is handled here, takes it back before going on with a new one.</summary>
    public Handler? Cleanup { get; init; }

    /// <summary>Where <c>continue</c> goes.</summary>
    public Label? Start { get; init; }

    /// <summary>Where <c>break</c> goes.</summary>
    public Label? Exit { get; init; }

    /// <summary>The <c>finally</c> body.</summary>
    public StmtNode[]? FinalBody { get; init; }

    /// <summary>The variable of an <c>except</c> clause.</summary>
    public string? Name { get; init; }

    /// <summary>Where its cleanup is said to happen.</summary>
    public Span Span { get; init; }
}
