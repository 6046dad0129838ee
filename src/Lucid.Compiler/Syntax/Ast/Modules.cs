namespace Lucid.Compiler.Syntax.Ast;

/// <summary>A whole parsed text.</summary>
public abstract class ModNode(NodeKind kind) : Node(kind);

/// <summary>A file: <c>Module(body)</c>.</summary>
public sealed class ModuleNode(StmtNode[] body) : ModNode(NodeKind.Module)
{
    public StmtNode[] Body { get; } = body;
}

/// <summary>One statement at the prompt: <c>Interactive(body)</c>.</summary>
public sealed class InteractiveNode(StmtNode[] body) : ModNode(NodeKind.Interactive)
{
    public StmtNode[] Body { get; } = body;
}

/// <summary>The argument of <c>eval</c>: <c>Expression(body)</c>.</summary>
public sealed class ExpressionNode(ExprNode body) : ModNode(NodeKind.Expression)
{
    public ExprNode Body { get; } = body;
}
