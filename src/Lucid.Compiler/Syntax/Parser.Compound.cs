using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Syntax;

public sealed partial class Parser
{
    // A chain of elif is read in a loop and nested from its end, so its length costs no stack.
    private IfStmt ParseIf()
    {
        var starts = new List<int>();
        var tests = new List<ExprNode>();
        var bodies = new List<StmtNode[]>();
        do
        {
            starts.Add(at++);
            tests.Add(ParseNamedExpression());
            bodies.Add(ParseColonBlock());
        }
        while (Kind == TokenKind.Elif);
        StmtNode[] orElse = ParseElse();
        for (int i = starts.Count - 1; i > 0; i--)
        {
            orElse = [new IfStmt(From(starts[i]), tests[i], bodies[i], orElse)];
        }
        return new IfStmt(From(starts[0]), tests[0], bodies[0], orElse);
    }

    private StmtNode[] ParseElse() => Take(TokenKind.Else) ? ParseColonBlock() : [];

    private WhileStmt ParseWhile()
    {
        int start = at++;
        ExprNode test = ParseNamedExpression();
        StmtNode[] body = ParseColonBlock();
        StmtNode[] orElse = ParseElse();
        return new WhileStmt(From(start), test, body, orElse);
    }

    private StmtNode ParseFor(int start, bool isAsync)
    {
        at++;
        ExprNode target = ParseForTargets();
        Expect(TokenKind.In);
        ExprNode iter = ParseStarExpressions();
        StmtNode[] body = ParseColonBlock();
        StmtNode[] orElse = ParseElse();
        return isAsync
            ? new AsyncForStmt(From(start), target, iter, body, orElse)
            : new ForStmt(From(start), target, iter, body, orElse);
    }

    private ExprNode ParseForTargets()
    {
        int start = at;
        ExprNode first = ParseForTarget();
        if (Kind != TokenKind.Comma)
        {
            return first;
        }
        var targets = new List<ExprNode> { first };
        while (Take(TokenKind.Comma) && Kind != TokenKind.In)
        {
            targets.Add(ParseForTarget());
        }
        return new TupleExpr(From(start), [.. targets], ExprContext.Store);
    }

    private ExprNode ParseForTarget()
    {
        int start = at;
        bool starred = Take(TokenKind.Star);
        ExprNode target = ParsePrimary();
        SetContext(target, ExprContext.Store);
        return starred ? new StarredExpr(From(start), target, ExprContext.Store) : target;
    }

    private StmtNode ParseWith(int start, bool isAsync)
    {
        at++;
        WithItemNode[] items = ParseParenthesizedWithItems() ?? ParseWithItems();
        StmtNode[] body = ParseColonBlock();
        return isAsync ? new AsyncWithStmt(From(start), items, body) : new WithStmt(From(start), items, body);
    }

    private WithItemNode[] ParseWithItems()
    {
        var items = new List<WithItemNode>();
        do
        {
            items.Add(ParseWithItem());
        }
        while (Take(TokenKind.Comma));
        return [.. items];
    }

    private WithItemNode ParseWithItem()
    {
        ExprNode context = ParseExpression();
        ExprNode? variables = Take(TokenKind.As) ? ParseForTarget() : null;
        return new WithItemNode(context, variables);
    }

    // "with (...):" holds items if its content reads as items, else the parentheses belong to an expression.
    private WithItemNode[]? ParseParenthesizedWithItems()
    {
        if (Kind != TokenKind.LeftParen)
        {
            return null;
        }
        int start = at;
        int end = at + 1;
        while (tokens[end].Level >= tokens[start].Level && tokens[end].Kind is not (TokenKind.EndMarker or TokenKind.Error))
        {
            end++;
        }
        if (tokens[end].Kind != TokenKind.RightParen || tokens[end + 1].Kind != TokenKind.Colon)
        {
            return null;
        }
        int warned = warnings?.Count ?? 0;
        at++;
        var items = new List<WithItemNode>();
        do
        {
            if (Kind is TokenKind.Star or TokenKind.Yield || (Kind == TokenKind.RightParen && items.Count == 0))
            {
                break;
            }
            if (Kind == TokenKind.RightParen)
            {
                at++;
                return [.. items];
            }
            items.Add(ParseWithItem());
        }
        while (Take(TokenKind.Comma));
        if (items.Count > 0 && Take(TokenKind.RightParen))
        {
            return [.. items];
        }
        at = start;
        warnings?.RemoveRange(warned, warnings.Count - warned);
        return null;
    }

    private StmtNode ParseTry()
    {
        int start = at++;
        StmtNode[] body = ParseColonBlock();
        var handlers = new List<ExceptHandlerNode>();
        bool star = Kind == TokenKind.Except && tokens[at + 1].Kind == TokenKind.Star;
        while (Kind == TokenKind.Except)
        {
            handlers.Add(ParseHandler(star));
        }
        StmtNode[] orElse = handlers.Count > 0 ? ParseElse() : [];
        StmtNode[] final = Take(TokenKind.Finally) ? ParseColonBlock() : [];
        if (handlers.Count == 0 && final.Length == 0)
        {
            throw new ParseFailure();
        }
        return star
            ? new TryStarStmt(From(start), body, [.. handlers], orElse, final)
            : new TryStmt(From(start), body, [.. handlers], orElse, final);
    }

