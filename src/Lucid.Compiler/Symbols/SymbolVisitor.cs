using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Symbols;

/// <summary>
/// Walks a text and records what each scope does with names. The order of the walk is CPython's: it decides which error is found first
/// and in which order a table lists its names. Chains that are deep to the left, and elif chains, do not recurse.
/// </summary>
internal sealed partial class SymbolVisitor(ScopeRecorder scopes, string fileName, bool topLevelAwait)
{
    private const int DepthMax = 3000;
    private readonly Stack<ExprNode> spine = new();
    private int depth;

    private Scope Current => scopes.Current;

    public void Visit(ModNode tree)
    {
        switch (tree)
        {
            case ModuleNode module:
                Body(module.Body);
                break;
            case InteractiveNode interactive:
                Body(interactive.Body);
                break;
            case ExpressionNode expression:
                Expr(expression.Body);
                break;
        }
    }

    private void Descend() => ScopeRecorder.CheckStack(fileName, ++depth > DepthMax);

    private void Body(StmtNode[] body)
    {
        foreach (StmtNode statement in body)
        {
            Stmt(statement);
        }
    }

    private void ConditionalBody(params ReadOnlySpan<StmtNode[]> bodies)
    {
        bool before = Current.InConditionalBlock;
        Current.InConditionalBlock = true;
        foreach (StmtNode[] body in bodies)
        {
            Body(body);
        }
        Current.InConditionalBlock = before;
    }

    private void Stmt(StmtNode statement)
    {
        Descend();
        switch (statement)
        {
            case FunctionDefStmt s:
                Function(s, s.Name, s.Args, s.Body, s.DecoratorList, s.Returns, s.TypeParams, isAsync: false);
                break;
            case AsyncFunctionDefStmt s:
                Function(s, s.Name, s.Args, s.Body, s.DecoratorList, s.Returns, s.TypeParams, isAsync: true);
                break;
            case ClassDefStmt s:
                Class(s);
                break;
            case TypeAliasStmt s:
                TypeAlias(s);
                break;
            case ReturnStmt s:
                Optional(s.Value);
                break;
            case DeleteStmt s:
                All(s.Targets);
                break;
            case AssignStmt s:
                All(s.Targets);
                Expr(s.Value);
                break;
            case AnnAssignStmt s:
                AnnAssign(s);
                break;
            case AugAssignStmt s:
                Expr(s.Target);
                Expr(s.Value);
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
            case GlobalStmt s:
                Array.ForEach(s.Names, name => scopes.DeclareGlobal(name, s.Span));
                break;
            case NonlocalStmt s:
                Array.ForEach(s.Names, name => scopes.DeclareNonlocal(name, s.Span));
                break;
            case ExprStmt s:
                Expr(s.Value);
                break;
            default:
                Compound(statement);
                break;
        }
        depth--;
    }

    private void Compound(StmtNode statement)
    {
        switch (statement)
        {
            case ForStmt s:
                Expr(s.Target);
                Expr(s.Iter);
                ConditionalBody(s.Body, s.OrElse);
                break;
            case AsyncForStmt s:
                Async(s, "'async for' outside async function");
                Expr(s.Target);
                Expr(s.Iter);
                ConditionalBody(s.Body, s.OrElse);
                break;
            case WhileStmt s:
                Expr(s.Test);
                ConditionalBody(s.Body, s.OrElse);
                break;
            case IfStmt s:
                If(s);
                break;
            case WithStmt s:
                With(s.Items, s.Body);
                break;
            case AsyncWithStmt s:
                Async(s, "'async with' outside async function");
                With(s.Items, s.Body);
                break;
            case MatchStmt s:
                Match(s);
                break;
            case TryStmt s:
                Try(s.Body, s.Handlers, s.OrElse, s.FinalBody);
                break;
            case TryStarStmt s:
                Try(s.Body, s.Handlers, s.OrElse, s.FinalBody);
                break;
        }
    }

    private void Async(StmtNode statement, string complaint)
    {
        if (AllowsTopLevelAwait)
        {
            Current.IsCoroutine = true;
        }
        if (!Current.IsCoroutine)
        {
            throw scopes.Error(complaint, statement.Span);
        }
    }

