namespace Lucid.Compiler.Syntax.Ast;

/// <summary>A pattern of a <c>case</c>.</summary>
public abstract class PatternNode(NodeKind kind, Span span) : LocatedNode(kind, span);

/// <summary>A literal or dotted name.</summary>
public sealed class MatchValuePattern(Span span, ExprNode value) : PatternNode(NodeKind.MatchValue, span)
{
    public ExprNode Value { get; } = value;
}

/// <summary><c>None</c>, <c>True</c> or <c>False</c>.</summary>
public sealed class MatchSingletonPattern(Span span, ConstantValue value) : PatternNode(NodeKind.MatchSingleton, span)
{
    public ConstantValue Value { get; } = value;
}

/// <summary>A sequence pattern.</summary>
public sealed class MatchSequencePattern(Span span, PatternNode[] patterns) : PatternNode(NodeKind.MatchSequence, span)
{
    public PatternNode[] Patterns { get; } = patterns;
}

/// <summary>A mapping pattern.</summary>
public sealed class MatchMappingPattern(Span span, ExprNode[] keys, PatternNode[] patterns, string? rest) : PatternNode(NodeKind.MatchMapping, span)
{
    public ExprNode[] Keys { get; } = keys;
    public PatternNode[] Patterns { get; } = patterns;
    public string? Rest { get; } = rest;
}

/// <summary>A class pattern.</summary>
public sealed class MatchClassPattern(Span span, ExprNode cls, PatternNode[] patterns, string[] kwdAttrs, PatternNode[] kwdPatterns) : PatternNode(NodeKind.MatchClass, span)
{
    public ExprNode Cls { get; } = cls;
    public PatternNode[] Patterns { get; } = patterns;
    public string[] KwdAttrs { get; } = kwdAttrs;
    public PatternNode[] KwdPatterns { get; } = kwdPatterns;
}

/// <summary><c>*name</c>; null for <c>*_</c>.</summary>
public sealed class MatchStarPattern(Span span, string? name) : PatternNode(NodeKind.MatchStar, span)
{
    public string? Name { get; } = name;
}

/// <summary><c>pattern as name</c>, a capture (no pattern) or the wildcard (neither).</summary>
public sealed class MatchAsPattern(Span span, PatternNode? pattern, string? name) : PatternNode(NodeKind.MatchAs, span)
{
    public PatternNode? Pattern { get; } = pattern;
    public string? Name { get; } = name;
}

/// <summary>Alternatives.</summary>
public sealed class MatchOrPattern(Span span, PatternNode[] patterns) : PatternNode(NodeKind.MatchOr, span)
{
    public PatternNode[] Patterns { get; } = patterns;
}
