using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>Warnings about expressions that surely fail or surely say something else than meant.</summary>
internal sealed partial class Emitter
{
    private void WarnOfLink(ExprNode link)
    {
        switch (link)
        {
            case CallExpr call when NotCallable(call.Func) is string type:
                Warn($"'{type}' object is not callable; perhaps you missed a comma?", call);
                break;
            case SubscriptExpr { Ctx: ExprContext.Load } subscript:
                WarnOfSubscript(subscript);
                break;
        }
    }

    private static string? NotCallable(ExprNode e) => e switch
    {
        ConstantExpr constant => TypeName(constant.Value),
        TupleExpr => "tuple",
        ListExpr or ListCompExpr => "list",
        DictExpr or DictCompExpr => "dict",
        SetExpr or SetCompExpr => "set",
        GeneratorExpExpr => "generator",
        JoinedStrExpr or FormattedValueExpr => "str",
        TemplateStrExpr or InterpolationExpr => "string.templatelib.Template",
        _ => null,
    };

    private void WarnOfSubscript(SubscriptExpr e)
    {
        string? type = e.Value switch
        {
            ConstantExpr
            {
                Value.Kind: ConstantKind.None or ConstantKind.Ellipsis or ConstantKind.Int or ConstantKind.Float or ConstantKind.Complex
                or ConstantKind.True or ConstantKind.False
            } constant => TypeName(constant.Value),
            SetExpr or SetCompExpr => "set",
            GeneratorExpExpr => "generator",
            TemplateStrExpr or InterpolationExpr => "string.templatelib.Template",
            LambdaExpr => "function",
            _ => null,
        };
        if (type != null)
        {
            Warn($"'{type}' object is not subscriptable; perhaps you missed a comma?", e);
            return;
        }
        string? container = e.Value switch
        {
            ConstantExpr { Value.Kind: ConstantKind.Str or ConstantKind.Bytes } constant => TypeName(constant.Value),
            JoinedStrExpr or FormattedValueExpr => "str",
            TupleExpr => "tuple",
            ListExpr or ListCompExpr => "list",
            _ => null,
        };
        string? index = IndexTypeName(e.Slice);
        if (container != null && index != null)
        {
            Warn($"{container} indices must be integers or slices, not {index}; perhaps you missed a comma?", e);
        }
    }

    private static string? IndexTypeName(ExprNode index) => index switch
    {
        ConstantExpr { Value.Kind: ConstantKind.Int or ConstantKind.True or ConstantKind.False } => null,
        LambdaExpr => "function",
        _ => NotCallable(index),
    };

    /// <summary>Leaving a finally body early swallows the exception.</summary>
    private void WarnOfFinallyExit(string what, StmtNode s)
    {
        if (unit.FinallyDepth < 0)
        {
            return;
        }
        bool isInLoop = unit.Blocks.FindIndex(unit.FinallyDepth, static block => block.Kind is BlockKind.For or BlockKind.While or BlockKind.AsyncFor) >= 0;
        if (what == "return" || !isInLoop)
        {
            Warn($"'{what}' in a 'finally' block", s);
        }
    }

    /// <summary><c>is</c> with a literal other than None, True, False and ... .</summary>
    private void WarnOfComparison(CompareExpr e)
    {
        bool isLeftGood = IsGoodOfIs(e.Left);
        for (int i = 0; i < e.Ops.Length; i++)
        {
            bool isRightGood = IsGoodOfIs(e.Comparators[i]);
            if (e.Ops[i] is CompareOperator.Is or CompareOperator.IsNot && !(isLeftGood && isRightGood))
            {
                ExprNode bad = isLeftGood ? e.Comparators[i] : i == 0 ? e.Left : e.Comparators[i - 1];
                string type = bad is TupleExpr ? "tuple" : TypeName(((ConstantExpr)bad).Value);
                Warn(e.Ops[i] == CompareOperator.Is
                    ? $"\"is\" with '{type}' literal. Did you mean \"==\"?"
                    : $"\"is not\" with '{type}' literal. Did you mean \"!=\"?", e);
                return;
            }
            isLeftGood = isRightGood;
        }
    }

    private bool IsGoodOfIs(ExprNode e) =>
        e is TupleExpr ? folder.Fold(e) == null : e is not ConstantExpr { Value.Kind: ConstantKind.Int or ConstantKind.Float or ConstantKind.Complex or ConstantKind.Str or ConstantKind.Bytes };

    private static string TypeName(ConstantValue value) => value.Kind switch
    {
        ConstantKind.None => "NoneType",
        ConstantKind.True or ConstantKind.False => "bool",
        ConstantKind.Ellipsis => "ellipsis",
        ConstantKind.Int => "int",
        ConstantKind.Float => "float",
        ConstantKind.Complex => "complex",
        ConstantKind.Str => "str",
        _ => "bytes",
    };
}
