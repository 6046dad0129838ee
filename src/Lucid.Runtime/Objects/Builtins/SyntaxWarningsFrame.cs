using Lucid.Compiler.Syntax;

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
    }

    internal SyntaxWarningsFrame(Value code, string fileName, List<SyntaxWarningInfo> warnings)
    {
        state.Code = code;
        state.FileName = Value.Str(fileName);
        state.Messages = new Value[warnings.Count];
        state.Lines = new int[warnings.Count];
        for (int i = 0; i < warnings.Count; i++)
        {
            state.Messages[i] = Value.Str(warnings[i].Message);
            state.Lines[i] = warnings[i].Span.Line;
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
        Value details = new PyTuple([Now.FileName, Value.Int(Now.Lines[i]), Value.None, Value.None]);
        return Errors.Of(PyException.Make(ExceptionTypes.SyntaxError, [Now.Messages[i], details]));
    }
}
