namespace Lucid.Modules;

/// <summary>An operation of a <see cref="Stepping"/> object that waits for Python.</summary>
[NativeFrame("step")]
internal sealed partial class StepFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyObject Target;
        [Saved(1)] public int First;
        [Saved(2)] public Value A;
        [Saved(3)] public Value B;
        [Saved(4)] public ValueArray Items;
    }

    internal StepFrame(Stepping target, int first, Value a = default, Value b = default)
    {
        state.Target = target;
        state.First = first;
        state.A = a;
        state.B = b;
    }

    [Step(0)]
    private Continuation Begin(Machine vm, Value value) => Go(vm, Now.First, value);

    [Step(1)]
    private Continuation Step1(Machine vm, Value value) => Go(vm, 1, value);

    [Step(2)]
    private Continuation Step2(Machine vm, Value value) => Go(vm, 2, value);

    [Step(3)]
    private Continuation Step3(Machine vm, Value value) => Go(vm, 3, value);

    [Step(4)]
    private Continuation Step4(Machine vm, Value value) => Go(vm, 4, value);

    [Step(5)]
    private Continuation Step5(Machine vm, Value value) => Go(vm, 5, value);

    [Step(6)]
    private Continuation Step6(Machine vm, Value value) => Go(vm, 6, value);

    [Step(7)]
    private Continuation Step7(Machine vm, Value value) => Go(vm, 7, value);

    [Step(8)]
    private Continuation Step8(Machine vm, Value value) => Go(vm, 8, value);

    private Continuation Go(Machine vm, int step, Value value) => ((Stepping)Now.Target).Go(vm, this, step, value);
}
