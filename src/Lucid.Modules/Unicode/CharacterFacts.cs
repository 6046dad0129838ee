using Lucid.Runtime.Text.Unicode;

namespace Lucid.Modules.Unicode;

/// <summary>The functions of <c>unicodedata</c> over the current tables or those of version 3.2.</summary>
internal static class CharacterFacts
{
    private const int NameMax = 256;

    /// <summary>The code point of an argument that has to be one character.</summary>
    internal static bool TryCode(Value chr, string function, string place, out int code, out Value error)
    {
        code = 0;
        error = Value.Unbound;
        if (chr.Object is not PyStr text)
        {
            error = Errors.TypeError($"{function}() {place} must be a unicode character, not {chr.Type.FullName}");
            return false;
        }
        if (text.Length != 1)
        {
            error = Errors.TypeError($"{function}(): {place} must be a unicode character, not a string of length {text.Length}");
            return false;
        }
        code = text.CodeAt(0);
        return true;
    }

    internal static Value Text(bool isOld, string function, Value chr, Func<int, string> now, Func<OldUnicode, int, string> then) =>
        TryCode(chr, function, "argument", out int code, out Value error) ? Value.Str(isOld ? then(OldUnicode.Current, code) : now(code)) : error;

    internal static Value Category(bool isOld, Value chr) => Text(isOld, "category", chr, CodePoint.Category, (old, c) => old.Category(c));

    internal static Value Bidirectional(bool isOld, Value chr) => Text(isOld, "bidirectional", chr, CodePoint.Bidirectional, (old, c) => old.Bidirectional(c));

    internal static Value Width(bool isOld, Value chr) => Text(isOld, "east_asian_width", chr, CodePoint.EastAsianWidth, (old, c) => old.Width(c));

    internal static Value Decomposition(bool isOld, Value chr) => Text(isOld, "decomposition", chr, Normalization.Decomposition, (old, c) => old.Decomposition(c));

    internal static Value Combining(bool isOld, Value chr) =>
        TryCode(chr, "combining", "argument", out int code, out Value error) ? Value.Int(isOld ? OldUnicode.Current.Combining(code) : CodePoint.Combining(code)) : error;

    internal static Value Mirrored(bool isOld, Value chr) =>
        TryCode(chr, "mirrored", "argument", out int code, out Value error)
            ? Value.Int((isOld ? OldUnicode.Current.IsMirrored(code) : CodePoint.IsMirrored(code)) ? 1 : 0)
            : error;

    internal static Value Decimal(bool isOld, Value chr, Value fallback)
    {
        if (!TryCode(chr, "decimal", "argument 1", out int code, out Value error))
        {
            return error;
        }
        int value = isOld ? OldUnicode.Current.Decimal(code) : CodePoint.DecimalValue(code);
        return value >= 0 ? Value.Int(value) : fallback.IsUnbound ? Errors.ValueError("not a decimal") : fallback;
    }

    internal static Value Digit(bool isOld, Value chr, Value fallback)
    {
        if (!TryCode(chr, "digit", "argument 1", out int code, out Value error))
        {
            return error;
        }
        int value = isOld ? OldUnicode.Current.Digit(code) : CodePoint.DigitValue(code);
        return value >= 0 ? Value.Int(value) : fallback.IsUnbound ? Errors.ValueError("not a digit") : fallback;
    }

    internal static Value Numeric(bool isOld, Value chr, Value fallback)
    {
        if (!TryCode(chr, "numeric", "argument 1", out int code, out Value error))
        {
            return error;
        }
        double value = isOld ? OldUnicode.Current.Numeric(code) : CodePoint.NumericValue(code);
        return !double.IsNaN(value) ? Value.Float(value) : fallback.IsUnbound ? Errors.ValueError("not a numeric character") : fallback;
    }

    internal static Value Name(bool isOld, Value chr, Value fallback)
    {
        if (!TryCode(chr, "name", "argument 1", out int code, out Value error))
        {
            return error;
        }
        string? name = isOld && !OldUnicode.Current.IsAssigned(code) ? null : CharacterNames.NameOf(code);
        return name is not null ? Value.Str(name) : fallback.IsUnbound ? Errors.ValueError("no such name") : fallback;
    }

    internal static Value Lookup(Value name)
    {
        if (name.Object is not PyStr text)
        {
            return Errors.TypeError($"lookup() argument must be str, not {name.Type.FullName}");
        }
        if (text.Length > NameMax)
        {
            return Errors.KeyError("name too long");
        }
        int code = CharacterNames.CodeOf(text.Text);
        return code >= 0 ? PyStr.OfCode(code) : Errors.KeyError($"undefined character name '{text.Text}'");
    }

    private static bool TryForm(PyStr form, out NormalForm found)
    {
        found = form.Text switch { "NFD" => NormalForm.Nfd, "NFKD" => NormalForm.Nfkd, "NFC" => NormalForm.Nfc, _ => NormalForm.Nfkc };
        return form.Text is "NFD" or "NFKD" or "NFC" or "NFKC";
    }

    internal static Value Normalize(bool isOld, PyStr form, PyStr text)
    {
        if (text.Length == 0)
        {
            return text;
        }
        if (!TryForm(form, out NormalForm found))
        {
            return Errors.ValueError("invalid normalization form");
        }
        return isOld ? NormalizeOld(found, text.Codes())
            : text.Points is null && Normalization.IsTriviallyNormal(text.Chars, found) ? text
            : PyStr.Of(Normalization.Normalize<int>(text.Codes(), found));
    }

    // Characters that had no meaning then are left alone, and nothing composes across them.
    private static PyStr NormalizeOld(NormalForm form, int[] codes)
    {
        var made = new List<int>(codes.Length);
        int start = 0;
        for (int i = 0; i <= codes.Length; i++)
        {
            if (i < codes.Length && OldUnicode.Current.IsAssigned(codes[i]))
            {
                continue;
            }
            made.AddRange(Normalization.Normalize<int>(codes.AsSpan(start, i - start), form));
            if (i < codes.Length)
            {
                made.Add(codes[i]);
            }
            start = i + 1;
        }
        return PyStr.Of([.. made]);
    }

    internal static Value IsNormalized(bool isOld, PyStr form, PyStr text)
    {
        if (text.Length == 0)
        {
            return Value.True;
        }
        if (!TryForm(form, out NormalForm found))
        {
            return Errors.ValueError("invalid normalization form");
        }
        return Value.Bool(isOld ? NormalizeOld(found, text.Codes()).ContentEquals(text) : Normalization.IsNormalized<int>(text.Codes(), found));
    }
}
