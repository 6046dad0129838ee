namespace Lucid.Runtime.Text;

/// <summary>What went wrong in a text or number algorithm, as data: the caller raises it. Functions return null for success.</summary>
public sealed record TextFault(TextFaultKind Kind, string Message)
{
    internal static TextFault Value(string message) => new(TextFaultKind.ValueError, message);

    internal static TextFault Type(string message) => new(TextFaultKind.TypeError, message);

    internal static TextFault Overflow(string message) => new(TextFaultKind.OverflowError, message);

    internal static TextFault ZeroDivision(string message) => new(TextFaultKind.ZeroDivisionError, message);

    internal static TextFault Memory() => new(TextFaultKind.MemoryError, "");
}
