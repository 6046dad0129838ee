namespace Lucid.Compiler.Syntax.Diagnosis;

/// <summary>
/// Explains why a text does not parse. As CPython does, it reads the text by the plain grammar to find the furthest token that was looked at, then
/// again with the rules about mistakes, and then the rest of the text for errors of the tokenizer, which count more.
/// </summary>
internal static class Diagnostician
{
    private static readonly Lazy<Dictionary<string, PegRule>> Rules = new(() => PegReader.Read(GrammarText.Rules));

    public static PythonSyntaxException Explain(SourceText source, ParseMode mode, ParseFlags flags)
    {
        Dictionary<string, PegRule> rules = Rules.Value;
        PegRule start = rules[mode switch { ParseMode.Exec => "file", ParseMode.Eval => "eval", _ => "interactive" }];
        var matcher = new PegMatcher(source, mode, flags, rules["expression_without_invalid"]);
        PythonSyntaxException? error = Run(matcher, start);
        if ((flags & ParseFlags.AllowIncompleteInput) != 0 && Incomplete(matcher, error) is { } incomplete)
        {
            return incomplete;
        }
        if (error is not null)
        {
            return PreferTokenizer(matcher, error);
        }
        if (mode == ParseMode.Single && HasMore(matcher, source))
        {
            return matcher.Complaints.Here("multiple statements found while compiling a single statement");
        }
        int furthest = matcher.Count - 1;
        matcher.Reset();
        matcher.Complaining = true;
        error = Run(matcher, start);
        if (error is not null)
        {
            return PreferTokenizer(matcher, error);
        }
        Token last = matcher[furthest];
        if (last.Kind is TokenKind.Indent or TokenKind.Dedent)
        {
            string what = last.Kind == TokenKind.Indent ? "unexpected indent" : "unexpected unindent";
            return matcher.Complaints.Here(what, SyntaxErrorKind.IndentationError);
        }
        PythonSyntaxException generic = matcher.Complaints.At(new TokenRange(furthest, furthest + 1), "invalid syntax");
        return TokenizeRest(matcher) ?? generic;
    }

    private static PythonSyntaxException? Run(PegMatcher matcher, PegRule start)
    {
        try
        {
            matcher.Parsed = matcher.Match(start, 0) >= 0;
            return null;
        }
        catch (PythonSyntaxException error)
        {
            return error;
        }
    }

    private static PythonSyntaxException? Incomplete(PegMatcher matcher, PythonSyntaxException? error)
    {
        bool atEnd = matcher.Tokenizer.State is TokenizerState.EndOfText or TokenizerState.EndInString or TokenizerState.EndInTripleString;
        return atEnd && !matcher.Parsed && error?.Kind != SyntaxErrorKind.MemoryError
            ? matcher.Complaints.Here("incomplete input", SyntaxErrorKind.IncompleteInputError)
            : null;
    }

    private static PythonSyntaxException PreferTokenizer(PegMatcher matcher, PythonSyntaxException error) =>
        matcher.Tokenizer.State == TokenizerState.Reading && error.Kind != SyntaxErrorKind.MemoryError ? TokenizeRest(matcher) ?? error : error;

    private static PythonSyntaxException? TokenizeRest(PegMatcher matcher)
    {
        int line = matcher[matcher.Count - 1].Line;
        Tokenizer tokenizer = matcher.Tokenizer;
        var token = default(Token);
        while (true)
        {
            tokenizer.Next(ref token);
            if (token.Kind == TokenKind.EndMarker)
            {
                return null;
            }
            if (token.Kind != TokenKind.Error)
            {
                continue;
            }
            if (tokenizer.InString)
            {
                // What is wrong in a replacement field is better told by the parser than by how the string goes on.
                return null;
            }
            if (tokenizer.Error is not null)
            {
                return tokenizer.Error;
            }
            return tokenizer.BracketDepth > 0 && line > tokenizer.OpenBracket.Line ? matcher.Complaints.Unclosed() : null;
        }
    }

    // A statement was read, but text other than blanks and comments follows it.
    private static bool HasMore(PegMatcher matcher, SourceText source)
    {
        if (!matcher.Parsed)
        {
            return false;
        }
        for (int i = matcher.Tokenizer.Position; i < source.Length; i++)
        {
            if (source.Utf8[i] == '#')
            {
                i = Array.IndexOf(source.Utf8, (byte)'\n', i);
            }
            else if (source.Utf8[i] is not ((byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\f'))
            {
                return true;
            }
        }
        return false;
    }
}
