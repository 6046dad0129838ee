using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>
/// <c>try</c> in its forms. A handler that begins at register h keeps the exception in r[h] and what was being handled before in r[h+1];
/// an exception in the handler itself arrives in r[h+2].
/// </summary>
internal sealed partial class Emitter
{
    private void EmitTry(TryStmt s)
    {
        if (s.FinalBody.Length == 0)
        {
            EmitTryExcept(s);
            return;
        }
        EmitTryFinally(s, s.FinalBody, () =>
        {
            if (s.Handlers.Length > 0)
            {
                EmitTryExcept(s);
            }
            else
            {
                EmitStatements(s.Body);
            }
        });
    }

    private void EmitTryStar(TryStarStmt s)
    {
        if (s.FinalBody.Length == 0)
        {
            EmitTryExceptStar(s);
        }
        else
        {
            EmitTryFinally(s, s.FinalBody, () => EmitTryExceptStar(s));
        }
    }

    private void EmitTryFinally(StmtNode s, StmtNode[] finalBody, Action emitBody)
    {
        code.NopStatement(At(s));
        int register = code.Height;
        Handler? outer = code.Active;
        var exit = new Label();
        code.FlushNop();
        Handler handler = code.BeginHandler(register);
        PushBlock(new FrameBlock(BlockKind.Finally) { Outer = outer, FinalBody = finalBody, Span = s.Span });
        emitBody();
        PopBlock();
        code.EndHandler(handler);
        int wasFinally = unit.FinallyDepth;
        unit.FinallyDepth = unit.Blocks.Count;
        EmitStatements(finalBody);
        unit.FinallyDepth = wasFinally;
        code.Jump(exit, Position.None);

        code.EnterHandler(handler);
        Handler cleanup = BeginHandling(register);
        PushBlock(new FrameBlock(BlockKind.FinallyHandler) { Register = register + 1, Outer = outer, Cleanup = cleanup, Span = s.Span });
        warningsMuted++;
        EmitStatements(finalBody);
        warningsMuted--;
        PopBlock();
        code.Emit(Opcode.Reraise, register, 0, 0, Position.None);
        EmitCleanup(cleanup, register);
        code.Place(exit);
        code.Height = register;
    }

    /// <summary>Makes the exception in the register the one being handled. The handler that it gives undoes that when another comes.</summary>
    private Handler BeginHandling(int register)
    {
        code.Emit(Opcode.PushExc, register + 1, register, 0, Position.None);
        code.Push();
        return code.BeginHandler(register + 2);
    }

    private void EmitCleanup(Handler cleanup, int register)
    {
        code.EnterHandler(cleanup);
        code.Emit(Opcode.PopExc, register + 1, 0, 0, Position.None);
        code.Emit(Opcode.Reraise, register + 2, 0, 0, Position.None);
    }

    /// <summary>Ends the handling of an exception on the good way.</summary>
    private void EndHandling(int register, Handler cleanup, Handler? outer)
    {
        code.FlushNop();
        code.Active = cleanup;
        code.Emit(Opcode.PopExc, register + 1, 0, 0, Position.None);
        code.Active = outer;
    }

    private void EmitTryExcept(TryStmt s)
    {
        if (s.FinalBody.Length == 0)
        {
            code.NopStatement(At(s));
        }
        int register = code.Height;
        Handler? outer = code.Active;
        var end = new Label();
        Handler handler = code.BeginHandler(register);
        PushBlock(new FrameBlock(BlockKind.Try) { Outer = outer, Span = s.Span });
        EmitStatements(s.Body);
        PopBlock();
        code.EndHandler(handler);
        EmitStatements(s.OrElse);
        code.Jump(end, Position.None);

        code.EnterHandler(handler);
        Handler cleanup = BeginHandling(register);
        for (int i = 0; i < s.Handlers.Length; i++)
        {
            ExceptHandlerNode clause = s.Handlers[i];
            if (clause.Type == null && i < s.Handlers.Length - 1)
            {
                throw Error("default 'except:' must be last", clause);
            }
            var next = new Label();
            code.BeginStatement();
            if (clause.Type != null)
            {
                int type = Eval(clause.Type);
                code.Jump(Opcode.JumpNotExc, register, type, next, At(clause));
                code.Height = register + 2;
            }
            EmitExceptBody(clause, register, outer, cleanup);
            code.Jump(end, Position.None);
            code.Active = cleanup;
            code.Place(next);
            code.Height = register + 2;
        }
        code.Emit(Opcode.Reraise, register, 0, 0, Position.None);
        code.Active = outer;
        EmitCleanup(cleanup, register);
        code.Place(end);
        code.Height = register;
    }

