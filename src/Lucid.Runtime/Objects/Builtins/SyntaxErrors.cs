using Lucid.Compiler.Syntax;

namespace Lucid.Runtime;

/// <summary>Makes Python's SyntaxError of the compiler's.</summary>
internal static class SyntaxErrors
{
    /// <param name="error">The compiler's error.</param>
    /// <param name="source">What the parser read when it failed: the module traceback looks there for misspelt keywords.</param>
    internal static Value Of(PythonSyntaxException error, SourceText? source = null)
    {
        PyType type = error.Kind switch
        {
            SyntaxErrorKind.IndentationError => ExceptionTypes.IndentationError,
            SyntaxErrorKind.TabError => ExceptionTypes.TabError,
            SyntaxErrorKind.IncompleteInputError => ExceptionTypes.IncompleteInputError,
            SyntaxErrorKind.RecursionError => ExceptionTypes.RecursionError,
            SyntaxErrorKind.MemoryError => ExceptionTypes.MemoryError,
            SyntaxErrorKind.ValueError => ExceptionTypes.ValueError,
            _ => ExceptionTypes.SyntaxError,
        };
        if (!type.IsSubtypeOf(ExceptionTypes.SyntaxError))
        {
            return Errors.Of(type, error.Message);
        }
        Value details = new PyTuple([
            Value.Str(error.FileName ?? "<string>"), Number(error.Line), Number(error.Col),
            error.Text is null ? Value.None : Value.Str(error.Text), Number(error.EndLine), Number(error.EndCol)]);
        PyException made = PyException.Make(type, [Value.Str(error.Message), details]);
        if (source is not null)
        {
            made.With(ExceptionFields.SyntaxMetadata, new PyTuple([Value.Int(0), Value.Int(0), Value.Str(source.WholeText)]));
        }
        return Errors.Of(made);
    }

    private static Value Number(int n) => n < 0 ? Value.None : Value.Int(n);
}
