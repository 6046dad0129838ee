using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Syntax.Diagnosis;

/// <summary>What messages call an expression, and which part of a target is none.</summary>
internal static class ExpressionNames
{
    public static string Of(ExprNode node) => node.Kind switch
    {
        NodeKind.Attribute => "attribute",
        NodeKind.Subscript => "subscript",
        NodeKind.Starred => "starred",
        NodeKind.Name => "name",
        NodeKind.List => "list",
        NodeKind.Tuple => "tuple",
        NodeKind.Lambda => "lambda",
        NodeKind.Call => "function call",
        NodeKind.BoolOp or NodeKind.BinOp or NodeKind.UnaryOp => "expression",
        NodeKind.GeneratorExp => "generator expression",
        NodeKind.Yield or NodeKind.YieldFrom => "yield expression",
        NodeKind.Await => "await expression",
        NodeKind.ListComp => "list comprehension",
        NodeKind.SetComp => "set comprehension",
        NodeKind.DictComp => "dict comprehension",
        NodeKind.Dict => "dict literal",
        NodeKind.Set => "set display",
        NodeKind.JoinedStr or NodeKind.FormattedValue => "f-string expression",
        NodeKind.TemplateStr or NodeKind.Interpolation => "t-string expression",
        NodeKind.Constant => ((ConstantExpr)node).Value.Kind switch
        {
            ConstantKind.None => "None",
            ConstantKind.True => "True",
            ConstantKind.False => "False",
            ConstantKind.Ellipsis => "ellipsis",
            _ => "literal",
        },
        NodeKind.Compare => "comparison",
        NodeKind.IfExp => "conditional expression",
        NodeKind.NamedExpr => "named expression",
        _ => throw new InvalidOperationException(node.Kind.ToString()),
    };

    /// <summary>The first part that cannot be assigned to (or deleted, or looped over), or null.</summary>
    public static ExprNode? InvalidTarget(ExprNode node, string purpose)
    {
        switch (node)
        {
            case ListExpr list:
                return FirstInvalid(list.Elts, purpose);
            case TupleExpr tuple:
                return FirstInvalid(tuple.Elts, purpose);
            case StarredExpr starred:
                return purpose == "delete" ? node : InvalidTarget(starred.Value, purpose);
            case CompareExpr compare when purpose == "loop":
                // "for x in y" reads as a comparison: its left side is the target.
                return compare.Ops[0] == CompareOperator.In ? InvalidTarget(compare.Left, purpose) : null;
            case NameExpr or SubscriptExpr or AttributeExpr:
                return null;
            default:
                return node;
        }
    }

    private static ExprNode? FirstInvalid(ExprNode[] nodes, string purpose)
    {
        foreach (ExprNode node in nodes)
        {
            if (InvalidTarget(node, purpose) is { } bad)
            {
                return bad;
            }
        }
        return null;
    }
}
