using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Symbols;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>Statements that do not nest constructs with cleanup.</summary>
internal sealed partial class Emitter
{
    private void EmitStatements(ReadOnlySpan<StmtNode> statements)
    {
        foreach (StmtNode statement in statements)
        {
            EmitStatement(statement);
        }
    }

    private void EmitStatement(StmtNode s)
    {
        GuardDepth();
        int mark = code.Height;
        code.BeginStatement();
        EmitStatementBody(s);
        code.Height = mark;
    }

    private void EmitStatementBody(StmtNode statement)
    {
        switch (statement)
        {
            case ExprStmt s:
                EmitExpressionStatement(s);
                break;
            case AssignStmt s:
                EmitAssign(s);
                break;
            case AugAssignStmt s:
                EmitAugmentedAssign(s);
                break;
            case AnnAssignStmt s:
                EmitAnnotatedAssign(s);
                break;
            case ReturnStmt s:
                EmitReturn(s);
                break;
            case IfStmt s:
                InConditionalBlock(() => EmitIf(s));
                break;
            case FunctionDefStmt s:
                EmitFunctionDef(new FunctionParts(s));
                break;
            case AsyncFunctionDefStmt s:
                EmitFunctionDef(new FunctionParts(s));
                break;
            case ClassDefStmt s:
                EmitClassDef(s);
                break;
            case DeleteStmt s:
                EmitDelete(s.Targets);
                break;
            case TypeAliasStmt s:
                EmitTypeAlias(s);
                break;
            case RaiseStmt s:
                EmitRaise(s);
                break;
            case AssertStmt s:
                EmitAssert(s);
                break;
            case ImportStmt s:
                EmitImport(s);
                break;
            case ImportFromStmt s:
                EmitImportFrom(s);
                break;
            case GlobalStmt or NonlocalStmt:
                break;
            case PassStmt:
                code.NopStatement(At(statement));
                break;
            case BreakStmt s:
                EmitBreak(s);
                break;
            case ContinueStmt s:
                EmitContinue(s);
                break;
            default:
                InConditionalBlock(() => EmitCompound(statement));
                break;
        }
    }

    private void EmitCompound(StmtNode statement)
    {
        switch (statement)
        {
            case ForStmt s:
                EmitFor(s);
                break;
            case AsyncForStmt s:
                EmitAsyncFor(s);
                break;
            case WhileStmt s:
                EmitWhile(s);
                break;
            case WithStmt s:
                EmitWith(s.Items, s.Body, s, false);
                break;
            case AsyncWithStmt s:
                EmitWith(s.Items, s.Body, s, true);
                break;
            case TryStmt s:
                EmitTry(s);
                break;
            case TryStarStmt s:
                EmitTryStar(s);
                break;
            case MatchStmt s:
                EmitMatch(s);
                break;
            default:
                throw new InvalidOperationException($"no statement: {statement.Kind}");
        }
    }

    // An annotation in a block that may not run is recorded when it is passed.
    private void InConditionalBlock(Action emit)
    {
        bool wasIn = unit.IsInConditionalBlock;
        unit.IsInConditionalBlock = true;
        emit();
        unit.IsInConditionalBlock = wasIn;
    }

    private void EmitExpressionStatement(ExprStmt s)
    {
        if (isInteractive && unit.Parent == null)
        {
            code.Emit(Opcode.PrintExpr, Eval(s.Value), 0, 0, At(s));
        }
        else if (s.Value is ConstantExpr)
        {
            code.NopStatement(At(s));
        }
        else
        {
            Eval(s.Value);
        }
    }

    private void EmitReturn(ReturnStmt s)
    {
        if (!unit.Scope.IsFunctionLike)
        {
            throw Error("'return' outside function", s);
        }
        if (s.Value != null && unit.Scope.IsCoroutine && unit.Scope.IsGenerator)
        {
            throw Error("'return' with value in async generator", s);
        }
        WarnOfFinallyExit("return", s);
        int value = -1;
        if (s.Value != null && s.Value is not ConstantExpr)
        {
            int top = code.Height;
            value = Eval(s.Value);
            if (value != top && unit.Blocks.Exists(static block => block.Kind is not (BlockKind.While or BlockKind.For or BlockKind.AsyncFor or BlockKind.Try)))
            {
                Move(code.Push(), value, At(s.Value));
                value = top;
            }
        }
        else if (unit.Blocks.Count > 0)
        {
            code.NopStatement(At(s));
        }
        Leaving leaving = BeginLeaving();
        // A constant is loaded last, but the way out is already said to be at it.
        UnwindBlocks(s.Value is ConstantExpr && s.Value.Span.Line == s.Span.Line ? s.Value : s, null);
        if (value < 0)
        {
            value = PushConstant((s.Value as ConstantExpr)?.Value ?? ConstantValue.None, s.Value == null ? At(s) : At(s.Value));
        }
        code.Emit(Opcode.Return, value, 0, 0, At(s));
        EndLeaving(leaving);
    }

