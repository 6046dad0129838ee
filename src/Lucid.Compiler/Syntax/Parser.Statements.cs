using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Syntax;

public sealed partial class Parser
{
    private bool IsCompoundStart() => Kind switch
    {
        TokenKind.If or TokenKind.While or TokenKind.For or TokenKind.Try or TokenKind.With or TokenKind.Def or TokenKind.Class
            or TokenKind.Async or TokenKind.At => true,
        TokenKind.Name => IsMatchStatement(),
        _ => false,
    };

    // A line that is one compound statement, or simple statements with semicolons.
    private void ParseStatement(List<StmtNode> into)
    {
        switch (Kind)
        {
            case TokenKind.If:
                into.Add(ParseIf());
                return;
            case TokenKind.While:
                into.Add(ParseWhile());
                return;
            case TokenKind.For:
                into.Add(ParseFor(at, false));
                return;
            case TokenKind.Try:
                into.Add(ParseTry());
                return;
            case TokenKind.With:
                into.Add(ParseWith(at, false));
                return;
            case TokenKind.Def or TokenKind.Class or TokenKind.At:
                into.Add(ParseDefinition());
                return;
            case TokenKind.Async:
                into.Add(tokens[at + 1].Kind == TokenKind.Def ? ParseDefinition() : ParseAsync());
                return;
            case TokenKind.Name when IsMatchStatement():
                into.Add(ParseMatch());
                return;
            default:
                ParseSimpleStatements(into);
                return;
        }
    }

    private StmtNode ParseAsync()
    {
        int start = at++;
        return Kind switch
        {
            TokenKind.For => ParseFor(start, true),
            TokenKind.With => ParseWith(start, true),
            _ => throw new ParseFailure(),
        };
    }

    private void ParseSimpleStatements(List<StmtNode> into)
    {
        do
        {
            into.Add(ParseSimpleStatement());
        }
        while (Take(TokenKind.Semicolon) && Kind != TokenKind.Newline);
        Expect(TokenKind.Newline);
    }

    private StmtNode[] ParseBlock()
    {
        Enter();
        var body = new List<StmtNode>();
        if (Take(TokenKind.Newline))
        {
            Expect(TokenKind.Indent);
            do
            {
                ParseStatement(body);
            }
            while (!Take(TokenKind.Dedent));
        }
        else
        {
            ParseSimpleStatements(body);
        }
        depth--;
        return [.. body];
    }

    private StmtNode[] ParseColonBlock()
    {
        Expect(TokenKind.Colon);
        return ParseBlock();
    }

    private StmtNode ParseSimpleStatement()
    {
        int start = at;
        switch (Kind)
        {
            case TokenKind.Pass:
                at++;
                return new PassStmt(From(start));
            case TokenKind.Break:
                at++;
                return new BreakStmt(From(start));
            case TokenKind.Continue:
                at++;
                return new ContinueStmt(From(start));
            case TokenKind.Return:
                at++;
                ExprNode? value = EndsSimpleStatement() ? null : ParseStarExpressions();
                return new ReturnStmt(From(start), value);
            case TokenKind.Raise:
                return ParseRaise();
            case TokenKind.Global or TokenKind.Nonlocal:
                return ParseScopeDeclaration();
            case TokenKind.Del:
                return ParseDelete();
            case TokenKind.Assert:
                at++;
                ExprNode test = ParseExpression();
                ExprNode? message = Take(TokenKind.Comma) ? ParseExpression() : null;
                return new AssertStmt(From(start), test, message);
            case TokenKind.Import:
                return ParseImport();
            case TokenKind.From:
                return ParseImportFrom();
            case TokenKind.Name when tokens[at + 1].Kind == TokenKind.Name && IsWord(at, "type"u8):
                return ParseTypeAlias();
            default:
                return ParseExpressionStatement();
        }
    }

    private bool EndsSimpleStatement() => Kind is TokenKind.Newline or TokenKind.Semicolon;

