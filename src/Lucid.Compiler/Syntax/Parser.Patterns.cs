using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Syntax;

public sealed partial class Parser
{
    // "match" is a name unless its line ends with a colon before an indented "case".
    private bool IsMatchStatement()
    {
        if (!IsWord(at, "match"u8) || tokens[at + 1].Kind is TokenKind.Equal or TokenKind.Dot or TokenKind.Newline or TokenKind.Colon)
        {
            return false;
        }
        int end = at + 1;
        while (tokens[end].Kind is not (TokenKind.Newline or TokenKind.EndMarker or TokenKind.Error))
        {
            end++;
        }
        return tokens[end].Kind == TokenKind.Newline && tokens[end - 1].Kind == TokenKind.Colon
            && tokens[end + 1].Kind == TokenKind.Indent && IsWord(end + 2, "case"u8);
    }

    private MatchStmt ParseMatch()
    {
        int start = at++;
        ExprNode subject = ParseStarNamedList();
        Require(subject.Kind != NodeKind.Starred);
        Expect(TokenKind.Colon);
        Expect(TokenKind.Newline);
        Expect(TokenKind.Indent);
        var cases = new List<MatchCaseNode>();
        do
        {
            Require(IsWord(at, "case"u8));
            at++;
            PatternNode pattern = ParsePatterns();
            ExprNode? guard = Take(TokenKind.If) ? ParseNamedExpression() : null;
            StmtNode[] body = ParseColonBlock();
            cases.Add(new MatchCaseNode(pattern, guard, body));
        }
        while (!Take(TokenKind.Dedent));
        return new MatchStmt(From(start), subject, [.. cases]);
    }

    private PatternNode ParsePatterns()
    {
        int start = at;
        PatternNode first = ParseMaybeStarPattern();
        if (Kind != TokenKind.Comma)
        {
            return first.Kind == NodeKind.MatchStar ? throw new ParseFailure() : first;
        }
        var list = new List<PatternNode> { first };
        while (Take(TokenKind.Comma) && Kind is not (TokenKind.Colon or TokenKind.If))
        {
            list.Add(ParseMaybeStarPattern());
        }
        return new MatchSequencePattern(From(start), [.. list]);
    }

    private PatternNode ParseMaybeStarPattern()
    {
        int start = at;
        if (!Take(TokenKind.Star))
        {
            return ParsePattern();
        }
        string name = ParseName();
        return new MatchStarPattern(From(start), name == "_" ? null : name);
    }

    private PatternNode ParsePattern()
    {
        Enter();
        int start = at;
        PatternNode pattern = ParseOrPattern();
        if (Take(TokenKind.As))
        {
            string name = ParseName();
            Require(name != "_");
            pattern = new MatchAsPattern(From(start), pattern, name);
        }
        depth--;
        return pattern;
    }

    private PatternNode ParseOrPattern()
    {
        int start = at;
        PatternNode first = ParseClosedPattern();
        if (Kind != TokenKind.Pipe)
        {
            return first;
        }
        var list = new List<PatternNode> { first };
        while (Take(TokenKind.Pipe))
        {
            list.Add(ParseClosedPattern());
        }
        return new MatchOrPattern(From(start), [.. list]);
    }

    private PatternNode ParseClosedPattern()
    {
        int start = at;
        switch (Kind)
        {
            case TokenKind.Number or TokenKind.Minus:
                ExprNode number = ParseSignedNumber();
                return new MatchValuePattern(From(start), number);
            case TokenKind.String or TokenKind.FStringStart or TokenKind.TStringStart:
                ExprNode strings = ParseStrings();
                return new MatchValuePattern(From(start), strings);
            case TokenKind.None:
                return new MatchSingletonPattern(tokens[at++].Span, ConstantValue.None);
            case TokenKind.True:
                return new MatchSingletonPattern(tokens[at++].Span, ConstantValue.True);
            case TokenKind.False:
                return new MatchSingletonPattern(tokens[at++].Span, ConstantValue.False);
            case TokenKind.LeftParen:
                return ParseParenthesizedPattern();
            case TokenKind.LeftBracket:
                at++;
                PatternNode[] patterns = ParsePatternList(TokenKind.RightBracket, null);
                return new MatchSequencePattern(From(start), patterns);
            case TokenKind.LeftBrace:
                return ParseMappingPattern();
            default:
                return ParseNamePattern();
        }
    }

    private PatternNode ParseNamePattern()
    {
        int start = at;
        ExprNode name = ParseNameOrAttribute();
        if (Kind == TokenKind.LeftParen)
        {
            return ParseClassPattern(start, name);
        }
        Require(Kind != TokenKind.Equal);
        if (name is NameExpr simple)
        {
            return new MatchAsPattern(simple.Span, null, simple.Id == "_" ? null : simple.Id);
        }
        return new MatchValuePattern(From(start), name);
    }

