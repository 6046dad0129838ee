using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Emit;
using Lucid.Compiler.Syntax;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Runtime;

/// <summary>From source text to a code object: the compiler's exceptions become Python's.</summary>
internal static class SourceCompiler
{
    /// <summary>CPython's numbers: ONLY_AST, TYPE_COMMENTS, ALLOW_TOP_LEVEL_AWAIT, ALLOW_INCOMPLETE_INPUT, DONT_IMPLY_DEDENT, OPTIMIZED_AST, and the futures.</summary>
    internal const int OnlyAst = 0x0400;
    internal const int DontImplyDedent = 0x0200;
    internal const int TopLevelAwait = 0x2000;
    internal const int AllowIncompleteInput = 0x4000;
    internal const int FutureMask = 0x1FE0000;
    internal const int KnownFlags = OnlyAst | 0x1000 | TopLevelAwait | AllowIncompleteInput | DontImplyDedent | 0x8000 | FutureMask | 0x10;

    static SourceCompiler() => UnicodeData.Current = new CompilerUnicode();

    /// <summary>Compiles text or bytes; gives a code object or an error.</summary>
    internal static Value Compile(Machine vm, Value source, string fileName, string mode, int flags, int optimize, string complaint)
    {
        try
        {
            return source.O is PyCode ? source
                : TextOf(source, fileName, complaint, out Value error) is { } text ? CompileText(vm, text, fileName, mode, flags, optimize)
                : error;
        }
        catch (PythonSyntaxException error)
        {
            return SyntaxErrors.Of(WithLine(vm, error));
        }
    }

    // What is found after parsing is shown with the line that stands in the file now.
    private static PythonSyntaxException WithLine(Machine vm, PythonSyntaxException error)
    {
        if (error.Text is not null || !error.HasLocation || error.FileName.StartsWith('<') || !vm.World.TryReadFile(error.FileName, out byte[] bytes))
        {
            return error;
        }
        try
        {
            string? line = SourceText.FromBytes(bytes, error.FileName).Line(error.Line);
            return new PythonSyntaxException(error.Kind, error.Message, error.FileName, error.Line, error.Col, error.EndLine, error.EndCol, line);
        }
        catch (PythonSyntaxException)
        {
            // The file is no text: there is no line to show.
            return error;
        }
    }

    /// <summary>Parses text or bytes; gives an object of the module <c>ast</c> or an error.</summary>
    internal static Value ParseToObjects(Machine vm, PyDict classes, Value source, string fileName, string mode, int flags)
    {
        try
        {
            if (TextOf(source, fileName, "compile() arg 1 must be a string, bytes or AST object", out Value error) is not { } text)
            {
                return error;
            }
            if (mode == "func_type")
            {
                return Errors.NotImplementedError("compile() in mode 'func_type' is not supported");
            }
            return new TreeToObjects(vm, classes).Convert(Parser.Parse(text, ModeOf(mode), FlagsOf(flags), []));
        }
        catch (PythonSyntaxException error)
        {
            return SyntaxErrors.Of(error);
        }
    }

    /// <summary>Compiles a tree of objects of the module <c>ast</c>; gives a code object or an error.</summary>
    internal static Value CompileObjects(Machine vm, PyDict classes, Value source, string fileName, string mode, int flags, int optimize)
    {
        var conversion = new ObjectsToTree(vm, classes);
        if (conversion.Convert(source, mode) is not { } tree)
        {
            return conversion.Error;
        }
        try
        {
            return CompileTree(vm, tree, SourceText.FromString("", fileName), fileName, flags, optimize, []);
        }
        catch (PythonSyntaxException error)
        {
            return SyntaxErrors.Of(WithLine(vm, error));
        }
    }

    private static SourceText? TextOf(Value source, string fileName, string complaint, out Value error)
    {
        error = Value.Unbound;
        switch (source.O)
        {
            case PyStr str:
                if (str.Text.Contains('\0', StringComparison.Ordinal))
                {
                    error = Errors.Of(ExceptionTypes.SyntaxError, "source code string cannot contain null bytes");
                    return null;
                }
                int position = 0;
                if (str.Text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') >= 0 && TextEncoder.Run(CodecKind.Utf8, str, ref position, []) is { } fault)
                {
                    error = Errors.Of(fault.Exception(str));
                    return null;
                }
                return SourceText.FromString(str.Text, fileName);
            case PyBytes bytes:
                return SourceText.FromBytes(bytes.Data, fileName);
            case PyByteArray bytes:
                return SourceText.FromBytes(bytes.Now.Items.Span.ToArray(), fileName);
            case PyMemoryView { IsReleased: false } view:
                return SourceText.FromBytes(view.Bytes.ToArray(), fileName);
            default:
                error = Errors.TypeError(complaint);
                return null;
        }
    }

    private static ParseMode ModeOf(string mode) => mode switch
    {
        "exec" => ParseMode.Exec,
        "eval" => ParseMode.Eval,
        _ => ParseMode.Single,
    };

    private static ParseFlags FlagsOf(int flags) =>
        ((flags & AllowIncompleteInput) != 0 ? ParseFlags.AllowIncompleteInput : ParseFlags.None) | ((flags & DontImplyDedent) != 0 ? ParseFlags.DontImplyDedent : ParseFlags.None);

    private static Value CompileText(Machine vm, SourceText text, string fileName, string mode, int flags, int optimize)
    {
        var warnings = new List<SyntaxWarningInfo>();
        ModNode tree;
        try
        {
            tree = Parser.Parse(text, ModeOf(mode), FlagsOf(flags), warnings);
        }
        catch (PythonSyntaxException error)
        {
            return SyntaxErrors.Of(error, text);
        }
        return CompileTree(vm, tree, text, fileName, flags, optimize, warnings);
    }

    private static Value CompileTree(Machine vm, ModNode tree, SourceText text, string fileName, int flags, int optimize, List<SyntaxWarningInfo> warnings)
    {
        CodeUnit unit = PythonCompiler.Compile(tree, text, fileName, new CompileOptions
        {
            Optimize = optimize < 0 ? vm.Options.Optimize : optimize,
            Features = (FutureFeatures)(flags & FutureMask),
            AllowTopLevelAwait = (flags & TopLevelAwait) != 0,
        }, warnings);
        var code = new PyCode(unit);
        return warnings.Count == 0 ? code : vm.Enter(new SyntaxWarningsFrame(code, text, fileName, warnings));
    }
}
