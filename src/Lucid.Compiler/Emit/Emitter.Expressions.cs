using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Symbols;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>Expressions: a value is left in the target, or without a target in a local's own register or the next temporary.</summary>
internal sealed partial class Emitter
{
    private readonly List<ExprNode> links = [];

    /// <summary>
    /// Evaluates into <paramref name="target"/>, or anywhere if that is negative: then the result is a named register (and no temporary is taken)
    /// or the temporary that was next.
    /// </summary>
    private int Eval(ExprNode e, int target = -1)
    {
        GuardDepth();
        if (e is BinOpExpr or UnaryOpExpr or TupleExpr or NameExpr && folder.Fold(e) is object folded)
        {
            return EvalConstant(folded, target, At(e));
        }
        switch (e)
        {
            case NameExpr name:
                return LoadName(name.Id, target, At(e));
            case ConstantExpr constant:
                return EvalConstant(constant.Value, target, At(e));
            case BinOpExpr or AttributeExpr or SubscriptExpr or CallExpr:
                return EvalChain(e, target);
            case BoolOpExpr boolean:
                return EvalBoolean(boolean, target);
            case UnaryOpExpr unary:
                return EvalUnary(unary, target);
            case CompareExpr compare:
                return EvalCompare(compare, target);
            case IfExpExpr choice:
                return EvalChoice(choice, target);
            case NamedExprExpr named:
                return EvalNamed(named, target);
            case LambdaExpr lambda:
                return MoveTo(target, code.Height, EmitLambda(lambda), At(e));
            case TupleExpr tuple:
                return EvalDisplay(Opcode.BuildTuple, tuple.Elts, target, At(e));
            case ListExpr list:
                return EvalDisplay(Opcode.BuildList, list.Elts, target, At(e));
            case SetExpr set:
                return EvalDisplay(Opcode.BuildSet, set.Elts, target, At(e));
            case DictExpr dict:
                return EvalDict(dict, target);
            case ListCompExpr or SetCompExpr or DictCompExpr or GeneratorExpExpr:
                return EvalComprehension(e, target);
            case JoinedStrExpr joined:
                return EvalJoined(joined, target);
            case FormattedValueExpr formatted:
                return EvalFormatted(formatted, target);
            case TemplateStrExpr template:
                return EvalTemplate(template, target);
            case InterpolationExpr interpolation:
                return EvalInterpolation(interpolation, target);
            case YieldExpr yield:
                return EvalYield(yield, target);
            case YieldFromExpr yieldFrom:
                return EvalYieldFrom(yieldFrom, target);
            case AwaitExpr await:
                return EvalAwait(await, target);
            case SliceExpr slice:
                return EvalSlice(slice, target);
            case StarredExpr starred:
                throw Error(starred.Ctx == ExprContext.Store ? "starred assignment target must be in a list or tuple" : "can't use starred expression here", e);
            default:
                throw new InvalidOperationException($"no expression: {e.Kind}");
        }
    }

    /// <summary>Evaluates into the next temporary, also what could stay elsewhere.</summary>
    private int EvalTop(ExprNode e)
    {
        int top = code.Height;
        int value = Eval(e);
        if (value != top)
        {
            code.Push();
            Move(top, value, At(e));
        }
        return top;
    }

    /// <summary>Evaluates into the target, or without one into the next temporary.</summary>
    private int EvalTo(ExprNode e, int target) => target >= 0 ? Eval(e, target) : EvalTop(e);

    /// <summary>Evaluates an operand that is used after <paramref name="later"/> has been evaluated: a local that may change meanwhile is copied.</summary>
    private int EvalOperand(ExprNode e, ExprNode? later)
    {
        int top = code.Height;
        int value = Eval(e);
        if (value != top && MayRebind(value, later))
        {
            code.Push();
            Move(top, value, At(e));
            return top;
        }
        return value;
    }

    private bool MayRebind(int register, ExprNode? later) =>
        unit.Rebound.Count > 0 && later is not (null or NameExpr or ConstantExpr) && register >= 0 && register < code.NamedCount && unit.Rebound.Contains(unit.NameOf(register));

    private int MoveTo(int target, int mark, int value, Position position)
    {
        if (target < 0)
        {
            return value;
        }
        Move(target, value, position);
        code.Height = mark;
        return target;
    }

    private int EvalConstant(object value, int target, Position position)
    {
        int to = target >= 0 ? target : code.Push();
        LoadConstant(to, value, position);
        return to;
    }

