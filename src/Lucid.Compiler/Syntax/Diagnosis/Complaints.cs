using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Syntax.Diagnosis;

/// <summary>The actions of the grammar: makes the exceptions, with places as CPython counts them, and checks what is no matter of grammar.</summary>
internal sealed class Complaints(PegMatcher matcher, SourceText source, ParseFlags flags)
{
    // "Up to where the tokenizer has read" as an end of a place.
    private const int Current = -5;

    /// <summary>Runs an action; false makes its rule fail.</summary>
    public bool Act(PegAction action, int end, TokenRange[] labels)
    {
        TokenRange a = labels[0], b = labels[1];
        string message = action.Message.Contains('%', StringComparison.Ordinal) ? Fill(action.Message, labels) : action.Message;
        switch (action.Verb)
        {
            case "none":
                return false;
            case "at":
                throw At(a, message);
            case "inside":
                throw Range(b, b, message);
            case "range":
                throw Range(a, b, message);
            case "from":
                throw From(a, message);
            case "here":
                throw Here(message);
            case "next":
                throw Next(end, message);
            case "indent":
                throw Here(message, SyntaxErrorKind.IndentationError);
            case "target" or "delete" or "loop":
                return Target(a, action);
            case "key":
                Span key = SpanOf(a);
                throw Known(SyntaxErrorKind.SyntaxError, key.Line, key.EndCol - 1, key.EndLine, -1, message);
            default:
                return ActOnText(action, a, b, message);
        }
    }

    private bool ActOnText(PegAction action, TokenRange a, TokenRange b, string message)
    {
        switch (action.Verb)
        {
            case "legacy":
                return IsLegacy(a.Start)
                    ? throw Range(a, b, $"Missing parentheses in call to '{matcher.TextOf(a.Start)}'. Did you mean {matcher.TextOf(a.Start)}(...)?")
                    : false;
            case "comma":
                return IsLegacyExpression(a) || matcher[b.End - 1].Level == 0
                    ? false
                    : throw Range(a, b, "invalid syntax. Perhaps you forgot a comma?");
            case "bound":
                string what = NodeOf(b).Kind == NodeKind.Tuple ? "constraints" : "bound";
                throw From(a, $"cannot use {what} with {message}");
            case "genexp":
                return UnparenthesizedGenerator(a, b);
            case "arguments":
                throw Here(LastKeywordUnpacks(a) ? "positional argument follows keyword argument unpacking" : "positional argument follows keyword argument");
            case "elements":
                throw Range(a, LastElement(b), message);
            case "parameter":
                throw At(new TokenRange(a.Start, matcher[a.End - 1].Kind == TokenKind.Comma ? a.End - 1 : a.End), message);
            case "diamond":
                return IsRightInequality(matcher.TextOf(a.Start));
            default:
                return new LiteralComplaints(matcher, this, source).Act(action.Verb, a, b);
        }
    }

    private bool IsRightInequality(string text)
    {
        if ((flags & ParseFlags.BarryAsBdfl) == 0)
        {
            return text == "!=";
        }
        return text == "<>" ? true : throw Here("with Barry as BDFL, use '<>' instead of '!='");
    }

    /// <summary>The error of a tokenizer that has stopped.</summary>
    public PythonSyntaxException OfTokenizer()
    {
        Tokenizer tokenizer = matcher.Tokenizer;
        if (tokenizer.Error is not null)
        {
            return tokenizer.Error;
        }
        switch (tokenizer.State)
        {
            case TokenizerState.EndOfText:
                return tokenizer.BracketDepth > 0 ? Unclosed() : Here("unexpected EOF while parsing");
            case TokenizerState.BadDedent:
                return Here("unindent does not match any outer indentation level", SyntaxErrorKind.IndentationError);
            case TokenizerState.BadTabs:
                return Known(SyntaxErrorKind.TabError, tokenizer.Line, 0, tokenizer.Line, -1, "inconsistent use of tabs and spaces in indentation");
            case TokenizerState.TooDeep:
                return Known(SyntaxErrorKind.IndentationError, tokenizer.Line, 0, tokenizer.Line, -1, "too many levels of indentation");
            default:
                int column = tokenizer.Position - tokenizer.LineStart - 1;
                return Known(
                    SyntaxErrorKind.SyntaxError, tokenizer.Line, column, tokenizer.Line, -1, "unexpected character after line continuation character");
        }
    }

    public PythonSyntaxException Unclosed()
    {
        (char bracket, int line, int col) = matcher.Tokenizer.OpenBracket;
        return Known(SyntaxErrorKind.SyntaxError, line, col, line, -1, $"'{bracket}' was never closed");
    }

    /// <summary>At the last token read.</summary>
    public PythonSyntaxException Here(string message, SyntaxErrorKind kind = SyntaxErrorKind.SyntaxError) => AtToken(matcher.Count - 1, message, kind);

    private PythonSyntaxException Next(int index, string message) => AtToken(Math.Min(index, matcher.Count - 1), message, SyntaxErrorKind.SyntaxError);

    private PythonSyntaxException AtToken(int index, string message, SyntaxErrorKind kind)
    {
        Tokenizer tokenizer = matcher.Tokenizer;
        if (kind != SyntaxErrorKind.IncompleteInputError && matcher[matcher.Count - 1].Kind == TokenKind.Error && tokenizer.State == TokenizerState.EndOfText && tokenizer.BracketDepth > 0)
        {
            return Unclosed();
        }
        Token token = matcher[index];
        int col = token.Col < 0 ? tokenizer.Position - tokenizer.LineStart : token.Col + 1;
        return Make(kind, token.Line, col, token.EndLine, token.EndCol < 0 ? -1 : token.EndCol + 1, message);
    }

    public PythonSyntaxException At(TokenRange a, string message) => Range(a, a, message);