    private bool AllowsTopLevelAwait => topLevelAwait && Current.Kind == ScopeKind.Module;

    private void If(IfStmt first)
    {
        bool before = Current.InConditionalBlock;
        Current.InConditionalBlock = true;
        for (IfStmt s = first; ; s = (IfStmt)s.OrElse[0])
        {
            Expr(s.Test);
            Body(s.Body);
            if (s.OrElse is not [IfStmt])
            {
                Body(s.OrElse);
                break;
            }
        }
        Current.InConditionalBlock = before;
    }

    private void With(WithItemNode[] items, StmtNode[] body)
    {
        foreach (WithItemNode item in items)
        {
            Expr(item.ContextExpr);
            Optional(item.OptionalVars);
        }
        ConditionalBody(body);
    }

    private void Match(MatchStmt s)
    {
        Expr(s.Subject);
        foreach (MatchCaseNode branch in s.Cases)
        {
            Pattern(branch.Pattern);
            Optional(branch.Guard);
            ConditionalBody(branch.Body);
        }
    }

    private void Try(StmtNode[] body, ExceptHandlerNode[] handlers, StmtNode[] orElse, StmtNode[] finalBody)
    {
        ConditionalBody(body);
        foreach (ExceptHandlerNode handler in handlers)
        {
            Optional(handler.Type);
            if (handler.Name is not null)
            {
                scopes.Define(handler.Name, SymbolFlags.Local, handler.Span);
            }
            ConditionalBody(handler.Body);
        }
        ConditionalBody(orElse, finalBody);
    }

    private void Aliases(AliasNode[] names)
    {
        foreach (AliasNode alias in names)
        {
            string name = alias.AsName ?? alias.Name;
            if (name == "*")
            {
                if (Current.Kind != ScopeKind.Module)
                {
                    throw scopes.Error("import * only allowed at module level", alias.Span);
                }
                continue;
            }
            int dot = name.IndexOf('.');
            scopes.Define(dot < 0 ? name : name[..dot], SymbolFlags.Import, alias.Span);
        }
    }

    private void Function(
        StmtNode s, string name, ArgumentsNode args, StmtNode[] body, ExprNode[] decorators, ExprNode? returns, TypeParamNode[] typeParams, bool isAsync)
    {
        scopes.Define(name, SymbolFlags.Local, s.Span);
        All(args.Defaults);
        AllWithNull(args.KwDefaults);
        All(decorators);
        if (typeParams.Length > 0)
        {
            EnterTypeParameters(name, s);
            // CPython reserves a place for defaults even where there are none.
            scopes.Define(".defaults", SymbolFlags.Parameter, s.Span);
            if (Array.Exists(args.KwDefaults, value => value is not null))
            {
                scopes.Define(".kwdefaults", SymbolFlags.Parameter, s.Span);
            }
            TypeParameters(typeParams);
        }
        Scope function = scopes.New(name, ScopeKind.Function, s, ScopeKey.Body, s.Span);
        function.IsCoroutine = isAsync;
        Signature(s, args, returns, function);
        scopes.Enter(function);
        Parameters(args);
        Body(body);
        scopes.Exit();
        if (typeParams.Length > 0)
        {
            scopes.Exit();
        }
    }

    private void Signature(StmtNode s, ArgumentsNode args, ExprNode? returns, Scope function)
    {
        bool seesClass = Current.CanSeeClassScope || Current.Kind == ScopeKind.Class;
        scopes.Enter("__annotate__", ScopeKind.Annotation, s, ScopeKey.Annotations, s.Span);
        SeeClass(seesClass, s.Span);
        foreach (ArgNode? arg in (ArgNode?[])[.. args.PosOnlyArgs, .. args.Args, args.VarArg, args.KwArg, .. args.KwOnlyArgs])
        {
            if (arg?.Annotation is { } annotation)
            {
                function.UsesAnnotations = true;
                Expr(annotation);
            }
        }
        if (returns is not null)
        {
            function.UsesAnnotations = true;
            Expr(returns);
        }
        scopes.Exit();
    }

    private void SeeClass(bool sees, Span at)
    {
        if (sees)
        {
            Current.CanSeeClassScope = true;
            scopes.Define("__classdict__", SymbolFlags.Use, at);
        }
    }