    private void EmitIf(IfStmt s)
    {
        var end = new Label();
        while (true)
        {
            Label next = s.OrElse.Length > 0 ? new Label() : end;
            JumpIf(s.Test, next, false);
            EmitStatements(s.Body);
            if (s.OrElse.Length == 0)
            {
                break;
            }
            code.Jump(end, Position.None);
            code.Place(next);
            if (s.OrElse is [IfStmt elif])
            {
                code.BeginStatement();
                s = elif;
                continue;
            }
            EmitStatements(s.OrElse);
            break;
        }
        code.Place(end);
    }

    private void EmitRaise(RaiseStmt s)
    {
        if (s.Exc == null)
        {
            code.Emit(Opcode.RaiseLast, 0, 0, 0, At(s));
            return;
        }
        int exception = EvalOperand(s.Exc, s.Cause);
        if (s.Cause != null)
        {
            int cause = Eval(s.Cause);
            code.Emit(Opcode.RaiseFrom, exception, cause, 0, At(s));
            return;
        }
        code.Emit(Opcode.Raise, exception, 0, 0, At(s));
    }

    private void EmitAssert(AssertStmt s)
    {
        if (s.Test is TupleExpr { Elts.Length: > 0 })
        {
            Warn("assertion is always true, perhaps remove parentheses?", s);
        }
        if (options.Optimize > 0)
        {
            return;
        }
        var end = new Label();
        JumpIf(s.Test, end, true);
        int window = code.Push();
        code.Emit(Opcode.LoadCommon, window, (int)CommonObject.AssertionError, 0, At(s));
        if (s.Msg != null)
        {
            code.Push();
            EvalTop(s.Msg);
            code.Emit(Opcode.Call, window, window, 1, At(s));
            code.Height = window + 1;
        }
        code.Emit(Opcode.Raise, window, 0, 0, At(s.Test));
        code.Place(end);
    }

    private void EmitImport(ImportStmt s)
    {
        Position position = At(s);
        int mark = code.Height;
        foreach (AliasNode alias in s.Names)
        {
            int module = EmitImportOf(alias.Name, ConstantValue.None, 0, position);
            int dot = alias.Name.IndexOf('.', StringComparison.Ordinal);
            if (alias.AsName == null)
            {
                StoreName(dot < 0 ? alias.Name : alias.Name[..dot], module, position);
            }
            else
            {
                while (dot >= 0)
                {
                    int start = dot + 1;
                    dot = alias.Name.IndexOf('.', start);
                    string part = dot < 0 ? alias.Name[start..] : alias.Name[start..dot];
                    code.Emit(Opcode.ImportFrom, module, module, code.NarrowSite(part, true), position);
                }
                StoreName(alias.AsName, module, position);
            }
            code.Height = mark;
        }
    }

    private int EmitImportOf(string module, object fromList, int level, Position position)
    {
        int first = code.Height;
        PushConstant(fromList, position);
        PushConstant(ConstantValue.FromInt(level), position);
        code.Emit(Opcode.Import, first, first, code.NarrowSite(module, true), position);
        code.Height = first;
        return code.Push();
    }

    private void EmitImportFrom(ImportFromStmt s)
    {
        if (s is { Module: "__future__", Level: 0 } && (s.Span.Line, s.Span.Col).CompareTo((lastFuture.Line, lastFuture.Col)) > 0)
        {
            throw Error("from __future__ imports must occur at the beginning of the file", s);
        }
        Position position = At(s);
        var names = new object[s.Names.Length];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = ConstantValue.FromText(s.Names[i].Name);
        }
        int module = EmitImportOf(s.Module ?? "", new ConstantTuple(names), s.Level, position);
        if (s.Names is [{ Name: "*" }])
        {
            code.Emit(Opcode.ImportStar, module, 0, 0, position);
            return;
        }
        foreach (AliasNode alias in s.Names)
        {
            int value = code.Height;
            code.Emit(Opcode.ImportFrom, value, module, code.NarrowSite(alias.Name, true), position);
            code.Push();
            StoreName(alias.AsName ?? alias.Name, value, position);
            code.Height = value;
        }
    }

    private void EmitDelete(ExprNode[] targets)
    {
        int mark = code.Height;
        foreach (ExprNode target in targets)
        {
            switch (target)
            {
                case NameExpr name:
                    DeleteName(name.Id, At(name));
                    break;
                case AttributeExpr attribute:
                    DeleteAttribute(attribute);
                    break;
                case SubscriptExpr subscript:
                    int container = EvalOperand(subscript.Value, subscript.Slice);
                    int key = Eval(subscript.Slice);
                    code.Emit(Opcode.DelItem, container, key, 0, At(subscript));
                    break;
                case TupleExpr tuple:
                    EmitDelete(tuple.Elts);
                    break;
                case ListExpr list:
                    EmitDelete(list.Elts);
                    break;
                default:
                    throw new InvalidOperationException($"cannot delete {target.Kind}");
            }
            code.Height = mark;
        }
    }

    private void DeleteAttribute(AttributeExpr e)
    {
        int owner = Eval(e.Value);
        Position position = AtAttribute(e.Span, e);
        string name = Mangle(e.Attr);
        int site = code.NarrowSite(name, false);
        if (site >= 0)
        {
            code.Emit(Opcode.DelAttr, owner, 0, site, position);
        }
        else
        {
            code.Emit(Opcode.DelAttrNamed, owner, 0, PushText(name, position), position);
        }
    }
}
