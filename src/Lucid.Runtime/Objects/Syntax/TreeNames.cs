namespace Lucid.Runtime;

/// <summary>Names of attributes that nodes of several kinds have.</summary>
internal static class TreeNames
{
    internal static readonly PyStr Line = PyStr.Intern("lineno");
    internal static readonly PyStr Column = PyStr.Intern("col_offset");
    internal static readonly PyStr EndLine = PyStr.Intern("end_lineno");
    internal static readonly PyStr EndColumn = PyStr.Intern("end_col_offset");
    internal static readonly PyStr TypeComment = PyStr.Intern("type_comment");
    internal static readonly PyStr TypeIgnores = PyStr.Intern("type_ignores");
    internal static readonly PyStr Ast = PyStr.Intern("AST");
    internal static readonly PyStr Module = PyStr.Intern("_ast");
    internal static readonly PyStr Unicode = PyStr.Intern("u");
    internal const string TooDeep = "maximum recursion depth exceeded during ast construction";
}
