namespace Lucid.Compiler.Syntax;

internal sealed partial class Tokenizer
{
    private const int ExpressionNestingMax = 3;

    // One open f-string or t-string. ExpressionStart is the bracket depth at which the innermost replacement field began, -1 outside any.
    private struct StringMode
    {
        public bool InText;
        public bool Raw;
        public bool Template;
        public bool InSpec;
        public bool InDebug;
        public byte Quote;
        public int QuoteSize;
        public int Start;
        public int LineStart;
        public int Line;
        public int Depth;
        public int ExpressionStart;

        public readonly bool InExpression => ExpressionStart >= 0;
        public readonly char Letter => Template ? 't' : 'f';
    }

    private readonly StringMode[] modes = new StringMode[StringNestingMax];
    private int modeDepth;

    private TokenKind ReadString(ref Token token, int quote)
    {
        stringLine = line;
        stringLineStart = lineStart;
        int size = 1, closing = 0;
        bool escapedQuote = false;
        int c = NextByte();
        if (c == quote)
        {
            c = NextByte();
            if (c == quote)
            {
                size = 3;
            }
            else
            {
                closing = 1;
            }
        }
        if (c != quote)
        {
            Back(c);
        }
        while (closing != size)
        {
            c = NextByte();
            if (c < 0 || (size == 1 && c == '\n'))
            {
                return FailUnterminated(ref token, quote, size, c, escapedQuote);
            }
            if (c == quote)
            {
                closing++;
                continue;
            }
            closing = 0;
            if (c == '\\')
            {
                c = NextByte();
                escapedQuote |= c == quote;
            }
        }
        return EmitString(ref token, TokenKind.String, tokenStart, position);
    }

    // Points at the string's first character, the prefix included.
    private TokenKind FailUnterminated(ref Token token, int quote, int size, int c, bool escapedQuote)
    {
        int last = line;
        position = tokenStart + 1;
        lineStart = stringLineStart;
        line = stringLine;
        if (modeDepth > 0 && modes[modeDepth].Quote == quote && modes[modeDepth].QuoteSize == size)
        {
            return Fail(ref token, $"{modes[modeDepth].Letter}-string: expecting '}}'");
        }
        string kind = size == 3 ? "triple-quoted string" : "string";
        string hint = size == 1 && escapedQuote ? "; perhaps you escaped the end quote?" : "";
        TokenKind result = Fail(ref token, $"unterminated {kind} literal (detected at line {last}){hint}");
        if (c != '\n')
        {
            State = size == 3 ? TokenizerState.EndInTripleString : TokenizerState.EndInString;
        }
        return result;
    }

    private TokenKind BeginInterpolated(ref Token token, int quote, StringPrefix prefix)
    {
        int size = 1;
        if (position < lineEnd && text[position] == quote && position + 1 < lineEnd && text[position + 1] == quote)
        {
            size = 3;
            position += 2;
        }
        if (modeDepth + 1 >= StringNestingMax)
        {
            return Fail(ref token, "too many nested f-strings or t-strings");
        }
        modes[++modeDepth] = new StringMode
        {
            InText = true,
            Raw = (prefix & StringPrefix.Raw) != 0,
            Template = (prefix & StringPrefix.Template) != 0,
            Quote = (byte)quote,
            QuoteSize = size,
            Start = tokenStart,
            LineStart = lineStart,
            Line = line,
            ExpressionStart = -1,
        };
        return Emit(ref token, modes[modeDepth].Template ? TokenKind.TStringStart : TokenKind.FStringStart, tokenStart, position);
    }

    // The literal part of an f-string up to a brace or the closing quote.
    private TokenKind ReadStringText(ref Token token)
    {
        ref StringMode mode = ref modes[modeDepth];
        tokenStart = position;
        int c = NextByte();
        tokenStart = c < 0 ? position : position - 1;
        stringLine = line;
        stringLineStart = lineStart;
        if (c == '{')
        {
            bool field = text[position] != '{';
            Back(c);
            if (field)
            {
                return BeginField(ref token, ref mode) ? ReadNormal(ref token) : TokenKind.Error;
            }
        }
        else
        {
            Back(c);
            if (c == mode.Quote && AtClosingQuote(mode))
            {
                position += mode.QuoteSize;
                modeDepth--;
                return EmitString(ref token, mode.Template ? TokenKind.TStringEnd : TokenKind.FStringEnd, tokenStart, position);
            }
        }
        return ReadMiddle(ref token, ref mode);
    }

