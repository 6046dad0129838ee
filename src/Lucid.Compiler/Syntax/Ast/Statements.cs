namespace Lucid.Compiler.Syntax.Ast;

/// <summary>A statement.</summary>
public abstract class StmtNode(NodeKind kind, Span span) : LocatedNode(kind, span);

/// <summary><c>def</c>. The span starts at <c>def</c>, not at its decorators.</summary>
public sealed class FunctionDefStmt(Span span, string name, ArgumentsNode args, StmtNode[] body, ExprNode[] decoratorList, ExprNode? returns, TypeParamNode[] typeParams) : StmtNode(NodeKind.FunctionDef, span)
{
    public string Name { get; } = name;
    public ArgumentsNode Args { get; } = args;
    public StmtNode[] Body { get; } = body;
    public ExprNode[] DecoratorList { get; } = decoratorList;
    public ExprNode? Returns { get; } = returns;
    public TypeParamNode[] TypeParams { get; } = typeParams;
}

/// <summary><c>async def</c>.</summary>
public sealed class AsyncFunctionDefStmt(Span span, string name, ArgumentsNode args, StmtNode[] body, ExprNode[] decoratorList, ExprNode? returns, TypeParamNode[] typeParams) : StmtNode(NodeKind.AsyncFunctionDef, span)
{
    public string Name { get; } = name;
    public ArgumentsNode Args { get; } = args;
    public StmtNode[] Body { get; } = body;
    public ExprNode[] DecoratorList { get; } = decoratorList;
    public ExprNode? Returns { get; } = returns;
    public TypeParamNode[] TypeParams { get; } = typeParams;
}

/// <summary><c>class</c>.</summary>
public sealed class ClassDefStmt(Span span, string name, ExprNode[] bases, KeywordNode[] keywords, StmtNode[] body, ExprNode[] decoratorList, TypeParamNode[] typeParams) : StmtNode(NodeKind.ClassDef, span)
{
    public string Name { get; } = name;
    public ExprNode[] Bases { get; } = bases;
    public KeywordNode[] Keywords { get; } = keywords;
    public StmtNode[] Body { get; } = body;
    public ExprNode[] DecoratorList { get; } = decoratorList;
    public TypeParamNode[] TypeParams { get; } = typeParams;
}

/// <summary><c>return</c>.</summary>
public sealed class ReturnStmt(Span span, ExprNode? value) : StmtNode(NodeKind.Return, span)
{
    public ExprNode? Value { get; } = value;
}

/// <summary><c>del</c>.</summary>
public sealed class DeleteStmt(Span span, ExprNode[] targets) : StmtNode(NodeKind.Delete, span)
{
    public ExprNode[] Targets { get; } = targets;
}

/// <summary><c>a = b = value</c>.</summary>
public sealed class AssignStmt(Span span, ExprNode[] targets, ExprNode value) : StmtNode(NodeKind.Assign, span)
{
    public ExprNode[] Targets { get; } = targets;
    public ExprNode Value { get; } = value;
}

/// <summary><c>type X[T] = value</c>.</summary>
public sealed class TypeAliasStmt(Span span, ExprNode name, TypeParamNode[] typeParams, ExprNode value) : StmtNode(NodeKind.TypeAlias, span)
{
    public ExprNode Name { get; } = name;
    public TypeParamNode[] TypeParams { get; } = typeParams;
    public ExprNode Value { get; } = value;
}

/// <summary><c>target op= value</c>.</summary>
public sealed class AugAssignStmt(Span span, ExprNode target, BinaryOperator op, ExprNode value) : StmtNode(NodeKind.AugAssign, span)
{
    public ExprNode Target { get; } = target;
    public BinaryOperator Op { get; } = op;
    public ExprNode Value { get; } = value;
}

/// <summary><c>target: annotation = value</c>; simple when the target is a bare name without parentheses.</summary>
public sealed class AnnAssignStmt(Span span, ExprNode target, ExprNode annotation, ExprNode? value, bool simple) : StmtNode(NodeKind.AnnAssign, span)
{
    public ExprNode Target { get; } = target;
    public ExprNode Annotation { get; } = annotation;
    public ExprNode? Value { get; } = value;
    public bool Simple { get; } = simple;
}

/// <summary><c>for</c>.</summary>
public sealed class ForStmt(Span span, ExprNode target, ExprNode iter, StmtNode[] body, StmtNode[] orElse) : StmtNode(NodeKind.For, span)
{
    public ExprNode Target { get; } = target;
    public ExprNode Iter { get; } = iter;
    public StmtNode[] Body { get; } = body;
    public StmtNode[] OrElse { get; } = orElse;
}

/// <summary><c>async for</c>.</summary>
public sealed class AsyncForStmt(Span span, ExprNode target, ExprNode iter, StmtNode[] body, StmtNode[] orElse) : StmtNode(NodeKind.AsyncFor, span)
{
    public ExprNode Target { get; } = target;
    public ExprNode Iter { get; } = iter;
    public StmtNode[] Body { get; } = body;
    public StmtNode[] OrElse { get; } = orElse;
}

