using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Symbols;

/// <summary>
/// Lists locals, cells and free variables of a scope as <c>co_varnames</c>, <c>co_cellvars</c> and <c>co_freevars</c> do. CPython numbers
/// locals when it first makes code for them, so this walks the scope's text in the order of the code: values before their targets,
/// a finally body at the first exit through it, the names of an inlined comprehension all at its start.
/// </summary>
internal sealed partial class NameOrder
{
    private readonly SymbolTableResult table;
    private readonly Scope scope;
    private readonly List<string> locals = [];
    private readonly HashSet<string> known;
    private readonly Dictionary<string, SymbolScope> overrides = [];
    private readonly Stack<ExprNode> spine = new();
    private readonly List<StmtNode[]?> exits = [];
    private bool inInlined;

    private NameOrder(SymbolTableResult table, Scope scope)
    {
        this.table = table;
        this.scope = scope;
        known = [.. scope.ParameterNames];
    }

    public static void Assign(SymbolTableResult table, Scope scope)
    {
        if (scope.IsInlinedComprehension)
        {
            return;
        }
        var order = new NameOrder(table, scope);
        if (order.MayHaveLocals())
        {
            order.Walk();
        }
        scope.LocalNames = [.. order.locals];
        order.AssignCells();
    }

    // Most module and class scopes have none: only inlined comprehensions make locals there.
    private bool MayHaveLocals()
    {
        foreach (Symbol symbol in scope.Ordered)
        {
            if (scope.IsFunctionLike && symbol.Scope is SymbolScope.Local or SymbolScope.Cell && !known.Contains(symbol.Name))
            {
                return true;
            }
        }
        return scope.HasInlinedComprehension;
    }

    private void AssignCells()
    {
        var cells = new List<string>();
        var frees = new List<string>();
        foreach (Symbol symbol in scope.Ordered)
        {
            if (symbol.Scope == SymbolScope.Cell || symbol.Has(SymbolFlags.ComprehensionCell))
            {
                cells.Add(symbol.Name);
            }
            if (symbol.Scope == SymbolScope.Free || symbol.Has(SymbolFlags.FreeInClass))
            {
                frees.Add(symbol.Name);
            }
        }
        Sort(cells);
        Sort(frees);
        if (!scope.IsFunctionLike)
        {
            AddIf(scope.NeedsClassClosure, "__class__");
            AddIf(scope.NeedsClassDict, "__classdict__");
            AddIf(scope.HasConditionalAnnotations, "__conditional_annotations__");
        }
        // A cell that is a parameter or a comprehension's local keeps that place.
        var unique = new HashSet<string>(cells);
        string[] named = [.. scope.ParameterNames.Concat(locals).Where(unique.Contains)];
        unique.ExceptWith(named);
        scope.CellNames = [.. named, .. cells.Where(unique.Contains)];
        // What an inlined comprehension of a class takes from the class's own cells is free in the table only. A class that makes the cell __class__
        // may still see another one, of the class around.
        scope.FreeNames = scope.Kind == ScopeKind.Class ? [.. frees.Where(name => name == "__class__" || !cells.Contains(name))] : [.. frees];

        void AddIf(bool needed, string name)
        {
            if (needed && !cells.Contains(name))
            {
                cells.Add(name);
            }
        }
    }

    // By code points, which is not the order of UTF-16 units.
    private static void Sort(List<string> names) => names.Sort(static (a, b) =>
    {
        for (int i = 0; i < a.Length && i < b.Length; i++)
        {
            if (a[i] != b[i])
            {
                bool low = char.IsSurrogate(a[i]), high = char.IsSurrogate(b[i]);
                return low == high ? a[i] - b[i] : low ? 1 : -1;
            }
        }
        return a.Length - b.Length;
    });

    private void Add(string mangled)
    {
        if (known.Add(mangled))
        {
            locals.Add(mangled);
        }
    }

    private void Use(string name)
    {
        if (!scope.IsFunctionLike)
        {
            return;
        }
        string mangled = scope.Mangle(name);
        if ((overrides.TryGetValue(mangled, out SymbolScope where) ? where : scope.ScopeOf(mangled)) == SymbolScope.Local)
        {
            Add(mangled);
        }
    }

