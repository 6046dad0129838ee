using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>Assignments. A plain local is computed in its own register where nothing can see it half done.</summary>
internal sealed partial class Emitter
{
    /// <summary>A tuple of at most this many values is assigned to as many targets without being made.</summary>
    private const int ParallelItemsMax = 16;

    private void EmitAssign(AssignStmt s)
    {
        if (s.Targets.Length == 1 && PlainLocal(s.Targets[0]) is int local and >= 0)
        {
            Eval(s.Value, local);
            code.SetAssigned(local, true);
            return;
        }
        if (s.Targets.Length == 1 && IsParallel(s.Targets[0], s.Value, out ExprNode[] targets, out ExprNode[] values))
        {
            EmitParallelAssign(targets, values);
            return;
        }
        int top = code.Height;
        int value = EvalOperand(s.Value, s.Targets[0]);
        if (value != top && s.Targets.Length > 1 && !Array.TrueForAll(s.Targets, static target => target is NameExpr))
        {
            Move(code.Push(), value, At(s.Value));
            value = top;
        }
        int mark = code.Height;
        foreach (ExprNode target in s.Targets)
        {
            AssignTo(target, value);
            code.Height = mark;
        }
    }

    private static bool IsParallel(ExprNode target, ExprNode value, out ExprNode[] targets, out ExprNode[] values)
    {
        targets = Elements(target) ?? [];
        values = value is TupleExpr or ListExpr ? Elements(value)! : [];
        return targets.Length == values.Length && targets.Length is > 0 and <= ParallelItemsMax
            && !Array.Exists(targets, static e => e is StarredExpr) && !Array.Exists(values, static e => e is StarredExpr);
    }

    private static ExprNode[]? Elements(ExprNode e) => e switch
    {
        TupleExpr tuple => tuple.Elts,
        ListExpr list => list.Elts,
        _ => null,
    };

    /// <summary><c>a, b = b, a + b</c>: values are computed in order, locals among the targets are read before any is stored.</summary>
    private void EmitParallelAssign(ExprNode[] targets, ExprNode[] values)
    {
        var locals = new int[targets.Length];
        bool isAllLocal = true;
        for (int i = 0; i < targets.Length; i++)
        {
            locals[i] = PlainLocal(targets[i]);
            isAllLocal &= locals[i] >= 0 && Array.IndexOf(locals, locals[i], 0, i) < 0;
        }
        var registers = new int[values.Length];
        int last = values.Length - 1;
        for (int i = 0; i <= last; i++)
        {
            if (i == last && isAllLocal)
            {
                registers[i] = Eval(values[i], locals[i]);
                continue;
            }
            int top = code.Height;
            registers[i] = Eval(values[i]);
            bool isStored = Array.IndexOf(locals, registers[i]) >= 0 || !isAllLocal || unit.Rebound.Count > 0;
            if (registers[i] != top && isStored && i < last)
            {
                code.Push();
                Move(top, registers[i], At(values[i]));
                registers[i] = top;
            }
            else if (registers[i] != top && isStored && Array.IndexOf(locals, registers[i], 0, i) >= 0)
            {
                code.Push();
                Move(top, registers[i], At(values[i]));
                registers[i] = top;
            }
        }
        int mark = code.Height;
        for (int i = 0; i < targets.Length; i++)
        {
            AssignTo(targets[i], registers[i]);
            code.Height = mark;
        }
    }

    /// <summary>Stores a register in a target.</summary>
    private void AssignTo(ExprNode target, int value)
    {
        GuardDepth();
        switch (target)
        {
            case NameExpr name:
                StoreName(name.Id, value, At(name));
                break;
            case AttributeExpr attribute:
                NoteStaticAttribute(attribute);
                int owner = Eval(attribute.Value);
                SetAttribute(owner, attribute, value);
                break;
            case SubscriptExpr subscript:
                AssignSubscript(subscript, value);
                break;
            case TupleExpr tuple:
                Unpack(tuple.Elts, value, tuple);
                break;
            case ListExpr list:
                Unpack(list.Elts, value, list);
                break;
            case StarredExpr starred:
                throw Error("starred assignment target must be in a list or tuple", starred);
            default:
                throw new InvalidOperationException($"cannot assign to {target.Kind}");
        }
    }

    private void SetAttribute(int owner, AttributeExpr e, int value)
    {
        Position position = AtAttribute(e.Span, e);
        string name = Mangle(e.Attr);
        int site = code.NarrowSite(name, false);
        if (site >= 0)
        {
            code.Emit(Opcode.SetAttr, owner, value, site, position);
        }
        else
        {
            code.Emit(Opcode.SetAttrNamed, owner, value, PushText(name, position), position);
        }
    }

    /// <summary>Attributes that methods assign to <c>self</c> become <c>__static_attributes__</c> of the class.</summary>
    private void NoteStaticAttribute(AttributeExpr e)
    {
        if (e.Value is not NameExpr { Id: "self" })
        {
            return;
        }
        for (UnitState? around = unit; around != null; around = around.Parent)
        {
            if (around.Scope.Kind == Symbols.ScopeKind.Class)
            {
                around.StaticAttributes.Add(e.Attr);
                return;
            }
        }
    }

