using System.Text;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Syntax;

public sealed partial class Parser
{
    // Adjacent literals of any kind become one node.
    private ExprNode ParseStrings()
    {
        int start = at;
        if (Kind == TokenKind.String && tokens[at + 1].Kind is not (TokenKind.String or TokenKind.FStringStart or TokenKind.TStringStart))
        {
            return ParseStringToken();
        }
        bool template = Kind == TokenKind.TStringStart;
        bool interpolated = false, bytes = false, text = false;
        var parts = new List<ExprNode>();
        while (Kind is TokenKind.String or TokenKind.FStringStart or TokenKind.TStringStart)
        {
            if (Kind == TokenKind.String)
            {
                ConstantExpr constant = ParseStringToken();
                bytes |= constant.Value.Kind == ConstantKind.Bytes;
                text |= constant.Value.Kind == ConstantKind.Str;
                parts.Add(constant);
            }
            else
            {
                interpolated = true;
                Require(template == (Kind == TokenKind.TStringStart));
                ParseInterpolated(parts);
            }
        }
        Require(!(bytes && (text || interpolated)) && !(template && (text || bytes)));
        if (bytes)
        {
            return new ConstantExpr(From(start), ConcatBytes(parts), false);
        }
        List<ExprNode> folded = Fold(parts, interpolated);
        if (!interpolated)
        {
            return folded[0];
        }
        return template ? new TemplateStrExpr(From(start), [.. folded]) : new JoinedStrExpr(From(start), [.. folded]);
    }

    private ConstantExpr ParseStringToken()
    {
        ref Token token = ref tokens[at++];
        StringPrefix prefix = StringPrefix.None;
        int start = token.Start;
        while (text[start] is not ((byte)'"' or (byte)'\''))
        {
            prefix |= StringPrefixes.Of(text[start++]);
        }
        int quotes = token.End - start >= 6 && text[start + 1] == text[start] && text[start + 2] == text[start] ? 3 : 1;
        ReadOnlySpan<byte> body = text.AsSpan((start + quotes)..(token.End - quotes));
        bool raw = (prefix & StringPrefix.Raw) != 0;
        bool bytes = (prefix & StringPrefix.Bytes) != 0;
        Require(!bytes || Ascii.IsValid(body));
        int invalidAt;
        ConstantValue? value = bytes
            ? EscapeDecoder.Bytes(body, raw, out _, out invalidAt)
            : EscapeDecoder.Text(body, raw, out _, out invalidAt);
        Require(value is not null);
        WarnEscape(token, start + quotes + invalidAt, invalidAt);
        return new ConstantExpr(token.Span, value!, (prefix & StringPrefix.Unicode) != 0);
    }

    private void WarnEscape(in Token token, int place, int invalidAt)
    {
        if (invalidAt < 0 || warnings is null)
        {
            return;
        }
        int lineOfEscape = token.Line + text.AsSpan(token.Start, place - token.Start).Count((byte)'\n');
        int lineStart = Array.LastIndexOf(text, (byte)'\n', place) + 1;
        (string message, string error) = text[place + 1] is >= (byte)'0' and <= (byte)'7'
            ? EscapeWarnings.InvalidOctal(Encoding.ASCII.GetString(text, place + 1, 3))
            : EscapeWarnings.Invalid((char)text[place + 1]);
        warnings.Add(new SyntaxWarningInfo(message, new Span(lineOfEscape, place - lineStart, lineOfEscape, place - lineStart + 2), error));
    }

    private static ConstantValue ConcatBytes(List<ExprNode> parts)
    {
        var all = new List<byte>();
        foreach (ExprNode part in parts)
        {
            all.AddRange(((ConstantExpr)part).Value.Data!);
        }
        return ConstantValue.FromBytes([.. all]);
    }

