namespace Lucid.Compiler.Syntax.Diagnosis;

/// <summary>
/// Reads the grammar's notation. A rule starts in the first column: <c>name: alternative | alternative</c>; after the name <c>*</c> means that
/// its results are remembered, <c>&lt;</c> that it is left recursive. Items: <c>'token'</c>, <c>"soft keyword"</c>, <c>KIND</c>, <c>rule</c>,
/// <c>(a | b)</c>, <c>x?</c>, <c>x*</c>, <c>x+</c>, <c>','.x+</c> (separated), <c>&amp;x</c> and <c>!x</c> (lookahead),
/// <c>&amp;&amp;'x'</c> (required), <c>~</c> (cut), <c>a=x</c> (label), <c>=> verb a b `message`</c> (action).
/// </summary>
internal sealed class PegReader
{
    private readonly Dictionary<string, PegRule> rules = [];
    private string text = "";
    private int position;

    public static Dictionary<string, PegRule> Read(string grammar)
    {
        var reader = new PegReader();
        var bodies = new List<(PegRule Rule, string Body)>();
        foreach (string line in grammar.Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            if (line[0] == ' ')
            {
                bodies[^1] = (bodies[^1].Rule, bodies[^1].Body + line);
                continue;
            }
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string name = line[..colon].TrimEnd('*', '<');
            var rule = new PegRule(name, reader.rules.Count)
            {
                Remembered = line[colon - 1] is '*' or '<',
                LeftRecursive = line[colon - 1] == '<',
            };
            reader.rules.Add(name, rule);
            bodies.Add((rule, line[(colon + 1)..]));
        }
        foreach ((PegRule rule, string body) in bodies)
        {
            reader.text = body;
            reader.position = 0;
            rule.Alternatives = reader.ReadAlternatives();
        }
        return reader.rules;
    }

    private char Current
    {
        get
        {
            while (position < text.Length && text[position] == ' ')
            {
                position++;
            }
            return position < text.Length ? text[position] : '\0';
        }
    }

    private bool Take(string what)
    {
        if (Current == '\0' || string.CompareOrdinal(text, position, what, 0, what.Length) != 0)
        {
            return false;
        }
        position += what.Length;
        return true;
    }

    private PegAlternative[] ReadAlternatives()
    {
        var list = new List<PegAlternative>();
        do
        {
            list.Add(ReadAlternative());
        }
        while (Take("|"));
        return [.. list];
    }

    private PegAlternative ReadAlternative()
    {
        var items = new List<PegNode>();
        int cut = int.MaxValue;
        while (Current is not ('|' or ')' or '\0'))
        {
            if (Take("=>"))
            {
                return new PegAlternative([.. items], cut, 3, ReadAction());
            }
            if (Take("~"))
            {
                cut = items.Count;
                continue;
            }
            items.Add(ReadItem());
        }
        return new PegAlternative([.. items], cut, 3, null);
    }

    private PegAction ReadAction()
    {
        string verb = ReadWord();
        while (char.IsLetter(Current))
        {
            position++;
        }
        string message = "";
        if (Take("`"))
        {
            int end = text.IndexOf('`', position);
            message = text[position..end];
            position = end + 1;
        }
        return new PegAction(verb, message);
    }

    private string ReadWord()
    {
        _ = Current;
        int start = position;
        while (position < text.Length && (char.IsAsciiLetterOrDigit(text[position]) || text[position] == '_'))
        {
            position++;
        }
        return text[start..position];
    }

    private PegNode ReadItem()
    {
        if (Take("&&"))
        {
            string forced = ReadQuoted();
            return new ForcedNode(KindOf(forced), forced);
        }
        if (Take("&"))
        {
            return new LookaheadNode(ReadAtom(), true);
        }
        if (Take("!"))
        {
            return new LookaheadNode(ReadAtom(), false);
        }
        if (Current is 'a' or 'b' or 'c' && position + 1 < text.Length && text[position + 1] == '=')
        {
            int label = text[position] - 'a';
            position += 2;
            return new LabelNode(ReadRepeated(), label);
        }
        return ReadRepeated();
    }

    private PegNode ReadRepeated()
    {
        PegNode atom = ReadAtom();
        if (position < text.Length)
        {
            switch (text[position])
            {
                case '?':
                    position++;
                    return new OptionalNode(atom);
                case '*':
                    position++;
                    return new RepeatNode(atom, null, false);
                case '+':
                    position++;
                    return new RepeatNode(atom, null, true);
                case '.':
                    position++;
                    PegNode element = ReadAtom();
                    position++;
                    return new RepeatNode(element, atom, true);
            }
        }
        return atom;
    }

    private PegNode ReadAtom()
    {
        switch (Current)
        {
            case '(':
                position++;
                PegAlternative[] alternatives = ReadAlternatives();
                position++;
                return new GroupNode(alternatives);
            case '\'':
                return new TokenNode(KindOf(ReadQuoted()));
            case '"':
                return new SoftKeywordNode(ReadQuoted());
            default:
                string word = ReadWord();
                if (word == "SOFT_KEYWORD")
                {
                    return new SoftKeywordNode(null);
                }
                return rules.TryGetValue(word, out PegRule? rule) ? new RuleNode(rule) : new TokenNode(NamedKind(word));
        }
    }

    private string ReadQuoted()
    {
        char quote = Current;
        int end = text.IndexOf(quote, position + 1);
        string inside = text[(position + 1)..end];
        position = end + 1;
        return inside;
    }

    private static TokenKind NamedKind(string word) => word switch
    {
        "NAME" => TokenKind.Name,
        "NUMBER" => TokenKind.Number,
        "STRING" => TokenKind.String,
        "NEWLINE" => TokenKind.Newline,
        "INDENT" => TokenKind.Indent,
        "DEDENT" => TokenKind.Dedent,
        "ENDMARKER" => TokenKind.EndMarker,
        "FSTRING_START" => TokenKind.FStringStart,
        "FSTRING_MIDDLE" => TokenKind.FStringMiddle,
        "FSTRING_END" => TokenKind.FStringEnd,
        "TSTRING_START" => TokenKind.TStringStart,
        "TSTRING_MIDDLE" => TokenKind.TStringMiddle,
        "TSTRING_END" => TokenKind.TStringEnd,
        _ => throw new InvalidOperationException($"no rule {word}"),
    };

    private static TokenKind KindOf(string quoted)
    {
        if (Keywords.TryGet(quoted, out TokenKind keyword))
        {
            return keyword;
        }
        // The tokenizer knows the operators: let it read this one. An opening bracket must not stay open, so each is read alone.
        var token = default(Token);
        new Tokenizer(SourceText.FromString(quoted is ")" or "]" or "}" ? " " : quoted, ""), null).Next(ref token);
        return quoted switch
        {
            ")" => TokenKind.RightParen,
            "]" => TokenKind.RightBracket,
            "}" => TokenKind.RightBrace,
            _ => token.Kind,
        };
    }
}
