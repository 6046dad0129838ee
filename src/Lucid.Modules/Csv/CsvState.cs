namespace Lucid.Modules.Csv;

/// <summary>Where a reader stands in a row.</summary>
internal enum CsvState
{
    StartRecord, StartField, EscapedChar, InField, InQuotedField, EscapeInQuotedField, QuoteInQuotedField, EatNewline, AfterEscapedNewline,
}
