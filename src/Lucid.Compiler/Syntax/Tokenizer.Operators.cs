using System.Text;

namespace Lucid.Compiler.Syntax;

internal sealed partial class Tokenizer
{
    private TokenKind ReadOperator(ref Token token, int c)
    {
        if (modeDepth > 0 && c is ':' or '}' or '!' or '{' && ReadFieldPunctuation(ref token, c) is { } punctuation)
        {
            return punctuation;
        }
        int c2 = position < lineEnd ? text[position] : -1;
        int c3 = position + 1 < lineEnd ? text[position + 1] : -1;
        (TokenKind kind, int size) = Longest(c, c2, c3);
        if ((c2 < 0 && position >= length) || (c3 < 0 && size > 1 && position + 1 >= length))
        {
            // The look at the next character has met the end of the text.
            State = TokenizerState.EndOfText;
        }
        if (size > 1)
        {
            position += size - 1;
            return Emit(ref token, kind, tokenStart, position);
        }
        switch (kind)
        {
            case TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace:
                if (level >= BracketMax)
                {
                    return Fail(ref token, "too many nested parentheses");
                }
                brackets[level] = (byte)c;
                bracketLines[level] = line;
                bracketColumns[level++] = tokenStart - lineStart;
                modes[modeDepth].Depth++;
                break;
            case TokenKind.RightParen or TokenKind.RightBracket or TokenKind.RightBrace:
                if (CloseBracket(c) is { } complaint)
                {
                    return Fail(ref token, complaint);
                }
                break;
            case TokenKind.Equal:
                modes[modeDepth].InDebug |= modes[modeDepth].Depth - modes[modeDepth].ExpressionStart == 1;
                break;
            case TokenKind.OtherOp when c is < 0x20 or 0x7F:
                return Fail(ref token, BadCharacter(new Rune(c)));
        }
        return Emit(ref token, kind, tokenStart, position);
    }

    // A colon that begins a format spec goes back to reading text; other punctuation of a field is an operator like any.
    private TokenKind? ReadFieldPunctuation(ref Token token, int c)
    {
        ref StringMode mode = ref modes[modeDepth];
        int depth = mode.Depth - (c != '{' ? 1 : 0);
        if (!mode.InExpression || c != ':' || depth != mode.ExpressionStart)
        {
            return null;
        }
        mode.InText = true;
        mode.InSpec = true;
        return Emit(ref token, TokenKind.Colon, tokenStart, position);
    }

    private string? CloseBracket(int c)
    {
        ref StringMode mode = ref modes[modeDepth];
        bool inString = modeDepth > 0;
        if (inString && mode.Depth == 0 && c == '}')
        {
            return $"{mode.Letter}-string: single '}}' is not allowed";
        }
        if (level == 0)
        {
            return $"unmatched '{(char)c}'";
        }
        level--;
        char open = (char)brackets[level];
        if ((open, (char)c) is not (('(', ')') or ('[', ']') or ('{', '}')))
        {
            if (inString && open == '{' && mode.Depth - 1 == mode.ExpressionStart)
            {
                return $"{mode.Letter}-string: unmatched '{(char)c}'";
            }
            string place = bracketLines[level] != line ? $" on line {bracketLines[level]}" : "";
            return $"closing parenthesis '{(char)c}' does not match opening parenthesis '{open}'{place}";
        }
        mode.Depth--;
        if (!inString)
        {
            return null;
        }
        if (mode.Depth < 0)
        {
            return $"{mode.Letter}-string: unmatched '{(char)c}'";
        }
        if (c == '}' && mode.Depth == mode.ExpressionStart)
        {
            mode.ExpressionStart--;
            mode.InText = true;
            mode.InSpec = false;
            mode.InDebug = false;
        }
        return null;
    }

    private static (TokenKind Kind, int Size) Longest(int c, int c2, int c3) => c switch
    {
        '(' => (TokenKind.LeftParen, 1),
        ')' => (TokenKind.RightParen, 1),
        '[' => (TokenKind.LeftBracket, 1),
        ']' => (TokenKind.RightBracket, 1),
        '{' => (TokenKind.LeftBrace, 1),
        '}' => (TokenKind.RightBrace, 1),
        ',' => (TokenKind.Comma, 1),
        ';' => (TokenKind.Semicolon, 1),
        '~' => (TokenKind.Tilde, 1),
        '.' => c2 == '.' && c3 == '.' ? (TokenKind.Ellipsis, 3) : (TokenKind.Dot, 1),
        ':' => WithEqual(c2, TokenKind.Colon, TokenKind.ColonEqual),
        '=' => WithEqual(c2, TokenKind.Equal, TokenKind.EqualEqual),
        '!' => WithEqual(c2, TokenKind.Exclamation, TokenKind.NotEqual),
        '+' => WithEqual(c2, TokenKind.Plus, TokenKind.PlusEqual),
        '%' => WithEqual(c2, TokenKind.Percent, TokenKind.PercentEqual),
        '&' => WithEqual(c2, TokenKind.Ampersand, TokenKind.AmpersandEqual),
        '|' => WithEqual(c2, TokenKind.Pipe, TokenKind.PipeEqual),
        '^' => WithEqual(c2, TokenKind.Caret, TokenKind.CaretEqual),
        '@' => WithEqual(c2, TokenKind.At, TokenKind.AtEqual),
        '-' => c2 == '>' ? (TokenKind.Arrow, 2) : WithEqual(c2, TokenKind.Minus, TokenKind.MinusEqual),
        '*' => Doubled(c, c2, c3, TokenKind.Star, TokenKind.StarEqual, TokenKind.DoubleStar, TokenKind.DoubleStarEqual),
        '/' => Doubled(c, c2, c3, TokenKind.Slash, TokenKind.SlashEqual, TokenKind.DoubleSlash, TokenKind.DoubleSlashEqual),
        '<' => c2 == '>'
            ? (TokenKind.NotEqual, 2)
            : Doubled(c, c2, c3, TokenKind.Less, TokenKind.LessEqual, TokenKind.LeftShift, TokenKind.LeftShiftEqual),
        '>' => Doubled(c, c2, c3, TokenKind.Greater, TokenKind.GreaterEqual, TokenKind.RightShift, TokenKind.RightShiftEqual),
        _ => (TokenKind.OtherOp, 1),
    };

    private static (TokenKind, int) WithEqual(int c2, TokenKind plain, TokenKind equal) => c2 == '=' ? (equal, 2) : (plain, 1);

    private static (TokenKind, int) Doubled(int c, int c2, int c3, TokenKind plain, TokenKind equal, TokenKind doubled, TokenKind doubledEqual)
    {
        if (c2 == c)
        {
            return c3 == '=' ? (doubledEqual, 3) : (doubled, 2);
        }
        return WithEqual(c2, plain, equal);
    }
}
