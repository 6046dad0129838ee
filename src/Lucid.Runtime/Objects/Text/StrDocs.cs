namespace Lucid.Runtime;

/// <summary>The docs of str that are longer than a line.</summary>
internal static class StrDocs
{
    internal const string Type =
        "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\n" +
        "Create a new string object from the given object. If encoding or\nerrors is specified, then the object must expose a data buffer\n" +
        "that will be decoded using the given encoding and error handler.\nOtherwise, returns the result of object.__str__() (if defined)\n" +
        "or repr(object).\nencoding defaults to 'utf-8'.\nerrors defaults to 'strict'.";
}
