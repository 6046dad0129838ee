using System.Runtime.CompilerServices;
using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Symbols;
using Lucid.Compiler.Syntax;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>
/// Turns a syntax tree into code units. Expressions leave their value in a register: that of a local where it can stay, else the next temporary.
/// The order of evaluation, and which place each instruction is said to be at, are CPython's.
/// </summary>
internal sealed partial class Emitter
{
    private readonly SymbolTableResult symbols;
    private readonly SourceText source;
    private readonly string fileName;
    private readonly CompileOptions options;
    private readonly List<SyntaxWarningInfo> warnings;
    private readonly bool isFutureAnnotations;
    private readonly ConstantFolder folder;
    private readonly bool isInteractive;
    private readonly Span lastFuture;

    /// <summary>Above zero in copies of code whose warnings have been given.</summary>
    private int warningsMuted;

    private UnitState unit = null!;
    private CodeBuilder code = null!;

    public Emitter(SymbolTableResult symbols, SourceText source, string fileName, CompileOptions options, bool isInteractive, in Span lastFuture,
        List<SyntaxWarningInfo> warnings)
    {
        this.symbols = symbols;
        this.source = source;
        this.fileName = fileName;
        this.options = options;
        this.isInteractive = isInteractive;
        this.lastFuture = lastFuture;
        this.warnings = warnings;
        folder = new ConstantFolder(options.Optimize == 0);
        isFutureAnnotations = (options.Features & FutureFeatures.Annotations) != 0;
    }

    /// <summary>Compiles a whole text.</summary>
    public CodeUnit EmitModule(ModNode tree)
    {
        Node[] body = tree switch
        {
            ModuleNode module => module.Body,
            InteractiveNode interactive => interactive.Body,
            _ => [((ExpressionNode)tree).Body],
        };
        Enter(symbols.Root, "<module>", 1, body);
        if (tree is ExpressionNode expression)
        {
            int value = Eval(expression.Body);
            code.Emit(Opcode.Return, value, 0, 0, At(expression.Body));
        }
        else
        {
            EmitModuleBody((StmtNode[])body);
        }
        return Leave(Position.None);
    }

    private static Position At(LocatedNode node) => At(node.Span);

    private static Position At(in Span span) => new(span.Line, span.EndLine, span.Col, span.EndCol);

    /// <summary>Begins a unit inside the current one.</summary>
    private void Enter(Scope scope, string name, int firstLine, IEnumerable<Node> body)
    {
        unit = new UnitState(scope, name, unit, firstLine, body);
        unit.QualifiedName = QualifiedName();
        code = unit.Builder;
        int frees = unit.Scope.Frees.Count;
        if (frees > 0)
        {
            code.Emit(Opcode.CopyFree, unit.FirstFree, frees, 0, Position.None);
        }
        foreach (string cell in scope.Cells)
        {
            code.Emit(Opcode.MakeCell, unit.Register(cell), 0, 0, Position.None);
        }
        if (scope.IsGenerator || scope.IsCoroutine)
        {
            code.Emit(Opcode.ReturnGenerator, 0, 0, 0, new Position(firstLine, firstLine, 0, 0));
        }
    }

    /// <summary>Ends the current unit with <c>return None</c> where its end can be reached.</summary>
    private CodeUnit Leave(Position end, int result = -1)
    {
        if (result < 0 && code.IsReachable)
        {
            end = end.Line >= 0 ? end : code.LastPosition;
            result = code.Push();
            LoadConstant(result, ConstantValue.None, end);
        }
        code.Emit(Opcode.Return, result, 0, 0, end);
        foreach (Action deferred in unit.Deferred)
        {
            deferred();
        }
        CodeUnit made = Assemble();
        unit = unit.Parent!;
        code = unit?.Builder!;
        return made;
    }

    private CodeUnit Assemble()
    {
        try
        {
            var (instructions, heights, handlers, positions, statementStarts) = code.Assemble();
            Scope scope = unit.Scope;
            ArgumentsNode? args = (scope.Node as FunctionDefStmt)?.Args ?? (scope.Node as AsyncFunctionDefStmt)?.Args ?? (scope.Node as LambdaExpr)?.Args;
            bool isFunction = scope.Kind is ScopeKind.Function or ScopeKind.Lambda;
            bool takesArgs = isFunction && args != null;
            int positionalOnly = takesArgs ? args!.PosOnlyArgs.Length : 0;
            int keywordOnly = takesArgs ? args!.KwOnlyArgs.Length : 0;
            return new CodeUnit
            {
                Name = unit.Name,
                QualifiedName = unit.QualifiedName,
                FileName = fileName,
                FirstLine = unit.FirstLine,
                Flags = Flags(takesArgs ? args : null),
                ArgCount = takesArgs ? positionalOnly + args!.Args.Length : scope.Parameters.Count,
                PositionalOnlyCount = takesArgs ? positionalOnly : HiddenParameterCount(scope),
                KeywordOnlyCount = keywordOnly,
                Instructions = instructions,
                Constants = code.Constants.ToArray(),
                Sites = code.Sites,
                LocalNames = LocalNames(),
                LocalKinds = unit.LocalKinds,
                FirstFree = unit.FirstFree,
                RegisterCount = code.HeightMax,
                Heights = heights,
                Handlers = handlers,
                Positions = positions,
                StatementStarts = statementStarts,
                SourceText = unit.Parent == null ? System.Text.Encoding.UTF8.GetString(source.Utf8, 0, source.Length) : null,
            };
        }
        catch (CodeTooLargeException)
        {
            throw Error($"code of '{unit.Name}' is too large", new Span(unit.FirstLine, 0, unit.FirstLine, 0));
        }
    }

