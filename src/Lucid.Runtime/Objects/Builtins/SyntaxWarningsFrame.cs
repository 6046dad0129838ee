using Lucid.Compiler.Syntax;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Runtime;

/// <summary>Reports the compiler's warnings through the module <c>warnings</c>, then gives the code; a warning turned error is a SyntaxError.</summary>
[NativeFrame("syntax_warnings")]
internal sealed partial class SyntaxWarningsFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Code;
        [Saved(1)] public Value FileName;
        [Saved(2)] public Value[] Messages;
        [Saved(3)] public int[] Lines;
        [Saved(4)] public int At;
        [Saved(5)] public Value[] Complaints;
        [Saved(6)] public Value[] Details;
    }

    internal SyntaxWarningsFrame(Value code, SourceText text, string fileName, List<SyntaxWarningInfo> warnings)
    {
        state.Code = code;
        state.FileName = Value.Str(fileName);
        state.Messages = new Value[warnings.Count];
        state.Lines = new int[warnings.Count];
        state.Complaints = new Value[warnings.Count];
        state.Details = new Value[warnings.Count];
        for (int i = 0; i < warnings.Count; i++)
        {
            state.Messages[i] = Value.Str(warnings[i].Message);
            Span span = warnings[i].Span;
            state.Lines[i] = span.Line;
            state.Complaints[i] = Value.Str(warnings[i].ErrorMessage);
            state.Details[i] = new PyTuple([
                state.FileName, Value.Int(span.Line), Value.Int(text.CharColumn(span.Line, span.Col) + 1), text.Line(span.Line) is { } line ? Value.Str(line) : Value.None,
                Value.Int(span.EndLine), Value.Int(text.CharColumn(span.EndLine, span.EndCol) + 1)]);
        }
    }

    [Step(0)]
    private Continuation Warn(Machine vm)
    {
        int i = Write(vm.Undo).At++;
        return i == Now.Messages.Length
            ? Now.Code
            : vm.WarnExplicit(ExceptionTypes.SyntaxWarning, Now.Messages[i], Now.FileName, Now.Lines[i]).Then(Step.Warn).Catch(Step.Failed);
    }

    [Step(1)]
    private Continuation Failed(Machine vm, Value value)
    {
        if (!vm.IsInstanceOf(value, ExceptionTypes.SyntaxWarning))
        {
            return vm.Reraise(value);
        }
        int i = Now.At - 1;
        return Errors.Of(PyException.Make(ExceptionTypes.SyntaxError, [Now.Complaints[i], Now.Details[i]]));
    }
}