    /// <summary>
    /// Operators, attributes, subscripts and calls, whose left operand may go down very deep: descends in a loop and builds up again from the left.
    /// </summary>
    private int EvalChain(ExprNode e, int target)
    {
        int bottom = links.Count;
        int mark = code.Height;
        ExprNode left = e;
        bool isEnd = false;
        while (!isEnd)
        {
            ExprNode? next = IsFolded(left) || IsFormat(left) ? null : left switch
            {
                BinOpExpr binary => binary.Left,
                AttributeExpr attribute => IsFastSuper(attribute) ? null : attribute.Value,
                SubscriptExpr subscript => subscript.Value,
                CallExpr call => IsMethodCall(call, out AttributeExpr? method) ? IsFastSuper(method) ? null : method.Value : call.Func,
                _ => null,
            };
            isEnd = next == null;
            if (next != null)
            {
                WarnOfLink(left);
                links.Add(left);
                left = next;
            }
        }
        if (links.Count == bottom)
        {
            return EvalChainBottom(left, target, null);
        }
        int value = EvalChainBottom(left, -1, LaterOperand(links[^1]));
        while (links.Count > bottom)
        {
            ExprNode link = links[^1];
            links.RemoveAt(links.Count - 1);
            bool isLast = links.Count == bottom;
            value = EvalLink(link, value, mark, isLast ? target : -1);
        }
        return value;
    }

    private int EvalChainBottom(ExprNode e, int target, ExprNode? later)
    {
        if (IsFolded(e))
        {
            return EvalConstant(folder.Fold(e)!, target, At(e));
        }
        return e switch
        {
            BinOpExpr format => EvalJoined(ConstantFolderFormat.ToJoined(format)!, target),
            AttributeExpr or CallExpr => EvalSuper(e, target),
            _ => EvalOperand(e, later),
        };
    }

    /// <summary>A percent format that does what an f-string does.</summary>
    private static bool IsFormat(ExprNode e) =>
        e is BinOpExpr { Op: BinaryOperator.Mod, Left: ConstantExpr, Right: TupleExpr } format && ConstantFolderFormat.ToJoined(format) != null;

    /// <summary>The link of a chain is constant together with all that is left of it. Only literals and tuples are subscripted at compile time.</summary>
    private bool IsFolded(ExprNode e) => e is BinOpExpr or SubscriptExpr { Value: ConstantExpr or TupleExpr } && folder.Fold(e) != null;

    private static ExprNode? LaterOperand(ExprNode link) => link switch
    {
        BinOpExpr binary => binary.Right,
        SubscriptExpr subscript => subscript.Slice,
        _ => null,
    };

    private int EvalLink(ExprNode link, int left, int mark, int target) => link switch
    {
        BinOpExpr binary => EvalBinary(binary, left, mark, target),
        AttributeExpr attribute => EvalAttribute(attribute, left, mark, target),
        SubscriptExpr subscript => EvalSubscript(subscript, left, mark, target),
        _ => EvalCall((CallExpr)link, left, mark, target),
    };

    private int EvalBinary(BinOpExpr e, int left, int mark, int target)
    {
        Position position = At(e);
        int to = target >= 0 ? target : mark;
        if (Immediate(e.Right) is int immediate && ImmediateForm(e.Op) is Opcode form && form != Opcode.Nop)
        {
            code.Emit(form, to, left, immediate, position);
        }
        else
        {
            int right = Eval(e.Right);
            code.Emit(BinaryOpcode(e.Op), to, left, right, position);
        }
        return Settle(mark, target);
    }

    /// <summary>The value of an int constant that fits an immediate operand, or null.</summary>
    private int? Immediate(ExprNode e) =>
        e is ConstantExpr or UnaryOpExpr or BinOpExpr && folder.Fold(e) is ConstantValue { Kind: ConstantKind.Int, Big: null } value && value.Small is >= short.MinValue and <= short.MaxValue
            ? (int)value.Small : null;

    private static Opcode ImmediateForm(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => Opcode.AddImmediate,
        BinaryOperator.Sub => Opcode.SubImmediate,
        BinaryOperator.Mult => Opcode.MulImmediate,
        BinaryOperator.FloorDiv => Opcode.FloorDivImmediate,
        BinaryOperator.Mod => Opcode.ModImmediate,
        BinaryOperator.BitAnd => Opcode.AndImmediate,
        BinaryOperator.LShift => Opcode.LShiftImmediate,
        BinaryOperator.RShift => Opcode.RShiftImmediate,
        _ => Opcode.Nop,
    };

