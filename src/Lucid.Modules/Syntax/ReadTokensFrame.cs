using System.Text;

namespace Lucid.Modules.Syntax;

/// <summary>Reads all lines of a source, then gives its first token.</summary>
[NativeFrame("tokenize.read")]
internal sealed partial class ReadTokensFrame : NativeFrame
{
    private static readonly PyStr decode = PyStr.Intern("decode");

    internal partial struct State
    {
        [Saved(0)] public PyTokenizerIter Target;
        [Saved(1)] public ValueArray Lines;
    }

    internal ReadTokensFrame(PyTokenizerIter target) => state.Target = target;

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Call(Now.Target.Now.ReadLine).Then(Step.GotLine).Catch(Step.Failed);

    [Step(1)]
    private Continuation GotLine(Machine vm, Value line)
    {
        bool isBytes = !Now.Target.Now.Encoding.IsNone;
        if (isBytes ? line.Object is not PyBytes : line.Object is not PyStr)
        {
            return Errors.TypeError(isBytes ? "readline() returned a non-bytes object" : "readline() returned a non-string object");
        }
        if (isBytes ? line.As<PyBytes>()!.Length == 0 : line.As<PyStr>()!.Length == 0)
        {
            return Finish(vm);
        }
        return isBytes ? vm.CallMethod(line, decode, Now.Target.Now.Encoding).Then(Step.GotText) : GotText(vm, line);
    }

    [Step(3)]
    private Continuation GotText(Machine vm, Value line)
    {
        Write(vm.Undo).Lines.Add(vm.Undo, line);
        return Start(vm);
    }

    [Step(2)]
    private Continuation Failed(Machine vm, Value error) => vm.Is(error, ExceptionTypes.StopIteration) ? Finish(vm) : vm.RaiseAgain(error);

    private Continuation Finish(Machine vm)
    {
        var text = new StringBuilder();
        foreach (Value line in Now.Lines.Span)
        {
            text.Append(line.As<PyStr>()?.Text);
        }
        Now.Target.Take(vm, text.ToString());
        return Now.Target.Give(vm);
    }
}
