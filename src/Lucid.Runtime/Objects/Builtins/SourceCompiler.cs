using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Emit;
using Lucid.Compiler.Syntax;

namespace Lucid.Runtime;

/// <summary>From source text to a code object: the compiler's exceptions become Python's.</summary>
internal static class SourceCompiler
{
    /// <summary>CPython's numbers: ONLY_AST, TYPE_COMMENTS, ALLOW_TOP_LEVEL_AWAIT, ALLOW_INCOMPLETE_INPUT, DONT_IMPLY_DEDENT, OPTIMIZED_AST, and the futures.</summary>
    internal const int OnlyAst = 0x0400;
    internal const int TopLevelAwait = 0x2000;
    internal const int AllowIncompleteInput = 0x4000;
    internal const int FutureMask = 0x1FE0000;
    internal const int KnownFlags = OnlyAst | 0x1000 | TopLevelAwait | AllowIncompleteInput | 0x0200 | 0x8000 | FutureMask | 0x10;

    /// <summary>Compiles text or bytes; gives a code object or an error.</summary>
    internal static Value Compile(Machine vm, Value source, string fileName, string mode, int flags, int optimize, string complaint)
    {
        SourceText text;
        try
        {
            switch (source.O)
            {
                case PyCode:
                    return source;
                case PyStr str:
                    if (str.Text.Contains('\0', StringComparison.Ordinal))
                    {
                        return Errors.Of(ExceptionTypes.SyntaxError, "source code string cannot contain null bytes");
                    }
                    text = SourceText.FromString(str.Text, fileName);
                    break;
                case PyBytes bytes:
                    text = SourceText.FromBytes(bytes.Data, fileName);
                    break;
                case PyByteArray bytes:
                    text = SourceText.FromBytes(bytes.Now.Items.Span.ToArray(), fileName);
                    break;
                default:
                    return Errors.TypeError(complaint);
            }
            return CompileText(vm, text, fileName, mode, flags, optimize);
        }
        catch (PythonSyntaxException error)
        {
            return SyntaxErrors.Of(error);
        }
    }

    private static Value CompileText(Machine vm, SourceText text, string fileName, string mode, int flags, int optimize)
    {
        var warnings = new List<SyntaxWarningInfo>();
        ParseMode parseMode = mode switch
        {
            "exec" => ParseMode.Exec,
            "eval" => ParseMode.Eval,
            _ => ParseMode.Single,
        };
        ParseFlags parseFlags = (flags & AllowIncompleteInput) != 0 ? ParseFlags.AllowIncompleteInput : ParseFlags.None;
        var tree = Parser.Parse(text, parseMode, parseFlags, warnings);
        CodeUnit unit = PythonCompiler.Compile(tree, text, fileName, new CompileOptions
        {
            Optimize = optimize < 0 ? vm.Options.Optimize : optimize,
            Features = (FutureFeatures)(flags & FutureMask),
            AllowTopLevelAwait = (flags & TopLevelAwait) != 0,
        }, warnings);
        var code = new PyCode(unit);
        return warnings.Count == 0 ? code : vm.Enter(new SyntaxWarningsFrame(code, fileName, warnings));
    }
}
