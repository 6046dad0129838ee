using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Symbols;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>Annotations: evaluated on demand by <c>__annotate__</c> functions, or kept as text under the future import.</summary>
internal sealed partial class Emitter
{
    private void EmitAnnotatedAssign(AnnAssignStmt s)
    {
        Position position = At(s);
        if (s.Value != null)
        {
            int local = PlainLocal(s.Target);
            if (local >= 0)
            {
                Eval(s.Value, local);
                code.SetAssigned(local, true);
            }
            else
            {
                int mark = code.Height;
                AssignTo(s.Target, EvalOperand(s.Value, s.Target));
                code.Height = mark;
            }
        }
        switch (s.Target)
        {
            case NameExpr name when s.Simple && !unit.Scope.IsFunctionLike:
                NoteAnnotation(s, name, position);
                break;
            case AttributeExpr attribute when s.Value == null:
                Eval(attribute.Value);
                break;
            case SubscriptExpr subscript when s.Value == null:
                Eval(subscript.Value);
                EvalParts(subscript.Slice);
                break;
        }
    }

    // A subscript that is only annotated is evaluated, but no slice is made.
    private void EvalParts(ExprNode slice)
    {
        ExprNode?[] parts = slice switch
        {
            SliceExpr bounds => new ExprNode?[] { bounds.Lower, bounds.Upper, bounds.Step },
            TupleExpr tuple => tuple.Elts,
            _ => [],
        };
        if (slice is not (SliceExpr or TupleExpr))
        {
            Eval(slice);
            return;
        }
        foreach (ExprNode? part in parts)
        {
            if (part != null)
            {
                EvalParts(part);
            }
        }
    }

    private void NoteAnnotation(AnnAssignStmt s, NameExpr name, Position position)
    {
        int mark = code.Height;
        if (isFutureAnnotations)
        {
            int text = PushConstant(AnnotationText(s.Annotation), At(s.Annotation));
            int annotations = LoadName("__annotations__", -1, position);
            int key = PushText(Mangle(name.Id), position);
            code.Emit(Opcode.SetItem, annotations, key, text, position);
            code.Height = mark;
            return;
        }
        bool isClass = unit.Scope.Kind == ScopeKind.Class;
        int number = -1;
        if (!isClass || unit.IsInConditionalBlock)
        {
            number = unit.ConditionalAnnotationCount++;
            int set = isClass ? code.Push() : LoadMangled("__conditional_annotations__", -1, position);
            if (isClass)
            {
                code.Emit(Opcode.LoadCell, set, unit.Register("__conditional_annotations__"), 0, position);
            }
            int index = PushConstant(ConstantValue.FromInt(number), position);
            code.Emit(Opcode.SetAdd, set, index, 0, position);
            code.Height = mark;
        }
        unit.Annotations.Add((s, number));
    }

    private ConstantValue AnnotationText(ExprNode annotation) => ConstantValue.FromText(Unparser.ToText(annotation, fileName));

    /// <summary>Makes the <c>__annotate__</c> of a module or class of the annotations met in it.</summary>
    private void EmitDeferredAnnotations(int placeholder, Position position)
    {
        if (unit.Annotations.Count == 0)
        {
            if (placeholder >= 0)
            {
                code.PatchNop(placeholder);
                code.PatchNop(placeholder + 1);
            }
            return;
        }
        UnitState owner = unit;
        Scope scope = owner.Scope.AnnotationScope!;
        EnterAnnotationScope(scope, "__annotate__", position);
        int annotations = code.Height;
        code.Emit(Opcode.BuildDict, annotations, annotations, 0, position);
        code.Push();
        foreach (var (statement, number) in owner.Annotations)
        {
            EmitDeferredAnnotation(owner, statement, number, annotations, position);
        }
        CodeUnit made = Leave(position, annotations);
        if (owner.Scope.Kind == ScopeKind.Module)
        {
            if (placeholder >= 0)
            {
                code.PatchWide(placeholder, code.Constants.Add(made));
            }
            return;
        }
        int function = PushFunction(made, scope, position);
        StoreName("__annotate_func__", function, position);
        code.Height = function;
    }

