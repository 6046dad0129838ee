namespace Lucid.Runtime;

/// <summary>Makes a range whose arguments have to be asked for <c>__index__</c>.</summary>
[NativeFrame("range")]
internal sealed partial class RangeFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Start;
        [Saved(1)] public Value Stop;
        [Saved(2)] public Value Step;
    }

    internal RangeFrame(Value start, Value stop, Value step)
    {
        state.Start = start;
        state.Stop = stop;
        state.Step = step;
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
    private Continuation GotStop(Machine vm, Value value)
    {
        Write(vm.Undo).Stop = value;
        return vm.Index(Now.Step).Then(Step.GotStep);
    }

    [Step(3)]
    private Continuation GotStep(Machine vm, Value value) => PyRange.Make(vm, Now.Start, Now.Stop, value);
}
