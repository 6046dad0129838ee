namespace Lucid.Compiler.Syntax.Diagnosis;

internal static class Diagnostician
{
    public static PythonSyntaxException Explain(SourceText source, ParseMode mode, ParseFlags flags) =>
        new(SyntaxErrorKind.SyntaxError, "invalid syntax", source.FileName, 1, 1, 1, 1, null);
}
