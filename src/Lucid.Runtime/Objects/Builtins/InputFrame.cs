namespace Lucid.Runtime;

/// <summary><c>input</c>: asks the terminal for a line where both standard streams are one, else writes the prompt and reads a line.</summary>
[NativeFrame("input")]
internal sealed partial class InputFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Prompt;
        [Saved(1)] public Value Input;
        [Saved(2)] public Value Output;
    }

    internal InputFrame(Value prompt) => state.Prompt = prompt;

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        ref State s = ref Write(vm.Undo);
        s.Input = Stream(vm, "stdin");
        s.Output = Stream(vm, "stdout");
        Value error = Stream(vm, "stderr");
        if (s.Input.IsNone)
        {
            return Errors.RuntimeError("input(): lost sys.stdin");
        }
        if (s.Output.IsNone)
        {
            return Errors.RuntimeError("input(): lost sys.stdout");
        }
        return error.IsNone ? Errors.RuntimeError("input(): lost sys.stderr") : vm.CallMethod(error, Names.Flush).Then(Step.ErrorFlushed).Catch(Step.ErrorFlushed);
    }

    private static Value Stream(Machine vm, string name)
    {
        Value stream = vm.SysModule is null ? Value.None : vm.SysModule.Namespace.GetStr(PyStr.Intern(name));
        return stream.IsUnbound ? Value.None : stream;
    }

    [Step(1)]
    private Continuation ErrorFlushed(Machine vm) => vm.CallMethod(Now.Input, PyStr.Intern("fileno")).Then(Step.GotInputNumber).Catch(Step.NoTerminal);

    [Step(2)]
    private Continuation GotInputNumber(Machine vm, Value number) => IsTerminal(vm, number, 0)
        ? vm.CallMethod(Now.Output, PyStr.Intern("fileno")).Then(Step.GotOutputNumber).Catch(Step.NoTerminal)
        : NoTerminal(vm);

    [Step(3)]
    private Continuation GotOutputNumber(Machine vm, Value number) =>
        IsTerminal(vm, number, 1) ? vm.CallMethod(Now.Output, Names.Flush).Then(Step.Flushed).Catch(Step.Flushed) : NoTerminal(vm);

    private static bool IsTerminal(Machine vm, Value number, int standard) =>
        number.IsSmallInt && number.AsLong == standard && vm.OpenFiles[standard] is { Kind: DescriptorKind.Standard } descriptor && descriptor.IsTerminal(vm);

    [Step(4)]
    private Continuation Flushed(Machine vm) => Now.Prompt.IsUnbound ? Ask(vm, Value.Str("")) : vm.Str(Now.Prompt).Then(Step.GotPrompt);

    [Step(5)]
    private Continuation GotPrompt(Machine vm, Value prompt) => Ask(vm, prompt);

    private static Continuation Ask(Machine vm, Value prompt) => vm.SuspendForLine(prompt).Then(Step.GotLine);

    [Step(6)]
    private Continuation GotLine(Machine vm, Value line) => line.IsNone ? Errors.Of(PyException.Make(ExceptionTypes.EOFError, [])) : line;

    [Step(7)]
    private Continuation NoTerminal(Machine vm) => Now.Prompt.IsUnbound ? PromptWritten(vm) : vm.Str(Now.Prompt).Then(Step.GotText);

    [Step(8)]
    private Continuation GotText(Machine vm, Value text) => vm.CallMethod(Now.Output, Names.Write, text).Then(Step.PromptWritten);

    [Step(9)]
    private Continuation PromptWritten(Machine vm) => vm.CallMethod(Now.Output, Names.Flush).Then(Step.Read).Catch(Step.Read);

    [Step(10)]
    private Continuation Read(Machine vm) => vm.CallMethod(Now.Input, PyStr.Intern("readline")).Then(Step.GotRead);

    [Step(11)]
    private Continuation GotRead(Machine vm, Value line)
    {
        if (line.O is not PyStr text)
        {
            return Errors.TypeError("object.readline() returned non-string");
        }
        return text.Length == 0 ? Errors.Of(ExceptionTypes.EOFError, "EOF when reading a line")
            : text.Text.EndsWith('\n') ? Value.Str(text.Text[..^1])
            : line;
    }
}
