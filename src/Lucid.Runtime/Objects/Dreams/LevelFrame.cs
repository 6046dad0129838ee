namespace Lucid.Runtime;

/// <summary>Has the machine open, keep or take back a level between two of its steps.</summary>
[NativeFrame("level")]
internal sealed partial class LevelFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public LevelAct Act;
        [Saved(1)] public Value Subject;
        [Saved(2)] public Value Value;
    }

    internal LevelFrame(LevelAct act, PyObject subject, Value value)
    {
        state.Act = act;
        state.Subject = subject;
        state.Value = value;
    }

    internal LevelAct Wanted => Now.Act;

    internal PyObject Subject => Now.Subject.O!;

    internal Value Argument => Now.Value;

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        Value refused = vm.CheckLevelAct(this);
        return refused.IsSignal ? refused
            : Now.Act is LevelAct.Realize or LevelAct.Drop ? Act(vm)
            : vm.Enter(new FlushStreamsFrame()).Then(Step.Flushed);
    }

    [Step(1)]
    private Continuation Flushed(Machine vm, Value value)
    {
        Value refused = vm.CheckLevelAct(this);
        return refused.IsSignal ? refused : Act(vm);
    }

    [Step(2)]
    private Continuation Done(Machine vm, Value value) => Now.Act == LevelAct.Checkpoint ? Now.Subject : Value.None;

    private Continuation Act(Machine vm)
    {
        vm.AskForLevelAct(this);
        return Value.None.Then(Step.Done);
    }
}