    private void AssignSubscript(SubscriptExpr e, int value)
    {
        int container = EvalOperand(e.Value, e.Slice);
        if (e.Slice is SliceExpr { Step: null } slice)
        {
            int bounds = PushBounds(slice);
            code.Emit(Opcode.SetSlice, container, bounds, value, At(e));
            return;
        }
        int key = Eval(e.Slice);
        code.Emit(Opcode.SetItem, container, key, value, At(e));
    }

    private void Unpack(ExprNode[] targets, int value, ExprNode whole)
    {
        int star = Array.FindIndex(targets, static target => target is StarredExpr);
        if (star >= 0 && Array.FindLastIndex(targets, static target => target is StarredExpr) != star)
        {
            throw Error("multiple starred expressions in assignment", whole);
        }
        int after = star < 0 ? 0 : targets.Length - star - 1;
        if (star > byte.MaxValue || after > byte.MaxValue)
        {
            throw Error("too many expressions in star-unpacking assignment", whole);
        }
        if (star < 0 && AreConsecutive(targets, value, out int direct))
        {
            code.Emit(Opcode.Unpack, direct, value, targets.Length, At(whole));
            for (int i = 0; i < targets.Length; i++)
            {
                code.SetAssigned(direct + i, true);
            }
            return;
        }
        int first = code.Height;
        code.Emit(star < 0 ? Opcode.Unpack : Opcode.UnpackEx, first, value, star < 0 ? targets.Length : star | after << 8, At(whole));
        code.Push(targets.Length);
        int mark = code.Height;
        for (int i = 0; i < targets.Length; i++)
        {
            AssignTo(targets[i] is StarredExpr starred ? starred.Value : targets[i], first + i);
            code.Height = mark;
        }
    }

    // Targets in neighbouring registers are unpacked in place where no handler can see that only some are assigned; that of an inlined comprehension
    // puts back what they held before.
    private bool AreConsecutive(ExprNode[] targets, int value, out int first)
    {
        first = targets.Length > 0 && (code.Active == null || code.Active == unit.InlinedHandler) ? PlainLocal(targets[0]) : -1;
        if (first < 0)
        {
            return false;
        }
        for (int i = 1; i < targets.Length; i++)
        {
            if (PlainLocal(targets[i]) != first + i)
            {
                return false;
            }
        }
        return value < first || value >= first + targets.Length;
    }

    private void EmitAugmentedAssign(AugAssignStmt s)
    {
        switch (s.Target)
        {
            case NameExpr name:
                EmitAugmentedName(s, name);
                break;
            case AttributeExpr attribute:
                int owner = EvalOperand(attribute.Value, s.Value);
                int old = code.Height;
                GetAttribute(old, owner, attribute.Attr, AtAttribute(attribute.Span, attribute));
                code.Height = old;
                code.Push();
                EmitInplace(s, old, old);
                SetAttribute(owner, attribute, old);
                break;
            case SubscriptExpr subscript:
                EmitAugmentedSubscript(s, subscript);
                break;
            default:
                throw new InvalidOperationException($"cannot augment {s.Target.Kind}");
        }
    }

    private void EmitAugmentedName(AugAssignStmt s, NameExpr name)
    {
        int local = PlainLocal(name);
        int mark = code.Height;
        int old = LoadName(name.Id, -1, At(name));
        if (local >= 0)
        {
            if (MayRebind(local, s.Value))
            {
                old = code.Push();
                Move(old, local, At(name));
            }
            EmitInplace(s, local, old);
            return;
        }
        EmitInplace(s, mark, old);
        StoreName(name.Id, mark, At(name));
    }

    private void EmitAugmentedSubscript(AugAssignStmt s, SubscriptExpr e)
    {
        int container = EvalOperand(e.Value, MayRebind(PlainLocal(e.Value), s.Value) ? s.Value : e.Slice);
        bool isSlice = e.Slice is SliceExpr { Step: null };
        int key = isSlice ? PushBounds((SliceExpr)e.Slice) : EvalOperand(e.Slice, s.Value);
        int old = code.Height;
        code.Emit(isSlice ? Opcode.GetSlice : Opcode.GetItem, old, container, key, At(e));
        code.Push();
        EmitInplace(s, old, old);
        code.Emit(isSlice ? Opcode.SetSlice : Opcode.SetItem, container, key, old, At(e));
    }

    private void EmitInplace(AugAssignStmt s, int to, int old)
    {
        int mark = code.Height;
        Position position = At(s);
        if (Immediate(s.Value) is int immediate && s.Op is BinaryOperator.Add or BinaryOperator.Sub)
        {
            Opcode form = s.Op == BinaryOperator.Add ? Opcode.InplaceAddImmediate : Opcode.InplaceSubImmediate;
            code.Emit(form, to, old, immediate, position);
        }
        else
        {
            int value = Eval(s.Value);
            code.Emit(BinaryOpcode(s.Op) + (Opcode.InplaceAdd - Opcode.Add), to, old, value, position);
        }
        code.Height = mark;
    }
}
