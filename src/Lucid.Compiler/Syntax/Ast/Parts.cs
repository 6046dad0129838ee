namespace Lucid.Compiler.Syntax.Ast;

/// <summary>An <c>except</c> clause.</summary>
public sealed class ExceptHandlerNode(Span span, ExprNode? type, string? name, StmtNode[] body) : LocatedNode(NodeKind.ExceptHandler, span)
{
    public ExprNode? Type { get; } = type;
    public string? Name { get; } = name;
    public StmtNode[] Body { get; } = body;
}

/// <summary>A parameter.</summary>
public sealed class ArgNode(Span span, string name, ExprNode? annotation) : LocatedNode(NodeKind.Arg, span)
{
    public string Name { get; } = name;
    public ExprNode? Annotation { get; } = annotation;
}

/// <summary>A keyword argument; without a name it is <c>**value</c>.</summary>
public sealed class KeywordNode(Span span, string? arg, ExprNode value) : LocatedNode(NodeKind.Keyword, span)
{
    public string? Arg { get; } = arg;
    public ExprNode Value { get; } = value;
}

/// <summary>An imported name; <c>*</c> for all.</summary>
public sealed class AliasNode(Span span, string name, string? asName) : LocatedNode(NodeKind.Alias, span)
{
    public string Name { get; } = name;
    public string? AsName { get; } = asName;
}

/// <summary>One <c>for ... in ... if ...</c> clause.</summary>
public sealed class ComprehensionNode(ExprNode target, ExprNode iter, ExprNode[] ifs, bool isAsync) : Node(NodeKind.Comprehension)
{
    public ExprNode Target { get; } = target;
    public ExprNode Iter { get; } = iter;
    public ExprNode[] Ifs { get; } = ifs;
    public bool IsAsync { get; } = isAsync;
}

/// <summary>A parameter list; a null in <c>KwDefaults</c> marks a required keyword-only parameter.</summary>
public sealed class ArgumentsNode(ArgNode[] posOnlyArgs, ArgNode[] args, ArgNode? varArg, ArgNode[] kwOnlyArgs, ExprNode?[] kwDefaults, ArgNode? kwArg, ExprNode[] defaults) : Node(NodeKind.Arguments)
{
    public ArgNode[] PosOnlyArgs { get; } = posOnlyArgs;
    public ArgNode[] Args { get; } = args;
    public ArgNode? VarArg { get; } = varArg;
    public ArgNode[] KwOnlyArgs { get; } = kwOnlyArgs;
    public ExprNode?[] KwDefaults { get; } = kwDefaults;
    public ArgNode? KwArg { get; } = kwArg;
    public ExprNode[] Defaults { get; } = defaults;
}

/// <summary>One item of a <c>with</c>.</summary>
public sealed class WithItemNode(ExprNode contextExpr, ExprNode? optionalVars) : Node(NodeKind.WithItem)
{
    public ExprNode ContextExpr { get; } = contextExpr;
    public ExprNode? OptionalVars { get; } = optionalVars;
}

/// <summary>One <c>case</c>.</summary>
public sealed class MatchCaseNode(PatternNode pattern, ExprNode? guard, StmtNode[] body) : Node(NodeKind.MatchCase)
{
    public PatternNode Pattern { get; } = pattern;
    public ExprNode? Guard { get; } = guard;
    public StmtNode[] Body { get; } = body;
}
