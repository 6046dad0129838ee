namespace Lucid.Modules.Select;

/// <summary>Changes a poll object; a file object tells its descriptor itself.</summary>
[NativeFrame("poll_register")]
internal sealed partial class PollRegisterFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyPoll Poll;
        [Saved(1)] public Value File;
        [Saved(2)] public int Events;
        [Saved(3)] public PollChange Change;
    }

    internal PollRegisterFrame(PyPoll poll, Value file, int events, PollChange change)
    {
        state.Poll = poll;
        state.File = file;
        state.Events = events;
        state.Change = change;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => Conversion.TryInt32(Now.File, out _)
        ? Got(vm, Now.File)
        : vm.GetAttrOrUnbound(Now.File, PyStr.Intern("fileno")).Then(Step.GotMethod);

    [Step(1)]
    private Continuation GotMethod(Machine vm, Value value) => value.IsUnbound
        ? Errors.TypeError("argument must be an int, or have a fileno() method.")
        : vm.Call(value).Then(Step.Got);

    [Step(2)]
    private Continuation Got(Machine vm, Value value) => !Conversion.TryInt32(value, out int number)
        ? Errors.TypeError("fileno() returned a non-integer")
        : number < 0
            ? Errors.ValueError($"file descriptor cannot be a negative integer ({number})")
            : Now.Poll.Change(vm, number, Now.Events, Now.Change);
}
