using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Syntax;

public sealed partial class Parser
{
    private ExprNode ParseYieldOrStarExpressions() => Kind == TokenKind.Yield ? ParseYield() : ParseStarExpressions();

    private ExprNode ParseYield()
    {
        int start = at++;
        if (Take(TokenKind.From))
        {
            ExprNode source = ParseExpression();
            return new YieldFromExpr(From(start), source);
        }
        bool empty = Kind is TokenKind.Newline or TokenKind.Semicolon or TokenKind.RightParen or TokenKind.RightBracket or TokenKind.RightBrace
            or TokenKind.Equal or TokenKind.Colon or TokenKind.Exclamation or TokenKind.EndMarker;
        ExprNode? value = empty ? null : ParseStarExpressions();
        return new YieldExpr(From(start), value);
    }

    private bool EndsExpressionList() => Kind is TokenKind.Newline or TokenKind.Equal or TokenKind.Colon or TokenKind.RightParen or TokenKind.Semicolon
        or TokenKind.RightBracket or TokenKind.RightBrace or TokenKind.EndMarker or TokenKind.Exclamation or TokenKind.In
        || AugmentedOperator(Kind) is not null;

    /// <summary>Starred and plain expressions; more than one, or a trailing comma, make a tuple.</summary>
    private ExprNode ParseStarExpressions()
    {
        int start = at;
        ExprNode first = ParseStarExpression();
        if (Kind != TokenKind.Comma)
        {
            return first;
        }
        var list = new List<ExprNode> { first };
        while (Take(TokenKind.Comma) && !EndsExpressionList())
        {
            list.Add(ParseStarExpression());
        }
        return new TupleExpr(From(start), [.. list], ExprContext.Load);
    }

    private ExprNode ParseStarExpression() => Kind == TokenKind.Star ? ParseStarred() : ParseExpression();

    private StarredExpr ParseStarred()
    {
        int start = at++;
        ExprNode value = ParseBinary(BitOrPrecedence);
        return new StarredExpr(From(start), value, ExprContext.Load);
    }

    private ExprNode ParseExpressions()
    {
        int start = at;
        return ParseExpressionsAfter(start, ParseExpression());
    }

    private ExprNode ParseExpressionsAfter(int start, ExprNode first)
    {
        if (Kind != TokenKind.Comma)
        {
            return first;
        }
        var list = new List<ExprNode> { first };
        while (Take(TokenKind.Comma) && !EndsExpressionList())
        {
            list.Add(ParseExpression());
        }
        return new TupleExpr(From(start), [.. list], ExprContext.Load);
    }

    private ExprNode ParseStarNamedExpression() => Kind == TokenKind.Star ? ParseStarred() : ParseNamedExpression();

    /// <summary>What <c>match</c> takes as subject: like a tuple's content, without parentheses.</summary>
    private ExprNode ParseStarNamedList()
    {
        int start = at;
        ExprNode first = ParseStarNamedExpression();
        if (Kind != TokenKind.Comma)
        {
            return first;
        }
        var list = new List<ExprNode> { first };
        while (Take(TokenKind.Comma) && !EndsExpressionList())
        {
            list.Add(ParseStarNamedExpression());
        }
        return new TupleExpr(From(start), [.. list], ExprContext.Load);
    }

    private ExprNode ParseNamedExpression()
    {
        if (Kind != TokenKind.Name || tokens[at + 1].Kind != TokenKind.ColonEqual)
        {
            return ParseExpression();
        }
        int start = at;
        var target = new NameExpr(tokens[start].Span, ParseName(), ExprContext.Store);
        at++;
        ExprNode value = ParseExpression();
        return new NamedExprExpr(From(start), target, value);
    }

    private ExprNode ParseExpression()
    {
        Enter();
        int start = at;
        ExprNode result;
        if (Kind == TokenKind.Lambda)
        {
            at++;
            ArgumentsNode args = ParseParameters(TokenKind.Colon, false);
            Expect(TokenKind.Colon);
            ExprNode body = ParseExpression();
            result = new LambdaExpr(From(start), args, body);
        }
        else
        {
            result = ParseDisjunction();
            if (Take(TokenKind.If))
            {
                ExprNode test = ParseDisjunction();
                Expect(TokenKind.Else);
                ExprNode orElse = ParseExpression();
                result = new IfExpExpr(From(start), test, result, orElse);
            }
        }
        depth--;
        return result;
    }

