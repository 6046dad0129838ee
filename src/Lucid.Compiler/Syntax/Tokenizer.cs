using System.Text;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Syntax;

/// <summary>
/// Cuts UTF-8 text into tokens, one at a time, in the order and with the errors of CPython's lexer.
/// Invariant: <c>position</c> lies in the line [<c>lineStart</c>, <c>lineEnd</c>), which ends with a newline; a line begins only when
/// its first byte is asked for, so at the end of the text the last line is still the current one.
/// </summary>
internal sealed partial class Tokenizer
{
    private const int TabSize = 8;
    private const int IndentMax = 100;
    private const int BracketMax = 200;
    private const int StringNestingMax = 150;

    private readonly SourceText source;
    private readonly byte[] text;
    private readonly int length;
    private readonly List<SyntaxWarningInfo>? warnings;

    private int position;
    private int line;
    private int lineStart;
    private int lineEnd;

    private readonly int[] indents = new int[IndentMax];
    private readonly int[] alternateIndents = new int[IndentMax];
    private int indentDepth;
    private int pendingIndents;
    private bool atLineStart = true;

    private readonly byte[] brackets = new byte[BracketMax];
    private readonly int[] bracketLines = new int[BracketMax];
    private readonly int[] bracketColumns = new int[BracketMax];
    private int level;

    private int tokenStart;
    private int commentStart = -1;
    private int stringLine;
    private int stringLineStart;

    public Tokenizer(SourceText source, List<SyntaxWarningInfo>? warnings)
    {
        this.source = source;
        this.warnings = warnings;
        text = source.Utf8;
        length = source.Length;
        modes[0].ExpressionStart = -1;
    }

    /// <summary>How the tokenizer ended, when it did.</summary>
    public TokenizerState State { get; private set; }

    /// <summary>What is wrong, when an error token was returned with a message of its own.</summary>
    public PythonSyntaxException? Error { get; private set; }

    public int Line => line;
    public int Position => position;
    public int LineStart => lineStart;

    /// <summary>The current line with its newline, if it has one.</summary>
    public string CurrentText => Encoding.UTF8.GetString(text, lineStart, lineEnd - lineStart);

    public int BracketDepth => level;

    /// <summary>Whether an f-string or t-string is open.</summary>
    public bool InString => modeDepth > 0;

    /// <summary>The innermost open bracket: its character, line and byte column.</summary>
    public (char Bracket, int Line, int Col) OpenBracket => ((char)brackets[level - 1], bracketLines[level - 1], bracketColumns[level - 1]);

    /// <summary>At a prompt the end of input closes all blocks: makes the next tokens dedents.</summary>
    public void CloseBlocks()
    {
        pendingIndents = -indentDepth;
        indentDepth = 0;
    }

    /// <summary>Reads the next token.</summary>
    public void Next(ref Token token)
    {
        token.Kind = modeDepth > 0 && modes[modeDepth].InText ? ReadStringText(ref token) : ReadNormal(ref token);
        token.Level = (byte)level;
    }

    private int NextByte() => position == lineEnd && !BeginLine() ? -1 : text[position++];

    private void Back(int c)
    {
        if (c >= 0)
        {
            position--;
        }
    }

    private bool BeginLine()
    {
        if (position >= length || State != TokenizerState.Reading)
        {
            State = State == TokenizerState.Reading ? TokenizerState.EndOfText : State;
            return false;
        }
        lineStart = position;
        line++;
        int end = Array.IndexOf(text, (byte)'\n', position, length - position);
        lineEnd = end < 0 ? length : end + 1;
        return true;
    }

    private TokenKind Emit(ref Token token, TokenKind kind, int start, int end)
    {
        token.Start = start;
        token.End = end;
        token.Line = token.EndLine = line;
        token.Col = start - lineStart;
        token.EndCol = end - lineStart;
        return kind;
    }