    private bool AtClosingQuote(in StringMode mode)
    {
        for (int i = 0; i < mode.QuoteSize; i++)
        {
            if (position + i >= lineEnd || text[position + i] != mode.Quote)
            {
                return false;
            }
        }
        return true;
    }

    private bool BeginField(ref Token token, ref StringMode mode)
    {
        if (++mode.ExpressionStart >= ExpressionNestingMax)
        {
            Fail(ref token, $"{mode.Letter}-string: expressions nested too deeply");
            return false;
        }
        mode.InText = false;
        return true;
    }

    private TokenKind ReadMiddle(ref Token token, ref StringMode mode)
    {
        TokenKind kind = mode.Template ? TokenKind.TStringMiddle : TokenKind.FStringMiddle;
        int start = tokenStart, closing = 0;
        bool namedEscape = false;
        while (closing != mode.QuoteSize)
        {
            int c = NextByte();
            bool inSpec = mode.InSpec && mode.InExpression;
            if (c < 0 || (mode.QuoteSize == 1 && c == '\n'))
            {
                return FailInterpolated(ref token, mode, inSpec, c);
            }
            if (c == mode.Quote)
            {
                closing++;
                continue;
            }
            closing = 0;
            if (c == '{')
            {
                int peek = NextByte();
                if (peek == '{' && !inSpec)
                {
                    return EmitDoubledBrace(ref token, kind, start);
                }
                Back(peek);
                Back(c);
                return BeginField(ref token, ref mode) ? EmitString(ref token, kind, start, position) : TokenKind.Error;
            }
            if (c == '}')
            {
                if (namedEscape)
                {
                    return EmitString(ref token, kind, start, position);
                }
                int peek = NextByte();
                if (peek == '}' && !inSpec && mode.Depth == 0)
                {
                    return EmitDoubledBrace(ref token, kind, start);
                }
                Back(peek);
                Back(c);
                mode.InText = false;
                return EmitString(ref token, kind, start, position);
            }
            if (c == '\\')
            {
                namedEscape |= SkipEscape(mode.Raw);
            }
        }
        position -= mode.QuoteSize;
        return EmitString(ref token, kind, start, position);
    }

    // The second brace belongs to the token's place but not to its text.
    private TokenKind EmitDoubledBrace(ref Token token, TokenKind kind, int start)
    {
        EmitString(ref token, kind, start, position - 1);
        token.EndCol++;
        return kind;
    }

    // Skips what a backslash quotes, but never a brace; true after the opening of \N{...}.
    private bool SkipEscape(bool raw)
    {
        int c = NextByte();
        if (c is '{' or '}')
        {
            if (!raw)
            {
                (string message, string error) = EscapeWarnings.Invalid((char)c);
                Warn(message, error);
            }
            Back(c);
            return false;
        }
        if (raw || c != 'N')
        {
            return false;
        }
        c = NextByte();
        if (c == '{')
        {
            return true;
        }
        Back(c);
        return false;
    }

    private TokenKind FailInterpolated(ref Token token, in StringMode mode, bool inSpec, int c)
    {
        if (inSpec && c == '\n')
        {
            return Fail(ref token, $"{mode.Letter}-string: newlines are not allowed in format specifiers for single quoted {mode.Letter}-strings");
        }
        int last = line;
        position = mode.Start + 1;
        lineStart = mode.LineStart;
        line = mode.Line;
        string triple = mode.QuoteSize == 3 ? "triple-quoted " : "";
        TokenKind result = Fail(ref token, $"unterminated {triple}{mode.Letter}-string literal (detected at line {last})");
        if (mode.QuoteSize == 3 && c != '\n')
        {
            State = TokenizerState.EndInTripleString;
        }
        return result;
    }
}
