using System.Runtime.CompilerServices;
using Lucid.Compiler.Syntax.Ast;
using Lucid.Compiler.Syntax.Diagnosis;

namespace Lucid.Compiler.Syntax;

/// <summary>
/// Reads Python 3.14 by recursive descent into the syntax tree. It only knows right from wrong: at the first token that fits nothing it
/// gives up, and <see cref="Diagnostician"/> reads the text again, slowly, to find CPython's words for what is wrong.
/// </summary>
public sealed partial class Parser
{
    // CPython's parser gives up at this depth of nested rules.
    private const int DepthMax = 6000;

    private readonly SourceText source;
    private readonly byte[] text;
    private ParseFlags flags;
    private readonly List<SyntaxWarningInfo>? warnings;
    private readonly NameTable names;
    private Token[] tokens = [];
    private int count;
    private int at;
    private int depth;
    private bool tokenizerWarned;

    private Parser(SourceText source, ParseFlags flags, List<SyntaxWarningInfo>? warnings)
    {
        this.source = source;
        this.flags = flags;
        this.warnings = warnings;
        text = source.Utf8;
        names = new NameTable(text);
    }

    /// <summary>Parses a text.</summary>
    /// <exception cref="PythonSyntaxException">The text is not Python.</exception>
    public static ModNode Parse(SourceText source, ParseMode mode, ParseFlags flags = ParseFlags.None, List<SyntaxWarningInfo>? warnings = null)
    {
        source.Prepare(mode);
        var parser = new Parser(source, flags, warnings);
        try
        {
            if (parser.ReadTokens(mode))
            {
                return parser.ParseModule(mode);
            }
            parser.SkipToFailure(mode);
        }
        catch (ParseFailure)
        {
            // The place is not told: the diagnostician finds it with the words.
        }
        finally
        {
            parser.OrderWarnings();
        }
        throw Diagnostician.Explain(source, mode, parser.flags);
    }

    /// <summary>Parses tokens that are known to be one expression, target or starred list; for the diagnostician.</summary>
    internal static ExprNode ParseFragment(SourceText source, ParseFlags flags, Token[] fragment)
    {
        var parser = new Parser(source, flags, null) { tokens = fragment, count = fragment.Length };
        return parser.Kind == TokenKind.Yield ? parser.ParseYield() : parser.ParseStarNamedList();
    }

    private TokenKind Kind => tokens[at].Kind;

    // Reads all tokens; false when the text cannot be cut into tokens to its end.
    private bool ReadTokens(ParseMode mode)
    {
        int warned = warnings?.Count ?? 0;
        bool complete = ReadTokens(new Tokenizer(source, warnings), mode);
        tokenizerWarned = warnings?.Count > warned;
        return complete;
    }

    private bool ReadTokens(Tokenizer tokenizer, ParseMode mode)
    {
        tokens = new Token[source.Length / 4 + 16];
        bool started = false;
        while (true)
        {
            if (count == tokens.Length)
            {
                Array.Resize(ref tokens, count * 2);
            }
            ref Token token = ref tokens[count++];
            tokenizer.Next(ref token);
            switch (token.Kind)
            {
                case TokenKind.EndMarker when mode == ParseMode.Single && started:
                    token.Kind = TokenKind.Newline;
                    started = false;
                    if ((flags & ParseFlags.DontImplyDedent) == 0)
                    {
                        tokenizer.CloseBlocks();
                    }
                    break;
                case TokenKind.EndMarker:
                    return true;
                case TokenKind.Error:
                    return false;
                default:
                    started = true;
                    break;
            }
        }
    }

    // Those of the tokenizer were all found before those of the parser.
    private void OrderWarnings()
    {
        if (tokenizerWarned)
        {
            SyntaxWarningInfo[] ordered = [.. warnings!.OrderBy(warning => warning.Span.Line)];
            warnings!.Clear();
            warnings.AddRange(ordered);
        }
    }

    // The parse fails at the bad token at the latest; it is still run for the warnings that come before.
    private void SkipToFailure(ParseMode mode)
    {
        if (warnings is not null)
        {
            ParseModule(mode);
        }
    }

    private ModNode ParseModule(ParseMode mode)
    {
        switch (mode)
        {
            case ParseMode.Eval:
                ExprNode body = ParseExpressions();
                while (Take(TokenKind.Newline))
                {
                }
                Expect(TokenKind.EndMarker);
                return new ExpressionNode(body);
            case ParseMode.Single:
                return new InteractiveNode(ParseInteractive());
            default:
                var statements = new List<StmtNode>();
                while (Kind != TokenKind.EndMarker)
                {
                    ParseStatement(statements);
                }
                return new ModuleNode([.. statements]);
        }
    }

    private StmtNode[] ParseInteractive()
    {
        var statements = new List<StmtNode>();
        if (Kind == TokenKind.Newline)
        {
            statements.Add(new PassStmt(tokens[at++].Span));
        }
        else
        {
            bool compound = IsCompoundStart();
            ParseStatement(statements);
            if (compound)
            {
                Expect(TokenKind.Newline);
            }
        }
        // One statement only: what follows may be blank lines and comments.
        for (int i = tokens[at - 1].End; i < source.Length; i++)
        {
            if (text[i] == '#')
            {
                i = Array.IndexOf(text, (byte)'\n', i);
            }
            else if (text[i] is not ((byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\f'))
            {
                throw new ParseFailure();
            }
        }
        return [.. statements];
    }

    private bool Take(TokenKind kind)
    {
        if (tokens[at].Kind != kind)
        {
            return false;
        }
        at++;
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (tokens[at].Kind != kind)
        {
            throw new ParseFailure();
        }
        at++;
    }

    private void Enter()
    {
        if (++depth > DepthMax || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new PythonSyntaxException(SyntaxErrorKind.MemoryError, "Parser stack overflowed - Memory Error", source.FileName, 0, 0, 0, 0, null);
        }
    }

    private Span From(int start)
    {
        ref Token first = ref tokens[start];
        int last = at - 1;
        while (tokens[last].Kind is TokenKind.Newline or TokenKind.Indent or TokenKind.Dedent or TokenKind.EndMarker)
        {
            last--;
        }
        ref Token end = ref tokens[last];
        return new Span(first.Line, first.Col, end.EndLine, end.EndCol);
    }

    private Span From(in Span start) => new(start.Line, start.Col, tokens[at - 1].EndLine, tokens[at - 1].EndCol);

    private string ParseName()
    {
        if (tokens[at].Kind != TokenKind.Name)
        {
            throw new ParseFailure();
        }
        ref Token token = ref tokens[at++];
        return names.Get(token.Start, token.End);
    }

    private bool IsWord(int index, ReadOnlySpan<byte> word) =>
        tokens[index].Kind == TokenKind.Name && text.AsSpan(tokens[index].Start, tokens[index].End - tokens[index].Start).SequenceEqual(word);
}
