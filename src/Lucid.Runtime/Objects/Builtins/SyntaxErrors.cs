using Lucid.Compiler.Syntax;

namespace Lucid.Runtime;

/// <summary>Makes Python's SyntaxError of the compiler's.</summary>
internal static class SyntaxErrors
{
    internal static Value Of(PythonSyntaxException error)
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
        return Errors.Of(PyException.Make(type, [Value.Str(error.Message), details]));
    }

    private static Value Number(int n) => n < 0 ? Value.None : Value.Int(n);
}
