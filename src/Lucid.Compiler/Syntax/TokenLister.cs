using System.Text;

namespace Lucid.Compiler.Syntax;

/// <summary>Lists the tokens of a text as the module <c>tokenize</c> does; comments and blank lines are found in the gaps between tokens.</summary>
public sealed class TokenLister
{
    private const int EndMarker = 0;
    private const int Name = 1;
    private const int Number = 2;
    private const int String = 3;
    private const int Newline = 4;
    private const int Indent = 5;
    private const int Dedent = 6;
    private const int FirstBracket = 7;
    private const int FirstOperator = 11;
    private const int LeftBrace = 25;
    private const int FirstComparison = 27;
    private const int Operator = 55;
    private const int FirstStringPart = 59;
    private const int Comment = 65;
    private const int BlankNewline = 66;

    private readonly SourceText source;
    private readonly bool withExtras;
    private readonly List<TokenInfo> tokens = [];
    private readonly List<int> lineStarts = [0];
    private readonly int textLength;

    private TokenLister(SourceText source, bool withExtras)
    {
        this.source = source;
        this.withExtras = withExtras;
        textLength = source.Length;
        source.Prepare(ParseMode.Exec);
        for (int i = 0; i < source.Length; i++)
        {
            if (source.Utf8[i] == '\n')
            {
                lineStarts.Add(i + 1);
            }
        }
    }

    /// <summary>Lists the tokens of a text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="withExtras">With comments and blank lines; all operators have one type.</param>
    /// <param name="error">What ended the list before the text did.</param>
    public static List<TokenInfo> List(SourceText source, bool withExtras, out PythonSyntaxException? error)
    {
        try
        {
            var lister = new TokenLister(source, withExtras);
            error = lister.Run();
            return lister.tokens;
        }
        catch (PythonSyntaxException problem)
        {
            error = problem;
            return [];
        }
    }

    private PythonSyntaxException? Run()
    {
        var tokenizer = new Tokenizer(source, null);
        Token token = default;
        int position = 0;
        while (true)
        {
            tokenizer.Next(ref token);
            if (token.Kind == TokenKind.Error)
            {
                bool isAtLineStart = tokenizer.State is TokenizerState.BadDedent or TokenizerState.BadTabs or TokenizerState.TooDeep;
                AddGap(position, Math.Min(isAtLineStart ? tokenizer.LineStart : tokenizer.Position, source.Length), tokenizer.State == TokenizerState.EndOfText);
                return tokenizer.Error ?? ErrorOf(tokenizer);
            }
            AddGap(position, token.Start, false);
            position = Math.Max(position, token.End);
            switch (token.Kind)
            {
                case TokenKind.EndMarker:
                    int last = lineStarts.Count - (lineStarts[^1] == source.Length ? 1 : 0);
                    tokens.Add(new TokenInfo(EndMarker, "", last + 1, 0, last + 1, 0));
                    return null;
                case TokenKind.Newline:
                    AddNewline(token);
                    break;
                case TokenKind.Indent or TokenKind.Dedent:
                    AddIndentation(token);
                    break;
                case TokenKind.FStringMiddle or TokenKind.TStringMiddle:
                    AddMiddle(token);
                    break;
                default:
                    Add(TypeOf(token.Kind), token.Start, token.End);
                    break;
            }
        }
    }

    private int TypeOf(TokenKind kind) => kind switch
    {
        TokenKind.Name or >= TokenKind.False => Name,
        TokenKind.Number => Number,
        TokenKind.String => String,
        >= TokenKind.FStringStart and <= TokenKind.TStringEnd => FirstStringPart + (kind - TokenKind.FStringStart),
        _ when withExtras => Operator,
        TokenKind.LeftBrace or TokenKind.RightBrace => LeftBrace + (kind - TokenKind.LeftBrace),
        < TokenKind.LeftBrace => FirstBracket + (kind - TokenKind.LeftParen),
        < TokenKind.EqualEqual => FirstOperator + (kind - TokenKind.Colon),
        < TokenKind.OtherOp => FirstComparison + (kind - TokenKind.EqualEqual),
        _ => Operator,
    };