    private void EmitDeferredAnnotation(UnitState owner, AnnAssignStmt s, int number, int annotations, Position position)
    {
        int mark = code.Height;
        Position at = At(s);
        var notSet = new Label();
        if (number >= 0)
        {
            int index = PushConstant(ConstantValue.FromInt(number), at);
            int set = code.Push();
            if (owner.Scope.Kind == ScopeKind.Class)
            {
                code.Emit(Opcode.LoadCell, set, unit.FreeRegister("__conditional_annotations__"), 0, at);
            }
            else
            {
                code.EmitSite(Opcode.LoadGlobal, set, "__conditional_annotations__", at);
            }
            code.Jump(Opcode.JumpNotIn, index, set, notSet, at);
            code.Height = mark;
        }
        int value = Eval(s.Annotation);
        int key = PushText(owner.Scope.Mangle(((NameExpr)s.Target).Id), at);
        code.Emit(Opcode.DictSet, annotations, key, value, position);
        code.Height = mark;
        code.Place(notSet);
    }

    /// <summary>Makes what holds a function's annotations: the function that evaluates them, or a dict of their texts. -1 where there are none.</summary>
    private int PushAnnotations(in FunctionParts parts, Position position, out FunctionPart part)
    {
        List<(string Name, ExprNode Annotation)> all = AnnotationsOf(parts);
        part = isFutureAnnotations ? FunctionPart.Annotations : FunctionPart.Annotate;
        if (all.Count == 0)
        {
            return -1;
        }
        if (isFutureAnnotations)
        {
            int dict = code.Height;
            code.Emit(Opcode.BuildDict, dict, dict, 0, position);
            code.Push();
            foreach (var (name, annotation) in all)
            {
                int key = PushText(Mangle(name), position);
                int text = PushConstant(AnnotationText(annotation), At(annotation));
                code.Emit(Opcode.DictSet, dict, key, text, position);
                code.Height = key;
            }
            return dict;
        }
        Scope scope = symbols.Of(parts.Node, ScopeKey.Annotations);
        EnterAnnotationScope(scope, "__annotate__", position);
        int annotations = code.Height;
        code.Emit(Opcode.BuildDict, annotations, annotations, 0, position);
        code.Push();
        foreach (var (name, annotation) in all)
        {
            int key = PushText(Mangle(name), position);
            int value = annotation is StarredExpr starred ? PushOnlyItem(starred, position) : Eval(annotation);
            code.Emit(Opcode.DictSet, annotations, key, value, position);
            code.Height = key;
        }
        CodeUnit made = Leave(position, annotations);
        return PushFunction(made, scope, position);
    }

    // *args: *Ts means the only item of Ts.
    private int PushOnlyItem(StarredExpr e, Position position)
    {
        int mark = code.Height;
        int items = Eval(e.Value);
        code.Emit(Opcode.Unpack, mark, items, 1, position);
        code.Height = mark;
        return code.Push();
    }

    private static List<(string Name, ExprNode Annotation)> AnnotationsOf(in FunctionParts parts)
    {
        var all = new List<(string, ExprNode)>();
        ArgumentsNode args = parts.Args;
        foreach (ArgNode[] group in (ArgNode[][])[args.PosOnlyArgs, args.Args, [args.VarArg!], args.KwOnlyArgs, [args.KwArg!]])
        {
            foreach (ArgNode? arg in group)
            {
                if (arg?.Annotation is ExprNode annotation)
                {
                    all.Add((arg.Name, annotation));
                }
            }
        }
        if (parts.Returns != null)
        {
            all.Add(("return", parts.Returns));
        }
        return all;
    }
}