    private RaiseStmt ParseRaise()
    {
        int start = at++;
        if (EndsSimpleStatement())
        {
            return new RaiseStmt(From(start), null, null);
        }
        ExprNode exception = ParseExpression();
        ExprNode? cause = Take(TokenKind.From) ? ParseExpression() : null;
        return new RaiseStmt(From(start), exception, cause);
    }

    private StmtNode ParseScopeDeclaration()
    {
        int start = at++;
        var list = new List<string>();
        do
        {
            list.Add(ParseName());
        }
        while (Take(TokenKind.Comma));
        return tokens[start].Kind == TokenKind.Global
            ? new GlobalStmt(From(start), [.. list])
            : new NonlocalStmt(From(start), [.. list]);
    }

    private DeleteStmt ParseDelete()
    {
        int start = at++;
        var targets = new List<ExprNode>();
        do
        {
            ExprNode target = ParsePrimary();
            SetContext(target, ExprContext.Del);
            targets.Add(target);
        }
        while (Take(TokenKind.Comma) && !EndsSimpleStatement());
        return EndsSimpleStatement() ? new DeleteStmt(From(start), [.. targets]) : throw new ParseFailure();
    }

    private ImportStmt ParseImport()
    {
        int start = at++;
        var list = new List<AliasNode>();
        do
        {
            int first = at;
            string name = ParseDottedName();
            string? asName = Take(TokenKind.As) ? ParseName() : null;
            list.Add(new AliasNode(From(first), name, asName));
        }
        while (Take(TokenKind.Comma));
        return new ImportStmt(From(start), [.. list]);
    }

    private string ParseDottedName()
    {
        string name = ParseName();
        if (Kind != TokenKind.Dot)
        {
            return name;
        }
        var whole = new System.Text.StringBuilder(name);
        while (Take(TokenKind.Dot))
        {
            whole.Append('.').Append(ParseName());
        }
        return whole.ToString();
    }

    private ImportFromStmt ParseImportFrom()
    {
        int start = at++;
        int level = 0;
        while (Kind is TokenKind.Dot or TokenKind.Ellipsis)
        {
            level += Kind == TokenKind.Dot ? 1 : 3;
            at++;
        }
        string? module = level == 0 || Kind != TokenKind.Import ? ParseDottedName() : null;
        Expect(TokenKind.Import);
        var list = new List<AliasNode>();
        if (Kind == TokenKind.Star)
        {
            list.Add(new AliasNode(tokens[at++].Span, "*", null));
            return new ImportFromStmt(From(start), module, [.. list], level);
        }
        bool parenthesized = Take(TokenKind.LeftParen);
        do
        {
            int first = at;
            string name = ParseName();
            string? asName = Take(TokenKind.As) ? ParseName() : null;
            list.Add(new AliasNode(From(first), name, asName));
            if (module == "__future__" && name == "barry_as_FLUFL")
            {
                flags |= ParseFlags.BarryAsBdfl;
            }
        }
        while (Take(TokenKind.Comma) && !(parenthesized && Kind == TokenKind.RightParen));
        if (parenthesized)
        {
            Expect(TokenKind.RightParen);
        }
        return new ImportFromStmt(From(start), module, [.. list], level);
    }

    private TypeAliasStmt ParseTypeAlias()
    {
        int start = at++;
        int nameAt = at;
        var name = new NameExpr(tokens[nameAt].Span, ParseName(), ExprContext.Store);
        TypeParamNode[] parameters = ParseTypeParams();
        Expect(TokenKind.Equal);
        ExprNode value = ParseExpression();
        return new TypeAliasStmt(From(start), name, parameters, value);
    }

    private StmtNode ParseExpressionStatement()
    {
        int start = at;
        ExprNode first = ParseYieldOrStarExpressions();
        switch (Kind)
        {
            case TokenKind.Equal:
                return ParseAssign(start, first);
            case TokenKind.Colon:
                return ParseAnnotatedAssign(start, first);
            default:
                if (AugmentedOperator(Kind) is not { } op)
                {
                    return new ExprStmt(From(start), first);
                }
                SetSingleTarget(first);
                at++;
                ExprNode value = ParseYieldOrStarExpressions();
                return new AugAssignStmt(From(start), first, op, value);
        }
    }