/// <summary><c>while</c>.</summary>
public sealed class WhileStmt(Span span, ExprNode test, StmtNode[] body, StmtNode[] orElse) : StmtNode(NodeKind.While, span)
{
    public ExprNode Test { get; } = test;
    public StmtNode[] Body { get; } = body;
    public StmtNode[] OrElse { get; } = orElse;
}

/// <summary><c>if</c>; an <c>elif</c> is an <c>IfStmt</c> alone in the branch before it, so long chains are deep.</summary>
public sealed class IfStmt(Span span, ExprNode test, StmtNode[] body, StmtNode[] orElse) : StmtNode(NodeKind.If, span)
{
    public ExprNode Test { get; } = test;
    public StmtNode[] Body { get; } = body;
    public StmtNode[] OrElse { get; } = orElse;
}

/// <summary><c>with</c>.</summary>
public sealed class WithStmt(Span span, WithItemNode[] items, StmtNode[] body) : StmtNode(NodeKind.With, span)
{
    public WithItemNode[] Items { get; } = items;
    public StmtNode[] Body { get; } = body;
}

/// <summary><c>async with</c>.</summary>
public sealed class AsyncWithStmt(Span span, WithItemNode[] items, StmtNode[] body) : StmtNode(NodeKind.AsyncWith, span)
{
    public WithItemNode[] Items { get; } = items;
    public StmtNode[] Body { get; } = body;
}

/// <summary><c>match</c>.</summary>
public sealed class MatchStmt(Span span, ExprNode subject, MatchCaseNode[] cases) : StmtNode(NodeKind.Match, span)
{
    public ExprNode Subject { get; } = subject;
    public MatchCaseNode[] Cases { get; } = cases;
}

/// <summary><c>raise exc from cause</c>.</summary>
public sealed class RaiseStmt(Span span, ExprNode? exc, ExprNode? cause) : StmtNode(NodeKind.Raise, span)
{
    public ExprNode? Exc { get; } = exc;
    public ExprNode? Cause { get; } = cause;
}

/// <summary><c>try</c> with <c>except</c>.</summary>
public sealed class TryStmt(Span span, StmtNode[] body, ExceptHandlerNode[] handlers, StmtNode[] orElse, StmtNode[] finalBody) : StmtNode(NodeKind.Try, span)
{
    public StmtNode[] Body { get; } = body;
    public ExceptHandlerNode[] Handlers { get; } = handlers;
    public StmtNode[] OrElse { get; } = orElse;
    public StmtNode[] FinalBody { get; } = finalBody;
}

/// <summary><c>try</c> with <c>except*</c>.</summary>
public sealed class TryStarStmt(Span span, StmtNode[] body, ExceptHandlerNode[] handlers, StmtNode[] orElse, StmtNode[] finalBody) : StmtNode(NodeKind.TryStar, span)
{
    public StmtNode[] Body { get; } = body;
    public ExceptHandlerNode[] Handlers { get; } = handlers;
    public StmtNode[] OrElse { get; } = orElse;
    public StmtNode[] FinalBody { get; } = finalBody;
}

/// <summary><c>assert</c>.</summary>
public sealed class AssertStmt(Span span, ExprNode test, ExprNode? msg) : StmtNode(NodeKind.Assert, span)
{
    public ExprNode Test { get; } = test;
    public ExprNode? Msg { get; } = msg;
}

/// <summary><c>import</c>.</summary>
public sealed class ImportStmt(Span span, AliasNode[] names) : StmtNode(NodeKind.Import, span)
{
    public AliasNode[] Names { get; } = names;
}

/// <summary><c>from ... import</c>; the level counts leading dots.</summary>
public sealed class ImportFromStmt(Span span, string? module, AliasNode[] names, int level) : StmtNode(NodeKind.ImportFrom, span)
{
    public string? Module { get; } = module;
    public AliasNode[] Names { get; } = names;
    public int Level { get; } = level;
}

/// <summary><c>global</c>.</summary>
public sealed class GlobalStmt(Span span, string[] names) : StmtNode(NodeKind.Global, span)
{
    public string[] Names { get; } = names;
}

/// <summary><c>nonlocal</c>.</summary>
public sealed class NonlocalStmt(Span span, string[] names) : StmtNode(NodeKind.Nonlocal, span)
{
    public string[] Names { get; } = names;
}

/// <summary>An expression as a statement.</summary>
public sealed class ExprStmt(Span span, ExprNode value) : StmtNode(NodeKind.Expr, span)
{
    public ExprNode Value { get; } = value;
}

/// <summary><c>pass</c>.</summary>
public sealed class PassStmt(Span span) : StmtNode(NodeKind.Pass, span);

/// <summary><c>break</c>.</summary>
public sealed class BreakStmt(Span span) : StmtNode(NodeKind.Break, span);

/// <summary><c>continue</c>.</summary>
public sealed class ContinueStmt(Span span) : StmtNode(NodeKind.Continue, span);
