using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Symbols;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>
/// Comprehensions. Those of lists, sets and dicts run in the frame around them: what their names held before is put aside and put back,
/// also on an exception.
/// </summary>
internal sealed partial class Emitter
{
    /// <summary>A comprehension: its parts, whichever kind it is.</summary>
    private readonly record struct Comprehension(ExprNode Node, string Name, ExprNode Element, ExprNode? Value, ComprehensionNode[] Generators);

    private static Comprehension PartsOf(ExprNode e) => e switch
    {
        ListCompExpr list => new(e, "<listcomp>", list.Elt, null, list.Generators),
        SetCompExpr set => new(e, "<setcomp>", set.Elt, null, set.Generators),
        DictCompExpr dict => new(e, "<dictcomp>", dict.Key, dict.Value, dict.Generators),
        _ => new(e, "<genexpr>", ((GeneratorExpExpr)e).Elt, null, ((GeneratorExpExpr)e).Generators),
    };

    private int EvalComprehension(ExprNode e, int target)
    {
        Comprehension parts = PartsOf(e);
        Scope scope = symbols.Of(e);
        bool isGenerator = e is GeneratorExpExpr;
        bool isAsync = scope.IsCoroutine;
        if (isAsync && !isGenerator && !IsAsyncPlace)
        {
            throw Error("asynchronous comprehension outside of an asynchronous function", e);
        }
        if (scope.IsInlinedComprehension)
        {
            return EvalInlined(parts, scope, target);
        }
        int mark = code.Height;
        Position position = At(e);
        CodeUnit made = EmitComprehensionUnit(parts, scope);
        PushFunction(made, scope, position);
        code.Push();
        EvalIterator(parts.Generators[0]);
        bool isAwaited = isAsync && !isGenerator;
        code.Emit(Opcode.Call, target >= 0 && !isAwaited ? target : mark, mark, 1, position);
        if (!isAwaited)
        {
            return Settle(mark, target);
        }
        code.Height = mark + 1;
        Await(mark, 0, position);
        return MoveTo(target, mark, mark, position);
    }

    /// <summary>Evaluates what a clause runs over and leaves the iterator in the next temporary.</summary>
    private int EvalIterator(ComprehensionNode generator)
    {
        int mark = code.Height;
        int iterable = EvalIterated(generator.Iter);
        code.Emit(generator.IsAsync ? Opcode.GetAsyncIter : Opcode.GetIter, mark, iterable, 0, At(generator.Iter));
        code.Height = mark;
        return code.Push();
    }

    private CodeUnit EmitComprehensionUnit(in Comprehension parts, Scope scope)
    {
        Position position = At(parts.Node);
        Enter(scope, parts.Name, parts.Node.Span.Line, ComprehensionBody(parts));
        int result = -1;
        if (parts.Node is not GeneratorExpExpr)
        {
            result = PushCollection(parts, position);
        }
        EmitGenerators(parts, 0, unit.Register(".0"), result);
        return Leave(position, result);
    }

    // For the scan of names: all but the first iterable, which is evaluated outside.
    private static List<Node> ComprehensionBody(in Comprehension parts)
    {
        var body = new List<Node> { parts.Element };
        if (parts.Value != null)
        {
            body.Add(parts.Value);
        }
        for (int i = 0; i < parts.Generators.Length; i++)
        {
            body.AddRange(parts.Generators[i].Ifs);
            if (i > 0)
            {
                body.Add(parts.Generators[i].Iter);
            }
        }
        return body;
    }

    private int PushCollection(in Comprehension parts, Position position)
    {
        int result = code.Height;
        Opcode build = parts.Node switch
        {
            ListCompExpr => Opcode.BuildList,
            SetCompExpr => Opcode.BuildSet,
            _ => Opcode.BuildDict,
        };
        code.Emit(build, result, result, 0, position);
        return code.Push();
    }

    private int EvalInlined(Comprehension parts, Scope scope, int target)
    {
        int mark = code.Height;
        Position position = At(parts.Node);
        int iterator = EvalIterator(parts.Generators[0]);
        var saved = new List<(int Register, int Save, bool WasAssigned)>();
        foreach (Symbol symbol in scope.Symbols)
        {
            if (symbol.Scope is SymbolScope.Local or SymbolScope.Cell && !symbol.Has(SymbolFlags.Parameter))
            {
                saved.Add(PutAside(symbol.Name, position));
            }
        }
        unit.Inlined.Add(scope);
        Handler? handler = saved.Count > 0 ? code.BeginHandler(code.Height) : null;
        Handler? around = unit.InlinedHandler;
        unit.InlinedHandler = handler;
        int result = PushCollection(parts, position);
        EmitGenerators(parts, 0, iterator, result);
        unit.InlinedHandler = around;
        if (handler != null)
        {
            code.EndHandler(handler);
        }
        unit.Inlined.RemoveAt(unit.Inlined.Count - 1);
        CodeBuilder builder = code;
        PutBack(builder, saved, position);
        if (handler != null)
        {
            unit.Deferred.Add(() =>
            {
                builder.EnterHandler(handler);
                PutBack(builder, saved, position);
                builder.Emit(Opcode.Reraise, handler.Register, 0, 0, Position.None);
            });
        }
        int to = target >= 0 ? target : mark;
        code.Emit(Opcode.Move, to, result, 0, position);
        return Settle(mark, target);
    }