    private ExprNode ParseDisjunction()
    {
        int start = at;
        ExprNode first = ParseConjunction();
        if (Kind != TokenKind.Or)
        {
            return first;
        }
        var values = new List<ExprNode> { first };
        while (Take(TokenKind.Or))
        {
            values.Add(ParseConjunction());
        }
        return new BoolOpExpr(From(start), BoolOperator.Or, [.. values]);
    }

    private ExprNode ParseConjunction()
    {
        int start = at;
        ExprNode first = ParseInversion();
        if (Kind != TokenKind.And)
        {
            return first;
        }
        var values = new List<ExprNode> { first };
        while (Take(TokenKind.And))
        {
            values.Add(ParseInversion());
        }
        return new BoolOpExpr(From(start), BoolOperator.And, [.. values]);
    }

    private ExprNode ParseInversion()
    {
        if (Kind != TokenKind.Not)
        {
            return ParseComparison();
        }
        Enter();
        int start = at++;
        ExprNode operand = ParseInversion();
        depth--;
        return new UnaryOpExpr(From(start), UnaryOperator.Not, operand);
    }

    private ExprNode ParseComparison()
    {
        int start = at;
        ExprNode left = ParseBinary(BitOrPrecedence);
        if (TakeComparison() is not { } op)
        {
            return left;
        }
        var ops = new List<CompareOperator> { op };
        var comparators = new List<ExprNode> { ParseBinary(BitOrPrecedence) };
        while (TakeComparison() is { } next)
        {
            ops.Add(next);
            comparators.Add(ParseBinary(BitOrPrecedence));
        }
        return new CompareExpr(From(start), left, [.. ops], [.. comparators]);
    }

    private CompareOperator? TakeComparison()
    {
        CompareOperator op;
        switch (Kind)
        {
            case TokenKind.EqualEqual:
                op = CompareOperator.Eq;
                break;
            case TokenKind.NotEqual:
                bool diamond = text[tokens[at].Start] == '<';
                if (diamond != ((flags & ParseFlags.BarryAsBdfl) != 0))
                {
                    return null;
                }
                op = CompareOperator.NotEq;
                break;
            case TokenKind.Less:
                op = CompareOperator.Lt;
                break;
            case TokenKind.LessEqual:
                op = CompareOperator.LtE;
                break;
            case TokenKind.Greater:
                op = CompareOperator.Gt;
                break;
            case TokenKind.GreaterEqual:
                op = CompareOperator.GtE;
                break;
            case TokenKind.In:
                op = CompareOperator.In;
                break;
            case TokenKind.Not when tokens[at + 1].Kind == TokenKind.In:
                at++;
                op = CompareOperator.NotIn;
                break;
            case TokenKind.Is when tokens[at + 1].Kind == TokenKind.Not:
                at++;
                op = CompareOperator.IsNot;
                break;
            case TokenKind.Is:
                op = CompareOperator.Is;
                break;
            default:
                return null;
        }
        at++;
        return op;
    }

    private const int BitOrPrecedence = 1;

    private static (int Precedence, BinaryOperator Op) Binary(TokenKind kind) => kind switch
    {
        TokenKind.Pipe => (1, BinaryOperator.BitOr),
        TokenKind.Caret => (2, BinaryOperator.BitXor),
        TokenKind.Ampersand => (3, BinaryOperator.BitAnd),
        TokenKind.LeftShift => (4, BinaryOperator.LShift),
        TokenKind.RightShift => (4, BinaryOperator.RShift),
        TokenKind.Plus => (5, BinaryOperator.Add),
        TokenKind.Minus => (5, BinaryOperator.Sub),
        TokenKind.Star => (6, BinaryOperator.Mult),
        TokenKind.Slash => (6, BinaryOperator.Div),
        TokenKind.DoubleSlash => (6, BinaryOperator.FloorDiv),
        TokenKind.Percent => (6, BinaryOperator.Mod),
        TokenKind.At => (6, BinaryOperator.MatMult),
        _ => (0, default),
    };

    private ExprNode ParseBinary(int lowest)
    {
        int start = at;
        ExprNode left = ParseFactor();
        while (true)
        {
            (int precedence, BinaryOperator op) = Binary(Kind);
            if (precedence < lowest)
            {
                return left;
            }
            at++;
            ExprNode right = ParseBinary(precedence + 1);
            left = new BinOpExpr(From(start), left, op, right);
        }
    }

    private ExprNode ParseFactor()
    {
        UnaryOperator op;
        switch (Kind)
        {
            case TokenKind.Minus:
                op = UnaryOperator.USub;
                break;
            case TokenKind.Plus:
                op = UnaryOperator.UAdd;
                break;
            case TokenKind.Tilde:
                op = UnaryOperator.Invert;
                break;
            default:
                return ParsePower();
        }
        Enter();
        int start = at++;
        ExprNode operand = ParseFactor();
        depth--;
        return new UnaryOpExpr(From(start), op, operand);
    }

