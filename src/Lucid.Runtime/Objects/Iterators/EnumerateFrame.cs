namespace Lucid.Runtime;

/// <summary>Makes an enumerate object whose first number has to be asked for <c>__index__</c>.</summary>
[NativeFrame("enumerate")]
internal sealed partial class EnumerateFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyType Class;
        [Saved(1)] public Value Iterable;
        [Saved(2)] public Value Start;
    }

    internal EnumerateFrame(PyType cls, Value iterable, Value start)
    {
        state.Class = cls;
        state.Iterable = iterable;
        state.Start = start;
    }

    [Step(0)]
    private Continuation Begin(Machine vm) => vm.Index(Now.Start).Then(Step.GotStart);

    [Step(1)]
    private Continuation GotStart(Machine vm, Value start) => PyEnumerate.New(vm, Now.Class, Now.Iterable, start);
}