    private ExprNode ParseNameOrAttribute()
    {
        int start = at;
        ExprNode value = new NameExpr(tokens[at].Span, ParseName(), ExprContext.Load);
        while (Take(TokenKind.Dot))
        {
            string name = ParseName();
            value = new AttributeExpr(From(start), value, name, ExprContext.Load);
        }
        return value;
    }

    // -1, 1.5, 1 + 2j
    private ExprNode ParseSignedNumber()
    {
        int start = at;
        bool negative = Take(TokenKind.Minus);
        int first = at;
        ExprNode number = ParseNumberToken();
        if (negative)
        {
            number = new UnaryOpExpr(From(start), UnaryOperator.USub, number);
        }
        if (Kind is not (TokenKind.Plus or TokenKind.Minus))
        {
            return number;
        }
        BinaryOperator op = Kind == TokenKind.Plus ? BinaryOperator.Add : BinaryOperator.Sub;
        at++;
        ExprNode imaginary = ParseNumberToken();
        Require(!IsImaginary(tokens[first]) && IsImaginary(tokens[at - 1]));
        return new BinOpExpr(From(start), number, op, imaginary);
    }

    private bool IsImaginary(in Token token) => (text[token.End - 1] | 0x20) == 'j';

    private ConstantExpr ParseNumberToken()
    {
        Expect(TokenKind.Number);
        return new ConstantExpr(tokens[at - 1].Span, ParseNumber(tokens[at - 1]), false);
    }

    private PatternNode ParseParenthesizedPattern()
    {
        int start = at++;
        if (Take(TokenKind.RightParen))
        {
            return new MatchSequencePattern(From(start), []);
        }
        PatternNode first = ParseMaybeStarPattern();
        if (Kind == TokenKind.RightParen && first.Kind != NodeKind.MatchStar)
        {
            at++;
            return first;
        }
        Require(Take(TokenKind.Comma));
        PatternNode[] patterns = ParsePatternList(TokenKind.RightParen, first);
        return new MatchSequencePattern(From(start), patterns);
    }

    private PatternNode[] ParsePatternList(TokenKind close, PatternNode? first)
    {
        var list = new List<PatternNode>();
        if (first is not null)
        {
            list.Add(first);
        }
        while (Kind != close)
        {
            list.Add(ParseMaybeStarPattern());
            if (!Take(TokenKind.Comma))
            {
                break;
            }
        }
        Expect(close);
        return [.. list];
    }

    private MatchMappingPattern ParseMappingPattern()
    {
        int start = at++;
        var keys = new List<ExprNode>();
        var patterns = new List<PatternNode>();
        string? rest = null;
        while (Kind != TokenKind.RightBrace)
        {
            Require(rest is null);
            if (Take(TokenKind.DoubleStar))
            {
                rest = ParseName();
                Require(rest != "_");
            }
            else
            {
                keys.Add(ParseMappingKey());
                Expect(TokenKind.Colon);
                patterns.Add(ParsePattern());
            }
            if (!Take(TokenKind.Comma))
            {
                break;
            }
        }
        Expect(TokenKind.RightBrace);
        return new MatchMappingPattern(From(start), [.. keys], [.. patterns], rest);
    }

    private ExprNode ParseMappingKey()
    {
        switch (Kind)
        {
            case TokenKind.Number or TokenKind.Minus:
                return ParseSignedNumber();
            case TokenKind.String or TokenKind.FStringStart or TokenKind.TStringStart:
                return ParseStrings();
            case TokenKind.None or TokenKind.True or TokenKind.False:
                return ParseAtom();
            default:
                ExprNode name = ParseNameOrAttribute();
                Require(name.Kind == NodeKind.Attribute);
                return name;
        }
    }

    private MatchClassPattern ParseClassPattern(int start, ExprNode cls)
    {
        at++;
        var patterns = new List<PatternNode>();
        var keywordNames = new List<string>();
        var keywordPatterns = new List<PatternNode>();
        while (Kind != TokenKind.RightParen)
        {
            if (Kind == TokenKind.Name && tokens[at + 1].Kind == TokenKind.Equal)
            {
                keywordNames.Add(ParseName());
                at++;
                keywordPatterns.Add(ParsePattern());
            }
            else
            {
                Require(keywordNames.Count == 0);
                patterns.Add(ParsePattern());
            }
            if (!Take(TokenKind.Comma))
            {
                break;
            }
        }
        Expect(TokenKind.RightParen);
        return new MatchClassPattern(From(start), cls, [.. patterns], [.. keywordNames], [.. keywordPatterns]);
    }
}
