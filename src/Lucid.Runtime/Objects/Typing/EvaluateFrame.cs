namespace Lucid.Runtime;

/// <summary>Evaluates a part of a type parameter or alias and keeps it.</summary>
[NativeFrame("evaluate_part")]
internal sealed partial class EvaluateFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Owner;
        [Saved(1)] public LazyPart Part;
        [Saved(2)] public Value Evaluate;
    }

    internal EvaluateFrame(Value owner, LazyPart part, Value evaluate)
    {
        state.Owner = owner;
        state.Part = part;
        state.Evaluate = evaluate;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Call(Now.Evaluate).Then(Step.Got);

    [Step(1)]
    private Continuation Got(Machine vm, Value value)
    {
        ((ILazyParts)Now.Owner.O!).Keep(vm.Undo, Now.Part, value);
        return value;
    }
}