    private ExprNode ParsePower()
    {
        int start = at;
        ExprNode value;
        if (Take(TokenKind.Await))
        {
            ExprNode awaited = ParsePrimary();
            value = new AwaitExpr(From(start), awaited);
        }
        else
        {
            value = ParsePrimary();
        }
        if (Kind != TokenKind.DoubleStar)
        {
            return value;
        }
        Enter();
        at++;
        ExprNode exponent = ParseFactor();
        depth--;
        return new BinOpExpr(From(start), value, BinaryOperator.Pow, exponent);
    }

    private ExprNode ParsePrimary()
    {
        int start = at;
        ExprNode value = ParseAtom();
        while (true)
        {
            switch (Kind)
            {
                case TokenKind.Dot:
                    at++;
                    string name = ParseName();
                    value = new AttributeExpr(From(start), value, name, ExprContext.Load);
                    break;
                case TokenKind.LeftParen:
                    at++;
                    (ExprNode[] args, KeywordNode[] keywords) = ParseArguments(true);
                    value = new CallExpr(From(start), value, args, keywords);
                    break;
                case TokenKind.LeftBracket:
                    at++;
                    ExprNode index = ParseSlices();
                    Expect(TokenKind.RightBracket);
                    value = new SubscriptExpr(From(start), value, index, ExprContext.Load);
                    break;
                default:
                    return value;
            }
        }
    }

    private ExprNode ParseSlices()
    {
        int start = at;
        ExprNode first = ParseSlice();
        if (Kind != TokenKind.Comma && first.Kind != NodeKind.Starred)
        {
            return first;
        }
        var list = new List<ExprNode> { first };
        while (Take(TokenKind.Comma) && Kind != TokenKind.RightBracket)
        {
            list.Add(ParseSlice());
        }
        return new TupleExpr(From(start), [.. list], ExprContext.Load);
    }

    private ExprNode ParseSlice()
    {
        int start = at;
        if (Kind == TokenKind.Star)
        {
            return ParseStarred();
        }
        ExprNode? lower = null;
        if (Kind != TokenKind.Colon)
        {
            lower = ParseNamedExpression();
            if (Kind != TokenKind.Colon || lower.Kind == NodeKind.NamedExpr && tokens[start].Kind == TokenKind.Name)
            {
                return lower;
            }
        }
        Expect(TokenKind.Colon);
        ExprNode? upper = IsSlicePart() ? ParseExpression() : null;
        ExprNode? step = Take(TokenKind.Colon) && IsSlicePart() ? ParseExpression() : null;
        return new SliceExpr(From(start), lower, upper, step);
    }

    private bool IsSlicePart() => Kind is not (TokenKind.Colon or TokenKind.Comma or TokenKind.RightBracket);

    // Reads call arguments and the closing parenthesis; the opening one has been read.
    private (ExprNode[] Args, KeywordNode[] Keywords) ParseArguments(bool allowGenerator)
    {
        if (Take(TokenKind.RightParen))
        {
            return ([], []);
        }
        int open = at - 1;
        var args = new List<ExprNode>();
        var keywords = new List<KeywordNode>();
        bool unpacked = false;
        do
        {
            int start = at;
            if (Take(TokenKind.DoubleStar))
            {
                ExprNode value = ParseExpression();
                keywords.Add(new KeywordNode(From(start), null, value));
                unpacked = true;
            }
            else if (Take(TokenKind.Star))
            {
                Require(!unpacked);
                ExprNode value = ParseExpression();
                args.Add(new StarredExpr(From(start), value, ExprContext.Load));
            }
            else if (Kind == TokenKind.Name && tokens[at + 1].Kind == TokenKind.Equal)
            {
                string name = ParseName();
                at++;
                ExprNode value = ParseExpression();
                keywords.Add(new KeywordNode(From(start), name, value));
            }
            else
            {
                Require(keywords.Count == 0);
                ExprNode value = ParseNamedExpression();
                if (Kind is TokenKind.For or TokenKind.Async)
                {
                    Require(allowGenerator && args.Count == 0);
                    ComprehensionNode[] clauses = ParseForClauses();
                    Expect(TokenKind.RightParen);
                    return ([new GeneratorExpExpr(From(open), value, clauses)], []);
                }
                args.Add(value);
            }
        }
        while (Take(TokenKind.Comma) && Kind != TokenKind.RightParen);
        Expect(TokenKind.RightParen);
        return ([.. args], [.. keywords]);
    }
}
