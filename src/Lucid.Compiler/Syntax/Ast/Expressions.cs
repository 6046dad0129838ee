namespace Lucid.Compiler.Syntax.Ast;

/// <summary>An expression.</summary>
public abstract class ExprNode(NodeKind kind, Span span) : LocatedNode(kind, span);

/// <summary><c>and</c> or <c>or</c> over two or more values.</summary>
public sealed class BoolOpExpr(Span span, BoolOperator op, ExprNode[] values) : ExprNode(NodeKind.BoolOp, span)
{
    public BoolOperator Op { get; } = op;
    public ExprNode[] Values { get; } = values;
}

/// <summary><c>target := value</c>.</summary>
public sealed class NamedExprExpr(Span span, ExprNode target, ExprNode value) : ExprNode(NodeKind.NamedExpr, span)
{
    public ExprNode Target { get; } = target;
    public ExprNode Value { get; } = value;
}

/// <summary>A binary operation; long chains are deep on the left.</summary>
public sealed class BinOpExpr(Span span, ExprNode left, BinaryOperator op, ExprNode right) : ExprNode(NodeKind.BinOp, span)
{
    public ExprNode Left { get; } = left;
    public BinaryOperator Op { get; } = op;
    public ExprNode Right { get; } = right;
}

/// <summary>A unary operation.</summary>
public sealed class UnaryOpExpr(Span span, UnaryOperator op, ExprNode operand) : ExprNode(NodeKind.UnaryOp, span)
{
    public UnaryOperator Op { get; } = op;
    public ExprNode Operand { get; } = operand;
}

/// <summary><c>lambda</c>.</summary>
public sealed class LambdaExpr(Span span, ArgumentsNode args, ExprNode body) : ExprNode(NodeKind.Lambda, span)
{
    public ArgumentsNode Args { get; } = args;
    public ExprNode Body { get; } = body;
}

/// <summary><c>body if test else orelse</c>.</summary>
public sealed class IfExpExpr(Span span, ExprNode test, ExprNode body, ExprNode orElse) : ExprNode(NodeKind.IfExp, span)
{
    public ExprNode Test { get; } = test;
    public ExprNode Body { get; } = body;
    public ExprNode OrElse { get; } = orElse;
}

/// <summary>A dict display; a null key marks <c>**value</c>.</summary>
public sealed class DictExpr(Span span, ExprNode?[] keys, ExprNode[] values) : ExprNode(NodeKind.Dict, span)
{
    public ExprNode?[] Keys { get; } = keys;
    public ExprNode[] Values { get; } = values;
}

/// <summary>A set display.</summary>
public sealed class SetExpr(Span span, ExprNode[] elts) : ExprNode(NodeKind.Set, span)
{
    public ExprNode[] Elts { get; } = elts;
}

/// <summary>A list comprehension.</summary>
public sealed class ListCompExpr(Span span, ExprNode elt, ComprehensionNode[] generators) : ExprNode(NodeKind.ListComp, span)
{
    public ExprNode Elt { get; } = elt;
    public ComprehensionNode[] Generators { get; } = generators;
}

/// <summary>A set comprehension.</summary>
public sealed class SetCompExpr(Span span, ExprNode elt, ComprehensionNode[] generators) : ExprNode(NodeKind.SetComp, span)
{
    public ExprNode Elt { get; } = elt;
    public ComprehensionNode[] Generators { get; } = generators;
}

/// <summary>A dict comprehension.</summary>
public sealed class DictCompExpr(Span span, ExprNode key, ExprNode value, ComprehensionNode[] generators) : ExprNode(NodeKind.DictComp, span)
{
    public ExprNode Key { get; } = key;
    public ExprNode Value { get; } = value;
    public ComprehensionNode[] Generators { get; } = generators;
}

/// <summary>A generator expression.</summary>
public sealed class GeneratorExpExpr(Span span, ExprNode elt, ComprehensionNode[] generators) : ExprNode(NodeKind.GeneratorExp, span)
{
    public ExprNode Elt { get; } = elt;
    public ComprehensionNode[] Generators { get; } = generators;
}

/// <summary><c>await</c>.</summary>
public sealed class AwaitExpr(Span span, ExprNode value) : ExprNode(NodeKind.Await, span)
{
    public ExprNode Value { get; } = value;
}

/// <summary><c>yield</c>.</summary>
public sealed class YieldExpr(Span span, ExprNode? value) : ExprNode(NodeKind.Yield, span)
{
    public ExprNode? Value { get; } = value;
}

/// <summary><c>yield from</c>.</summary>
public sealed class YieldFromExpr(Span span, ExprNode value) : ExprNode(NodeKind.YieldFrom, span)
{
    public ExprNode Value { get; } = value;
}

