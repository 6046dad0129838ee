namespace Lucid.Compiler.Syntax.Ast;

/// <summary>A node of the abstract syntax tree. Names and fields mirror CPython's <c>ast</c> module.</summary>
public abstract class Node(NodeKind kind)
{
    /// <summary>What the node is, for fast switching.</summary>
    public NodeKind Kind { get; } = kind;
}

/// <summary>A node that carries its place in the source.</summary>
public abstract class LocatedNode(NodeKind kind, Span span) : Node(kind)
{
    /// <summary>Where the node's text begins and ends.</summary>
    public Span Span { get; } = span;
}