    private void Parameters(ArgumentsNode args)
    {
        foreach (ArgNode? arg in (ArgNode?[])[.. args.PosOnlyArgs, .. args.Args, .. args.KwOnlyArgs, args.VarArg, args.KwArg])
        {
            if (arg is not null)
            {
                scopes.Define(arg.Name, SymbolFlags.Parameter, arg.Span);
            }
        }
    }

    private void EnterTypeParameters(string name, StmtNode s)
    {
        bool inClass = Current.Kind == ScopeKind.Class;
        scopes.Enter(name, ScopeKind.TypeParameters, s, ScopeKey.TypeParameters, s.Span);
        SeeClass(inClass, s.Span);
    }

    private void Class(ClassDefStmt s)
    {
        scopes.Define(s.Name, SymbolFlags.Local, s.Span);
        All(s.DecoratorList);
        string? outerClass = scopes.PrivateClass;
        if (s.TypeParams.Length > 0)
        {
            EnterTypeParameters(s.Name, s);
            foreach (string name in (string[])[".type_params", ".generic_base"])
            {
                scopes.Define(name, SymbolFlags.Local, s.Span);
                scopes.Define(name, SymbolFlags.Use, s.Span);
            }
            // The names of the parameters are private to this class; other names here are not mangled.
            Current.PrivateClass = scopes.PrivateClass = s.Name;
            Current.OnlyMangled = [];
            TypeParameters(s.TypeParams);
        }
        All(s.Bases);
        Keywords(s.Keywords);
        scopes.Enter(s.Name, ScopeKind.Class, s, ScopeKey.Body, s.Span);
        Current.PrivateClass = scopes.PrivateClass = s.Name;
        if (s.TypeParams.Length > 0)
        {
            scopes.Define("__type_params__", SymbolFlags.Local, s.Span);
            scopes.Define(".type_params", SymbolFlags.Use, s.Span);
        }
        Body(s.Body);
        scopes.Exit();
        if (s.TypeParams.Length > 0)
        {
            scopes.Exit();
        }
        scopes.PrivateClass = outerClass;
    }

    private void TypeAlias(TypeAliasStmt s)
    {
        Expr(s.Name);
        bool inClass = Current.Kind == ScopeKind.Class;
        string name = ((NameExpr)s.Name).Id;
        if (s.TypeParams.Length > 0)
        {
            EnterTypeParameters(name, s);
            TypeParameters(s.TypeParams);
        }
        scopes.Enter(name, ScopeKind.TypeAlias, s, ScopeKey.Body, s.Span);
        SeeClass(inClass, s.Value.Span);
        Expr(s.Value);
        scopes.Exit();
        if (s.TypeParams.Length > 0)
        {
            scopes.Exit();
        }
    }

    private void TypeParameters(TypeParamNode[] typeParams)
    {
        foreach (TypeParamNode node in typeParams)
        {
            switch (node)
            {
                case TypeVarParam p:
                    scopes.Define(p.Name, SymbolFlags.TypeParameter | SymbolFlags.Local, p.Span);
                    TypeParameterPart(p, p.Name, p.Bound, ScopeKey.Bound, p.Bound is TupleExpr ? "a TypeVar constraint" : "a TypeVar bound");
                    TypeParameterPart(p, p.Name, p.DefaultValue, ScopeKey.Default, "a TypeVar default");
                    break;
                case ParamSpecParam p:
                    scopes.Define(p.Name, SymbolFlags.TypeParameter | SymbolFlags.Local, p.Span);
                    TypeParameterPart(p, p.Name, p.DefaultValue, ScopeKey.Default, "a ParamSpec default");
                    break;
                case TypeVarTupleParam p:
                    scopes.Define(p.Name, SymbolFlags.TypeParameter | SymbolFlags.Local, p.Span);
                    TypeParameterPart(p, p.Name, p.DefaultValue, ScopeKey.Default, "a TypeVarTuple default");
                    break;
            }
        }
    }

