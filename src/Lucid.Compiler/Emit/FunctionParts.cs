using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>What <c>def</c> and <c>async def</c> have in common.</summary>
internal readonly struct FunctionParts
{
    public FunctionParts(FunctionDefStmt s)
    {
        (Node, Name, Args, Body, Decorators, Returns, TypeParams) = (s, s.Name, s.Args, s.Body, s.DecoratorList, s.Returns, s.TypeParams);
    }

    public FunctionParts(AsyncFunctionDefStmt s)
    {
        (Node, Name, Args, Body, Decorators, Returns, TypeParams) = (s, s.Name, s.Args, s.Body, s.DecoratorList, s.Returns, s.TypeParams);
    }

    public StmtNode Node { get; }
    public string Name { get; }
    public ArgumentsNode Args { get; }
    public StmtNode[] Body { get; }
    public ExprNode[] Decorators { get; }
    public ExprNode? Returns { get; }
    public TypeParamNode[] TypeParams { get; }
    public int FirstLine => Decorators.Length > 0 ? Decorators[0].Span.Line : Node.Span.Line;
}