/// <summary>A chain of comparisons.</summary>
public sealed class CompareExpr(Span span, ExprNode left, CompareOperator[] ops, ExprNode[] comparators) : ExprNode(NodeKind.Compare, span)
{
    public ExprNode Left { get; } = left;
    public CompareOperator[] Ops { get; } = ops;
    public ExprNode[] Comparators { get; } = comparators;
}

/// <summary>A call.</summary>
public sealed class CallExpr(Span span, ExprNode func, ExprNode[] args, KeywordNode[] keywords) : ExprNode(NodeKind.Call, span)
{
    public ExprNode Func { get; } = func;
    public ExprNode[] Args { get; } = args;
    public KeywordNode[] Keywords { get; } = keywords;
}

/// <summary>A replacement field of an f-string; the conversion is -1 or the code of s, r or a; the spec is a <c>JoinedStrExpr</c>.</summary>
public sealed class FormattedValueExpr(Span span, ExprNode value, int conversion, ExprNode? formatSpec) : ExprNode(NodeKind.FormattedValue, span)
{
    public ExprNode Value { get; } = value;
    public int Conversion { get; } = conversion;
    public ExprNode? FormatSpec { get; } = formatSpec;
}

/// <summary>A replacement field of a t-string with its source text.</summary>
public sealed class InterpolationExpr(Span span, ExprNode value, ConstantValue str, int conversion, ExprNode? formatSpec) : ExprNode(NodeKind.Interpolation, span)
{
    public ExprNode Value { get; } = value;
    public ConstantValue Str { get; } = str;
    public int Conversion { get; } = conversion;
    public ExprNode? FormatSpec { get; } = formatSpec;
}

/// <summary>An f-string.</summary>
public sealed class JoinedStrExpr(Span span, ExprNode[] values) : ExprNode(NodeKind.JoinedStr, span)
{
    public ExprNode[] Values { get; } = values;
}

/// <summary>A t-string.</summary>
public sealed class TemplateStrExpr(Span span, ExprNode[] values) : ExprNode(NodeKind.TemplateStr, span)
{
    public ExprNode[] Values { get; } = values;
}

/// <summary>A literal; the flag is the AST field <c>kind='u'</c>.</summary>
public sealed class ConstantExpr(Span span, ConstantValue value, bool isUnicodePrefixed) : ExprNode(NodeKind.Constant, span)
{
    public ConstantValue Value { get; } = value;
    public bool IsUnicodePrefixed { get; } = isUnicodePrefixed;
}

/// <summary><c>value.attr</c>.</summary>
public sealed class AttributeExpr(Span span, ExprNode value, string attr, ExprContext ctx) : ExprNode(NodeKind.Attribute, span)
{
    public ExprNode Value { get; } = value;
    public string Attr { get; } = attr;
    public ExprContext Ctx { get; internal set; } = ctx;
}

/// <summary><c>value[slice]</c>.</summary>
public sealed class SubscriptExpr(Span span, ExprNode value, ExprNode slice, ExprContext ctx) : ExprNode(NodeKind.Subscript, span)
{
    public ExprNode Value { get; } = value;
    public ExprNode Slice { get; } = slice;
    public ExprContext Ctx { get; internal set; } = ctx;
}

/// <summary><c>*value</c>.</summary>
public sealed class StarredExpr(Span span, ExprNode value, ExprContext ctx) : ExprNode(NodeKind.Starred, span)
{
    public ExprNode Value { get; } = value;
    public ExprContext Ctx { get; internal set; } = ctx;
}

/// <summary>A name, NFKC normalised.</summary>
public sealed class NameExpr(Span span, string id, ExprContext ctx) : ExprNode(NodeKind.Name, span)
{
    public string Id { get; } = id;
    public ExprContext Ctx { get; internal set; } = ctx;
}

/// <summary>A list display or target.</summary>
public sealed class ListExpr(Span span, ExprNode[] elts, ExprContext ctx) : ExprNode(NodeKind.List, span)
{
    public ExprNode[] Elts { get; } = elts;
    public ExprContext Ctx { get; internal set; } = ctx;
}

/// <summary>A tuple display or target.</summary>
public sealed class TupleExpr(Span span, ExprNode[] elts, ExprContext ctx) : ExprNode(NodeKind.Tuple, span)
{
    public ExprNode[] Elts { get; } = elts;
    public ExprContext Ctx { get; internal set; } = ctx;
}

/// <summary><c>lower:upper:step</c> in a subscript.</summary>
public sealed class SliceExpr(Span span, ExprNode? lower, ExprNode? upper, ExprNode? step) : ExprNode(NodeKind.Slice, span)
{
    public ExprNode? Lower { get; } = lower;
    public ExprNode? Upper { get; } = upper;
    public ExprNode? Step { get; } = step;
}