    private ExceptHandlerNode ParseHandler(bool star)
    {
        int start = at++;
        if (Take(TokenKind.Star) != star)
        {
            throw new ParseFailure();
        }
        ExprNode? type = null;
        string? name = null;
        if (star || Kind != TokenKind.Colon)
        {
            int first = at;
            type = ParseExpression();
            if (Take(TokenKind.As))
            {
                name = ParseName();
            }
            else
            {
                type = ParseExpressionsAfter(first, type);
            }
        }
        StmtNode[] body = ParseColonBlock();
        return new ExceptHandlerNode(From(start), type, name, body);
    }

    private StmtNode ParseDefinition()
    {
        var decorators = new List<ExprNode>();
        while (Take(TokenKind.At))
        {
            decorators.Add(ParseNamedExpression());
            Expect(TokenKind.Newline);
        }
        int start = at;
        if (Take(TokenKind.Class))
        {
            return ParseClass(start, [.. decorators]);
        }
        bool isAsync = Take(TokenKind.Async);
        Expect(TokenKind.Def);
        string name = ParseName();
        TypeParamNode[] typeParams = ParseTypeParams();
        Expect(TokenKind.LeftParen);
        ArgumentsNode args = ParseParameters(TokenKind.RightParen, true);
        Expect(TokenKind.RightParen);
        ExprNode? returns = Take(TokenKind.Arrow) ? ParseExpression() : null;
        StmtNode[] body = ParseColonBlock();
        return isAsync
            ? new AsyncFunctionDefStmt(From(start), name, args, body, [.. decorators], returns, typeParams)
            : new FunctionDefStmt(From(start), name, args, body, [.. decorators], returns, typeParams);
    }

    private ClassDefStmt ParseClass(int start, ExprNode[] decorators)
    {
        string name = ParseName();
        TypeParamNode[] typeParams = ParseTypeParams();
        ExprNode[] bases = [];
        KeywordNode[] keywords = [];
        if (Kind == TokenKind.LeftParen)
        {
            at++;
            (bases, keywords) = ParseArguments(false);
        }
        StmtNode[] body = ParseColonBlock();
        return new ClassDefStmt(From(start), name, bases, keywords, body, decorators, typeParams);
    }

    private TypeParamNode[] ParseTypeParams()
    {
        if (!Take(TokenKind.LeftBracket))
        {
            return [];
        }
        var list = new List<TypeParamNode>();
        do
        {
            list.Add(ParseTypeParam());
        }
        while (Take(TokenKind.Comma) && Kind != TokenKind.RightBracket);
        Expect(TokenKind.RightBracket);
        return [.. list];
    }

    private TypeParamNode ParseTypeParam()
    {
        int start = at;
        TokenKind kind = Kind;
        if (kind is TokenKind.Star or TokenKind.DoubleStar)
        {
            at++;
        }
        string name = ParseName();
        ExprNode? bound = kind == TokenKind.Name && Take(TokenKind.Colon) ? ParseExpression() : null;
        ExprNode? defaultValue = null;
        if (Take(TokenKind.Equal))
        {
            defaultValue = kind == TokenKind.Star ? ParseStarExpression() : ParseExpression();
        }
        return kind switch
        {
            TokenKind.Star => new TypeVarTupleParam(From(start), name, defaultValue),
            TokenKind.DoubleStar => new ParamSpecParam(From(start), name, defaultValue),
            _ => new TypeVarParam(From(start), name, bound, defaultValue),
        };
    }

    /// <summary>Reads parameters up to, not including, the end token.</summary>
    private ArgumentsNode ParseParameters(TokenKind end, bool annotated)
    {
        var list = new ParameterList();
        while (Kind != end)
        {
            ParseParameter(list, end, annotated);
            if (!Take(TokenKind.Comma))
            {
                break;
            }
        }
        return Kind == end && list.IsComplete ? list.ToNode() : throw new ParseFailure();
    }

    private void ParseParameter(ParameterList list, TokenKind end, bool annotated)
    {
        if (list.KwArg is not null)
        {
            throw new ParseFailure();
        }
        if (Take(TokenKind.DoubleStar))
        {
            list.KwArg = ParseArg(annotated, false);
            return;
        }
        if (Take(TokenKind.Slash))
        {
            Require(!list.SawSlash && !list.SawStar && list.Args.Count > 0);
            list.SawSlash = true;
            list.PosOnlyArgs.AddRange(list.Args);
            list.Args.Clear();
            return;
        }
        if (Take(TokenKind.Star))
        {
            Require(!list.SawStar);
            list.SawStar = true;
            if (Kind != TokenKind.Comma)
            {
                list.VarArg = ParseArg(annotated, true);
            }
            return;
        }
        ArgNode arg = ParseArg(annotated, false);
        ExprNode? value = Take(TokenKind.Equal) ? ParseExpression() : null;
        if (list.SawStar)
        {
            list.KwOnlyArgs.Add(arg);
            list.KwDefaults.Add(value);
            return;
        }
        Require(value is not null || list.Defaults.Count == 0);
        list.Args.Add(arg);
        if (value is not null)
        {
            list.Defaults.Add(value);
        }
    }

    private static void Require(bool condition)
    {
        if (!condition)
        {
            throw new ParseFailure();
        }
    }

    private ArgNode ParseArg(bool annotated, bool starAnnotation)
    {
        int start = at;
        string name = ParseName();
        ExprNode? annotation = null;
        if (annotated && Take(TokenKind.Colon))
        {
            annotation = starAnnotation ? ParseStarExpression() : ParseExpression();
        }
        return new ArgNode(From(start), name, annotation);
    }
}
