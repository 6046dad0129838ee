using System.Numerics;
using Lucid.Runtime.Text.Unicode;

namespace Lucid.Runtime.Text;

/// <summary>Takes a field name apart: "0.name[key]" is the argument 0, the attribute name, the item 'key'. Plain data between calls.</summary>
public struct FieldNameCursor
{
    /// <summary>Where reading goes on, and where the field name ends.</summary>
    public int Position;

    public int End;

    /// <summary>The part just read.</summary>
    public TextSlice Name;

    /// <summary>The part as a number, -1 if it is none.</summary>
    public long Index;

    /// <summary>Whether the part is an attribute and not an item.</summary>
    public bool IsAttribute;

    /// <summary>Reads the first part into Name and Index. An empty one takes the next automatic number.</summary>
    public static TextFault? First<T>(ReadOnlySpan<T> text, TextSlice field, ref FieldNumbering numbering, out FieldNameCursor cursor)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (Split(text, field, out cursor) is { } fault)
        {
            return fault;
        }

        var automatic = cursor.Name.Length == 0;
        if (automatic || cursor.Index >= 0)
        {
            if (numbering.Use(automatic) is { } mixed)
            {
                return mixed;
            }

            cursor.Index = automatic ? numbering.NextIndex++ : cursor.Index;
        }

        return null;
    }

    /// <summary>Reads the first part without numbering: an empty one has the index -1.</summary>
    public static TextFault? Split<T>(ReadOnlySpan<T> text, TextSlice field, out FieldNameCursor cursor)
        where T : unmanaged, IBinaryInteger<T>
    {
        var length = text.Slice(field.Start, field.Length).IndexOfAny(T.CreateTruncating('.'), T.CreateTruncating('['));
        length = length < 0 ? field.Length : length;
        cursor = new FieldNameCursor { Position = field.Start + length, End = field.End, Name = new TextSlice(field.Start, length) };
        return Number(text, cursor.Name, out cursor.Index);
    }

    /// <summary>Reads the next attribute or item; false at the end or with a fault.</summary>
    public bool Next<T>(ReadOnlySpan<T> text, out TextFault? fault)
        where T : unmanaged, IBinaryInteger<T>
    {
        fault = null;
        if (Position >= End)
        {
            return false;
        }

        var start = Position + 1;
        var rest = text[start..End];
        Index = -1;
        switch (int.CreateTruncating(text[Position]))
        {
            case '.':
                IsAttribute = true;
                var length = rest.IndexOfAny(T.CreateTruncating('.'), T.CreateTruncating('['));
                Name = new TextSlice(start, length < 0 ? rest.Length : length);
                Position = Name.End;
                break;
            case '[':
                IsAttribute = false;
                length = rest.IndexOf(T.CreateTruncating(']'));
                if (length < 0)
                {
                    fault = TextFault.Value("Missing ']' in format string");
                    return false;
                }

                Name = new TextSlice(start, length);
                Position = Name.End + 1;
                fault = Number(text, Name, out Index);
                break;
            default:
                fault = TextFault.Value("Only '.' or '[' may follow ']' in format field specifier");
                break;
        }

        if (fault is null && Name.Length == 0)
        {
            fault = TextFault.Value("Empty attribute in format string");
        }

        return fault is null;
    }

    private static TextFault? Number<T>(ReadOnlySpan<T> text, TextSlice name, out long number)
        where T : unmanaged, IBinaryInteger<T>
    {
        number = name.Length == 0 ? -1 : 0;
        foreach (var character in text.Slice(name.Start, name.Length))
        {
            var digit = CodePoint.DecimalValue(int.CreateTruncating(character));
            if (digit < 0)
            {
                number = -1;
                return null;
            }

            if (number > (long.MaxValue - digit) / 10)
            {
                return TextFault.Value("Too many decimal digits in format string");
            }

            number = (number * 10) + digit;
        }

        return null;
    }
}
