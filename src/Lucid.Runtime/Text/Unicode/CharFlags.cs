namespace Lucid.Runtime.Text.Unicode;

/// <summary>The yes-or-no properties of a code point, as bits of <see cref="UnicodeTables.Flags"/>.</summary>
[Flags]
internal enum CharFlags : ushort
{
    None = 0,
    Alpha = 1,
    Lower = 1 << 1,
    Upper = 1 << 2,
    Title = 1 << 3,
    Numeric = 1 << 4,
    Space = 1 << 5,
    Printable = 1 << 6,
    IdentifierStart = 1 << 7,
    IdentifierPart = 1 << 8,
    Cased = 1 << 9,
    CaseIgnorable = 1 << 10,
    Mirrored = 1 << 11,
    ComposesFirst = 1 << 12,
    Decomposes = 1 << 13,
    Decimal = 1 << 14,
    Digit = 1 << 15,
}