    // Joins neighbouring constants; among replacement fields empty ones vanish.
    private static List<ExprNode> Fold(List<ExprNode> parts, bool interpolated)
    {
        var folded = new List<ExprNode>();
        for (int i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not ConstantExpr first)
            {
                folded.Add(parts[i]);
                continue;
            }
            int end = i + 1;
            while (end < parts.Count && parts[end].Kind == NodeKind.Constant)
            {
                end++;
            }
            ConstantExpr joined = first;
            if (end > i + 1)
            {
                joined = new ConstantExpr(first.Span.To(parts[end - 1].Span), ConcatText(parts, i, end), first.IsUnicodePrefixed);
            }
            if (!interpolated || joined.Value.Text!.Length > 0)
            {
                folded.Add(joined);
            }
            i = end - 1;
        }
        return folded;
    }

    private static ConstantValue ConcatText(List<ExprNode> parts, int start, int end)
    {
        var text = new StringBuilder();
        bool surrogates = false;
        for (int i = start; i < end; i++)
        {
            ConstantValue value = ((ConstantExpr)parts[i]).Value;
            surrogates |= value.CodePoints is not null;
            text.Append(value.Text);
        }
        if (!surrogates)
        {
            return ConstantValue.FromText(text.ToString());
        }
        var codePoints = new List<int>();
        for (int i = start; i < end; i++)
        {
            ConstantValue value = ((ConstantExpr)parts[i]).Value;
            if (value.CodePoints is not null)
            {
                codePoints.AddRange(value.CodePoints);
                continue;
            }
            foreach (Rune rune in value.Text!.EnumerateRunes())
            {
                codePoints.Add(rune.Value);
            }
        }
        return ConstantValue.FromCodePoints([.. codePoints]);
    }

    // f"..." or t"...": its values are added to the parts.
    private void ParseInterpolated(List<ExprNode> parts)
    {
        ref Token open = ref tokens[at++];
        bool template = open.Kind == TokenKind.TStringStart;
        bool raw = text.AsSpan(open.Start, 2).IndexOfAny((byte)'r', (byte)'R') >= 0;
        while (!Take(TokenKind.FStringEnd) && !Take(TokenKind.TStringEnd))
        {
            ParseStringPiece(parts, raw, template);
        }
    }

    private void ParseStringPiece(List<ExprNode> parts, bool raw, bool template)
    {
        if (Kind is TokenKind.LeftBrace)
        {
            ParseField(parts, template, raw);
            return;
        }
        Require(Kind is TokenKind.FStringMiddle or TokenKind.TStringMiddle);
        ref Token token = ref tokens[at++];
        ConstantValue? value = EscapeDecoder.Text(text.AsSpan(token.Start, token.End - token.Start), raw, out _, out int invalidAt);
        Require(value is not null);
        WarnEscape(token, token.Start + invalidAt, invalidAt);
        parts.Add(new ConstantExpr(token.Span, value!, false));
    }

    // {expression = !conversion : spec}
    private void ParseField(List<ExprNode> parts, bool template, bool raw)
    {
        Enter();
        int start = at++;
        ExprNode value = ParseYieldOrStarExpressions();
        bool debug = Take(TokenKind.Equal);
        int textEnd = at;
        int conversion = -1;
        if (Take(TokenKind.Exclamation))
        {
            conversion = ParseConversion();
        }
        ExprNode? spec = Kind == TokenKind.Colon ? ParseFormatSpec(raw) : null;
        Expect(TokenKind.RightBrace);
        if (debug && conversion < 0 && spec is null)
        {
            conversion = 'r';
        }
        Span span = From(start);
        string source = FieldText(tokens[start].End, tokens[textEnd].Start);
        if (debug)
        {
            var place = new Span(tokens[start].Line, tokens[start].Col + 1, tokens[textEnd].Line, tokens[textEnd].Col);
            parts.Add(new ConstantExpr(place, ConstantValue.FromText(source), false));
        }
        parts.Add(template
            ? new InterpolationExpr(span, value, ConstantValue.FromText(TrimField(source)), conversion, spec)
            : new FormattedValueExpr(span, value, conversion, spec));
        depth--;
    }

    private int ParseConversion()
    {
        ref Token mark = ref tokens[at - 1];
        ref Token letter = ref tokens[at];
        Require(letter.Kind == TokenKind.Name && letter.Start == mark.End && letter.End == letter.Start + 1);
        at++;
        return text[letter.Start] is (byte)'s' or (byte)'r' or (byte)'a' ? text[letter.Start] : throw new ParseFailure();
    }

    private JoinedStrExpr ParseFormatSpec(bool raw)
    {
        int start = at++;
        var parts = new List<ExprNode>();
        while (Kind != TokenKind.RightBrace)
        {
            ParseStringPiece(parts, raw, false);
        }
        return new JoinedStrExpr(From(start), [.. Fold(parts, true)]);
    }

    // The source of a field without its comments, for "=" and for t-strings.
    private string FieldText(int start, int end)
    {
        string source = Encoding.UTF8.GetString(text, start, end - start);
        if (!source.Contains('#'))
        {
            return source;
        }
        var kept = new StringBuilder();
        char quote = '\0';
        for (int i = 0; i < source.Length; i++)
        {
            char c = source[i];
            if (quote == '\0' && c == '#')
            {
                i = source.IndexOf('\n', i);
                if (i < 0)
                {
                    break;
                }
                c = '\n';
            }
            else if (c == '\\' && i + 1 < source.Length)
            {
                kept.Append(c);
                c = source[++i];
            }
            else if (c is '"' or '\'')
            {
                quote = quote == '\0' ? c : quote == c ? '\0' : quote;
            }
            kept.Append(c);
        }
        return kept.ToString();
    }

    private static string TrimField(string source)
    {
        int end = source.Length;
        while (end > 0 && (char.IsWhiteSpace(source[end - 1]) || source[end - 1] == '='))
        {
            end--;
        }
        return source[..end];
    }
}
