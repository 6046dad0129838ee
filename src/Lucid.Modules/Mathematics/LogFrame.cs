namespace Lucid.Modules.Mathematics;

/// <summary>A logarithm, of what may have to be asked for <c>__float__</c>, to a base that may have to be too.</summary>
[NativeFrame("math.log")]
internal sealed partial class LogFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Number;
        [Saved(1)] public Value Base;
        [Saved(2)] public Logarithm Which;
        [Saved(3)] public Value Numerator;
    }

    internal LogFrame(Value number, Value @base, Logarithm which)
    {
        state.Number = number;
        state.Base = @base;
        state.Which = which;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => FloatConversion.ToNumber(vm, Now.Number).Then(Step.GotNumber);

    [Step(1)]
    private Continuation GotNumber(Machine vm, Value number)
    {
        Value result = MathModule.LogOf(number, Now.Which);
        if (result.IsSignal || Now.Base.IsUnbound)
        {
            return result;
        }
        Write(vm.Undo).Numerator = result;
        return FloatConversion.ToNumber(vm, Now.Base).Then(Step.GotBase);
    }

    [Step(2)]
    private Continuation GotBase(Machine vm, Value number)
    {
        Value result = MathModule.LogOf(number, Logarithm.Natural);
        return result.IsSignal ? result
            : result.AsDouble == 0 ? Errors.ZeroDivisionError("division by zero")
            : Value.Float(Now.Numerator.AsDouble / result.AsDouble);
    }
}
