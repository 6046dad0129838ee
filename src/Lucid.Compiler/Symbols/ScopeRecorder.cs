using System.Runtime.CompilerServices;
using Lucid.Compiler.Syntax;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Symbols;

/// <summary>
/// Owns the scopes under construction: opens and closes them and records what they do with names. Errors that need one look at the
/// current scope are raised here; those that need all scopes by <see cref="ScopeAnalyzer"/>.
/// </summary>
internal sealed class ScopeRecorder
{
    private readonly string fileName;
    private readonly bool futureAnnotations;
    private readonly Stack<Scope> open = new();

    public ScopeRecorder(ModNode tree, string fileName, bool futureAnnotations)
    {
        this.fileName = fileName;
        this.futureAnnotations = futureAnnotations;
        Root = Current = new Scope("top", ScopeKind.Module, tree, null, 0);
        Scopes[(tree, ScopeKey.Body)] = Root;
    }

    public Scope Root { get; }

    public Scope Current { get; private set; }

    public Dictionary<(Node, ScopeKey), Scope> Scopes { get; } = [];

    /// <summary>The class that mangles private names at the place of the visit.</summary>
    public string? PrivateClass { get; set; }

    public PythonSyntaxException Error(string message, Span at) => Error(fileName, message, at);

    // CPython reports byte columns here, and takes the line from the file if there is one.
    internal static PythonSyntaxException Error(string fileName, string message, Span at) =>
        new(SyntaxErrorKind.SyntaxError, message, fileName, at.Line, at.Col + 1, at.EndLine, at.EndCol + 1, null);

    /// <summary>Raises CPython's error for texts nested too deeply, before the stack ends.</summary>
    internal static void CheckStack(string fileName, bool isTooDeep)
    {
        if (isTooDeep || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new PythonSyntaxException(SyntaxErrorKind.RecursionError, "maximum recursion depth exceeded during compilation", fileName, 0, 0, 0, 0, null);
        }
    }

    public Scope New(string name, ScopeKind kind, Node node, ScopeKey key, Span at)
    {
        var scope = new Scope(name, kind, node, Current, at.Line)
        {
            IsNested = Current.IsNested || Current.IsFunctionLike,
            PrivateClass = PrivateClass,
        };
        Scopes[(node, key)] = scope;
        return scope;
    }

    public Scope Enter(string name, ScopeKind kind, Node node, ScopeKey key, Span at)
    {
        Scope scope = New(name, kind, node, key, at);
        Enter(scope);
        if (kind is ScopeKind.Annotation or ScopeKind.TypeVariable or ScopeKind.TypeAlias)
        {
            Define(".format", SymbolFlags.Parameter, at);
            Define(".format", SymbolFlags.Use, at);
        }
        return scope;
    }

    public void Enter(Scope scope, bool isNew = true)
    {
        open.Push(Current);
        // Under the future import annotations are text, so their scopes are nobody's children.
        if (!(futureAnnotations && scope.Kind == ScopeKind.Annotation))
        {
            scope.ComprehensionIterDepth = Current.ComprehensionIterDepth;
            if (isNew)
            {
                Current.Inner.Add(scope);
            }
        }
        Current = scope;
    }

    public void Exit() => Current = open.Pop();

    /// <summary>The name as the current scope's table has it.</summary>
    public string Mangle(string name) => Mangle(name, Current);

    private string Mangle(string name, Scope scope) =>
        scope.OnlyMangled is { } only && !only.Contains(name) ? name : Mangling.Mangle(PrivateClass, name);

    public SymbolFlags Lookup(string name) => Lookup(name, Current);

    private SymbolFlags Lookup(string name, Scope scope) => scope.Find(Mangle(name, scope))?.Flags ?? SymbolFlags.None;

    public void CheckAssignable(string name, Span at, ExprContext context = ExprContext.Store)
    {
        if (context != ExprContext.Load && name == "__debug__")
        {
            throw Error(context == ExprContext.Store ? "cannot assign to __debug__" : "cannot delete __debug__", at);
        }
    }

    /// <summary>Records that the current scope does something with a name.</summary>
    public void Define(string name, SymbolFlags flag, Span at, ExprContext context = ExprContext.Store)
    {
        if ((flag & (SymbolFlags.Parameter | SymbolFlags.Local | SymbolFlags.Import)) != 0)
        {
            CheckAssignable(name, at, context);
        }
        if ((flag & SymbolFlags.TypeParameter) != 0)
        {
            Current.OnlyMangled?.Add(name);
        }
        Define(name, flag, Current, at);
    }

    private void Define(string name, SymbolFlags flag, Scope scope, Span at)
    {
        string mangled = Mangle(name);
        Symbol symbol = SymbolIn(scope, mangled);
        if ((flag & symbol.Flags & SymbolFlags.Parameter) != 0)
        {
            throw Error($"duplicate argument '{name}' in function definition", at);
        }
        if ((flag & symbol.Flags & SymbolFlags.TypeParameter) != 0)
        {
            throw Error($"duplicate type parameter '{name}'", at);
        }
        SymbolFlags all = symbol.Flags | flag;
        if (scope.InComprehensionTarget)
        {
            if ((all & (SymbolFlags.Global | SymbolFlags.Nonlocal)) != 0)
            {
                throw Error($"comprehension inner loop cannot rebind assignment expression target '{name}'", at);
            }
            all |= SymbolFlags.ComprehensionIteration;
        }
        symbol.Flags = all;
        if ((flag & SymbolFlags.Parameter) != 0)
        {
            scope.ParameterNames.Add(mangled);
        }
        else if ((flag & SymbolFlags.Global) != 0)
        {
            SymbolIn(Root, mangled).Flags |= flag;
        }
    }

