namespace Lucid.Modules.Syntax;

/// <summary>The module <c>_tokenize</c>.</summary>
[PyModule("_tokenize", Types = [typeof(PyTokenizerIter)])]
internal static partial class TokenizeModule
{
}
