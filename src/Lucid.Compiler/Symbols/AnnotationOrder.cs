using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Symbols;

/// <summary>Visits the annotations that one annotation scope computes, in the order of its code.</summary>
internal readonly struct AnnotationOrder(Action<ExprNode> visit)
{
    /// <summary>Visits the annotations of a function's parameters and result, or of the variables in a class body or module.</summary>
    public void Walk(Node owner)
    {
        switch (owner)
        {
            case FunctionDefStmt node:
                Signature(node.Args, node.Returns);
                break;
            case AsyncFunctionDefStmt node:
                Signature(node.Args, node.Returns);
                break;
            case ClassDefStmt node:
                Body(node.Body);
                break;
            case ModuleNode node:
                Body(node.Body);
                break;
            case InteractiveNode node:
                Body(node.Body);
                break;
        }
    }

    private void Signature(ArgumentsNode args, ExprNode? returns)
    {
        foreach (ArgNode? arg in (ArgNode?[])[.. args.Args, .. args.PosOnlyArgs, args.VarArg, .. args.KwOnlyArgs, args.KwArg])
        {
            if (arg?.Annotation is { } annotation)
            {
                visit(annotation);
            }
        }
        if (returns is not null)
        {
            visit(returns);
        }
    }

    private void Body(StmtNode[] body)
    {
        foreach (StmtNode statement in body)
        {
            switch (statement)
            {
                case AnnAssignStmt s when s.Simple:
                    visit(s.Annotation);
                    break;
                case IfStmt s:
                    for (; ; s = (IfStmt)s.OrElse[0])
                    {
                        Body(s.Body);
                        if (s.OrElse is not [IfStmt])
                        {
                            Body(s.OrElse);
                            break;
                        }
                    }
                    break;
                case MatchStmt s:
                    foreach (MatchCaseNode branch in s.Cases)
                    {
                        Body(branch.Body);
                    }
                    break;
                case TryStmt s:
                    Try(s.Body, s.OrElse, s.Handlers, s.FinalBody);
                    break;
                case TryStarStmt s:
                    Try(s.Body, s.OrElse, s.Handlers, s.FinalBody);
                    break;
                default:
                    (StmtNode[] first, StmtNode[] second) = statement switch
                    {
                        ForStmt s => (s.Body, s.OrElse),
                        AsyncForStmt s => (s.Body, s.OrElse),
                        WhileStmt s => (s.Body, s.OrElse),
                        WithStmt s => (s.Body, []),
                        AsyncWithStmt s => (s.Body, []),
                        _ => ([], (StmtNode[])[]),
                    };
                    Body(first);
                    Body(second);
                    break;
            }
        }
    }

    private void Try(StmtNode[] body, StmtNode[] orElse, ExceptHandlerNode[] handlers, StmtNode[] finalBody)
    {
        Body(body);
        Body(orElse);
        foreach (ExceptHandlerNode handler in handlers)
        {
            Body(handler.Body);
        }
        Body(finalBody);
    }
}