    private static Opcode BinaryOpcode(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => Opcode.Add,
        BinaryOperator.Sub => Opcode.Sub,
        BinaryOperator.Mult => Opcode.Mul,
        BinaryOperator.MatMult => Opcode.MatMul,
        BinaryOperator.Div => Opcode.TrueDiv,
        BinaryOperator.Mod => Opcode.Mod,
        BinaryOperator.Pow => Opcode.Pow,
        BinaryOperator.LShift => Opcode.LShift,
        BinaryOperator.RShift => Opcode.RShift,
        BinaryOperator.BitOr => Opcode.Or,
        BinaryOperator.BitXor => Opcode.Xor,
        BinaryOperator.BitAnd => Opcode.And,
        _ => Opcode.FloorDiv,
    };

    /// <summary>
    /// The place of an attribute access: where the attribute's name stands on a later line than the expression begins, it is the name's, so that each
    /// call of a chain over several lines has its own line.
    /// </summary>
    private static Position AtAttribute(in Span span, AttributeExpr attribute)
    {
        Span whole = attribute.Span;
        if (span.Line == whole.EndLine)
        {
            return At(span);
        }
        int length = 0;
        foreach (System.Text.Rune _ in attribute.Attr.EnumerateRunes())
        {
            length++;
        }
        return length <= whole.EndCol
            ? new Position(whole.EndLine, span.EndLine, whole.EndCol - length, span.EndCol)
            : new Position(whole.EndLine, span.EndLine, -1, -1);
    }

    private int EvalAttribute(AttributeExpr e, int left, int mark, int target)
    {
        GetAttribute(target >= 0 ? target : mark, left, e.Attr, AtAttribute(e.Span, e));
        return Settle(mark, target);
    }

    private void GetAttribute(int to, int from, string attr, Position position)
    {
        string name = Mangle(attr);
        int site = code.NarrowSite(name, false);
        if (site >= 0)
        {
            code.Emit(Opcode.GetAttr, to, from, site, position);
            return;
        }
        int register = PushText(name, position);
        code.Emit(Opcode.GetAttrNamed, to, from, register, position);
    }

    private int EvalSubscript(SubscriptExpr e, int left, int mark, int target)
    {
        Position position = At(e);
        int to = target >= 0 ? target : mark;
        if (e.Slice is SliceExpr { Step: null } slice)
        {
            int bounds = PushBounds(slice);
            code.Emit(Opcode.GetSlice, to, left, bounds, position);
        }
        else if (Immediate(e.Slice) is int index)
        {
            code.Emit(Opcode.GetItemImmediate, to, left, index, position);
        }
        else
        {
            int key = Eval(e.Slice);
            code.Emit(Opcode.GetItem, to, left, key, position);
        }
        return Settle(mark, target);
    }

    private int PushBounds(SliceExpr slice)
    {
        int first = code.Height;
        PushBound(slice.Lower, slice);
        PushBound(slice.Upper, slice);
        return first;
    }

    private void PushBound(ExprNode? bound, SliceExpr slice)
    {
        if (bound != null)
        {
            EvalTop(bound);
        }
        else
        {
            PushConstant(ConstantValue.None, At(slice));
        }
    }

    private int EvalSlice(SliceExpr e, int target)
    {
        int mark = code.Height;
        int first = PushBounds(e);
        PushBound(e.Step, e);
        code.Emit(Opcode.BuildSlice, target >= 0 ? target : mark, first, 0, At(e));
        return Settle(mark, target);
    }

    private int EvalUnary(UnaryOpExpr e, int target)
    {
        int mark = code.Height;
        int operand = Eval(e.Operand);
        Opcode op = e.Op switch
        {
            UnaryOperator.Invert => Opcode.Invert,
            UnaryOperator.Not => Opcode.Not,
            UnaryOperator.UAdd => Opcode.Pos,
            _ => Opcode.Neg,
        };
        code.Emit(op, target >= 0 ? target : mark, operand, 0, At(e));
        return Settle(mark, target);
    }

    private int EvalNamed(NamedExprExpr e, int target)
    {
        int local = PlainLocal(e.Target);
        if (local >= 0)
        {
            Eval(e.Value, local);
            code.SetAssigned(local, true);
            if (target >= 0)
            {
                Move(target, local, At(e));
                return target;
            }
            return local;
        }
        int mark = code.Height;
        int value = Eval(e.Value, target);
        if (value < code.NamedCount && target < 0)
        {
            code.Push();
            Move(mark, value, At(e));
            value = mark;
        }
        StoreName(((NameExpr)e.Target).Id, value, At(e.Target));
        return value;
    }

