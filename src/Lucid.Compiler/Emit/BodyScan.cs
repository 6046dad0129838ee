using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>
/// Looks through the code of one unit, without that of inner ones, for names that are unbound somewhere and names that an expression rebinds.
/// Goes by a stack of its own, for expressions may be very deep.
/// </summary>
internal sealed class BodyScan
{
    private readonly Stack<Node> pending = new();

    /// <summary>Names that <c>del</c> or the end of an <c>except</c> clause unbinds.</summary>
    public HashSet<string> Unbound { get; } = [];

    /// <summary>Names bound by <c>:=</c>.</summary>
    public HashSet<string> Rebound { get; } = [];

    public void Run(IEnumerable<Node> nodes)
    {
        foreach (Node node in nodes)
        {
            pending.Push(node);
        }
        while (pending.TryPop(out Node? node))
        {
            if (node is ExprNode)
            {
                VisitExpression(node);
            }
            else
            {
                Visit(node);
            }
        }
    }

    private void Push(Node? node)
    {
        if (node != null)
        {
            pending.Push(node);
        }
    }

    private void Push(IEnumerable<Node?> nodes)
    {
        foreach (Node? node in nodes)
        {
            Push(node);
        }
    }

    private void Push(ArgumentsNode args)
    {
        Push(args.Defaults);
        Push(args.KwDefaults);
    }

    private void Visit(Node node)
    {
        switch (node)
        {
            case FunctionDefStmt s:
                Push(s.DecoratorList);
                Push(s.Args);
                break;
            case AsyncFunctionDefStmt s:
                Push(s.DecoratorList);
                Push(s.Args);
                break;
            case ClassDefStmt s:
                Push(s.DecoratorList);
                Push(s.Bases);
                Push(s.Keywords);
                break;
            case ReturnStmt s:
                Push(s.Value);
                break;
            case DeleteStmt s:
                VisitDeleted(s.Targets);
                Push(s.Targets);
                break;
            case AssignStmt s:
                Push(s.Targets);
                Push(s.Value);
                break;
            case AugAssignStmt s:
                Push(s.Target);
                Push(s.Value);
                break;
            case AnnAssignStmt s:
                Push(s.Target);
                Push(s.Value);
                break;
            case RaiseStmt s:
                Push(s.Exc);
                Push(s.Cause);
                break;
            case AssertStmt s:
                Push(s.Test);
                Push(s.Msg);
                break;
            case ExprStmt s:
                Push(s.Value);
                break;
            case KeywordNode s:
                Push(s.Value);
                break;
            case ComprehensionNode s:
                Push(s.Target);
                Push(s.Iter);
                Push(s.Ifs);
                break;
            default:
                VisitBlock(node);
                break;
        }
    }

    private void VisitBlock(Node node)
    {
        switch (node)
        {
            case ForStmt s:
                Push(s.Target);
                Push(s.Iter);
                Push(s.Body);
                Push(s.OrElse);
                break;
            case AsyncForStmt s:
                Push(s.Target);
                Push(s.Iter);
                Push(s.Body);
                Push(s.OrElse);
                break;
            case WhileStmt s:
                Push(s.Test);
                Push(s.Body);
                Push(s.OrElse);
                break;
            case IfStmt s:
                Push(s.Test);
                Push(s.Body);
                Push(s.OrElse);
                break;
            case WithStmt s:
                Push(s.Items);
                Push(s.Body);
                break;
            case AsyncWithStmt s:
                Push(s.Items);
                Push(s.Body);
                break;
            case WithItemNode s:
                Push(s.ContextExpr);
                Push(s.OptionalVars);
                break;
            case MatchStmt s:
                Push(s.Subject);
                Push(s.Cases);
                break;
            case MatchCaseNode s:
                Push(s.Guard);
                Push(s.Body);
                break;
            case TryStmt s:
                Push(s.Body);
                Push(s.Handlers);
                Push(s.OrElse);
                Push(s.FinalBody);
                break;
            case TryStarStmt s:
                Push(s.Body);
                Push(s.Handlers);
                Push(s.OrElse);
                Push(s.FinalBody);
                break;
            case ExceptHandlerNode s:
                if (s.Name != null)
                {
                    Unbound.Add(s.Name);
                }
                Push(s.Type);
                Push(s.Body);
                break;
        }
    }

    private void VisitDeleted(ExprNode[] targets)
    {
        foreach (ExprNode target in targets)
        {
            switch (target)
            {
                case NameExpr name:
                    Unbound.Add(name.Id);
                    break;
                case TupleExpr tuple:
                    VisitDeleted(tuple.Elts);
                    break;
                case ListExpr list:
                    VisitDeleted(list.Elts);
                    break;
            }
        }
    }

    private void VisitExpression(Node node)
    {
        switch (node)
        {
            case NamedExprExpr e:
                Rebound.Add(((NameExpr)e.Target).Id);
                Push(e.Value);
                break;
            case BoolOpExpr e:
                Push(e.Values);
                break;
            case BinOpExpr e:
                Push(e.Left);
                Push(e.Right);
                break;
            case UnaryOpExpr e:
                Push(e.Operand);
                break;
            case LambdaExpr e:
                Push(e.Args);
                break;
            case IfExpExpr e:
                Push(e.Test);
                Push(e.Body);
                Push(e.OrElse);
                break;
            case DictExpr e:
                Push(e.Keys);
                Push(e.Values);
                break;
            case SetExpr e:
                Push(e.Elts);
                break;
            case ListExpr e:
                Push(e.Elts);
                break;
            case TupleExpr e:
                Push(e.Elts);
                break;
            case ListCompExpr e:
                Push(e.Elt);
                Push(e.Generators);
                break;
            case SetCompExpr e:
                Push(e.Elt);
                Push(e.Generators);
                break;
            case DictCompExpr e:
                Push(e.Key);
                Push(e.Value);
                Push(e.Generators);
                break;
            case GeneratorExpExpr e:
                Push(e.Generators[0].Iter);
                break;
            default:
                VisitOther(node);
                break;
        }
    }

    private void VisitOther(Node node)
    {
        switch (node)
        {
            case AwaitExpr e:
                Push(e.Value);
                break;
            case YieldExpr e:
                Push(e.Value);
                break;
            case YieldFromExpr e:
                Push(e.Value);
                break;
            case CompareExpr e:
                Push(e.Left);
                Push(e.Comparators);
                break;
            case CallExpr e:
                Push(e.Func);
                Push(e.Args);
                Push(e.Keywords);
                break;
            case FormattedValueExpr e:
                Push(e.Value);
                Push(e.FormatSpec);
                break;
            case InterpolationExpr e:
                Push(e.Value);
                Push(e.FormatSpec);
                break;
            case JoinedStrExpr e:
                Push(e.Values);
                break;
            case TemplateStrExpr e:
                Push(e.Values);
                break;
            case AttributeExpr e:
                Push(e.Value);
                break;
            case SubscriptExpr e:
                Push(e.Value);
                Push(e.Slice);
                break;
            case StarredExpr e:
                Push(e.Value);
                break;
            case SliceExpr e:
                Push(e.Lower);
                Push(e.Upper);
                Push(e.Step);
                break;
        }
    }
}
