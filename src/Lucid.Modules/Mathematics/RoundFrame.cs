namespace Lucid.Modules.Mathematics;

/// <summary>The floor or ceiling of what has only <c>__float__</c>.</summary>
[NativeFrame("math.round")]
internal sealed partial class RoundFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Number;
        [Saved(1)] public bool IsUp;
    }

    internal RoundFrame(Value number, bool isUp)
    {
        state.Number = number;
        state.IsUp = isUp;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => FloatConversion.ToNumber(vm, Now.Number).Then(Step.GotNumber);

    [Step(1)]
    private Continuation GotNumber(Value value) =>
        Numbers.Real(value, out double number) != 1
            ? Errors.OverflowError("int too large to convert to float")
            : MathModule.Whole(Now.IsUp ? Math.Ceiling(number) : Math.Floor(number));
}
