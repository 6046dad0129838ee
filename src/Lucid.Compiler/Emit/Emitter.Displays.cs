using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>Displays of lists, tuples, sets and dicts, and formatted strings. Long ones are built in parts so that registers stay few.</summary>
internal sealed partial class Emitter
{
    /// <summary>A display of more items than this is built item by item.</summary>
    private const int WindowItemsMax = 48;

    private int EvalDisplay(Opcode build, ExprNode[] elts, int target, Position position)
    {
        int mark = code.Height;
        if (elts.Length > 2 && build != Opcode.BuildTuple && ConstantItems(elts) is object[] constants)
        {
            bool isList = build == Opcode.BuildList;
            code.Emit(build, code.Push(), mark, 0, position);
            int all = PushConstant(isList ? new ConstantTuple(constants) : new ConstantFrozenSet(constants), position);
            code.Emit(isList ? Opcode.ListExtend : Opcode.SetUpdate, mark, all, 0, position);
            code.Height = mark + 1;
            return MoveTo(target, mark, mark, position);
        }
        int stars = Array.FindIndex(elts, static elt => elt is StarredExpr);
        if (stars < 0 && elts.Length <= WindowItemsMax)
        {
            foreach (ExprNode elt in elts)
            {
                EvalTop(elt);
            }
            code.Emit(build, target >= 0 ? target : mark, mark, elts.Length, position);
            return Settle(mark, target);
        }
        bool isSet = build == Opcode.BuildSet;
        int first = Math.Min(stars < 0 ? elts.Length : stars, WindowItemsMax);
        for (int i = 0; i < first; i++)
        {
            EvalTop(elts[i]);
        }
        code.Emit(isSet ? Opcode.BuildSet : Opcode.BuildList, mark, mark, first, position);
        code.Height = mark;
        code.Push();
        EmitAppends(isSet ? Opcode.SetAdd : Opcode.ListAppend, isSet ? Opcode.SetUpdate : Opcode.ListExtend, mark, elts.AsSpan(first), position);
        if (build == Opcode.BuildTuple)
        {
            code.Emit(Opcode.ListToTuple, target >= 0 ? target : mark, mark, 0, position);
            return Settle(mark, target);
        }
        return MoveTo(target, mark, mark, position);
    }

    private void EmitAppends(Opcode add, Opcode extend, int to, ReadOnlySpan<ExprNode> elts, Position position)
    {
        int mark = code.Height;
        foreach (ExprNode elt in elts)
        {
            if (elt is StarredExpr starred)
            {
                code.Emit(extend, to, Eval(starred.Value), 0, position);
            }
            else
            {
                code.Emit(add, to, Eval(elt), 0, position);
            }
            code.Height = mark;
        }
    }

    private object[]? ConstantItems(ExprNode[] elts) => folder.FoldItems(elts);

    private int EvalDict(DictExpr e, int target)
    {
        int mark = code.Height;
        Position position = At(e);
        int first = 0;
        while (first < e.Keys.Length && e.Keys[first] != null && first < WindowItemsMax / 2)
        {
            EvalTop(e.Keys[first]!);
            EvalTop(e.Values[first++]);
        }
        if (first == e.Keys.Length)
        {
            code.Emit(Opcode.BuildDict, target >= 0 ? target : mark, mark, first, position);
            return Settle(mark, target);
        }
        code.Emit(Opcode.BuildDict, mark, mark, first, position);
        code.Height = mark;
        int dict = code.Push();
        for (int i = first; i < e.Keys.Length; i++)
        {
            if (e.Keys[i] is ExprNode key)
            {
                int keyRegister = EvalOperand(key, e.Values[i]);
                int value = Eval(e.Values[i]);
                code.Emit(Opcode.DictSet, dict, keyRegister, value, position);
            }
            else
            {
                code.Emit(Opcode.DictUpdate, dict, Eval(e.Values[i]), 0, position);
            }
            code.Height = dict + 1;
        }
        return MoveTo(target, mark, dict, position);
    }

    private int EvalJoined(JoinedStrExpr e, int target)
    {
        int mark = code.Height;
        Position position = At(e);
        if (e.Values.Length == 0)
        {
            return EvalConstant(ConstantValue.EmptyString, target, position);
        }
        if (e.Values.Length == 1)
        {
            return EvalTo(e.Values[0], target);
        }
        for (int i = 0; i < e.Values.Length; i++)
        {
            EvalTop(e.Values[i]);
            bool isLast = i == e.Values.Length - 1;
            if (isLast)
            {
                code.Emit(Opcode.BuildString, target >= 0 ? target : mark, mark, code.Height - mark, position);
            }
            else if (code.Height - mark == WindowItemsMax)
            {
                code.Emit(Opcode.BuildString, mark, mark, WindowItemsMax, position);
                code.Height = mark + 1;
            }
        }
        return Settle(mark, target);
    }

    private int EvalFormatted(FormattedValueExpr e, int target)
    {
        int mark = code.Height;
        Position position = At(e);
        int value = EvalOperand(e.Value, e.FormatSpec);
        if (e.Conversion >= 0 && ConversionNumber(e.Conversion) is int conversion and > 0)
        {
            code.Emit(Opcode.Convert, mark, value, conversion, position);
            code.Height = mark;
            value = code.Push();
        }
        if (e.FormatSpec is ExprNode spec)
        {
            int format = Eval(spec);
            code.Emit(Opcode.FormatSpec, target >= 0 ? target : mark, value, format, position);
        }
        else
        {
            code.Emit(Opcode.Format, target >= 0 ? target : mark, value, 0, position);
        }
        return Settle(mark, target);
    }

    private static int ConversionNumber(int conversion) => conversion switch { 's' => 1, 'r' => 2, 'a' => 3, _ => 0 };

    private int EvalTemplate(TemplateStrExpr e, int target)
    {
        int mark = code.Height;
        Position position = At(e);
        bool isAfterText = false;
        foreach (ExprNode value in e.Values)
        {
            if (value is not InterpolationExpr)
            {
                EvalTop(value);
                isAfterText = true;
                continue;
            }
            if (!isAfterText)
            {
                PushConstant(ConstantValue.EmptyString, position);
            }
            isAfterText = false;
        }
        if (!isAfterText)
        {
            PushConstant(ConstantValue.EmptyString, position);
        }
        code.Emit(Opcode.BuildTuple, mark, mark, code.Height - mark, position);
        code.Height = mark;
        code.Push();
        int first = code.Height;
        foreach (ExprNode value in e.Values)
        {
            if (value is InterpolationExpr)
            {
                EvalTop(value);
            }
        }
        code.Emit(Opcode.BuildTuple, first, first, code.Height - first, position);
        code.Height = first + 1;
        code.Emit(Opcode.BuildTemplate, target >= 0 ? target : mark, mark, 0, position);
        return Settle(mark, target);
    }

    private int EvalInterpolation(InterpolationExpr e, int target)
    {
        int mark = code.Height;
        Position position = At(e);
        EvalTop(e.Value);
        PushConstant(e.Str, position);
        if (e.FormatSpec is ExprNode spec)
        {
            EvalTop(spec);
        }
        else
        {
            PushConstant(ConstantValue.EmptyString, position);
        }
        code.Emit(Opcode.BuildInterpolation, target >= 0 ? target : mark, mark, ConversionNumber(e.Conversion), position);
        return Settle(mark, target);
    }
}
