namespace Lucid.Runtime;

/// <summary><c>index(value, start, stop)</c> of a list or tuple whose bounds have to be asked for <c>__index__</c>.</summary>
[NativeFrame("index_bounds")]
internal sealed partial class IndexBoundsFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyObject Sequence;
        [Saved(1)] public Value Wanted;
        [Saved(2)] public Value Start;
        [Saved(3)] public Value Stop;
    }

    internal IndexBoundsFrame(PyObject sequence, Value wanted, Value start, Value stop)
    {
        state.Sequence = sequence;
        state.Wanted = wanted;
        state.Start = start;
        state.Stop = stop;
    }

    [Step(0)]
    private Continuation Begin(Machine vm) => vm.Index(Now.Start).Then(Step.GotStart);

    [Step(1)]
    private Continuation GotStart(Machine vm, Value value)
    {
        Write(vm.Undo).Start = value;
        return vm.Index(Now.Stop).Then(Step.GotStop);
    }

    [Step(2)]
    private Continuation GotStop(Machine vm, Value value) => SearchFrame.StartIndex(vm, Now.Sequence, Now.Wanted, Now.Start, value);
}
