namespace Lucid.Compiler.Syntax;

/// <summary>The texts about escapes that mean nothing: as a warning, and as the error that a warning filter makes of it.</summary>
internal static class EscapeWarnings
{
    public static (string Warning, string Error) Invalid(char c) => Of($"\\{c}", "escape");

    public static (string Warning, string Error) InvalidOctal(string digits) => Of($"\\{digits}", "octal escape");

    private static (string Warning, string Error) Of(string sequence, string kind) => (
        $"\"{sequence}\" is an invalid {kind} sequence. Such sequences will not work in the future. "
            + $"Did you mean \"\\{sequence}\"? A raw string is also an option.",
        $"\"{sequence}\" is an invalid {kind} sequence. Did you mean \"\\{sequence}\"? A raw string is also an option.");
}
