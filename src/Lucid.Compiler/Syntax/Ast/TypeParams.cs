namespace Lucid.Compiler.Syntax.Ast;

/// <summary>A type parameter.</summary>
public abstract class TypeParamNode(NodeKind kind, Span span) : LocatedNode(kind, span);

/// <summary><c>T: bound = default</c>.</summary>
public sealed class TypeVarParam(Span span, string name, ExprNode? bound, ExprNode? defaultValue) : TypeParamNode(NodeKind.TypeVar, span)
{
    public string Name { get; } = name;
    public ExprNode? Bound { get; } = bound;
    public ExprNode? DefaultValue { get; } = defaultValue;
}

/// <summary><c>**P = default</c>.</summary>
public sealed class ParamSpecParam(Span span, string name, ExprNode? defaultValue) : TypeParamNode(NodeKind.ParamSpec, span)
{
    public string Name { get; } = name;
    public ExprNode? DefaultValue { get; } = defaultValue;
}

/// <summary><c>*Ts = default</c>.</summary>
public sealed class TypeVarTupleParam(Span span, string name, ExprNode? defaultValue) : TypeParamNode(NodeKind.TypeVarTuple, span)
{
    public string Name { get; } = name;
    public ExprNode? DefaultValue { get; } = defaultValue;
}
