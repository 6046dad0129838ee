using System.Text;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Syntax.Diagnosis;

/// <summary>What can be wrong inside numbers and strings that are whole tokens.</summary>
internal sealed class LiteralComplaints(PegMatcher matcher, Complaints complaints, SourceText source)
{
    public bool Act(string verb, TokenRange a, TokenRange b)
    {
        switch (verb)
        {
            case "number":
                Number(a);
                return true;
            case "real":
                Number(a);
                return !IsImaginary(a) ? true : throw complaints.At(a, "real number required in complex literal");
            case "imaginary":
                Number(a);
                return IsImaginary(a) ? true : throw complaints.At(a, "imaginary number required in complex literal");
            case "string":
                Text(a.Start);
                return true;
            case "strings":
                Mixture(a);
                return true;
            case "fstring":
                Middles(a.Start, b.End);
                return true;
            case "conversion":
                Conversion(a.Start, b.Start);
                return true;
            default:
                throw new InvalidOperationException(verb);
        }
    }

    private bool IsImaginary(TokenRange a) => matcher.TextOf(a.Start)[^1] is 'j' or 'J';

    private void Number(TokenRange a)
    {
        Token token = matcher[a.Start];
        if (Literals.ParseNumber(source.Utf8.AsSpan(token.Start, token.End - token.Start), out string? error) is null)
        {
            throw complaints.Known(SyntaxErrorKind.SyntaxError, token.Line, -1, token.EndLine, -1, error!);
        }
    }

    private void Text(int index)
    {
        Token token = matcher[index];
        (StringPrefix prefix, int start, int quotes) = Opening(token);
        ReadOnlySpan<byte> body = source.Utf8.AsSpan((start + quotes)..(token.End - quotes));
        bool raw = (prefix & StringPrefix.Raw) != 0;
        string? error;
        if ((prefix & StringPrefix.Bytes) == 0)
        {
            EscapeDecoder.Text(body, raw, out error, out _);
        }
        else if (Ascii.IsValid(body))
        {
            EscapeDecoder.Bytes(body, raw, out error, out _);
        }
        else
        {
            throw complaints.At(new TokenRange(index, index + 1), "bytes can only contain ASCII literal characters");
        }
        if (error is not null)
        {
            throw complaints.Here(error);
        }
    }

    private (StringPrefix Prefix, int Start, int Quotes) Opening(in Token token)
    {
        byte[] text = source.Utf8;
        StringPrefix prefix = StringPrefix.None;
        int start = token.Start;
        while (text[start] is not ((byte)'"' or (byte)'\''))
        {
            prefix |= StringPrefixes.Of(text[start++]);
        }
        bool triple = text[start + 1] == text[start] && text[start + 2] == text[start];
        return (prefix, start, triple && (token.End - start >= 6 || token.Kind != TokenKind.String) ? 3 : 1);
    }

    private void Mixture(TokenRange range)
    {
        bool bytes = false, text = false;
        int nested = 0;
        for (int i = range.Start; i < range.End; i++)
        {
            TokenKind kind = matcher[i].Kind;
            nested -= kind is TokenKind.FStringEnd or TokenKind.TStringEnd ? 1 : 0;
            bool isBytes = kind == TokenKind.String && (Opening(matcher[i]).Prefix & StringPrefix.Bytes) != 0;
            bytes |= nested == 0 && isBytes;
            text |= nested == 0 && !isBytes;
            nested += kind is TokenKind.FStringStart or TokenKind.TStringStart ? 1 : 0;
        }
        if (bytes && text)
        {
            throw complaints.Here("cannot mix bytes and nonbytes literals");
        }
    }

    // Checks the escapes in the text of one f-string or t-string; nested ones have been checked by their own rule.
    private void Middles(int start, int end)
    {
        bool raw = (Opening(matcher[start]).Prefix & StringPrefix.Raw) != 0;
        int nested = 0;
        for (int i = start; i < end; i++)
        {
            Token token = matcher[i];
            switch (token.Kind)
            {
                case TokenKind.FStringStart or TokenKind.TStringStart:
                    nested++;
                    break;
                case TokenKind.FStringEnd or TokenKind.TStringEnd:
                    nested--;
                    break;
                case TokenKind.FStringMiddle or TokenKind.TStringMiddle when nested == 1:
                    EscapeDecoder.Text(source.Utf8.AsSpan(token.Start, token.End - token.Start), raw, out string? error, out _);
                    if (error is not null)
                    {
                        throw complaints.Here(error);
                    }
                    break;
            }
        }
    }

    private void Conversion(int mark, int letter)
    {
        string name = matcher.TextOf(letter);
        char kind = IsInTemplate(mark) ? 't' : 'f';
        if (matcher[letter].Start != matcher[mark].End)
        {
            throw complaints.Range(
                new TokenRange(mark, mark + 1), new TokenRange(letter, letter + 1), $"{kind}-string: conversion type must come right after the exclamation mark");
        }
        if (name is not ("s" or "r" or "a"))
        {
            throw complaints.At(new TokenRange(letter, letter + 1), $"{kind}-string: invalid conversion character '{name}': expected 's', 'r', or 'a'");
        }
    }

    private bool IsInTemplate(int index)
    {
        int nested = 0;
        for (int i = index; i >= 0; i--)
        {
            nested += matcher[i].Kind switch
            {
                TokenKind.FStringEnd or TokenKind.TStringEnd => 1,
                TokenKind.FStringStart or TokenKind.TStringStart => -1,
                _ => 0,
            };
            if (nested < 0)
            {
                return matcher[i].Kind == TokenKind.TStringStart;
            }
        }
        return false;
    }
}