    private TokenKind EmitEmpty(ref Token token, TokenKind kind)
    {
        token.Start = token.End = position;
        token.Line = token.EndLine = line;
        token.Col = token.EndCol = -1;
        return kind;
    }

    private TokenKind EmitString(ref Token token, TokenKind kind, int start, int end)
    {
        token.Start = start;
        token.End = end;
        token.Line = stringLine;
        token.Col = start - stringLineStart;
        token.EndLine = line;
        token.EndCol = end - lineStart;
        return kind;
    }

    /// <summary>Stops with a message that points at the last byte read.</summary>
    private TokenKind Fail(ref Token token, string message) => Fail(ref token, message, -1, -1);

    private TokenKind Fail(ref Token token, string message, int col, int endCol, SyntaxErrorKind kind = SyntaxErrorKind.SyntaxError)
    {
        if (col < 0)
        {
            col = endCol = source.CharColumn(line, position - lineStart);
        }
        Error = new PythonSyntaxException(kind, message, source.FileName, line, col, line, endCol, source.Line(line));
        State = TokenizerState.Failed;
        return EmitEmpty(ref token, TokenKind.Error);
    }

    private TokenKind Stop(ref Token token, TokenizerState state)
    {
        State = state;
        if (state is TokenizerState.BadDedent or TokenizerState.BadTabs or TokenizerState.TooDeep)
        {
            position = lineEnd;
        }
        return EmitEmpty(ref token, TokenKind.Error);
    }

    private TokenKind ReadNormal(ref Token token)
    {
        while (true)
        {
            bool blank = false;
            if (atLineStart)
            {
                atLineStart = false;
                if (!ReadIndentation(out blank, out TokenizerState problem))
                {
                    return Stop(ref token, problem);
                }
            }
            if (pendingIndents != 0)
            {
                int direction = Math.Sign(pendingIndents);
                pendingIndents -= direction;
                return EmitEmpty(ref token, direction < 0 ? TokenKind.Dedent : TokenKind.Indent);
            }
            int c = SkipBlanks(out TokenizerState problemOfLine);
            if (problemOfLine != TokenizerState.Reading)
            {
                return Stop(ref token, problemOfLine);
            }
            tokenStart = c < 0 ? position : position - 1;
            if (c < 0)
            {
                return EmitEmpty(ref token, level > 0 || State != TokenizerState.EndOfText ? TokenKind.Error : TokenKind.EndMarker);
            }
            if (c == '\n')
            {
                atLineStart = true;
                if (blank || level > 0)
                {
                    continue;
                }
                return Emit(ref token, TokenKind.Newline, commentStart >= lineStart ? commentStart : tokenStart, position);
            }
            if (Characters.IsNameStart(c))
            {
                return ReadNameOrString(ref token, c);
            }
            if (c is >= '0' and <= '9' || (c == '.' && text[position] is >= (byte)'0' and <= (byte)'9'))
            {
                return ReadNumber(ref token, c);
            }
            return c is '\'' or '"' ? ReadString(ref token, c) : ReadOperator(ref token, c);
        }
    }

    // Skips spaces, comments and joined lines; returns the byte after them, consumed.
    private int SkipBlanks(out TokenizerState problem)
    {
        problem = TokenizerState.Reading;
        while (true)
        {
            int c = NextByte();
            while (c is ' ' or '\t' or '\f')
            {
                c = NextByte();
            }
            if (c == '#')
            {
                commentStart = position - 1;
                position = lineEnd;
                if (text[position - 1] != '\n')
                {
                    return NextByte();
                }
                return '\n';
            }
            if (c != '\\')
            {
                return c;
            }
            problem = JoinLine();
            if (problem != TokenizerState.Reading)
            {
                return -1;
            }
        }
    }

    private TokenizerState JoinLine()
    {
        if (NextByte() != '\n')
        {
            return TokenizerState.BadContinuation;
        }
        int c = NextByte();
        if (c < 0)
        {
            position = lineEnd;
            return TokenizerState.EndOfText;
        }
        Back(c);
        return TokenizerState.Reading;
    }

