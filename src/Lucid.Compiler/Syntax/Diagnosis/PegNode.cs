namespace Lucid.Compiler.Syntax.Diagnosis;

/// <summary>A part of a rule: tries to match tokens from a position and tells where the match ends, or -1.</summary>
internal abstract class PegNode
{
    public abstract int Match(PegMatcher matcher, int position, TokenRange[] labels);
}

/// <summary>Tokens from a start up to, not including, an end.</summary>
internal readonly record struct TokenRange(int Start, int End);

/// <summary>A token of a kind.</summary>
internal sealed class TokenNode(TokenKind kind) : PegNode
{
    public override int Match(PegMatcher matcher, int position, TokenRange[] labels) => matcher[position].Kind == kind ? position + 1 : -1;
}

/// <summary>A name that is a soft keyword; without a word, any soft keyword.</summary>
internal sealed class SoftKeywordNode(string? word) : PegNode
{
    public override int Match(PegMatcher matcher, int position, TokenRange[] labels)
    {
        if (matcher[position].Kind != TokenKind.Name)
        {
            return -1;
        }
        string text = matcher.TextOf(position);
        bool fits = word is null ? text is "_" or "case" or "match" or "type" : text == word;
        return fits ? position + 1 : -1;
    }
}

/// <summary>A token without which there is no valid way on.</summary>
internal sealed class ForcedNode(TokenKind kind, string text) : PegNode
{
    public override int Match(PegMatcher matcher, int position, TokenRange[] labels) => matcher[position].Kind == kind
        ? position + 1
        : throw matcher.Complaints.At(new TokenRange(position, position + 1), $"expected '{text}'");
}

/// <summary>Another rule.</summary>
internal sealed class RuleNode(PegRule rule) : PegNode
{
    public override int Match(PegMatcher matcher, int position, TokenRange[] labels) => matcher.Match(rule, position);
}

/// <summary>Alternatives inside a rule.</summary>
internal sealed class GroupNode(PegAlternative[] alternatives) : PegNode
{
    public override int Match(PegMatcher matcher, int position, TokenRange[] labels) => matcher.MatchAny(alternatives, position);
}

/// <summary>Something that may be missing.</summary>
internal sealed class OptionalNode(PegNode inner) : PegNode
{
    public override int Match(PegMatcher matcher, int position, TokenRange[] labels)
    {
        int end = inner.Match(matcher, position, labels);
        return end < 0 ? position : end;
    }
}

/// <summary>Something repeated, as often as it can be; with a separator between if there is one.</summary>
internal sealed class RepeatNode(PegNode inner, PegNode? separator, bool atLeastOne) : PegNode
{
    public override int Match(PegMatcher matcher, int position, TokenRange[] labels)
    {
        int end = inner.Match(matcher, position, labels);
        if (end < 0)
        {
            return atLeastOne ? -1 : position;
        }
        while (true)
        {
            int next = separator is null ? end : separator.Match(matcher, end, labels);
            if (next >= 0)
            {
                next = inner.Match(matcher, next, labels);
            }
            if (next < 0 || next == end)
            {
                return end;
            }
            end = next;
        }
    }
}

/// <summary>Looks ahead without moving.</summary>
internal sealed class LookaheadNode(PegNode inner, bool wanted) : PegNode
{
    public override int Match(PegMatcher matcher, int position, TokenRange[] labels) =>
        inner.Match(matcher, position, labels) >= 0 == wanted ? position : -1;
}

/// <summary>Remembers what was matched for the alternative's action.</summary>
internal sealed class LabelNode(PegNode inner, int label) : PegNode
{
    public override int Match(PegMatcher matcher, int position, TokenRange[] labels)
    {
        int end = inner.Match(matcher, position, labels);
        labels[label] = new TokenRange(position, end);
        return end;
    }
}
