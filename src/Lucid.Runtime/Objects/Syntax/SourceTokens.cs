using Lucid.Compiler.Syntax;

namespace Lucid.Runtime;

/// <summary>The tokens of Python source text, for modules.</summary>
public static class SourceTokens
{
    /// <summary>Lists the tokens of a text; the error is the exception that ended the list early, else None.</summary>
    public static List<TokenInfo> List(string text, bool withExtras, out Value error)
    {
        List<TokenInfo> tokens = TokenLister.List(SourceText.FromString(text, "<string>"), withExtras, out PythonSyntaxException? problem);
        error = problem is null ? Value.None
            : ((Signal)SyntaxErrors.Of(problem).O!).Payload is { O: PyException } exception ? exception
            : PyException.Make(ExceptionTypes.SyntaxError, [Value.Str(problem.Message)]);
        return tokens;
    }
}
