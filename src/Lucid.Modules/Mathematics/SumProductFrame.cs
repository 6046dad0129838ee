using System.Numerics;

namespace Lucid.Modules.Mathematics;

/// <summary>The sum of the products of the items of two iterables: exact for ints, in extended precision for floats, else by operators.</summary>
[NativeFrame("math.sumprod")]
internal sealed partial class SumProductFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value First;
        [Saved(1)] public Value Second;
        [Saved(2)] public Value[] Left;
        [Saved(3)] public Value[] Right;
        [Saved(4)] public Value Total;
        [Saved(5)] public int At;
    }

    internal SumProductFrame(Value first, Value second)
    {
        state.First = first;
        state.Second = second;
        state.Left = [];
        state.Right = [];
        state.Total = Value.Int(0);
    }

    [Step(0)]
    private Continuation Start(Machine vm) => Sequences.Collect(vm, Now.First).Then(Step.GotFirst);

    [Step(1)]
    private Continuation GotFirst(Machine vm, Value list)
    {
        Write(vm.Undo).Left = list.As<PyList>()!.Span.ToArray();
        return Sequences.Collect(vm, Now.Second).Then(Step.GotSecond);
    }

    [Step(2)]
    private Continuation GotSecond(Machine vm, Value list)
    {
        Write(vm.Undo).Right = list.As<PyList>()!.Span.ToArray();
        if (Now.Left.Length != Now.Right.Length)
        {
            return Errors.ValueError("Inputs are not the same length");
        }
        return TryIntegers(out Value result) || TryFloats(out result) ? result : Go(vm);
    }

    private bool TryIntegers(out Value result)
    {
        BigInteger total = 0;
        result = Value.Unbound;
        for (int i = 0; i < Now.Left.Length; i++)
        {
            if (!Numbers.TryBig(Now.Left[i], out BigInteger left) || !Numbers.TryBig(Now.Right[i], out BigInteger right))
            {
                return false;
            }
            total += left * right;
        }
        result = Value.Int(total);
        return true;
    }

    // The sum is held in three floats that do not overlap.
    private bool TryFloats(out Value result)
    {
        double high = 0;
        double low = 0;
        double tiny = 0;
        result = Value.Unbound;
        for (int i = 0; i < Now.Left.Length; i++)
        {
            if (!IsExactNumber(Now.Left[i]) || !IsExactNumber(Now.Right[i]) ||
                Numbers.Real(Now.Left[i], out double left) != 1 || Numbers.Real(Now.Right[i], out double right) != 1)
            {
                return false;
            }
            double product = left * right;
            double error = Math.FusedMultiplyAdd(left, right, -product);
            (high, double lost1) = Add(high, product);
            (low, double lost2) = Add(low, error);
            (low, double lost3) = Add(low, lost1);
            tiny += lost2 + lost3;
        }
        double sum = high + (low + tiny);
        if (!double.IsFinite(sum))
        {
            // Infinities and overflow: the plain sum says which.
            sum = 0;
            for (int i = 0; i < Now.Left.Length; i++)
            {
                Numbers.Real(Now.Left[i], out double left);
                Numbers.Real(Now.Right[i], out double right);
                sum += left * right;
            }
        }
        result = Value.Float(sum);
        return true;
    }

    private static bool IsExactNumber(Value value) => value.IsFloat || value.IsSmallInt || value.IsBool;

    private static (double Sum, double Lost) Add(double a, double b)
    {
        double sum = a + b;
        double part = sum - a;
        return (sum, a - (sum - part) + (b - part));
    }

    private Continuation Go(Machine vm) =>
        Now.At == Now.Left.Length ? Now.Total : vm.Binary(Slot.Mul, Now.Left[Now.At], Now.Right[Now.At]).Then(Step.GotProduct);

    [Step(3)]
    private Continuation GotProduct(Machine vm, Value product) => vm.Binary(Slot.Add, Now.Total, product).Then(Step.GotTotal);

    [Step(4)]
    private Continuation GotTotal(Machine vm, Value total)
    {
        ref State s = ref Write(vm.Undo);
        s.Total = total;
        s.At++;
        return Go(vm);
    }
}
