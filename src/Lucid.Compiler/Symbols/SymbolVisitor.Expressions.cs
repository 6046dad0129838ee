using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Symbols;

/// <summary>Expressions, the scopes they open are visited here.</summary>
internal sealed partial class SymbolVisitor
{
    private void Optional(ExprNode? value)
    {
        if (value is not null)
        {
            Expr(value);
        }
    }

    private void All(ExprNode[] values)
    {
        foreach (ExprNode value in values)
        {
            Expr(value);
        }
    }

    private void AllWithNull(ExprNode?[] values)
    {
        foreach (ExprNode? value in values)
        {
            Optional(value);
        }
    }

    private void Keywords(KeywordNode[] keywords)
    {
        foreach (KeywordNode keyword in keywords)
        {
            scopes.CheckAssignable(keyword.Arg ?? "", keyword.Span);
        }
        foreach (KeywordNode keyword in keywords)
        {
            Expr(keyword.Value);
        }
    }

    // Walks down the left side of operators, attributes, subscripts and calls, then visits what stands to the right of each on the way up.
    private void Expr(ExprNode expr)
    {
        Descend();
        int bottom = spine.Count;
        ExprNode? left = expr;
        while (left is not null)
        {
            expr = left;
            left = Left(expr);
            if (left is not null)
            {
                spine.Push(expr);
            }
        }
        Leaf(expr);
        while (spine.Count > bottom)
        {
            Right(spine.Pop());
        }
        depth--;
    }

    private ExprNode? Left(ExprNode expr)
    {
        switch (expr)
        {
            case BinOpExpr e:
                return e.Left;
            case AttributeExpr e:
                scopes.CheckAssignable(e.Attr, e.Span, e.Ctx);
                return e.Value;
            case SubscriptExpr e:
                return e.Value;
            case CallExpr e:
                return e.Func;
            case CompareExpr e:
                return e.Left;
            default:
                return null;
        }
    }

    private void Right(ExprNode expr)
    {
        switch (expr)
        {
            case BinOpExpr e:
                Expr(e.Right);
                break;
            case SubscriptExpr e:
                Expr(e.Slice);
                break;
            case CallExpr e:
                All(e.Args);
                Keywords(e.Keywords);
                break;
            case CompareExpr e:
                All(e.Comparators);
                break;
        }
    }

    private void Leaf(ExprNode expr)
    {
        switch (expr)
        {
            case NameExpr e:
                Name(e);
                break;
            case ConstantExpr:
                break;
            case BoolOpExpr e:
                All(e.Values);
                break;
            case UnaryOpExpr e:
                Expr(e.Operand);
                break;
            case TupleExpr e:
                All(e.Elts);
                break;
            case ListExpr e:
                All(e.Elts);
                break;
            case SetExpr e:
                All(e.Elts);
                break;
            case DictExpr e:
                AllWithNull(e.Keys);
                All(e.Values);
                break;
            case StarredExpr e:
                Expr(e.Value);
                break;
            case SliceExpr e:
                Optional(e.Lower);
                Optional(e.Upper);
                Optional(e.Step);
                break;
            case IfExpExpr e:
                Expr(e.Test);
                Expr(e.Body);
                Expr(e.OrElse);
                break;
            case JoinedStrExpr e:
                All(e.Values);
                break;
            case TemplateStrExpr e:
                All(e.Values);
                break;
            case FormattedValueExpr e:
                Expr(e.Value);
                Optional(e.FormatSpec);
                break;
            case InterpolationExpr e:
                Expr(e.Value);
                Optional(e.FormatSpec);
                break;
            default:
                Scoped(expr);
                break;
        }
    }

    private void Scoped(ExprNode expr)
    {
        switch (expr)
        {
            case NamedExprExpr e:
                Walrus(e);
                break;
            case LambdaExpr e:
                Lambda(e);
                break;
            case ListCompExpr e:
                Comprehension(e, "listcomp", ScopeKind.ListComprehension, e.Generators, null, e.Elt);
                break;
            case SetCompExpr e:
                Comprehension(e, "setcomp", ScopeKind.SetComprehension, e.Generators, null, e.Elt);
                break;
            case DictCompExpr e:
                Comprehension(e, "dictcomp", ScopeKind.DictComprehension, e.Generators, e.Value, e.Key);
                break;
            case GeneratorExpExpr e:
                Comprehension(e, "genexpr", ScopeKind.GeneratorExpression, e.Generators, null, e.Elt);
                break;
            case YieldExpr e:
                Yield(e, e.Value);
                break;
            case YieldFromExpr e:
                Yield(e, e.Value);
                break;
            case AwaitExpr e:
                Await(e);
                break;
        }
    }

