using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Symbols;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary><c>yield</c>, <c>yield from</c> and <c>await</c>.</summary>
internal sealed partial class Emitter
{
    private int EvalYield(YieldExpr e, int target)
    {
        if (!unit.Scope.IsFunctionLike)
        {
            throw Error("'yield' outside function", e);
        }
        int mark = code.Height;
        Position position = At(e);
        int value = e.Value == null ? PushConstant(ConstantValue.None, position) : Eval(e.Value);
        EmitYield(target >= 0 ? target : mark, value, mark, position);
        return Settle(mark, target);
    }

    private void EmitYield(int to, int value, int scratch, Position position)
    {
        if (unit.Scope.IsCoroutine)
        {
            code.Emit(Opcode.AsyncWrap, scratch, value, 0, position);
            code.Height = scratch;
            code.Push();
            value = scratch;
        }
        code.Emit(Opcode.Yield, to, value, 0, position);
    }

    private int EvalYieldFrom(YieldFromExpr e, int target)
    {
        if (!unit.Scope.IsFunctionLike)
        {
            throw Error("'yield from' outside function", e);
        }
        if (unit.Scope.IsCoroutine)
        {
            throw Error("'yield from' inside async function", e);
        }
        int mark = code.Height;
        Position position = At(e);
        int source = Eval(e.Value);
        code.Emit(Opcode.YieldFromIter, mark + 1, source, 0, position);
        Delegate(mark, position);
        return MoveTo(target, mark, mark, position);
    }

    private int EvalAwait(AwaitExpr e, int target)
    {
        bool isTopLevel = unit.Scope.Kind == ScopeKind.Module && unit.Scope.IsCoroutine;
        if (!isTopLevel)
        {
            if (!unit.Scope.IsFunctionLike)
            {
                throw Error("'await' outside function", e);
            }
            if (!IsAsyncPlace)
            {
                throw Error("'await' outside async function", e);
            }
        }
        int mark = code.Height;
        Position position = At(e);
        int source = Eval(e.Value);
        code.Emit(Opcode.Awaitable, mark + 1, source, 0, position);
        Delegate(mark, position);
        return MoveTo(target, mark, mark, position);
    }

    /// <summary>In an async function, or in a comprehension, which becomes asynchronous by it.</summary>
    private bool IsAsyncPlace => unit.Scope.IsComprehension || unit.Scope.Node is AsyncFunctionDefStmt && unit.Scope.Kind == ScopeKind.Function
        || unit.Scope.Kind == ScopeKind.Module && unit.Scope.IsCoroutine;

    private void RequireAsync(string what, LocatedNode at)
    {
        if (!IsAsyncPlace)
        {
            throw Error($"'{what}' outside async function", at);
        }
    }

    /// <summary>Awaits the object at the top and leaves the result in its place.</summary>
    private void Await(int register, int kind, Position position)
    {
        code.Emit(Opcode.Awaitable, register + 1, register, kind, position);
        Delegate(register, position);
    }

    /// <summary>
    /// Runs the iterator in r[value + 1] to its end, handing out what it yields, and leaves its result in r[value], which is then the top.
    /// </summary>
    private void Delegate(int value, Position position)
    {
        int iterator = value + 1;
        code.Height = value;
        code.Push(2);
        LoadConstant(value, ConstantValue.None, position);
        var loop = new Label();
        var end = new Label();
        code.PlaceLoop(loop);
        code.Jump(Opcode.Send, value, iterator, end, position);
        Handler handler = code.BeginHandler(value + 2);
        code.Emit(Opcode.Yield, value, value, 1 + iterator, position);
        code.EndHandler(handler);
        code.Jump(loop, position);
        code.EnterHandler(handler);
        code.Emit(Opcode.CleanupThrow, value, value + 2, 0, position);
        code.Place(end);
        code.Height = value + 1;
    }
}
