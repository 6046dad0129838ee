using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Symbols;

/// <summary>Expressions and inlined comprehensions, in the order of their code.</summary>
internal sealed partial class NameOrder
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

    private void Expr(ExprNode expr)
    {
        ScopeRecorder.CheckStack(table.FileName, isTooDeep: false);
        int bottom = spine.Count;
        for (ExprNode? left = expr; left is not null;)
        {
            expr = left;
            left = expr switch
            {
                BinOpExpr e => e.Left,
                AttributeExpr e => e.Value,
                SubscriptExpr e => e.Value,
                CallExpr e => e.Func,
                CompareExpr e => e.Left,
                _ => null,
            };
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
                foreach (KeywordNode keyword in e.Keywords)
                {
                    Expr(keyword.Value);
                }
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
                Use(e.Id);
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
                for (int i = 0; i < e.Keys.Length; i++)
                {
                    Optional(e.Keys[i]);
                    Expr(e.Values[i]);
                }
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
            default:
                Rare(expr);
                break;
        }
    }

    private void Rare(ExprNode expr)
    {
        switch (expr)
        {
            case FormattedValueExpr e:
                Expr(e.Value);
                Optional(e.FormatSpec);
                break;
            case InterpolationExpr e:
                Expr(e.Value);
                Optional(e.FormatSpec);
                break;
            case NamedExprExpr e:
                Expr(e.Value);
                Expr(e.Target);
                break;
            case LambdaExpr e:
                All(e.Args.Defaults);
                AllWithNull(e.Args.KwDefaults);
                break;
            case YieldExpr e:
                Optional(e.Value);
                break;
            case YieldFromExpr e:
                Expr(e.Value);
                break;
            case AwaitExpr e:
                Expr(e.Value);
                break;
            default:
                Comprehension(expr);
                break;
        }
    }

    private static ComprehensionNode[] GeneratorsOf(ExprNode expr) => expr switch
    {
        ListCompExpr e => e.Generators,
        SetCompExpr e => e.Generators,
        DictCompExpr e => e.Generators,
        GeneratorExpExpr e => e.Generators,
        _ => throw new InvalidOperationException("an unknown expression"),
    };

    private void Comprehension(ExprNode expr)
    {
        Expr(GeneratorsOf(expr)[0].Iter);
        Scope inner = table.Of(expr);
        if (!inner.IsInlinedComprehension)
        {
            return;
        }
        bool inClass = scope.Kind == ScopeKind.Class && !inInlined;
        bool before = inInlined;
        inInlined = true;
        var saved = new List<(string Name, SymbolScope? Scope)>();
        foreach (Symbol symbol in inner.Ordered)
        {
            bool isBound = symbol.Has(SymbolFlags.Local) && !symbol.Has(SymbolFlags.Nonlocal);
            if ((!isBound && !inClass) || symbol.Has(SymbolFlags.Parameter))
            {
                continue;
            }
            SymbolScope? now = overrides.TryGetValue(symbol.Name, out SymbolScope where) ? where : null;
            SymbolScope outside = now ?? scope.ScopeOf(symbol.Name);
            if (inClass || (symbol.Scope != outside && symbol.Scope != SymbolScope.Free && !(symbol.Scope == SymbolScope.Cell && outside == SymbolScope.Free)))
            {
                saved.Add((symbol.Name, now));
                overrides[symbol.Name] = symbol.Scope;
            }
            if (isBound)
            {
                Add(symbol.Name);
            }
        }
        Generators(expr);
        foreach ((string name, SymbolScope? where) in saved)
        {
            if (where is { } known)
            {
                overrides[name] = known;
            }
            else
            {
                overrides.Remove(name);
            }
        }
        inInlined = before;
    }

    private void Generators(ExprNode expr)
    {
        ComprehensionNode[] generators = GeneratorsOf(expr);
        for (int i = 0; i < generators.Length; i++)
        {
            if (i > 0)
            {
                Expr(generators[i].Iter);
            }
            Expr(generators[i].Target);
            All(generators[i].Ifs);
        }
        switch (expr)
        {
            case ListCompExpr e:
                Expr(e.Elt);
                break;
            case SetCompExpr e:
                Expr(e.Elt);
                break;
            case GeneratorExpExpr e:
                Expr(e.Elt);
                break;
            case DictCompExpr e:
                Expr(e.Key);
                Expr(e.Value);
                break;
        }
    }
}
