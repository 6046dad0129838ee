using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>Conditions: comparisons, <c>and</c>, <c>or</c> and <c>not</c> become jumps.</summary>
internal sealed partial class Emitter
{
    /// <summary>Jumps if the truth of an expression is <paramref name="when"/>, else goes on.</summary>
    private void JumpIf(ExprNode e, Label target, bool when) => JumpIf(e, target, when, At(e));

    /// <summary>Jumps on the truth of an expression; the question itself is said to be asked at <paramref name="position"/>.</summary>
    private void JumpIf(ExprNode e, Label target, bool when, Position position)
    {
        GuardDepth();
        int mark = code.Height;
        switch (e)
        {
            case UnaryOpExpr { Op: UnaryOperator.Not } not:
                JumpIf(not.Operand, target, !when);
                return;
            case BoolOpExpr boolean:
                JumpIfBoolean(boolean, target, when);
                return;
            case IfExpExpr choice:
                JumpIfChoice(choice, target, when);
                return;
            case CompareExpr compare:
                JumpIfCompare(compare, target, when);
                code.Height = mark;
                return;
            case ConstantExpr or NameExpr or TupleExpr or BinOpExpr when folder.Fold(e) is object constant:
                bool truth = ConstantFolder.Truth(constant);
                code.NopStatement(At(e));
                if (truth == when)
                {
                    code.Jump(target, Position.None);
                }
                return;
        }
        int value = Eval(e);
        code.Jump(when ? Opcode.JumpTrue : Opcode.JumpFalse, value, 0, target, position);
        code.Height = mark;
    }

    private void JumpIfBoolean(BoolOpExpr e, Label target, bool when)
    {
        bool isOr = e.Op == BoolOperator.Or;
        Label decided = isOr == when ? target : new Label();
        for (int i = 0; i < e.Values.Length - 1; i++)
        {
            JumpIf(e.Values[i], decided, isOr);
        }
        JumpIf(e.Values[^1], target, when);
        if (decided != target)
        {
            code.Place(decided);
        }
    }

    private void JumpIfChoice(IfExpExpr e, Label target, bool when)
    {
        var orElse = new Label();
        var end = new Label();
        JumpIf(e.Test, orElse, false);
        JumpIf(e.Body, target, when);
        code.Jump(end, Position.None);
        code.Place(orElse);
        JumpIf(e.OrElse, target, when);
        code.Place(end);
    }

    private void JumpIfCompare(CompareExpr e, Label target, bool when)
    {
        WarnOfComparison(e);
        var failed = when ? new Label() : target;
        int last = e.Ops.Length - 1;
        int bottom = code.Height;
        int first = EvalOperand(e.Left, e.Comparators[0]);
        for (int i = 0; i < last; i++)
        {
            int second = EvalOperand(e.Comparators[i], e.Comparators[i + 1]);
            JumpCompare(e.Ops[i], first, second, failed, false, At(e));
            code.Height = bottom;
            first = second < code.NamedCount ? second : Lower(second, At(e));
        }
        JumpCompareLast(e, first, target, when);
        if (failed != target)
        {
            code.Place(failed);
        }
    }

    private void JumpCompareLast(CompareExpr e, int first, Label target, bool when)
    {
        CompareOperator op = e.Ops[^1];
        ExprNode right = e.Comparators[^1];
        Position position = At(e);
        if (op is CompareOperator.Is or CompareOperator.IsNot && right is ConstantExpr { Value.Kind: ConstantKind.None })
        {
            bool isNone = op == CompareOperator.Is == when;
            code.Jump(isNone ? Opcode.JumpNone : Opcode.JumpNotNone, first, 0, target, position);
        }
        else if (op <= CompareOperator.GtE && Immediate(right) is int immediate)
        {
            Opcode form = (Opcode)((int)Opcode.JumpLtImmediate + CompareOrder(op) + (when ? 0 : Opcode.JumpNotLtImmediate - Opcode.JumpLtImmediate));
            code.Jump(form, first, immediate, target, position);
        }
        else
        {
            JumpCompare(op, first, EvalSearched(op, right), target, when, position);
        }
    }

    private void JumpCompare(CompareOperator op, int left, int right, Label target, bool when, Position position)
    {
        Opcode form = op switch
        {
            CompareOperator.Is => when ? Opcode.JumpIs : Opcode.JumpIsNot,
            CompareOperator.IsNot => when ? Opcode.JumpIsNot : Opcode.JumpIs,
            CompareOperator.In => when ? Opcode.JumpIn : Opcode.JumpNotIn,
            CompareOperator.NotIn => when ? Opcode.JumpNotIn : Opcode.JumpIn,
            _ => (Opcode)((int)(when ? Opcode.JumpLt : Opcode.JumpNotLt) + CompareOrder(op)),
        };
        code.Jump(form, left, right, target, position);
    }

    // The order of the comparing jumps: <, <=, ==, !=, >, >=.
    private static int CompareOrder(CompareOperator op) => op switch
    {
        CompareOperator.Lt => 0,
        CompareOperator.LtE => 1,
        CompareOperator.Eq => 2,
        CompareOperator.NotEq => 3,
        CompareOperator.Gt => 4,
        _ => 5,
    };
}
