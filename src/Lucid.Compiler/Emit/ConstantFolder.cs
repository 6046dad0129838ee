using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>
/// Finds the value of expressions that are constant, as CPython's compiler folds them: operators on literals within its limits on size, tuples,
/// subscripts, and <c>__debug__</c>. What would raise is left for run time. Asked again about a node it remembers, so asking at every level is cheap.
/// </summary>
/// <param name="isDebug">The value of <c>__debug__</c>: no <c>-O</c>.</param>
internal sealed class ConstantFolder(bool isDebug)
{
    private readonly Dictionary<ExprNode, object?> known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The constant (<see cref="ConstantValue"/> or <see cref="ConstantTuple"/>) that an expression always gives, or null.</summary>
    public object? Fold(ExprNode expr)
    {
        switch (expr)
        {
            case ConstantExpr e:
                return e.Value;
            case NameExpr e:
                return e.Id == "__debug__" && e.Ctx == ExprContext.Load ? (isDebug ? ConstantValue.True : ConstantValue.False) : null;
            case BinOpExpr or UnaryOpExpr or TupleExpr { Ctx: ExprContext.Load } or SubscriptExpr { Ctx: ExprContext.Load }:
                break;
            default:
                return null;
        }
        if (!known.TryGetValue(expr, out object? value))
        {
            value = expr is BinOpExpr chain ? FoldChain(chain) : Remember(expr, FoldOne(expr));
        }
        return value;
    }

    private object? Remember(ExprNode expr, object? value) => known[expr] = value;

    private object? FoldOne(ExprNode expr) => expr switch
    {
        UnaryOpExpr e => Fold(e.Operand) is ConstantValue operand ? ConstantFolderArithmetic.Unary(e.Op, operand)
            : e.Op == UnaryOperator.Not && Fold(e.Operand) is ConstantTuple tuple ? (tuple.Items.Length == 0 ? ConstantValue.True : ConstantValue.False)
            : null,
        TupleExpr e => FoldItems(e.Elts) is { } items ? new ConstantTuple(items) : null,
        SubscriptExpr e => Fold(e.Value) is { } value && Fold(e.Slice) is ConstantValue index ? ConstantFolderArithmetic.Item(value, index) : null,
        _ => null,
    };

    // Long sums are deep on the left: from the bottom up, without recursion.
    private object? FoldChain(BinOpExpr top)
    {
        var spine = new Stack<BinOpExpr>();
        ExprNode bottom = top;
        while (bottom is BinOpExpr e && !known.ContainsKey(e))
        {
            spine.Push(e);
            bottom = e.Left;
        }
        object? value = Fold(bottom);
        foreach (BinOpExpr e in spine)
        {
            value = value is not null && Fold(e.Right) is { } right ? ConstantFolderArithmetic.Binary(e.Op, value, right) : null;
            Remember(e, value);
        }
        return value;
    }

    /// <summary>The constants that all of the expressions give, or null if one is not constant.</summary>
    public object[]? FoldItems(ExprNode[] exprs)
    {
        var items = new object[exprs.Length];
        for (int i = 0; i < exprs.Length; i++)
        {
            if (Fold(exprs[i]) is not { } item)
            {
                return null;
            }
            items[i] = item;
        }
        return items;
    }

    /// <summary>
    /// The constant that stands for a list or set display which is only searched (<c>in</c>) or iterated over: a tuple or a frozenset. Null for other
    /// expressions and for displays that are not constant.
    /// </summary>
    public object? FoldContainer(ExprNode expr) => expr switch
    {
        ListExpr { Ctx: ExprContext.Load } e when FoldItems(e.Elts) is { } items => new ConstantTuple(items),
        SetExpr e when FoldItems(e.Elts) is { } items => new ConstantFrozenSet(items),
        _ => null,
    };

    /// <summary>Whether a constant is true.</summary>
    public static bool Truth(object constant) => constant switch
    {
        ConstantTuple tuple => tuple.Items.Length > 0,
        ConstantFrozenSet set => set.Items.Length > 0,
        ConstantValue value => value.Kind switch
        {
            ConstantKind.None or ConstantKind.False => false,
            ConstantKind.Int => value.Big is not null || value.Small != 0,
            ConstantKind.Float or ConstantKind.Complex => value.Float != 0,
            ConstantKind.Str => value.Text!.Length > 0,
            ConstantKind.Bytes => value.Data!.Length > 0,
            _ => true,
        },
        _ => true,
    };
}