    private (int Register, int Save, bool WasAssigned) PutAside(string name, Position position)
    {
        int register = unit.Register(name);
        bool wasAssigned = code.IsAssigned(register);
        bool isOwn = unit.IsHidden(register) && !unit.Inlined.Exists(around => around.ScopeOf(name) is SymbolScope.Local or SymbolScope.Cell);
        int save = -1;
        if (!isOwn)
        {
            save = code.Height;
            code.Emit(Opcode.Move, save, register, 0, position);
            code.Push();
            code.Emit(Opcode.Clear, register, 0, 0, position);
        }
        if (unit.HoldsCell(register))
        {
            code.Emit(Opcode.MakeCell, register, 0, 0, position);
        }
        code.SetAssigned(register, false);
        return (register, save, wasAssigned);
    }

    private static void PutBack(CodeBuilder code, List<(int Register, int Save, bool WasAssigned)> saved, Position position)
    {
        foreach (var (register, save, wasAssigned) in saved)
        {
            if (save >= 0)
            {
                code.Emit(Opcode.Move, register, save, 0, position);
            }
            else
            {
                code.Emit(Opcode.Clear, register, 0, 0, position);
            }
            code.SetAssigned(register, wasAssigned);
        }
    }

    private void EmitGenerators(in Comprehension parts, int index, int iterator, int result)
    {
        GuardDepth();
        if (index == parts.Generators.Length)
        {
            EmitElement(parts, result);
            return;
        }
        ComprehensionNode generator = parts.Generators[index];
        int mark = code.Height;
        if (index > 0 && !generator.IsAsync && SingleItem(generator.Iter) is ExprNode item)
        {
            // for y in [f(x)] only names a value.
            var skip = new Label();
            AssignTo(generator.Target, Eval(item));
            code.Height = mark;
            EmitFilters(generator, skip);
            EmitGenerators(parts, index + 1, -1, result);
            code.Place(skip);
            code.Height = mark;
            return;
        }
        if (index > 0)
        {
            iterator = EvalIterator(generator);
        }
        Position position = At(generator.Iter);
        var start = new Label();
        var next = new Label();
        var exhausted = new Label();
        code.PlaceLoop(start);
        Handler? handler = null;
        if (generator.IsAsync)
        {
            handler = EmitAsyncNext(generator.Target, iterator, At(parts.Node));
        }
        else
        {
            EmitNext(generator.Target, iterator, exhausted, position);
        }
        EmitFilters(generator, next);
        EmitGenerators(parts, index + 1, -1, result);
        code.Place(next);
        code.Jump(Opcode.JumpBack, 0, 0, start, At(parts.Element));
        if (handler != null)
        {
            EmitAsyncEnd(handler, mark, position);
        }
        code.Place(exhausted);
        code.Height = mark;
    }

    private static ExprNode? SingleItem(ExprNode e) => e switch
    {
        ListExpr { Elts: [not StarredExpr] } list => list.Elts[0],
        TupleExpr { Elts: [not StarredExpr] } tuple => tuple.Elts[0],
        _ => null,
    };

    private void EmitFilters(ComprehensionNode generator, Label skip)
    {
        foreach (ExprNode filter in generator.Ifs)
        {
            JumpIf(filter, skip, false);
        }
    }

    private void EmitElement(in Comprehension parts, int result)
    {
        int mark = code.Height;
        Position position = At(parts.Element);
        switch (parts.Node)
        {
            case ListCompExpr:
                code.Emit(Opcode.ListAppend, result, Eval(parts.Element), 0, position);
                break;
            case SetCompExpr:
                code.Emit(Opcode.SetAdd, result, Eval(parts.Element), 0, position);
                break;
            case DictCompExpr:
                int key = EvalOperand(parts.Element, parts.Value);
                int value = Eval(parts.Value!);
                code.Emit(Opcode.DictSet, result, key, value, At(parts.Element.Span.To(parts.Value!.Span)));
                break;
            default:
                int item = Eval(parts.Element);
                EmitYield(mark, item, mark, position);
                break;
        }
        code.Height = mark;
    }
}
