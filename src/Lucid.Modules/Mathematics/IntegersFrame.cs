namespace Lucid.Modules.Mathematics;

/// <summary>Asks values for <c>__index__</c>, then folds them to their greatest common divisor or least common multiple.</summary>
[NativeFrame("math.integers")]
internal sealed partial class IntegersFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value[] Values;
        [Saved(1)] public bool IsLcm;
        [Saved(2)] public ValueArray Integers;
    }

    internal IntegersFrame(Value[] values, bool isLcm)
    {
        state.Values = values;
        state.IsLcm = isLcm;
    }

    [Step(0)]
    private Continuation Go(Machine vm) =>
        Now.Integers.Count == Now.Values.Length
            ? MathModule.Fold(vm, Now.Integers.Span, Now.IsLcm)
            : vm.Index(Now.Values[Now.Integers.Count]).Then(Step.GotInteger);

    [Step(1)]
    private Continuation GotInteger(Machine vm, Value value)
    {
        Write(vm.Undo).Integers.Add(vm.Undo, value);
        return Go(vm);
    }
}
