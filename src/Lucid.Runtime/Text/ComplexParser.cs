namespace Lucid.Runtime.Text;

/// <summary>Reads complex numbers as complex() does: "1+2j", "(1.5)", "-j", with white space inside the parentheses.</summary>
public static class ComplexParser
{
    public static TextFault? Parse(ReadOnlySpan<char> text, out double real, out double imaginary)
    {
        var ascii = Numerals.Strip(Numerals.ToAscii(text));
        return TryPrepare(ref ascii) ? ParseAscii(ascii, out real, out imaginary) : Misplaced(StrRepr.Repr(text), out real, out imaginary);
    }

    /// <summary>As above, for text given as code points.</summary>
    public static TextFault? Parse(ReadOnlySpan<int> codes, out double real, out double imaginary)
    {
        var ascii = Numerals.Strip(Numerals.ToAscii(codes));
        return TryPrepare(ref ascii) ? ParseAscii(ascii, out real, out imaginary) : Misplaced(StrRepr.Repr(codes), out real, out imaginary);
    }

    private static bool TryPrepare(ref ReadOnlySpan<char> ascii) => !ascii.Contains('_') || FloatParser.TryRemoveUnderscores(ref ascii);

    private static TextFault Misplaced(string repr, out double real, out double imaginary)
    {
        real = imaginary = 0;
        return TextFault.Value("could not convert string to complex: " + repr);
    }

    private static TextFault? ParseAscii(ReadOnlySpan<char> text, out double real, out double imaginary) =>
        TryParseAscii(text, out real, out imaginary) ? null : TextFault.Value("complex() arg is a malformed string");

    private static bool TryParseAscii(ReadOnlySpan<char> text, out double real, out double imaginary)
    {
        real = imaginary = 0;
        if (text is ['(', .. var inner, ')'])
        {
            text = Numerals.Strip(inner);
        }

        var length = FloatParser.ScanPrefix(text, out var first);
        var rest = text[length..];
        if (length > 0 && rest.IsEmpty)
        {
            real = first;
            return true;
        }

        if (length > 0 && rest is ['+' or '-', ..])
        {
            real = first;
            length = FloatParser.ScanPrefix(rest, out imaginary);
            if (length == 0)
            {
                imaginary = rest[0] == '+' ? 1 : -1;
                length = 1;
            }

            rest = rest[length..];
        }
        else if (length > 0)
        {
            imaginary = first;
        }
        else
        {
            // The imaginary unit alone, perhaps with a sign.
            imaginary = rest is ['-', ..] ? -1 : 1;
            rest = rest is ['+' or '-', ..] ? rest[1..] : rest;
        }

        return rest is ['j' or 'J'];
    }
}
