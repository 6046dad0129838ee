using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>Loops, and leaving blocks by <c>return</c>, <c>break</c> and <c>continue</c>.</summary>
internal sealed partial class Emitter
{
    /// <summary>CPython's limit on nested blocks in a function (<c>CO_MAXBLOCKS</c>).</summary>
    private const int BlocksMax = 21;

    private void PushBlock(FrameBlock block)
    {
        int depth = block.Kind is BlockKind.Except or BlockKind.ExceptStar ? 2 : 1;
        foreach (FrameBlock around in unit.Blocks)
        {
            depth += around.Kind is BlockKind.Except or BlockKind.ExceptStar ? 2 : 1;
        }
        if (depth + (unit.Scope.IsGenerator || unit.Scope.IsCoroutine ? 1 : 0) > BlocksMax)
        {
            throw Error("too many statically nested blocks", block.Span);
        }
        unit.Blocks.Add(block);
    }

    private void PopBlock() => unit.Blocks.RemoveAt(unit.Blocks.Count - 1);

    private Leaving BeginLeaving() => new(code.Active, [.. unit.Blocks], code.Height);

    private void EndLeaving(in Leaving leaving)
    {
        code.FlushNop();
        code.Active = leaving.Active;
        code.Height = leaving.Height;
        unit.Blocks.Clear();
        unit.Blocks.AddRange(leaving.Blocks);
    }

    /// <summary>Emits the cleanup of the blocks around the place, up to but without the innermost loop when a jump stays in it. Gives the loop.</summary>
    private FrameBlock? UnwindBlocks(LocatedNode s, string? jump)
    {
        Position position = At(s);
        while (unit.Blocks.Count > 0)
        {
            FrameBlock block = unit.Blocks[^1];
            if (block.Kind == BlockKind.ExceptStar)
            {
                throw Error("'break', 'continue' and 'return' cannot appear in an except* block", s);
            }
            if (jump != null && block.Kind is BlockKind.While or BlockKind.For or BlockKind.AsyncFor)
            {
                return block;
            }
            PopBlock();
            UnwindBlock(block, position);
        }
        return null;
    }

    private void UnwindBlock(FrameBlock block, Position position)
    {
        switch (block.Kind)
        {
            case BlockKind.Try:
                code.FlushNop();
                code.Active = block.Outer;
                break;
            case BlockKind.Finally:
                code.FlushNop();
                code.Active = block.Outer;
                warningsMuted++;
                EmitStatements(block.FinalBody);
                warningsMuted--;
                break;
            case BlockKind.FinallyHandler:
            case BlockKind.Except:
                code.Active = block.Cleanup;
                code.Emit(Opcode.PopExc, block.Register, 0, 0, position);
                code.Active = block.Outer;
                if (block.Name != null)
                {
                    ForgetName(block.Name, position);
                }
                break;
            case BlockKind.With:
            case BlockKind.AsyncWith:
                code.FlushNop();
                code.Active = block.Outer;
                int mark = code.Height;
                int window = code.Push(2);
                code.Height = window;
                code.Emit(Opcode.Move, window, block.Register, 0, At(block.Span));
                code.Push();
                code.Emit(Opcode.Move, window + 1, block.Register + 1, 0, At(block.Span));
                code.Push();
                CallExit(window, block.Kind == BlockKind.AsyncWith, At(block.Span));
                code.Height = mark;
                break;
        }
    }

    private void EmitBreak(BreakStmt s)
    {
        Leaving leaving = BeginLeaving();
        WarnOfFinallyExit("break", s);
        code.NopStatement(At(s));
        FrameBlock loop = UnwindBlocks(s, "break") ?? throw Error("'break' outside loop", s);
        code.Jump(loop.Exit!, Position.None);
        EndLeaving(leaving);
    }

    private void EmitContinue(ContinueStmt s)
    {
        Leaving leaving = BeginLeaving();
        WarnOfFinallyExit("continue", s);
        code.NopStatement(At(s));
        FrameBlock loop = UnwindBlocks(s, "continue") ?? throw Error("'continue' not properly in loop", s);
        code.Jump(Opcode.JumpBack, 0, 0, loop.Start!, Position.None);
        EndLeaving(leaving);
    }

