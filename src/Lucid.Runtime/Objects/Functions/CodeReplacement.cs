using Lucid.Compiler.Bytecode;

namespace Lucid.Runtime;

/// <summary><c>code.replace</c>: the same instructions under other names, flags, lines or constants.</summary>
internal static class CodeReplacement
{
    // What belongs to the instructions: it can be given as it is and not otherwise.
    private static readonly HashSet<string> structural =
    [
        "co_code", "co_names", "co_varnames", "co_freevars", "co_cellvars", "co_linetable", "co_exceptiontable", "co_stacksize", "co_nlocals",
        "co_argcount", "co_posonlyargcount", "co_kwonlyargcount",
    ];

    internal static Value Make(PyCode code, Args args, string function)
    {
        if (args.Count > 0)
        {
            return Errors.TypeError($"{function}() takes 0 positional arguments but {args.Count} {(args.Count == 1 ? "was" : "were")} given");
        }
        CodeUnit unit = code.Unit;
        string name = unit.Name;
        string qualified = unit.QualifiedName;
        string file = unit.FileName;
        int line = unit.FirstLine;
        CodeFlags flags = unit.Flags;
        Value[] constants = code.Constants;
        for (int i = 0; i < args.KeywordCount; i++)
        {
            string key = ((PyStr)args.Names![i].O!).Text;
            Value value = args[args.Count + i];
            switch (key)
            {
                case "co_name" or "co_qualname" or "co_filename":
                    if (value.O is not PyStr text)
                    {
                        return Errors.TypeError($"{function}() argument '{key}' must be str, not {value.Type.FullName}");
                    }
                    name = key == "co_name" ? text.Text : name;
                    qualified = key == "co_qualname" ? text.Text : qualified;
                    file = key == "co_filename" ? text.Text : file;
                    break;
                case "co_firstlineno" or "co_flags":
                    if (!Conversion.TryInt32(value, out int number))
                    {
                        return Errors.TypeError($"'{value.Type.FullName}' object cannot be interpreted as an integer");
                    }
                    line = key == "co_firstlineno" ? number : line;
                    flags = key == "co_flags" ? (CodeFlags)number : flags;
                    break;
                case "co_consts":
                    if (value.O is not PyTuple tuple)
                    {
                        return Errors.TypeError($"{function}() argument 'co_consts' must be tuple, not {value.Type.FullName}");
                    }
                    if (tuple.Count < constants.Length)
                    {
                        return Errors.ValueError("code: co_consts is too small");
                    }
                    constants = tuple.Items;
                    break;
                default:
                    if (!structural.Contains(key))
                    {
                        return Errors.TypeError($"{function}() got an unexpected keyword argument '{key}'");
                    }
                    if (!IsSame(code, key, value))
                    {
                        return Errors.ValueError($"code: {key} belongs to the instructions and cannot be replaced");
                    }
                    break;
            }
        }
        return new PyCode(Renamed(unit, name, qualified, file, line, flags), constants);
    }

    private static bool IsSame(PyCode code, string key, Value value)
    {
        Value own = key switch
        {
            "co_code" => code.GetCode(),
            "co_names" => code.GetNames(),
            "co_varnames" => code.GetLocalNames(),
            "co_freevars" => code.GetFreeNames(),
            "co_cellvars" => code.GetCellNames(),
            "co_linetable" => code.GetLineTable(),
            "co_exceptiontable" => code.GetExceptionTable(),
            "co_stacksize" => Value.Int(code.GetStackSize()),
            "co_nlocals" => Value.Int(code.GetLocalCount()),
            "co_argcount" => Value.Int(code.GetArgCount()),
            "co_posonlyargcount" => Value.Int(code.GetPositionalOnlyCount()),
            _ => Value.Int(code.GetKeywordOnlyCount()),
        };
        if (own.O is PyTuple a && value.O is PyTuple b && a.Count == b.Count)
        {
            for (int i = 0; i < a.Count; i++)
            {
                if (b[i].O is not PyStr text || !((PyStr)a[i].O!).ContentEquals(text))
                {
                    return false;
                }
            }
            return true;
        }
        return own.O is PyBytes x && value.O is PyBytes y ? x.Data.AsSpan().SequenceEqual(y.Data) : own.O is null && own.Is(value);
    }

    private static CodeUnit Renamed(CodeUnit unit, string name, string qualified, string file, int line, CodeFlags flags) => new()
    {
        Name = name,
        QualifiedName = qualified,
        FileName = file,
        FirstLine = line,
        Flags = flags,
        ArgCount = unit.ArgCount,
        PositionalOnlyCount = unit.PositionalOnlyCount,
        KeywordOnlyCount = unit.KeywordOnlyCount,
        Instructions = unit.Instructions,
        Constants = unit.Constants,
        Sites = unit.Sites,
        LocalNames = unit.LocalNames,
        LocalKinds = unit.LocalKinds,
        FirstFree = unit.FirstFree,
        RegisterCount = unit.RegisterCount,
        Heights = unit.Heights,
        Handlers = unit.Handlers,
        Positions = unit.Positions,
        StatementStarts = unit.StatementStarts,
        SourceText = unit.SourceText,
    };
}