    private void TypeParameterPart(TypeParamNode parameter, string name, ExprNode? value, ScopeKey key, string purpose)
    {
        if (name == "__classdict__")
        {
            throw scopes.Error($"reserved name '{name}' cannot be used for type parameter", parameter.Span);
        }
        if (value is null)
        {
            return;
        }
        bool seesClass = Current.CanSeeClassScope;
        scopes.Enter(name, ScopeKind.TypeVariable, parameter, key, value.Span);
        SeeClass(seesClass, value.Span);
        Current.Purpose = purpose;
        Expr(value);
        scopes.Exit();
    }

    private void AnnAssign(AnnAssignStmt s)
    {
        Current.UsesAnnotations = true;
        if (s.Target is NameExpr target)
        {
            SymbolFlags seen = scopes.Lookup(target.Id) & (SymbolFlags.Global | SymbolFlags.Nonlocal);
            if (seen != 0 && Current != scopes.Root && s.Simple)
            {
                throw scopes.Error($"annotated name '{target.Id}' can't be {((seen & SymbolFlags.Global) != 0 ? "global" : "nonlocal")}", s.Span);
            }
            if (s.Simple)
            {
                scopes.Define(target.Id, SymbolFlags.Annotated | SymbolFlags.Local, target.Span);
            }
            else if (s.Value is not null)
            {
                scopes.Define(target.Id, SymbolFlags.Local, target.Span);
            }
        }
        else
        {
            Expr(s.Target);
        }
        Annotation(s.Annotation);
        Optional(s.Value);
    }

    private void Annotation(ExprNode annotation)
    {
        Scope owner = Current;
        // A module may be run in part only, so each of its annotations counts as conditional.
        if (!owner.HasConditionalAnnotations && (owner.Kind == ScopeKind.Module || (owner.Kind == ScopeKind.Class && owner.InConditionalBlock)))
        {
            owner.HasConditionalAnnotations = true;
            scopes.Define("__conditional_annotations__", SymbolFlags.Use, annotation.Span);
        }
        if (owner.AnnotationScope is null)
        {
            owner.AnnotationScope = scopes.Enter("__annotate__", ScopeKind.Annotation, owner.Node!, owner.IsFunctionLike ? ScopeKey.LocalAnnotations : ScopeKey.Annotations, annotation.Span);
            SeeClass(owner.Kind == ScopeKind.Class, annotation.Span);
        }
        else
        {
            scopes.Enter(owner.AnnotationScope, isNew: false);
        }
        if (owner.Kind == ScopeKind.Class && owner.HasConditionalAnnotations && Current.Find("__conditional_annotations__") is null)
        {
            scopes.Define("__conditional_annotations__", SymbolFlags.Use, annotation.Span);
        }
        // Annotations of a function's locals are never run and bind and use nothing.
        Current.InUnevaluatedAnnotation = owner.IsFunctionLike;
        Expr(annotation);
        Current.InUnevaluatedAnnotation = false;
        scopes.Exit();
    }

    private void Pattern(PatternNode pattern)
    {
        Descend();
        switch (pattern)
        {
            case MatchValuePattern p:
                Expr(p.Value);
                break;
            case MatchSequencePattern p:
                Array.ForEach(p.Patterns, Pattern);
                break;
            case MatchStarPattern p:
                Bind(p.Name, p.Span);
                break;
            case MatchMappingPattern p:
                All(p.Keys);
                Array.ForEach(p.Patterns, Pattern);
                Bind(p.Rest, p.Span);
                break;
            case MatchClassPattern p:
                Expr(p.Cls);
                Array.ForEach(p.Patterns, Pattern);
                for (int i = 0; i < p.KwdAttrs.Length; i++)
                {
                    scopes.CheckAssignable(p.KwdAttrs[i], p.KwdPatterns[i].Span);
                }
                Array.ForEach(p.KwdPatterns, Pattern);
                break;
            case MatchAsPattern p:
                if (p.Pattern is not null)
                {
                    Pattern(p.Pattern);
                }
                Bind(p.Name, p.Span);
                break;
            case MatchOrPattern p:
                Array.ForEach(p.Patterns, Pattern);
                break;
        }
        depth--;
    }

    private void Bind(string? name, Span at)
    {
        if (name is not null)
        {
            scopes.Define(name, SymbolFlags.Local, at);
        }
    }
}