    private int EvalChoice(IfExpExpr e, int target)
    {
        int mark = code.Height;
        var orElse = new Label();
        var end = new Label();
        JumpIf(e.Test, orElse, false);
        code.Height = mark;
        EvalTo(e.Body, target);
        code.Jump(end, Position.None);
        code.Place(orElse);
        code.Height = mark;
        EvalTo(e.OrElse, target);
        code.Place(end);
        return target >= 0 ? target : mark;
    }

    /// <summary><c>and</c> and <c>or</c>: the truth of every value is asked for once, as CPython's jumps do it.</summary>
    private int EvalBoolean(BoolOpExpr e, int target)
    {
        int mark = code.Height;
        var end = new Label();
        int to = code.Push();
        bool isOr = e.Op == BoolOperator.Or;
        for (int i = 0; i < e.Values.Length - 1; i++)
        {
            ShortCircuit(e.Values[i], to, isOr, end, At(e));
        }
        Eval(e.Values[^1], to);
        code.Place(end);
        code.Height = to + 1;
        return MoveTo(target, mark, to, At(e));
    }

    // Leaves the value in a register and jumps if its truth decides; a value that does not decide is not needed.
    private void ShortCircuit(ExprNode e, int to, bool isOr, Label end, Position position)
    {
        GuardDepth();
        if (e is BoolOpExpr inner)
        {
            bool isInnerOr = inner.Op == BoolOperator.Or;
            if (isInnerOr == isOr)
            {
                foreach (ExprNode value in inner.Values)
                {
                    ShortCircuit(value, to, isOr, end, position);
                }
                return;
            }
            var undecided = new Label();
            for (int i = 0; i < inner.Values.Length - 1; i++)
            {
                JumpIf(inner.Values[i], undecided, isInnerOr, At(inner));
            }
            ShortCircuit(inner.Values[^1], to, isOr, end, position);
            code.Place(undecided);
            return;
        }
        int value0 = Eval(e, to);
        code.Jump(isOr ? Opcode.JumpTrue : Opcode.JumpFalse, value0, 0, end, position);
        code.Height = to + 1;
    }

    private int EvalCompare(CompareExpr e, int target)
    {
        int mark = code.Height;
        WarnOfComparison(e);
        if (e.Ops.Length == 1)
        {
            int left = EvalOperand(e.Left, e.Comparators[0]);
            int right = EvalSearched(e.Ops[0], e.Comparators[0]);
            code.Emit(CompareOpcode(e.Ops[0]), target >= 0 ? target : mark, left, right, At(e));
            return Settle(mark, target);
        }
        // The result goes where nothing else lives; the left operand of the next comparison stands above it.
        int to = code.Push();
        var end = new Label();
        int first = EvalOperand(e.Left, e.Comparators[0]);
        for (int i = 0; i < e.Ops.Length; i++)
        {
            bool isLast = i == e.Ops.Length - 1;
            int second = isLast ? EvalSearched(e.Ops[i], e.Comparators[i]) : EvalOperand(e.Comparators[i], e.Comparators[i + 1]);
            code.Emit(CompareOpcode(e.Ops[i]), to, first, second, At(e));
            if (!isLast)
            {
                code.Jump(Opcode.JumpFalse, to, 0, end, At(e));
                code.Height = to + 1;
                first = second < code.NamedCount ? second : Lower(second, At(e));
            }
        }
        code.Place(end);
        code.Height = to + 1;
        return MoveTo(target, mark, to, At(e));
    }

    /// <summary>Evaluates the right operand of a comparison; a constant display that is only searched is made once.</summary>
    private int EvalSearched(CompareOperator op, ExprNode e) =>
        op is CompareOperator.In or CompareOperator.NotIn && folder.FoldContainer(e) is object constant ? PushConstant(constant, At(e)) : Eval(e);

    /// <summary>Moves a temporary down to the next free place.</summary>
    private int Lower(int register, Position position)
    {
        int to = code.Height;
        if (register != to)
        {
            code.Height = Math.Max(code.Height, register + 1);
            code.Emit(Opcode.Move, to, register, 0, position);
            code.Height = to;
        }
        return code.Push();
    }

    private static Opcode CompareOpcode(CompareOperator op) => op switch
    {
        CompareOperator.Eq => Opcode.Eq,
        CompareOperator.NotEq => Opcode.Ne,
        CompareOperator.Lt => Opcode.Lt,
        CompareOperator.LtE => Opcode.Le,
        CompareOperator.Gt => Opcode.Gt,
        CompareOperator.GtE => Opcode.Ge,
        CompareOperator.Is => Opcode.Is,
        CompareOperator.IsNot => Opcode.IsNot,
        CompareOperator.In => Opcode.In,
        _ => Opcode.NotIn,
    };
}
