using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Symbols;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>A unit under construction: its registers, its builder and the constructs the emitter stands in.</summary>
internal sealed class UnitState
{
    private readonly Dictionary<string, int> registers = [];
    private readonly Dictionary<string, int> freeRegisters = [];
    private readonly List<string> names = [];
    private readonly List<LocalKind> kinds = [];

    public UnitState(Scope scope, string name, UnitState? parent, int firstLine, IEnumerable<Node> body)
    {
        Scope = scope;
        Name = name;
        Parent = parent;
        FirstLine = firstLine;
        PrivateClass = scope.PrivateClass;
        NameRegisters();
        Builder = new CodeBuilder(names.Count);
        for (int i = 0; i < scope.Parameters.Count; i++)
        {
            Builder.SetAssigned(i, true);
        }
        var scan = new BodyScan();
        scan.Run(body);
        foreach (string unbound in scan.Unbound)
        {
            if (registers.TryGetValue(scope.Mangle(unbound), out int register))
            {
                Builder.SetDeletable(register);
            }
        }
        foreach (string rebound in scan.Rebound)
        {
            Rebound.Add(scope.Mangle(rebound));
        }
    }

    public Scope Scope { get; }
    public string Name { get; }
    public string QualifiedName { get; set; } = "";
    public UnitState? Parent { get; }
    public int FirstLine { get; }
    public string? PrivateClass { get; }
    public CodeBuilder Builder { get; }
    public List<FrameBlock> Blocks { get; } = [];

    /// <summary>Names that <c>:=</c> rebinds somewhere in the unit.</summary>
    public HashSet<string> Rebound { get; } = [];

    /// <summary>The inlined comprehensions that the emitter stands in, innermost last.</summary>
    public List<Scope> Inlined { get; } = [];

    /// <summary>The handler of the innermost inlined comprehension, which puts back what its names held.</summary>
    public Handler? InlinedHandler { get; set; }

    public int FirstFree { get; private set; }
    public bool HasDocstring { get; set; }

    /// <summary>Annotated assignments of a module or class body, whose annotations are evaluated on demand, and their numbers among the conditional ones or -1.</summary>
    public List<(AnnAssignStmt Statement, int Conditional)> Annotations { get; } = [];

    public int ConditionalAnnotationCount { get; set; }
    public bool IsInConditionalBlock { get; set; }

    /// <summary>In a finally body: how many blocks stand around it; else -1.</summary>
    public int FinallyDepth { get; set; } = -1;

    /// <summary>Code that stands behind the unit's last instruction: what comprehensions do on an exception.</summary>
    public List<Action> Deferred { get; } = [];

    /// <summary>Attributes of <c>self</c> that methods assign, of a class body.</summary>
    public SortedSet<string> StaticAttributes { get; } = new(StringComparer.Ordinal);

    public string[] LocalNames => [.. names];

    public LocalKind[] LocalKinds => [.. kinds];

    /// <summary>The register of a mangled name, or -1.</summary>
    public int Register(string name) => registers.GetValueOrDefault(name, -1);

    /// <summary>The register of a free variable, or -1.</summary>
    public int FreeRegister(string name) => freeRegisters.GetValueOrDefault(name, -1);

    /// <summary>The register holds a cell, be it its own or an outer function's.</summary>
    public bool HoldsCell(int register) => (kinds[register] & (LocalKind.Cell | LocalKind.Free)) != 0;

    /// <summary>The register is one of an inlined comprehension's only.</summary>
    public bool IsHidden(int register) => (kinds[register] & LocalKind.Hidden) != 0;

    public string NameOf(int register) => names[register];

    private void NameRegisters()
    {
        if (!Scope.IsFunctionLike)
        {
            AddName("", LocalKind.Hidden);
        }
        var cells = new HashSet<string>(Scope.Cells);
        foreach (string name in Scope.Parameters)
        {
            AddName(name, cells.Contains(name) ? LocalKind.Local | LocalKind.Cell : LocalKind.Local);
        }
        LocalKind hidden = Scope.IsFunctionLike ? 0 : LocalKind.Hidden;
        foreach (string name in Scope.Locals)
        {
            if (!cells.Contains(name))
            {
                AddName(name, LocalKind.Local | hidden);
            }
        }
        var frees = new HashSet<string>(Scope.Frees);
        foreach (Scope child in Scope.Children)
        {
            if (child.IsInlinedComprehension)
            {
                AddInlined(child, cells, frees);
            }
        }
        foreach (string name in Scope.Cells)
        {
            if (!registers.ContainsKey(name))
            {
                AddName(name, LocalKind.Cell);
            }
        }
        FirstFree = names.Count;
        foreach (string name in Scope.Frees)
        {
            // A class body may have a cell and see an outer one of the same name: two registers with one name.
            freeRegisters[name] = names.Count;
            AddName(name, LocalKind.Free);
        }
    }

    private void AddInlined(Scope comprehension, HashSet<string> cells, HashSet<string> frees)
    {
        foreach (Symbol symbol in comprehension.Symbols)
        {
            if (symbol.Scope == SymbolScope.Local && !symbol.Has(SymbolFlags.Parameter) && !registers.ContainsKey(symbol.Name)
                && !cells.Contains(symbol.Name) && !frees.Contains(symbol.Name))
            {
                AddName(symbol.Name, LocalKind.Local | LocalKind.Hidden);
            }
        }
        foreach (Scope child in comprehension.Children)
        {
            if (child.IsInlinedComprehension)
            {
                AddInlined(child, cells, frees);
            }
        }
    }

    private void AddName(string name, LocalKind kind)
    {
        registers.TryAdd(name, names.Count);
        names.Add(name);
        kinds.Add(kind);
    }
}
