using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Symbols;

/// <summary>The names of a module, class body, function or function-like part, and how it and its neighbours share them.</summary>
public sealed class Scope
{
    internal readonly Dictionary<string, Symbol> Table = [];
    internal readonly List<Symbol> Ordered = [];
    internal readonly List<Scope> Inner = [];
    internal readonly List<string> ParameterNames = [];
    internal readonly List<(string Name, Span At)> Directives = [];
    internal string[] LocalNames = [];
    internal string[] CellNames = [];
    internal string[] FreeNames = [];

    // State of the visit only.
    internal bool InComprehensionTarget;
    internal int ComprehensionIterDepth;
    internal bool InConditionalBlock;
    internal bool InUnevaluatedAnnotation;
    internal string? Purpose;
    internal HashSet<string>? OnlyMangled;
    internal bool HasInlinedComprehension;

    internal Scope(string name, ScopeKind kind, Node? node, Scope? parent, int line)
    {
        Line = line;
        Name = name;
        Kind = kind;
        Node = node;
        Parent = parent;
    }

    /// <summary>The name of the function or class; CPython's name for other scopes (<c>top</c>, <c>lambda</c>, <c>genexpr</c>, <c>__annotate__</c> ...).</summary>
    public string Name { get; }

    /// <summary>What opens the scope.</summary>
    public ScopeKind Kind { get; }

    /// <summary>The node that opens the scope.</summary>
    public Node? Node { get; }

    /// <summary>The enclosing scope, null for the module.</summary>
    public Scope? Parent { get; }

    /// <summary>The line it starts on; 0 for the module.</summary>
    public int Line { get; }

    /// <summary>The scopes inside, in source order; those of an inlined comprehension stand in its enclosing scope's list too.</summary>
    public IReadOnlyList<Scope> Children => Inner;

    /// <summary>The class whose name mangles private names here, or null.</summary>
    public string? PrivateClass { get; internal set; }

    /// <summary>In a type parameter scope of a class: the only names that are mangled, or null for all.</summary>
    public IReadOnlySet<string>? MangledNames => OnlyMangled;

    /// <summary>All names in order of first appearance.</summary>
    public IReadOnlyList<Symbol> Symbols => Ordered;

    /// <summary>Parameters in the order of <c>co_varnames</c>: positional, keyword-only, <c>*args</c>, <c>**kwargs</c>.</summary>
    public IReadOnlyList<string> Parameters => ParameterNames;

    /// <summary>
    /// Locals that are no parameters, in the order of <c>co_varnames</c>: that in which code for them is made. In modules and classes these are the names of
    /// inlined comprehensions. A name may be in <see cref="Cells"/> too, when an inlined comprehension binds it; it has one register then.
    /// </summary>
    public IReadOnlyList<string> Locals => LocalNames;

    /// <summary>Cells in the order of <c>co_cellvars</c>, parameters among them.</summary>
    public IReadOnlyList<string> Cells => CellNames;

    /// <summary>Free variables in the order of <c>co_freevars</c>.</summary>
    public IReadOnlyList<string> Frees => FreeNames;

    /// <summary>The scope is inside a function.</summary>
    public bool IsNested { get; internal set; }

    /// <summary>The function yields.</summary>
    public bool IsGenerator { get; internal set; }

    /// <summary>An <c>async def</c>, or a comprehension that awaits.</summary>
    public bool IsCoroutine { get; internal set; }

    /// <summary>A class body that has to make the cell <c>__class__</c>.</summary>
    public bool NeedsClassClosure { get; internal set; }

    /// <summary>A class body that has to make the cell <c>__classdict__</c>.</summary>
    public bool NeedsClassDict { get; internal set; }

    /// <summary>A class or module that has to keep <c>__conditional_annotations__</c>.</summary>
    public bool HasConditionalAnnotations { get; internal set; }

    /// <summary>The comprehension runs in the frame of its enclosing scope.</summary>
    public bool IsInlinedComprehension { get; internal set; }

    /// <summary>A scope that looks up names in the class body around it first.</summary>
    public bool CanSeeClassScope { get; internal set; }

    /// <summary>The scope has annotations.</summary>
    public bool UsesAnnotations { get; internal set; }

    /// <summary>A function, lambda or comprehension directly in a class body; a generic one is in the scope of its type parameters.</summary>
    public bool IsMethod => Parent?.Kind == ScopeKind.Class && (Kind is ScopeKind.Function or ScopeKind.Lambda || IsComprehension);

    /// <summary>The scope of the function that computes the variable annotations in this scope (for a function: that never runs), or null.</summary>
    public Scope? AnnotationScope { get; internal set; }

    /// <summary>Functions, lambdas, comprehensions and the annotation-like scopes: their locals live in registers.</summary>
    public bool IsFunctionLike => Kind is not (ScopeKind.Module or ScopeKind.Class);

    /// <summary>A generator expression or a comprehension.</summary>
    public bool IsComprehension => Kind is ScopeKind.GeneratorExpression or ScopeKind.ListComprehension or ScopeKind.SetComprehension or ScopeKind.DictComprehension;

    internal void Add(Symbol symbol)
    {
        Table.Add(symbol.Name, symbol);
        Ordered.Add(symbol);
    }

    internal void Remove(string mangledName)
    {
        Table.Remove(mangledName);
        Ordered.RemoveAll(symbol => symbol.Name == mangledName);
    }

    /// <summary>The symbol of a name that has already been mangled, or null.</summary>
    public Symbol? Find(string mangledName) => Table.GetValueOrDefault(mangledName);

    /// <summary>Where a name that has already been mangled is bound.</summary>
    public SymbolScope ScopeOf(string mangledName) => Table.TryGetValue(mangledName, out Symbol? symbol) ? symbol.Scope : SymbolScope.Unknown;

    /// <summary>The name as it stands in this scope's table.</summary>
    public string Mangle(string name) => OnlyMangled is { } only && !only.Contains(name) ? name : Mangling.Mangle(PrivateClass, name);
}
