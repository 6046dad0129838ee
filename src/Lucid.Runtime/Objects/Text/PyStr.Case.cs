using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary>The methods of str that test and map characters.</summary>
public partial class PyStr
{
    [PyMethod("isascii()", Doc = "Return True if all characters in the string are ASCII, False otherwise.")]
    internal bool IsAscii() => System.Text.Ascii.IsValid(Text);

    [PyMethod("isalpha()", Doc = "Return True if the string is an alphabetic string, False otherwise.")]
    internal bool IsAlpha() => Points is null ? TextTest.IsAlpha(Chars) : TextTest.IsAlpha<int>(Points);

    [PyMethod("isalnum()", Doc = "Return True if the string is an alpha-numeric string, False otherwise.")]
    internal bool IsAlphaNumeric() => Points is null ? TextTest.IsAlphaNumeric(Chars) : TextTest.IsAlphaNumeric<int>(Points);

    [PyMethod("isdecimal()", Doc = "Return True if the string is a decimal string, False otherwise.")]
    internal bool IsDecimal() => Points is null ? TextTest.IsDecimal(Chars) : TextTest.IsDecimal<int>(Points);

    [PyMethod("isdigit()", Doc = "Return True if the string is a digit string, False otherwise.")]
    internal bool IsDigit() => Points is null ? TextTest.IsDigit(Chars) : TextTest.IsDigit<int>(Points);

    [PyMethod("isnumeric()", Doc = "Return True if the string is a numeric string, False otherwise.")]
    internal bool IsNumeric() => Points is null ? TextTest.IsNumeric(Chars) : TextTest.IsNumeric<int>(Points);

    [PyMethod("isspace()", Doc = "Return True if the string is a whitespace string, False otherwise.")]
    internal bool IsSpace() => Points is null ? TextTest.IsSpace(Chars) : TextTest.IsSpace<int>(Points);

    [PyMethod("isprintable()", Doc = "Return True if all characters in the string are printable, False otherwise.")]
    internal bool IsPrintable() => Points is null ? TextTest.IsPrintable(Chars) : TextTest.IsPrintable<int>(Points);

    [PyMethod("isidentifier()", Doc = "Return True if the string is a valid Python identifier, False otherwise.")]
    internal bool IsIdentifier() => Points is null ? TextTest.IsIdentifier(Chars) : TextTest.IsIdentifier<int>(Points);

    [PyMethod("islower()", Doc = "Return True if the string is a lowercase string, False otherwise.")]
    internal bool IsLower() => Points is null ? TextTest.IsLower(Chars) : TextTest.IsLower<int>(Points);

    [PyMethod("isupper()", Doc = "Return True if the string is an uppercase string, False otherwise.")]
    internal bool IsUpper() => Points is null ? TextTest.IsUpper(Chars) : TextTest.IsUpper<int>(Points);

    [PyMethod("istitle()", Doc = "Return True if the string is a title-cased string, False otherwise.")]
    internal bool IsTitle() => Points is null ? TextTest.IsTitle(Chars) : TextTest.IsTitle<int>(Points);

    [PyMethod("upper()", Doc = "Return a copy of the string converted to uppercase.")]
    internal PyStr Upper() => Points is null ? StrOps.Make(TextCase.Upper(Chars)) : StrOps.Make(TextCase.Upper<int>(Points));

    [PyMethod("lower()", Doc = "Return a copy of the string converted to lowercase.")]
    internal PyStr Lower() => Points is null ? StrOps.Make(TextCase.Lower(Chars)) : StrOps.Make(TextCase.Lower<int>(Points));

    [PyMethod("casefold()", Doc = "Return a version of the string suitable for caseless comparisons.")]
    internal PyStr Fold() => Points is null ? StrOps.Make(TextCase.Fold(Chars)) : StrOps.Make(TextCase.Fold<int>(Points));

    [PyMethod("title()", Doc = "Return a version of the string where each word is titlecased.")]
    internal PyStr Title() => Points is null ? StrOps.Make(TextCase.Title(Chars)) : StrOps.Make(TextCase.Title<int>(Points));

    [PyMethod("capitalize()", Doc = "Return a capitalized version of the string.")]
    internal PyStr Capitalize() => Points is null ? StrOps.Make(TextCase.Capitalize(Chars)) : StrOps.Make(TextCase.Capitalize<int>(Points));

    [PyMethod("swapcase()", Doc = "Convert uppercase characters to lowercase and lowercase characters to uppercase.")]
    internal PyStr SwapCase() => Points is null ? StrOps.Make(TextCase.SwapCase(Chars)) : StrOps.Make(TextCase.SwapCase<int>(Points));
}