    private void EmitExceptBody(ExceptHandlerNode clause, int register, Handler? outer, Handler cleanup)
    {
        Handler? nameCleanup = null;
        if (clause.Name != null)
        {
            StoreName(clause.Name, register, At(clause));
            nameCleanup = code.BeginHandler(register + 2);
        }
        PushBlock(new FrameBlock(BlockKind.Except) { Register = register + 1, Outer = outer, Cleanup = cleanup, Name = clause.Name, Span = clause.Span });
        EmitStatements(clause.Body);
        PopBlock();
        if (nameCleanup == null)
        {
            EndHandling(register, cleanup, outer);
            return;
        }
        EndHandling(register, cleanup, outer);
        ForgetName(clause.Name!, Position.None);
        var done = new Label();
        code.Jump(done, Position.None);
        code.EnterHandler(nameCleanup);
        ForgetName(clause.Name!, Position.None);
        code.Emit(Opcode.Reraise, register + 2, 0, 0, Position.None);
        code.Active = outer;
        code.Place(done);
    }

    /// <summary>
    /// <c>except*</c>: r[h] is the exception as raised, r[h+1] what was handled before, r[h+2] the list of what clauses raised, r[h+3] what is left
    /// to match and r[h+4] what the clause matched.
    /// </summary>
    private void EmitTryExceptStar(TryStarStmt s)
    {
        if (s.FinalBody.Length == 0)
        {
            code.NopStatement(At(s));
        }
        int register = code.Height;
        Handler? outer = code.Active;
        var end = new Label();
        Handler handler = code.BeginHandler(register);
        PushBlock(new FrameBlock(BlockKind.Try) { Outer = outer, Span = s.Span });
        EmitStatements(s.Body);
        PopBlock();
        code.EndHandler(handler);
        EmitStatements(s.OrElse);
        code.Jump(end, Position.None);

        code.EnterHandler(handler);
        Handler cleanup = BeginHandling(register);
        int raised = register + 2;
        int rest = register + 3;
        code.Emit(Opcode.BuildList, raised, raised, 0, Position.None);
        code.Push();
        code.Emit(Opcode.Move, rest, register, 0, Position.None);
        code.Push();
        foreach (ExceptHandlerNode clause in s.Handlers)
        {
            EmitStarClause(clause, register, outer, cleanup);
        }
        code.Emit(Opcode.ListAppend, raised, rest, 0, Position.None);
        // The intrinsic takes the original exception and the list side by side.
        code.Emit(Opcode.Move, rest, raised, 0, Position.None);
        code.Emit(Opcode.Move, raised, register, 0, Position.None);
        code.Emit(Opcode.Intrinsic, rest, raised, (int)Intrinsic.PrepareReraiseStar, Position.None);
        var isClean = new Label();
        code.Jump(Opcode.JumpNone, rest, 0, isClean, Position.None);
        code.Emit(Opcode.PopExc, register + 1, 0, 0, Position.None);
        code.Active = outer;
        code.Emit(Opcode.Reraise, rest, 0, 0, Position.None);
        code.Active = cleanup;
        code.Place(isClean);
        EndHandling(register, cleanup, outer);
        code.Jump(end, Position.None);
        EmitCleanup(cleanup, register);
        code.Place(end);
        code.Height = register;
    }

    private void EmitStarClause(ExceptHandlerNode clause, int register, Handler? outer, Handler cleanup)
    {
        int raised = register + 2;
        int rest = register + 3;
        int match = register + 4;
        Position position = At(clause);
        var next = new Label();
        code.Height = match;
        code.BeginStatement();
        int type = Eval(clause.Type!);
        code.Emit(Opcode.MatchExcStar, rest, rest, type, position);
        code.Height = match;
        code.Push();
        code.Jump(Opcode.JumpNone, match, 0, next, position);
        if (clause.Name != null)
        {
            StoreName(clause.Name, match, position);
        }
        Handler thrown = code.BeginHandler(match + 1);
        PushBlock(new FrameBlock(BlockKind.ExceptStar) { Register = register + 1, Outer = outer, Cleanup = cleanup, Name = clause.Name, Span = clause.Span });
        EmitStatements(clause.Body);
        PopBlock();
        code.EndHandler(thrown);
        if (clause.Name != null)
        {
            ForgetName(clause.Name, Position.None);
        }
        code.Jump(next, Position.None);
        code.EnterHandler(thrown);
        if (clause.Name != null)
        {
            ForgetName(clause.Name, Position.None);
        }
        code.Emit(Opcode.ListAppend, raised, match + 1, 0, Position.None);
        code.Place(next);
        code.Height = match;
    }
}