    // Annotation functions take their format as a positional-only parameter.
    private static int HiddenParameterCount(Scope scope) =>
        scope.Kind is ScopeKind.Annotation or ScopeKind.TypeAlias or ScopeKind.TypeVariable ? scope.Parameters.Count : 0;

    // CPython shows the parameter of __annotate__ under a name that a program can write.
    private string[] LocalNames()
    {
        string[] names = unit.LocalNames;
        if (unit.Scope.Kind == ScopeKind.Annotation && names.Length > 0 && names[0] == ".format")
        {
            names[0] = "format";
        }
        return names;
    }

    private CodeFlags Flags(ArgumentsNode? args)
    {
        Scope scope = unit.Scope;
        CodeFlags flags = 0;
        if (scope.IsFunctionLike)
        {
            flags |= CodeFlags.NewLocals | CodeFlags.Optimized;
            flags |= scope.IsNested ? CodeFlags.Nested : 0;
            flags |= args?.VarArg != null ? CodeFlags.VarArgs : 0;
            flags |= args?.KwArg != null ? CodeFlags.VarKeywords : 0;
            flags |= scope.IsMethod ? CodeFlags.Method : 0;
        }
        flags |= (scope.IsGenerator, scope.IsCoroutine) switch
        {
            (true, false) => CodeFlags.Generator,
            (false, true) => CodeFlags.Coroutine,
            (true, true) => CodeFlags.AsyncGenerator,
            _ => 0,
        };
        flags |= unit.HasDocstring ? CodeFlags.HasDocstring : 0;
        return flags | (CodeFlags)options.Features;
    }

    /// <summary>The dotted name; names of functions and classes that are declared global have no prefix.</summary>
    private string QualifiedName()
    {
        UnitState? parent = unit.Parent;
        if (parent?.Scope.Kind is ScopeKind.TypeParameters or ScopeKind.Annotation or ScopeKind.TypeAlias or ScopeKind.TypeVariable)
        {
            parent = parent.Parent;
        }
        if (parent?.Parent == null)
        {
            return unit.Name;
        }
        if (unit.Scope.Kind is ScopeKind.Function or ScopeKind.Class
            && parent.Scope.ScopeOf(Mangling.Mangle(parent.PrivateClass, unit.Name)) == SymbolScope.GlobalExplicit)
        {
            return unit.Name;
        }
        string locals = parent.Scope.Kind is ScopeKind.Function or ScopeKind.Lambda ? ".<locals>." : ".";
        return parent.QualifiedName + locals + unit.Name;
    }

    private PythonSyntaxException Error(string message, in Span at) => ScopeRecorder.Error(fileName, message, at);

    private PythonSyntaxException Error(string message, LocatedNode at) => Error(message, at.Span);

    private void Warn(string message, LocatedNode at)
    {
        if (warningsMuted == 0)
        {
            warnings.Add(new SyntaxWarningInfo(message, at.Span, message));
        }
    }

    private void GuardDepth()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new PythonSyntaxException(
                SyntaxErrorKind.RecursionError, "maximum recursion depth exceeded during compilation", fileName, 0, 0, 0, 0, null);
        }
    }

    private void LoadConstant(int register, object constant, Position position)
    {
        if (constant is ConstantValue { Kind: ConstantKind.Int, Big: null } value && value.Small is >= int.MinValue and <= int.MaxValue)
        {
            code.EmitWide(Opcode.LoadInt, register, (int)value.Small, position);
        }
        else if (code.IsReachable)
        {
            code.EmitWide(Opcode.LoadConst, register, code.Constants.Add(constant), position);
        }
    }

    private int PushConstant(object constant, Position position)
    {
        int register = code.Push();
        LoadConstant(register, constant, position);
        return register;
    }

    private int PushText(string text, Position position) => PushConstant(ConstantValue.FromText(text), position);

    private void Move(int to, int from, Position position)
    {
        if (to != from)
        {
            code.Emit(Opcode.Move, to, from, 0, position);
        }
    }
}