    private void EmitFor(ForStmt s)
    {
        int mark = code.Height;
        Position position = At(s.Iter);
        int iterable = EvalIterated(s.Iter);
        code.Emit(Opcode.GetIter, mark, iterable, 0, position);
        code.Height = mark;
        int iterator = code.Push();
        var start = new Label();
        var end = new Label();
        var exhausted = new Label();
        code.PlaceLoop(start);
        PushBlock(new FrameBlock(BlockKind.For) { Register = iterator, Start = start, Exit = end, Span = s.Span });
        EmitNext(s.Target, iterator, exhausted, position);
        EmitStatements(s.Body);
        code.Jump(Opcode.JumpBack, 0, 0, start, Position.None);
        PopBlock();
        code.Place(exhausted);
        code.Height = mark;
        EmitStatements(s.OrElse);
        code.Place(end);
    }

    /// <summary>Evaluates what is iterated over; a constant display is made once.</summary>
    private int EvalIterated(ExprNode e) => folder.FoldContainer(e) is object constant ? PushConstant(constant, At(e)) : Eval(e);

    /// <summary>Takes the next item of an iterator into a target.</summary>
    private void EmitNext(ExprNode target, int iterator, Label exhausted, Position position)
    {
        int local = PlainLocal(target);
        if (local >= 0)
        {
            code.Jump(Opcode.ForIter, local, iterator, exhausted, position);
            code.SetAssigned(local, true);
            return;
        }
        int mark = code.Height;
        code.Jump(Opcode.ForIter, mark, iterator, exhausted, position);
        code.Push();
        AssignTo(target, mark);
        code.Height = mark;
    }

    private void EmitWhile(WhileStmt s)
    {
        var start = new Label();
        var end = new Label();
        var failed = new Label();
        code.PlaceLoop(start);
        PushBlock(new FrameBlock(BlockKind.While) { Start = start, Exit = end, Span = s.Span });
        JumpIf(s.Test, failed, false);
        EmitStatements(s.Body);
        code.Jump(Opcode.JumpBack, 0, 0, start, Position.None);
        PopBlock();
        code.Place(failed);
        EmitStatements(s.OrElse);
        code.Place(end);
    }

    private void EmitAsyncFor(AsyncForStmt s)
    {
        RequireAsync("async for", s);
        int mark = code.Height;
        Position position = At(s.Iter);
        int iterable = Eval(s.Iter);
        code.Emit(Opcode.GetAsyncIter, mark, iterable, 0, position);
        code.Height = mark;
        int iterator = code.Push();
        var start = new Label();
        var end = new Label();
        code.PlaceLoop(start);
        PushBlock(new FrameBlock(BlockKind.AsyncFor) { Register = iterator, Start = start, Exit = end, Span = s.Span });
        Handler handler = EmitAsyncNext(s.Target, iterator, At(s));
        EmitStatements(s.Body);
        code.Jump(Opcode.JumpBack, 0, 0, start, Position.None);
        PopBlock();
        EmitAsyncEnd(handler, mark, position);
        EmitStatements(s.OrElse);
        code.Place(end);
    }

    /// <summary>Awaits the next item of an asynchronous iterator into a target. The handler that it gives is for the end of the iteration.</summary>
    private Handler EmitAsyncNext(ExprNode target, int iterator, Position position)
    {
        int value = code.Height;
        Handler handler = code.BeginHandler(value);
        code.Emit(Opcode.GetAsyncNext, value + 1, iterator, 0, position);
        Delegate(value, position);
        code.EndHandler(handler);
        AssignTo(target, value);
        code.Height = value;
        return handler;
    }

    private void EmitAsyncEnd(Handler handler, int mark, Position position)
    {
        code.EnterHandler(handler);
        code.Emit(Opcode.EndAsyncFor, handler.Register, 0, 0, position);
        code.Height = mark;
    }
}