    private bool ReadIndentation(out bool blank, out TokenizerState problem)
    {
        int column = 0, alternate = 0, joinedColumn = 0;
        problem = TokenizerState.Reading;
        blank = false;
        int c;
        while (true)
        {
            c = NextByte();
            if (c == ' ')
            {
                column++;
                alternate++;
            }
            else if (c == '\t')
            {
                column = (column / TabSize + 1) * TabSize;
                alternate++;
            }
            else if (c == '\f')
            {
                column = alternate = 0;
            }
            else if (c == '\\')
            {
                joinedColumn = joinedColumn != 0 ? joinedColumn : column;
                problem = JoinLine();
                if (problem != TokenizerState.Reading)
                {
                    return false;
                }
            }
            else
            {
                break;
            }
        }
        Back(c);
        blank = c is '#' or '\n';
        if (blank || level > 0)
        {
            return true;
        }
        problem = joinedColumn != 0 ? Indent(joinedColumn, joinedColumn) : Indent(column, alternate);
        return problem == TokenizerState.Reading;
    }

    // Two columns are kept, one with tabs of eight and one with tabs of one: where they disagree, tabs and spaces are mixed badly.
    private TokenizerState Indent(int column, int alternate)
    {
        if (column > indents[indentDepth])
        {
            if (indentDepth + 1 >= IndentMax)
            {
                return TokenizerState.TooDeep;
            }
            if (alternate <= alternateIndents[indentDepth])
            {
                return TokenizerState.BadTabs;
            }
            pendingIndents++;
            indents[++indentDepth] = column;
            alternateIndents[indentDepth] = alternate;
            return TokenizerState.Reading;
        }
        while (indentDepth > 0 && column < indents[indentDepth])
        {
            pendingIndents--;
            indentDepth--;
        }
        if (column != indents[indentDepth])
        {
            return TokenizerState.BadDedent;
        }
        return alternate != alternateIndents[indentDepth] ? TokenizerState.BadTabs : TokenizerState.Reading;
    }

    private TokenKind ReadNameOrString(ref Token token, int c)
    {
        StringPrefix prefix = StringPrefix.None;
        while (true)
        {
            StringPrefix flag = StringPrefixes.Of(c);
            if (flag == StringPrefix.None || (prefix & flag) != 0)
            {
                break;
            }
            prefix |= flag;
            c = NextByte();
            if (c is '"' or '\'')
            {
                if (StringPrefixes.Conflict(prefix) is { } conflict)
                {
                    return Fail(ref token, conflict, tokenStart + 1 - lineStart, position - lineStart);
                }
                return (prefix & StringPrefix.Interpolated) != 0 ? BeginInterpolated(ref token, c, prefix) : ReadString(ref token, c);
            }
        }
        bool ascii = true;
        while (Characters.IsNamePart(c))
        {
            ascii &= c < 128;
            c = NextByte();
        }
        Back(c);
        ReadOnlySpan<byte> word = text.AsSpan(tokenStart, position - tokenStart);
        if (!ascii)
        {
            int bad = Characters.FindInvalid(word, out Rune rune);
            if (bad >= 0)
            {
                position = tokenStart + bad + rune.Utf8SequenceLength;
                return Fail(ref token, BadCharacter(rune));
            }
        }
        return Emit(ref token, Keywords.KindOf(word), tokenStart, position);
    }

    private static string BadCharacter(Rune rune) => Characters.IsPrintable(rune)
        ? $"invalid character '{rune}' (U+{rune.Value:X4})"
        : $"invalid non-printable character U+{rune.Value:X4}";

    private void Warn(string message, string errorMessage)
    {
        int col = position - lineStart;
        warnings?.Add(new SyntaxWarningInfo(message, new Span(line, col, line, col), errorMessage));
    }
}