    private void Walk()
    {
        switch (scope.Kind, scope.Node)
        {
            case (ScopeKind.Annotation, _):
                new AnnotationOrder(Expr).Walk(scope.Node!);
                break;
            case (_, ModuleNode node):
                Body(node.Body);
                break;
            case (_, InteractiveNode node):
                Body(node.Body);
                break;
            case (_, ExpressionNode node):
                Expr(node.Body);
                break;
            case (ScopeKind.TypeVariable, TypeParamNode node):
                Expr(PartOf(node));
                break;
            case (ScopeKind.TypeParameters, FunctionDefStmt node):
                TypeParams(node.TypeParams);
                break;
            case (ScopeKind.TypeParameters, AsyncFunctionDefStmt node):
                TypeParams(node.TypeParams);
                break;
            case (ScopeKind.TypeParameters, ClassDefStmt node):
                TypeParams(node.TypeParams);
                Use(".type_params");
                Use(".generic_base");
                Bases(node);
                break;
            case (ScopeKind.TypeParameters, TypeAliasStmt node):
                TypeParams(node.TypeParams);
                break;
            case (ScopeKind.Function, FunctionDefStmt node):
                Body(node.Body);
                break;
            case (ScopeKind.Function, AsyncFunctionDefStmt node):
                Body(node.Body);
                break;
            case (ScopeKind.Class, ClassDefStmt node):
                Body(node.Body);
                break;
            case (ScopeKind.TypeAlias, TypeAliasStmt node):
                Expr(node.Value);
                break;
            case (ScopeKind.Lambda, LambdaExpr node):
                Expr(node.Body);
                break;
            case (_, ExprNode node) when scope.IsComprehension:
                Generators(node);
                break;
        }
    }

    private ExprNode PartOf(TypeParamNode parameter)
    {
        bool isBound = table.Find(parameter, ScopeKey.Bound) == scope;
        return parameter switch
        {
            TypeVarParam p => isBound ? p.Bound! : p.DefaultValue!,
            ParamSpecParam p => p.DefaultValue!,
            TypeVarTupleParam p => p.DefaultValue!,
            _ => throw new InvalidOperationException("an unknown type parameter"),
        };
    }

    private void TypeParams(TypeParamNode[] typeParams)
    {
        foreach (TypeParamNode parameter in typeParams)
        {
            Use(parameter switch
            {
                TypeVarParam p => p.Name,
                ParamSpecParam p => p.Name,
                TypeVarTupleParam p => p.Name,
                _ => throw new InvalidOperationException("an unknown type parameter"),
            });
        }
    }

    private void Bases(ClassDefStmt node)
    {
        All(node.Bases);
        foreach (KeywordNode keyword in node.Keywords)
        {
            Expr(keyword.Value);
        }
    }

    private void Body(StmtNode[] body)
    {
        foreach (StmtNode statement in body)
        {
            Stmt(statement);
        }
    }

    private void Stmt(StmtNode statement)
    {
        switch (statement)
        {
            case FunctionDefStmt s:
                Function(s.Name, s.DecoratorList, s.Args);
                break;
            case AsyncFunctionDefStmt s:
                Function(s.Name, s.DecoratorList, s.Args);
                break;
            case ClassDefStmt s:
                All(s.DecoratorList);
                if (s.TypeParams.Length == 0)
                {
                    Bases(s);
                }
                Use(s.Name);
                break;
            case TypeAliasStmt s:
                Expr(s.Name);
                break;
            case ReturnStmt s:
                Optional(s.Value);
                Leave(0);
                break;
            case BreakStmt or ContinueStmt:
                Leave(exits.LastIndexOf(null) + 1);
                break;
            case DeleteStmt s:
                All(s.Targets);
                break;
            case AssignStmt s:
                Expr(s.Value);
                All(s.Targets);
                break;
            case AugAssignStmt s:
                Expr(s.Target);
                Expr(s.Value);
                break;
            case AnnAssignStmt s:
                Optional(s.Value);
                if (s.Value is not null || s.Target is not NameExpr)
                {
                    Expr(s.Target);
                }
                break;
            case RaiseStmt s:
                Optional(s.Exc);
                Optional(s.Cause);
                break;
            case AssertStmt s:
                Expr(s.Test);
                Optional(s.Msg);
                break;
            case ImportStmt s:
                Aliases(s.Names);
                break;
            case ImportFromStmt s:
                Aliases(s.Names);
                break;
            case ExprStmt s:
                Expr(s.Value);
                break;
            default:
                Compound(statement);
                break;
        }
    }

