namespace Lucid.Compiler.Syntax;

internal sealed partial class Tokenizer
{
    private static bool IsDigit(int c) => c is >= '0' and <= '9';

    private TokenKind ReadNumber(ref Token token, int c)
    {
        if (c == '.')
        {
            return ReadFraction(ref token, NextByte());
        }
        if (c != '0')
        {
            return ReadDecimalTail(ref token, ref c) ? ReadAfterDigits(ref token, c) : TokenKind.Error;
        }
        c = NextByte();
        return (c | 0x20) switch
        {
            'x' => ReadRadix(ref token, 16, "hexadecimal"),
            'o' => ReadRadix(ref token, 8, "octal"),
            'b' => ReadRadix(ref token, 2, "binary"),
            _ => ReadAfterZero(ref token, c),
        };
    }

    private static bool IsDigit(int c, int radix) => radix == 16 ? c >= 0 && char.IsAsciiHexDigit((char)c) : c >= '0' && c < '0' + radix;

    private TokenKind ReadRadix(ref Token token, int radix, string kind)
    {
        int c = NextByte();
        do
        {
            if (c == '_')
            {
                c = NextByte();
            }
            if (!IsDigit(c, radix))
            {
                return FailDigit(ref token, c, kind);
            }
            do
            {
                c = NextByte();
            }
            while (IsDigit(c, radix));
        }
        while (c == '_');
        if (radix != 16 && IsDigit(c))
        {
            return FailDigit(ref token, c, kind);
        }
        return EndNumber(ref token, c, kind);
    }

    private TokenKind FailDigit(ref Token token, int c, string kind)
    {
        if (IsDigit(c))
        {
            return Fail(ref token, $"invalid digit '{(char)c}' in {kind} literal");
        }
        Back(c);
        return Fail(ref token, $"invalid {kind} literal");
    }

    private TokenKind ReadAfterZero(ref Token token, int c)
    {
        while (true)
        {
            if (c == '_')
            {
                c = NextByte();
                if (!IsDigit(c))
                {
                    Back(c);
                    return Fail(ref token, "invalid decimal literal");
                }
            }
            if (c != '0')
            {
                break;
            }
            c = NextByte();
        }
        int zerosEnd = position;
        bool nonzero = false;
        if (IsDigit(c))
        {
            nonzero = true;
            if (!ReadDecimalTail(ref token, ref c))
            {
                return TokenKind.Error;
            }
        }
        if (c is '.' or 'e' or 'E' or 'j' or 'J' || !nonzero)
        {
            return ReadAfterDigits(ref token, c);
        }
        Back(c);
        return Fail(
            ref token,
            "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
            tokenStart + 1 - lineStart,
            zerosEnd - lineStart);
    }

    // Reads digits and single underscores; leaves the first other byte, consumed, in c.
    private bool ReadDecimalTail(ref Token token, ref int c)
    {
        while (true)
        {
            do
            {
                c = NextByte();
            }
            while (IsDigit(c));
            if (c != '_')
            {
                return true;
            }
            c = NextByte();
            if (!IsDigit(c))
            {
                Back(c);
                Fail(ref token, "invalid decimal literal");
                return false;
            }
        }
    }

    private TokenKind ReadAfterDigits(ref Token token, int c) => c == '.' ? ReadFraction(ref token, NextByte()) : ReadExponent(ref token, c);

    private TokenKind ReadFraction(ref Token token, int c)
    {
        if (IsDigit(c) && !ReadDecimalTail(ref token, ref c))
        {
            return TokenKind.Error;
        }
        return ReadExponent(ref token, c);
    }

    private TokenKind ReadExponent(ref Token token, int c)
    {
        if (c is 'e' or 'E')
        {
            int letter = c;
            c = NextByte();
            if (c is '+' or '-')
            {
                c = NextByte();
                if (!IsDigit(c))
                {
                    Back(c);
                    return Fail(ref token, "invalid decimal literal");
                }
            }
            else if (!IsDigit(c))
            {
                Back(c);
                return EndNumber(ref token, letter, "decimal");
            }
            if (!ReadDecimalTail(ref token, ref c))
            {
                return TokenKind.Error;
            }
        }
        return c is 'j' or 'J' ? EndNumber(ref token, NextByte(), "imaginary") : EndNumber(ref token, c, "decimal");
    }

    // A keyword glued to a number is only warned of, since "1if x else y" was once accepted.
    private TokenKind EndNumber(ref Token token, int c, string kind)
    {
        if (c >= 0 && c < 128 && Characters.IsNamePart(c))
        {
            ReadOnlySpan<byte> rest = text.AsSpan(position, lineEnd - position);
            bool keyword = c switch
            {
                'a' => rest.StartsWith("nd"u8),
                'e' => rest.StartsWith("lse"u8),
                'f' => rest.StartsWith("or"u8),
                'i' => rest[0] is (byte)'f' or (byte)'n' or (byte)'s',
                'o' => rest.StartsWith("r"u8),
                'n' => rest.StartsWith("ot"u8),
                _ => false,
            };
            Back(c);
            if (!keyword)
            {
                return Fail(ref token, $"invalid {kind} literal");
            }
            Warn($"invalid {kind} literal", $"invalid {kind} literal");
            return Emit(ref token, TokenKind.Number, tokenStart, position);
        }
        Back(c);
        return Emit(ref token, TokenKind.Number, tokenStart, position);
    }
}
