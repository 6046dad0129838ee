using System.Runtime.CompilerServices;

namespace Lucid.Compiler.Syntax.Diagnosis;

/// <summary>
/// Matches the grammar against tokens that it reads as they are asked for, so that it knows how far a parse had to look.
/// An error of the tokenizer ends the match at once.
/// </summary>
internal sealed class PegMatcher
{
    private const int DepthMax = 6000;

    private readonly List<Token> tokens = [];
    private readonly Dictionary<long, int> memory = [];
    private readonly SourceText source;
    private readonly ParseMode mode;
    private readonly ParseFlags flags;
    private readonly PegRule withoutInvalid;
    private bool started;
    private int depth;

    public PegMatcher(SourceText source, ParseMode mode, ParseFlags flags, PegRule withoutInvalid)
    {
        this.source = source;
        this.mode = mode;
        this.flags = flags;
        this.withoutInvalid = withoutInvalid;
        Tokenizer = new Tokenizer(source, null);
        Complaints = new Complaints(this, source, flags);
    }

    public Tokenizer Tokenizer { get; }
    public Complaints Complaints { get; }

    /// <summary>Whether rules about mistakes are tried.</summary>
    public bool Complaining { get; set; }

    /// <summary>Whether the last match succeeded.</summary>
    public bool Parsed { get; set; }

    /// <summary>How many tokens have been asked for.</summary>
    public int Count => tokens.Count;

    public Token this[int index]
    {
        get
        {
            while (index >= tokens.Count)
            {
                Fill();
            }
            return tokens[index];
        }
    }

    public string TextOf(int index) => System.Text.Encoding.UTF8.GetString(source.Utf8, this[index].Start, this[index].End - this[index].Start);

    /// <summary>A copy of tokens, closed by an end marker.</summary>
    public Token[] Slice(TokenRange range)
    {
        var slice = new Token[range.End - range.Start + 1];
        tokens.CopyTo(range.Start, slice, 0, range.End - range.Start);
        return slice;
    }

    /// <summary>Starts over, keeping the tokens.</summary>
    public void Reset()
    {
        memory.Clear();
        depth = 0;
    }

    public int Match(PegRule rule, int position)
    {
        if (rule.Invalid && !Complaining)
        {
            return -1;
        }
        long key = ((long)rule.Index << 32) | (uint)position;
        if (rule.Remembered && memory.TryGetValue(key, out int known))
        {
            return known;
        }
        if (++depth > DepthMax || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new PythonSyntaxException(SyntaxErrorKind.MemoryError, "Parser stack overflowed - Memory Error", source.FileName, 0, 0, 0, 0, null);
        }
        bool complaining = Complaining;
        Complaining &= rule != withoutInvalid;
        int end = rule.LeftRecursive ? Grow(rule, position, key) : MatchAny(rule.Alternatives, position);
        Complaining = complaining;
        depth--;
        if (rule.Remembered)
        {
            memory[key] = end;
        }
        return end;
    }

    private int Grow(PegRule rule, int position, long key)
    {
        int best = -1;
        while (true)
        {
            memory[key] = best;
            int end = MatchAny(rule.Alternatives, position);
            if (end <= best)
            {
                return best;
            }
            best = end;
        }
    }

    public int MatchAny(PegAlternative[] alternatives, int position)
    {
        foreach (PegAlternative alternative in alternatives)
        {
            int end = Match(alternative, position, out bool final);
            if (end >= 0 || final)
            {
                return end;
            }
        }
        return -1;
    }

    private int Match(PegAlternative alternative, int position, out bool final)
    {
        final = false;
        TokenRange[] labels = alternative.Action is null ? [] : new TokenRange[alternative.LabelCount];
        int at = position;
        for (int i = 0; i < alternative.Items.Length; i++)
        {
            at = alternative.Items[i].Match(this, at, labels);
            if (at < 0)
            {
                final = i >= alternative.CutAfter;
                return -1;
            }
        }
        if (alternative.Action is not null && !Complaints.Act(alternative.Action, at, labels))
        {
            // An action that declines fails its whole rule.
            final = true;
            return -1;
        }
        return at;
    }

    private void Fill()
    {
        var token = default(Token);
        Tokenizer.Next(ref token);
        if (token.Kind == TokenKind.EndMarker && mode == ParseMode.Single && started)
        {
            token.Kind = TokenKind.Newline;
            started = false;
            if ((flags & ParseFlags.DontImplyDedent) == 0)
            {
                Tokenizer.CloseBlocks();
            }
        }
        else
        {
            started = true;
        }
        tokens.Add(token);
        if (token.Kind == TokenKind.Error)
        {
            throw Complaints.OfTokenizer();
        }
    }
}
