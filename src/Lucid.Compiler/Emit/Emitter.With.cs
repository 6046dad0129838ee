using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary><c>with</c> and <c>async with</c>.</summary>
internal sealed partial class Emitter
{
    private void EmitWith(ReadOnlySpan<WithItemNode> items, StmtNode[] body, StmtNode s, bool isAsync)
    {
        GuardDepth();
        if (isAsync)
        {
            RequireAsync("async with", s);
        }
        WithItemNode item = items[0];
        Position position = At(item.ContextExpr);
        int mark = code.Height;
        int manager = Eval(item.ContextExpr);
        int exit = code.Height;
        code.Emit(Opcode.LoadSpecial, exit, manager, (int)(isAsync ? SpecialMethod.AsyncExit : SpecialMethod.Exit), position);
        code.Push(2);
        int entered = code.Height;
        code.Emit(Opcode.LoadSpecial, entered, manager, (int)(isAsync ? SpecialMethod.AsyncEnter : SpecialMethod.Enter), position);
        code.Push(2);
        code.Emit(Opcode.CallMethod, entered, entered, 0, position);
        code.Height = entered;
        code.Push();
        if (isAsync)
        {
            Await(entered, 1, position);
        }
        Handler? outer = code.Active;
        Handler handler = code.BeginHandler(entered);
        PushBlock(new FrameBlock(isAsync ? BlockKind.AsyncWith : BlockKind.With) { Register = exit, Outer = outer, Span = item.ContextExpr.Span });
        if (item.OptionalVars != null)
        {
            AssignTo(item.OptionalVars, entered);
        }
        code.Height = entered;
        if (items.Length > 1)
        {
            EmitWith(items[1..], body, s, isAsync);
        }
        else
        {
            EmitStatements(body);
        }
        PopBlock();
        code.EndHandler(handler);
        code.Height = entered;
        CallExit(exit, isAsync, position);
        var end = new Label();
        code.Jump(end, Position.None);
        EmitWithHandler(handler, exit, isAsync, position, end);
        code.Place(end);
        code.Height = mark;
    }

    /// <summary>Calls the exit method that stands with its object at the top, for leaving without an exception.</summary>
    private void CallExit(int window, bool isAsync, Position position)
    {
        PushConstant(ConstantValue.None, position);
        PushConstant(ConstantValue.None, position);
        PushConstant(ConstantValue.None, position);
        code.Emit(Opcode.CallMethod, window, window, 3, position);
        code.Height = window + 1;
        if (isAsync)
        {
            Await(window, 2, position);
        }
    }

    private void EmitWithHandler(Handler handler, int exit, bool isAsync, Position position, Label end)
    {
        int register = handler.Register;
        code.EnterHandler(handler);
        Handler? outer = code.Active;
        code.Emit(Opcode.PushExc, register + 1, register, 0, position);
        code.Push();
        Handler cleanup = code.BeginHandler(register + 2);
        int window = code.Height;
        code.Emit(Opcode.Move, window, exit, 0, position);
        code.Push();
        code.Emit(Opcode.Move, window + 1, exit + 1, 0, position);
        code.Push();
        code.Emit(Opcode.ExcInfo, window + 2, register, 0, position);
        code.Push(3);
        code.Emit(Opcode.CallMethod, window, window, 3, position);
        code.Height = window + 1;
        if (isAsync)
        {
            Await(window, 2, position);
        }
        var suppress = new Label();
        code.Jump(Opcode.JumpTrue, window, 0, suppress, position);
        code.Height = window;
        code.Emit(Opcode.Reraise, register, 0, 0, position);
        code.Place(suppress);
        code.Emit(Opcode.PopExc, register + 1, 0, 0, position);
        code.Active = outer;
        code.Jump(end, Position.None);
        EmitCleanup(cleanup, register);
    }
}