    private (int Line, int Col) Place(int position)
    {
        int line = lineStarts.BinarySearch(position);
        line = line < 0 ? ~line - 1 : line;
        return (line + 1, Encoding.UTF8.GetCharCount(source.Utf8, lineStarts[line], position - lineStarts[line]) - AstralIn(lineStarts[line], position));
    }

    // Columns count code points, .NET counts UTF-16 units.
    private int AstralIn(int start, int end) => source.Utf8.AsSpan(start, end - start).Count((byte)0xF0) + CountFrom(start, end);

    private int CountFrom(int start, int end)
    {
        int count = 0;
        foreach (byte b in source.Utf8.AsSpan(start, end - start))
        {
            count += b > 0xF0 ? 1 : 0;
        }
        return count;
    }

    private void Add(int type, int start, int end)
    {
        (int line, int col) = Place(start);
        (int endLine, int endCol) = Place(end);
        tokens.Add(new TokenInfo(type, Encoding.UTF8.GetString(source.Utf8, start, end - start), line, col, endLine, endCol));
    }

    private void AddLineEnd(int type, int position)
    {
        (int line, int col) = Place(position);
        tokens.Add(new TokenInfo(type, position < textLength ? "\n" : "", line, col, line, col + 1));
    }

    private void AddNewline(in Token token)
    {
        int end = token.End - 1;
        if (!withExtras)
        {
            (int line, int col) = Place(end);
            tokens.Add(new TokenInfo(Newline, "", line, col, line, col));
            return;
        }
        if (source.Utf8[token.Start] == '#')
        {
            Add(Comment, token.Start, end);
        }
        AddLineEnd(Newline, end);
    }

    private void AddIndentation(in Token token)
    {
        int start = lineStarts[Place(Math.Min(token.Start, source.Length)).Line - 1];
        if (token.Kind == TokenKind.Indent)
        {
            Add(Indent, start, token.Start);
        }
        else
        {
            (int line, int col) = Place(token.Start);
            tokens.Add(new TokenInfo(Dedent, "", line, col, line, col));
        }
    }

    // A doubled brace is one in the text and ends a token.
    private void AddMiddle(in Token token)
    {
        int type = TypeOf(token.Kind);
        int start = token.Start;
        for (int i = start; i + 1 < token.End; i++)
        {
            byte c = source.Utf8[i];
            if (c is (byte)'{' or (byte)'}' && source.Utf8[i + 1] == c)
            {
                Add(type, start, i + 1);
                start = ++i + 1;
            }
        }
        if (start < token.End || start == token.Start)
        {
            Add(type, start, token.End);
        }
    }

    private void AddGap(int start, int end, bool isCut)
    {
        if (!withExtras)
        {
            return;
        }
        for (int i = start; i < end; i++)
        {
            switch ((char)source.Utf8[i])
            {
                case '#':
                    int stop = Array.IndexOf(source.Utf8, (byte)'\n', i);
                    Add(Comment, i, stop);
                    i = stop - 1;
                    break;
                case '\\':
                    i++;
                    break;
                case '\n':
                    AddLineEnd(BlankNewline, i);
                    break;
            }
        }
        if (isCut && end == textLength && end > start)
        {
            AddLineEnd(BlankNewline, end);
        }
    }

    private PythonSyntaxException ErrorOf(Tokenizer tokenizer)
    {
        (string message, SyntaxErrorKind kind) = tokenizer.State switch
        {
            TokenizerState.BadDedent => ("unindent does not match any outer indentation level", SyntaxErrorKind.IndentationError),
            TokenizerState.BadTabs => ("inconsistent use of tabs and spaces in indentation", SyntaxErrorKind.TabError),
            TokenizerState.TooDeep => ("too many levels of indentation", SyntaxErrorKind.IndentationError),
            TokenizerState.BadContinuation => ("unexpected character after line continuation character", SyntaxErrorKind.SyntaxError),
            _ => ("unexpected EOF in multi-line statement", SyntaxErrorKind.SyntaxError),
        };
        int line = Math.Max(1, tokenizer.Line);
        string? text = source.Line(line);
        return new PythonSyntaxException(kind, message, source.FileName, line, text?.Length ?? 0, line, -1, text);
    }
}