    private void Compound(StmtNode statement)
    {
        switch (statement)
        {
            case ForStmt s:
                Loop(s.Iter, s.Target, s.Body, s.OrElse);
                break;
            case AsyncForStmt s:
                Loop(s.Iter, s.Target, s.Body, s.OrElse);
                break;
            case WhileStmt s:
                Loop(s.Test, null, s.Body, s.OrElse);
                break;
            case IfStmt s:
                for (; ; s = (IfStmt)s.OrElse[0])
                {
                    Expr(s.Test);
                    Body(s.Body);
                    if (s.OrElse is not [IfStmt])
                    {
                        Body(s.OrElse);
                        break;
                    }
                }
                break;
            case WithStmt s:
                With(s.Items, s.Body);
                break;
            case AsyncWithStmt s:
                With(s.Items, s.Body);
                break;
            case MatchStmt s:
                Expr(s.Subject);
                Array.ForEach(s.Cases, Case);
                break;
            case TryStmt s:
                EnterFinally(s.FinalBody);
                Body(s.Body);
                Body(s.OrElse);
                Array.ForEach(s.Handlers, Handler);
                ExitFinally(s.FinalBody);
                break;
            case TryStarStmt s:
                EnterFinally(s.FinalBody);
                Body(s.Body);
                Array.ForEach(s.Handlers, Handler);
                Body(s.OrElse);
                ExitFinally(s.FinalBody);
                break;
        }
    }

    private void EnterFinally(StmtNode[] finalBody)
    {
        if (finalBody.Length > 0)
        {
            exits.Add(finalBody);
        }
    }

    private void ExitFinally(StmtNode[] finalBody)
    {
        if (finalBody.Length > 0)
        {
            exits.RemoveAt(exits.Count - 1);
            Body(finalBody);
        }
    }

    // A jump out of try statements runs their finally bodies, and that is where their code is first made.
    private void Leave(int depth)
    {
        if (exits.Count <= depth)
        {
            return;
        }
        StmtNode[]? finalBody = exits[^1];
        exits.RemoveAt(exits.Count - 1);
        if (finalBody is not null)
        {
            Body(finalBody);
        }
        Leave(depth);
        exits.Add(finalBody);
    }

    private void Loop(ExprNode first, ExprNode? target, StmtNode[] body, StmtNode[] orElse)
    {
        Expr(first);
        Optional(target);
        exits.Add(null);
        Body(body);
        exits.RemoveAt(exits.Count - 1);
        Body(orElse);
    }

    private void With(WithItemNode[] items, StmtNode[] body)
    {
        foreach (WithItemNode item in items)
        {
            Expr(item.ContextExpr);
            Optional(item.OptionalVars);
        }
        Body(body);
    }

    private void Handler(ExceptHandlerNode handler)
    {
        Optional(handler.Type);
        if (handler.Name is not null)
        {
            Use(handler.Name);
        }
        Body(handler.Body);
    }

    private void Function(string name, ExprNode[] decorators, ArgumentsNode args)
    {
        All(decorators);
        All(args.Defaults);
        AllWithNull(args.KwDefaults);
        Use(name);
    }

    private void Aliases(AliasNode[] names)
    {
        foreach (AliasNode alias in names)
        {
            string name = alias.AsName ?? alias.Name;
            int dot = name.IndexOf('.');
            Use(dot < 0 ? name : name[..dot]);
        }
    }

    // What a pattern binds is stored when all of it has matched.
    private void Case(MatchCaseNode branch)
    {
        var stores = new List<string>();
        Pattern(branch.Pattern, stores);
        stores.ForEach(Use);
        Optional(branch.Guard);
        Body(branch.Body);
    }

    private void Pattern(PatternNode? pattern, List<string> stores)
    {
        switch (pattern)
        {
            case MatchValuePattern p:
                Expr(p.Value);
                break;
            case MatchSequencePattern p:
                Patterns(p.Patterns, stores);
                break;
            case MatchStarPattern p:
                Bind(p.Name, stores);
                break;
            case MatchMappingPattern p:
                All(p.Keys);
                Patterns(p.Patterns, stores);
                Bind(p.Rest, stores);
                break;
            case MatchClassPattern p:
                Expr(p.Cls);
                Patterns(p.Patterns, stores);
                Patterns(p.KwdPatterns, stores);
                break;
            case MatchAsPattern p:
                Pattern(p.Pattern, stores);
                Bind(p.Name, stores);
                break;
            case MatchOrPattern p:
                Patterns(p.Patterns, stores);
                break;
        }
    }

    private void Patterns(PatternNode[] patterns, List<string> stores)
    {
        foreach (PatternNode pattern in patterns)
        {
            Pattern(pattern, stores);
        }
    }

    private static void Bind(string? name, List<string> stores)
    {
        if (name is not null)
        {
            stores.Add(name);
        }
    }
}