    private AssignStmt ParseAssign(int start, ExprNode first)
    {
        var targets = new List<ExprNode>();
        ExprNode value = first;
        while (Take(TokenKind.Equal))
        {
            SetContext(value, ExprContext.Store);
            targets.Add(value);
            value = ParseYieldOrStarExpressions();
        }
        return new AssignStmt(From(start), [.. targets], value);
    }

    private AnnAssignStmt ParseAnnotatedAssign(int start, ExprNode target)
    {
        SetSingleTarget(target);
        Require(!ContinuesParenthesizedTarget(target, tokens[start]));
        bool simple = target.Kind == NodeKind.Name && tokens[start].Kind == TokenKind.Name;
        Expect(TokenKind.Colon);
        ExprNode annotation = ParseExpression();
        ExprNode? value = Take(TokenKind.Equal) ? ParseYieldOrStarExpressions() : null;
        return new AnnAssignStmt(From(start), target, annotation, value, simple);
    }

    // CPython's grammar takes "(a)" for the whole target and then misses the colon in "(a).b: int"; "(f()).b: int" is fine.
    private static bool ContinuesParenthesizedTarget(ExprNode target, in Token first)
    {
        if (first.Kind != TokenKind.LeftParen)
        {
            return false;
        }
        ExprNode? inner = target;
        while (inner is not null && inner.Span.Line == first.Line && inner.Span.Col == first.Col)
        {
            inner = inner switch
            {
                AttributeExpr attribute => attribute.Value,
                SubscriptExpr subscript => subscript.Value,
                CallExpr call => call.Func,
                _ => null,
            };
        }
        return inner is NameExpr or AttributeExpr or SubscriptExpr && inner != target;
    }

    private void SetSingleTarget(ExprNode target)
    {
        if (target.Kind is not (NodeKind.Name or NodeKind.Attribute or NodeKind.Subscript))
        {
            throw new ParseFailure();
        }
        SetContext(target, ExprContext.Store);
    }

    private static BinaryOperator? AugmentedOperator(TokenKind kind) => kind switch
    {
        TokenKind.PlusEqual => BinaryOperator.Add,
        TokenKind.MinusEqual => BinaryOperator.Sub,
        TokenKind.StarEqual => BinaryOperator.Mult,
        TokenKind.AtEqual => BinaryOperator.MatMult,
        TokenKind.SlashEqual => BinaryOperator.Div,
        TokenKind.PercentEqual => BinaryOperator.Mod,
        TokenKind.AmpersandEqual => BinaryOperator.BitAnd,
        TokenKind.PipeEqual => BinaryOperator.BitOr,
        TokenKind.CaretEqual => BinaryOperator.BitXor,
        TokenKind.LeftShiftEqual => BinaryOperator.LShift,
        TokenKind.RightShiftEqual => BinaryOperator.RShift,
        TokenKind.DoubleStarEqual => BinaryOperator.Pow,
        TokenKind.DoubleSlashEqual => BinaryOperator.FloorDiv,
        _ => null,
    };

    /// <summary>Turns an expression into a target; fails on what cannot be one.</summary>
    private void SetContext(ExprNode target, ExprContext context)
    {
        switch (target)
        {
            case NameExpr name:
                name.Ctx = context;
                return;
            case AttributeExpr attribute:
                attribute.Ctx = context;
                return;
            case SubscriptExpr subscript:
                subscript.Ctx = context;
                return;
            case StarredExpr starred when context == ExprContext.Store && starred.Value.Kind != NodeKind.Starred:
                starred.Ctx = context;
                SetContext(starred.Value, context);
                return;
            case ListExpr list:
                list.Ctx = context;
                SetContexts(list.Elts, context);
                return;
            case TupleExpr tuple:
                tuple.Ctx = context;
                SetContexts(tuple.Elts, context);
                return;
            default:
                throw new ParseFailure();
        }
    }

    private void SetContexts(ExprNode[] targets, ExprContext context)
    {
        foreach (ExprNode target in targets)
        {
            SetContext(target, context);
        }
    }
}
