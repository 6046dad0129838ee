using System.Numerics;

namespace Lucid.Runtime.Text;

/// <summary>
/// Walks the markup of str.format: each step is a stretch of literal text and perhaps a field behind it. Looking up, converting
/// and formatting the field runs Python code, which is the caller's. A specification with fields of its own is walked by a second
/// cursor over its part. Plain data between calls. Works on BMP chars or code points.
/// </summary>
public struct StrFormatCursor(int start, int end)
{
    /// <summary>How deep markup may nest: a specification may hold fields, theirs may not.</summary>
    public const int DepthMax = 2;

    /// <summary>Where reading goes on, and where the markup ends.</summary>
    public int Position = start;

    public int End = end;

    /// <summary>The text to copy, of which "{{" and "}}" leave one brace.</summary>
    public TextSlice Literal;

    /// <summary>Whether a field follows the literal.</summary>
    public bool HasField;

    public TextSlice FieldName;

    /// <summary>The code point behind '!', 0 for none.</summary>
    public int Conversion;

    public TextSlice Spec;

    /// <summary>Whether the specification is markup itself.</summary>
    public bool IsSpecNested;

    /// <summary>The fault of nesting past <see cref="DepthMax"/>.</summary>
    public static TextFault TooDeep() => TextFault.Value("Max string recursion exceeded");

    /// <summary>The fault of a positional field where there is a mapping only.</summary>
    public static TextFault PositionalInMap() => TextFault.Value("Format string contains positional fields");

    /// <summary>The fault of a positional field without an argument.</summary>
    public static TextFault IndexOutOfRange(long index) =>
        new(TextFaultKind.IndexError, $"Replacement index {index} out of range for positional args tuple");

    /// <summary>The fault of a conversion that is not r, s or a, else null.</summary>
    public readonly TextFault? UnknownConversion() => Conversion switch
    {
        0 or 'r' or 's' or 'a' => null,
        > 32 and < 127 => TextFault.Value($"Unknown conversion specifier {(char)Conversion}"),
        _ => TextFault.Value($"Unknown conversion specifier \\x{Conversion:x}"),
    };

    /// <summary>Goes on to the next stretch; false at the end or with a fault.</summary>
    public bool Next<T>(ReadOnlySpan<T> text, out TextFault? fault)
        where T : unmanaged, IBinaryInteger<T>
    {
        fault = null;
        HasField = false;
        FieldName = Spec = default;
        Conversion = 0;
        IsSpecNested = false;
        if (Position >= End)
        {
            return false;
        }

        var length = text[Position..End].IndexOfAny(T.CreateTruncating('{'), T.CreateTruncating('}'));
        if (length < 0)
        {
            Literal = new TextSlice(Position, End - Position);
            Position = End;
            return true;
        }

        Literal = new TextSlice(Position, length);
        Position += length;
        var brace = At(text);
        Position++;
        if (Position < End && At(text) == brace)
        {
            Literal = new TextSlice(Literal.Start, length + 1);
            Position++;
            return true;
        }

        if (brace == '}' || Position >= End)
        {
            fault = TextFault.Value($"Single '{(char)brace}' encountered in format string");
            return false;
        }

        HasField = true;
        fault = ReadField(text);
        return fault is null;
    }

    private TextFault? ReadField<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        var start = Position;
        var c = ReadName(text);
        if (c == '{')
        {
            return TextFault.Value("unexpected '{' in field name");
        }

        if (c is not ('}' or '!' or ':'))
        {
            return TextFault.Value("expected '}' before end of string");
        }

        FieldName = new TextSlice(start, Position - 1 - start);
        if (c == '!')
        {
            if (Position >= End)
            {
                return TextFault.Value("end of string while looking for conversion specifier");
            }

            Conversion = At(text);
            Position++;
            if (Position < End)
            {
                c = At(text);
                Position++;
                if (c is not ('}' or ':'))
                {
                    return TextFault.Value("expected ':' after conversion specifier");
                }
            }
        }

        return c == '}' ? null : ReadSpec(text);
    }

    // Reads behind the character that ends the field name and returns it, -1 at the end of the text. Brackets hide their content.
    private int ReadName<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        while (Position < End)
        {
            var c = At(text);
            Position++;
            if (c is '{' or '}' or '!' or ':')
            {
                return c;
            }

            if (c == '[')
            {
                var length = text[Position..End].IndexOf(T.CreateTruncating(']'));
                Position = length < 0 ? End : Position + length;
            }
        }

        return -1;
    }

    private TextFault? ReadSpec<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        var start = Position;
        var depth = 1;
        for (; Position < End; Position++)
        {
            var c = At(text);
            if (c == '{')
            {
                IsSpecNested = true;
                depth++;
            }
            else if (c == '}' && --depth == 0)
            {
                Spec = new TextSlice(start, Position - start);
                Position++;
                return null;
            }
        }

        return TextFault.Value("unmatched '{' in format spec");
    }

    private readonly int At<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T> => int.CreateTruncating(text[Position]);
}