    private void Name(NameExpr e)
    {
        if (Current.InUnevaluatedAnnotation)
        {
            return;
        }
        scopes.Define(e.Id, e.Ctx == ExprContext.Load ? SymbolFlags.Use : SymbolFlags.Local, e.Span, e.Ctx);
        // A super() without arguments finds its class in this cell.
        if (e.Ctx == ExprContext.Load && e.Id == "super" && Current.IsFunctionLike)
        {
            scopes.Define("__class__", SymbolFlags.Use, e.Span);
        }
    }

    private void Walrus(NamedExprExpr e)
    {
        scopes.RefuseInAnnotation("named expression", e.Span);
        if (Current.ComprehensionIterDepth > 0)
        {
            throw scopes.Error("assignment expression cannot be used in a comprehension iterable expression", e.Span);
        }
        if (Current.IsComprehension)
        {
            scopes.DefineWalrusTarget(((NameExpr)e.Target).Id, e.Target.Span);
        }
        Expr(e.Value);
        Expr(e.Target);
    }

    private void Lambda(LambdaExpr e)
    {
        All(e.Args.Defaults);
        AllWithNull(e.Args.KwDefaults);
        scopes.Enter("lambda", ScopeKind.Lambda, e, ScopeKey.Body, e.Span);
        Parameters(e.Args);
        Expr(e.Body);
        scopes.Exit();
    }

    private void Comprehension(ExprNode e, string name, ScopeKind kind, ComprehensionNode[] generators, ExprNode? value, ExprNode element)
    {
        ComprehensionNode outermost = generators[0];
        // The first iterable is evaluated outside.
        Current.ComprehensionIterDepth++;
        Expr(outermost.Iter);
        Current.ComprehensionIterDepth--;
        Scope scope = scopes.Enter(name, kind, e, ScopeKey.Body, e.Span);
        scope.IsCoroutine = outermost.IsAsync;
        scopes.Define(".0", SymbolFlags.Parameter, e.Span);
        Target(outermost.Target);
        All(outermost.Ifs);
        foreach (ComprehensionNode generator in generators.AsSpan(1))
        {
            Target(generator.Target);
            scope.ComprehensionIterDepth++;
            Expr(generator.Iter);
            scope.ComprehensionIterDepth--;
            All(generator.Ifs);
            scope.IsCoroutine |= generator.IsAsync;
        }
        Optional(value);
        Expr(element);
        scope.IsGenerator = kind == ScopeKind.GeneratorExpression;
        bool isAsync = scope.IsCoroutine && !scope.IsGenerator;
        scopes.Exit();
        if (!isAsync)
        {
            return;
        }
        bool inAsync = Current.Kind is ScopeKind.Function or ScopeKind.Lambda && Current.IsCoroutine;
        if (!inAsync && !Current.IsComprehension && !AllowsTopLevelAwait)
        {
            throw scopes.Error("asynchronous comprehension outside of an asynchronous function", e.Span);
        }
        Current.IsCoroutine = true;
    }

    private void Target(ExprNode target)
    {
        Current.InComprehensionTarget = true;
        Expr(target);
        Current.InComprehensionTarget = false;
    }

    private void Yield(ExprNode e, ExprNode? value)
    {
        scopes.RefuseInAnnotation("yield expression", e.Span);
        Optional(value);
        Current.IsGenerator = true;
        scopes.RefuseYieldInComprehension(e.Span);
    }

    private void Await(AwaitExpr e)
    {
        scopes.RefuseInAnnotation("await expression", e.Span);
        if (!AllowsTopLevelAwait)
        {
            if (!Current.IsFunctionLike)
            {
                throw scopes.Error("'await' outside function", e.Span);
            }
            if (!Current.IsCoroutine && !Current.IsComprehension)
            {
                throw scopes.Error("'await' outside async function", e.Span);
            }
        }
        Expr(e.Value);
        Current.IsCoroutine = true;
    }
}