    private static Symbol SymbolIn(Scope scope, string mangled)
    {
        if (!scope.Table.TryGetValue(mangled, out Symbol? symbol))
        {
            scope.Add(symbol = new Symbol(mangled));
        }
        return symbol;
    }

    /// <summary>Remembers where a name was declared global or nonlocal, for errors that show later.</summary>
    public void Declare(string name, Span at) => Current.Directives.Add((Mangle(name), at));

    public void DeclareGlobal(string name, Span at)
    {
        SymbolFlags seen = Lookup(name);
        if ((seen & (SymbolFlags.Parameter | SymbolFlags.Local | SymbolFlags.Use | SymbolFlags.Annotated)) != 0)
        {
            throw Error(
                (seen & SymbolFlags.Parameter) != 0 ? $"name '{name}' is parameter and global"
                : (seen & SymbolFlags.Use) != 0 ? $"name '{name}' is used prior to global declaration"
                : (seen & SymbolFlags.Annotated) != 0 ? $"annotated name '{name}' can't be global"
                : $"name '{name}' is assigned to before global declaration",
                at);
        }
        Define(name, SymbolFlags.Global, at);
        Declare(name, at);
    }

    public void DeclareNonlocal(string name, Span at)
    {
        SymbolFlags seen = Lookup(name);
        if ((seen & (SymbolFlags.Parameter | SymbolFlags.Local | SymbolFlags.Use | SymbolFlags.Annotated)) != 0)
        {
            throw Error(
                (seen & SymbolFlags.Parameter) != 0 ? $"name '{name}' is parameter and nonlocal"
                : (seen & SymbolFlags.Use) != 0 ? $"name '{name}' is used prior to nonlocal declaration"
                : (seen & SymbolFlags.Annotated) != 0 ? $"annotated name '{name}' can't be nonlocal"
                : $"name '{name}' is assigned to before nonlocal declaration",
                at);
        }
        Define(name, SymbolFlags.Nonlocal, at);
        Declare(name, at);
    }

    /// <summary>The target of <c>:=</c> in a comprehension belongs to the scope around all comprehensions.</summary>
    public void DefineWalrusTarget(string name, Span at)
    {
        foreach (Scope scope in open.Prepend(Current))
        {
            if (scope.IsComprehension)
            {
                SymbolFlags seen = Lookup(name, scope);
                if ((seen & SymbolFlags.ComprehensionIteration) != 0 && (seen & (SymbolFlags.Local | SymbolFlags.Global)) != 0)
                {
                    throw Error($"assignment expression cannot rebind comprehension iteration variable '{name}'", at);
                }
                continue;
            }
            switch (scope.Kind)
            {
                case ScopeKind.Function or ScopeKind.Lambda:
                    Define(name, (Lookup(name, scope) & SymbolFlags.Global) != 0 ? SymbolFlags.Global : SymbolFlags.Nonlocal, at);
                    Declare(name, at);
                    Define(name, SymbolFlags.Local, scope, at);
                    return;
                case ScopeKind.Module:
                    Define(name, SymbolFlags.Global, at);
                    Declare(name, at);
                    Define(name, SymbolFlags.Global, scope, at);
                    return;
                case ScopeKind.Class:
                    throw Error("assignment expression within a comprehension cannot be used in a class body", at);
                case ScopeKind.TypeParameters:
                    throw Error("assignment expression within a comprehension cannot be used within the definition of a generic", at);
                case ScopeKind.TypeAlias:
                    throw Error("assignment expression within a comprehension cannot be used in a type alias", at);
                case ScopeKind.TypeVariable:
                    throw Error("assignment expression within a comprehension cannot be used in a TypeVar bound", at);
                default:
                    break;
            }
        }
    }

    /// <summary>Annotations and their like must not yield, await or bind.</summary>
    public void RefuseInAnnotation(string what, Span at)
    {
        string? where = Current.Kind switch
        {
            ScopeKind.Annotation => "an annotation",
            ScopeKind.TypeVariable => Current.Purpose,
            ScopeKind.TypeAlias => "a type alias",
            ScopeKind.TypeParameters => "the definition of a generic",
            _ => null,
        };
        if (where is not null)
        {
            throw Error($"{what} cannot be used within {where}", at);
        }
    }

    public void RefuseYieldInComprehension(Span at)
    {
        string? where = Current.Kind switch
        {
            ScopeKind.ListComprehension => "list comprehension",
            ScopeKind.SetComprehension => "set comprehension",
            ScopeKind.DictComprehension => "dict comprehension",
            ScopeKind.GeneratorExpression => "generator expression",
            _ => null,
        };
        if (where is not null)
        {
            throw Error($"'yield' inside {where}", at);
        }
    }
}