    public PythonSyntaxException Range(TokenRange a, TokenRange b, string message)
    {
        Span start = SpanOf(a), end = SpanOf(b);
        return Known(SyntaxErrorKind.SyntaxError, start.Line, start.Col, end.EndLine, end.EndCol, message);
    }

    private PythonSyntaxException From(TokenRange a, string message)
    {
        Span start = SpanOf(a);
        return Known(SyntaxErrorKind.SyntaxError, start.Line, start.Col, Current, Current, message);
    }

    /// <summary>At given byte columns from 0; -1 stands for none.</summary>
    public PythonSyntaxException Known(SyntaxErrorKind kind, int line, int col, int endLine, int endCol, string message)
    {
        if (endLine == Current)
        {
            endLine = matcher.Tokenizer.Line;
            endCol = matcher.Tokenizer.Position - matcher.Tokenizer.LineStart - 1;
        }
        return Make(kind, line, col + 1, endLine, endCol + 1, message);
    }

    private PythonSyntaxException Make(SyntaxErrorKind kind, int line, int col, int endLine, int endCol, string message)
    {
        string text = line >= matcher.Tokenizer.Line ? matcher.Tokenizer.CurrentText : source.Line(line) ?? "";
        return new PythonSyntaxException(kind, message, source.FileName, line, Characters(text, col), endLine, Characters(text, endCol), text);
    }

    // Columns here count from 1. CPython measures both ends in the text of the first line, and lets none lie beyond its end.
    private static int Characters(string text, int col)
    {
        if (col <= 0)
        {
            return col;
        }
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(text);
        int count = col > bytes.Length ? 1 : 0;
        for (int i = 0; i < Math.Min(col, bytes.Length); i++)
        {
            count += (bytes[i] & 0xC0) != 0x80 ? 1 : 0;
        }
        return count;
    }

    /// <summary>Where the node that the tokens make is: without parentheses around all of it.</summary>
    private Span SpanOf(TokenRange range)
    {
        Token first = matcher[range.Start], last = matcher[range.End - 1];
        if (first.Kind == TokenKind.LeftParen && range.End - range.Start > 1 && last.Kind == TokenKind.RightParen)
        {
            return NodeOf(range).Span;
        }
        return new Span(first.Line, first.Col, last.EndLine, last.EndCol);
    }

    private ExprNode NodeOf(TokenRange range) => Parser.ParseFragment(source, flags, matcher.Slice(range));

    private string Fill(string message, TokenRange[] labels)
    {
        int at = message.IndexOf('%', StringComparison.Ordinal);
        if (at < 0 || message[at + 1] == 'n')
        {
            return message;
        }
        TokenRange range = labels[message[at + 3] - 'a'];
        string text = message[at + 1] switch
        {
            'e' => ExpressionNames.Of(NodeOf(range)),
            't' => matcher.TextOf(range.Start),
            _ => matcher[range.Start].Line.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        return message[..at] + text + message[(at + 5)..];
    }

    private bool Target(TokenRange range, PegAction action)
    {
        ExprNode? bad = ExpressionNames.InvalidTarget(NodeOf(range), action.Verb);
        if (bad is null)
        {
            return false;
        }
        Span span = bad.Span;
        string message = action.Message.Replace("%n", ExpressionNames.Of(bad), StringComparison.Ordinal);
        throw Known(SyntaxErrorKind.SyntaxError, span.Line, span.Col, span.EndLine, span.EndCol, message);
    }

    private bool IsLegacy(int index) => matcher[index].Kind == TokenKind.Name && matcher.TextOf(index) is "print" or "exec";

    private bool IsLegacyExpression(TokenRange range) => range.End == range.Start + 1 && IsLegacy(range.Start);

    // f(x for x in y, 1) with one argument before "for" is fine so far; with more, the generator lacks parentheses.
    private bool UnparenthesizedGenerator(TokenRange args, TokenRange clauses)
    {
        List<TokenRange> list = Split(args);
        list.RemoveAll(arg => IsKeyword(arg));
        return list.Count <= 1 ? false : throw Range(list[^1], clauses, "Generator expression must be parenthesized");
    }

    private bool LastKeywordUnpacks(TokenRange args) => Split(args).Exists(arg => matcher[arg.Start].Kind == TokenKind.DoubleStar);

    private bool IsKeyword(TokenRange arg) => matcher[arg.Start].Kind == TokenKind.DoubleStar
        || (matcher[arg.Start].Kind == TokenKind.Name && arg.End > arg.Start + 1 && matcher[arg.Start + 1].Kind == TokenKind.Equal);

    private TokenRange LastElement(TokenRange range) => Split(range)[^1];

    // At the commas that are in no inner bracket or lambda.
    private List<TokenRange> Split(TokenRange range)
    {
        var list = new List<TokenRange>();
        int start = range.Start, inner = 0, lambdas = 0;
        for (int i = range.Start; i < range.End; i++)
        {
            switch (matcher[i].Kind)
            {
                case TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace or TokenKind.FStringStart or TokenKind.TStringStart:
                    inner++;
                    break;
                case TokenKind.RightParen or TokenKind.RightBracket or TokenKind.RightBrace or TokenKind.FStringEnd or TokenKind.TStringEnd:
                    inner--;
                    break;
                case TokenKind.Lambda when inner == 0:
                    lambdas++;
                    break;
                case TokenKind.Colon when inner == 0 && lambdas > 0:
                    lambdas--;
                    break;
                case TokenKind.Comma when inner == 0 && lambdas == 0:
                    list.Add(new TokenRange(start, i));
                    start = i + 1;
                    break;
            }
        }
        if (start < range.End)
        {
            list.Add(new TokenRange(start, range.End));
        }
        return list;
    }
}
