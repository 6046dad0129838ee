using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Syntax;

public sealed partial class Parser
{
    private ExprNode ParseAtom()
    {
        ref Token token = ref tokens[at];
        switch (token.Kind)
        {
            case TokenKind.Name:
                at++;
                return new NameExpr(token.Span, names.Get(token.Start, token.End), ExprContext.Load);
            case TokenKind.Number:
                at++;
                return new ConstantExpr(token.Span, ParseNumber(token), false);
            case TokenKind.String or TokenKind.FStringStart or TokenKind.TStringStart:
                return ParseStrings();
            case TokenKind.True:
                at++;
                return new ConstantExpr(token.Span, ConstantValue.True, false);
            case TokenKind.False:
                at++;
                return new ConstantExpr(token.Span, ConstantValue.False, false);
            case TokenKind.None:
                at++;
                return new ConstantExpr(token.Span, ConstantValue.None, false);
            case TokenKind.Ellipsis:
                at++;
                return new ConstantExpr(token.Span, ConstantValue.Ellipsis, false);
            case TokenKind.LeftParen:
                return ParseParenthesized();
            case TokenKind.LeftBracket:
                return ParseListDisplay();
            case TokenKind.LeftBrace:
                return ParseBraces();
            default:
                throw new ParseFailure();
        }
    }

    private ConstantValue ParseNumber(in Token token) =>
        Literals.ParseNumber(text.AsSpan(token.Start, token.End - token.Start), out _) ?? throw new ParseFailure();

    private ExprNode ParseParenthesized()
    {
        int start = at++;
        if (Take(TokenKind.RightParen))
        {
            return new TupleExpr(From(start), [], ExprContext.Load);
        }
        if (Kind == TokenKind.Yield)
        {
            ExprNode yield = ParseYield();
            Expect(TokenKind.RightParen);
            return yield;
        }
        ExprNode first = ParseStarNamedExpression();
        switch (Kind)
        {
            case TokenKind.RightParen when first.Kind != NodeKind.Starred:
                at++;
                return first;
            case TokenKind.For or TokenKind.Async when first.Kind != NodeKind.Starred:
                ComprehensionNode[] clauses = ParseForClauses();
                Expect(TokenKind.RightParen);
                return new GeneratorExpExpr(From(start), first, clauses);
            case TokenKind.Comma:
                ExprNode[] elements = ParseMoreElements(first, TokenKind.RightParen);
                return new TupleExpr(From(start), elements, ExprContext.Load);
            default:
                throw new ParseFailure();
        }
    }

    // Reads ", element" up to the closing bracket and that bracket.
    private ExprNode[] ParseMoreElements(ExprNode first, TokenKind close)
    {
        var list = new List<ExprNode> { first };
        while (Take(TokenKind.Comma) && Kind != close)
        {
            list.Add(ParseStarNamedExpression());
        }
        Expect(close);
        return [.. list];
    }

    private ExprNode ParseListDisplay()
    {
        int start = at++;
        if (Take(TokenKind.RightBracket))
        {
            return new ListExpr(From(start), [], ExprContext.Load);
        }
        ExprNode first = ParseStarNamedExpression();
        if (Kind is TokenKind.For or TokenKind.Async && first.Kind != NodeKind.Starred)
        {
            ComprehensionNode[] clauses = ParseForClauses();
            Expect(TokenKind.RightBracket);
            return new ListCompExpr(From(start), first, clauses);
        }
        ExprNode[] elements = ParseMoreElements(first, TokenKind.RightBracket);
        return new ListExpr(From(start), elements, ExprContext.Load);
    }

    private ExprNode ParseBraces()
    {
        int start = at++;
        if (Take(TokenKind.RightBrace))
        {
            return new DictExpr(From(start), [], []);
        }
        if (Kind == TokenKind.DoubleStar)
        {
            return ParseDict(start, null, null);
        }
        ExprNode first = ParseStarNamedExpression();
        if (Kind == TokenKind.Colon && first.Kind is not NodeKind.Starred && !IsBareNamed(first, start + 1))
        {
            at++;
            ExprNode value = ParseExpression();
            if (Kind is not (TokenKind.For or TokenKind.Async))
            {
                return ParseDict(start, first, value);
            }
            ComprehensionNode[] pairs = ParseForClauses();
            Expect(TokenKind.RightBrace);
            return new DictCompExpr(From(start), first, value, pairs);
        }
        if (Kind is TokenKind.For or TokenKind.Async && first.Kind != NodeKind.Starred)
        {
            ComprehensionNode[] clauses = ParseForClauses();
            Expect(TokenKind.RightBrace);
            return new SetCompExpr(From(start), first, clauses);
        }
        ExprNode[] elements = ParseMoreElements(first, TokenKind.RightBrace);
        return new SetExpr(From(start), elements);
    }

    // A walrus without parentheses is no dict key.
    private bool IsBareNamed(ExprNode node, int start) => node.Kind == NodeKind.NamedExpr && tokens[start].Kind == TokenKind.Name;

    private DictExpr ParseDict(int start, ExprNode? firstKey, ExprNode? firstValue)
    {
        var keys = new List<ExprNode?>();
        var values = new List<ExprNode>();
        if (firstValue is not null)
        {
            keys.Add(firstKey);
            values.Add(firstValue);
            if (!Take(TokenKind.Comma))
            {
                Expect(TokenKind.RightBrace);
                return new DictExpr(From(start), [.. keys], [.. values]);
            }
        }
        while (Kind != TokenKind.RightBrace)
        {
            if (Take(TokenKind.DoubleStar))
            {
                keys.Add(null);
                values.Add(ParseBinary(BitOrPrecedence));
            }
            else
            {
                keys.Add(ParseExpression());
                Expect(TokenKind.Colon);
                values.Add(ParseExpression());
            }
            if (!Take(TokenKind.Comma))
            {
                break;
            }
        }
        Expect(TokenKind.RightBrace);
        return new DictExpr(From(start), [.. keys], [.. values]);
    }

    private ComprehensionNode[] ParseForClauses()
    {
        var list = new List<ComprehensionNode>();
        do
        {
            bool isAsync = Take(TokenKind.Async);
            Expect(TokenKind.For);
            ExprNode target = ParseForTargets();
            Expect(TokenKind.In);
            ExprNode iter = ParseDisjunction();
            var conditions = new List<ExprNode>();
            while (Take(TokenKind.If))
            {
                conditions.Add(ParseDisjunction());
            }
            list.Add(new ComprehensionNode(target, iter, [.. conditions], isAsync));
        }
        while (Kind is TokenKind.For or TokenKind.Async);
        return [.. list];
    }
}
