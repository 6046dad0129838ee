namespace Lucid.Runtime;

/// <summary>
/// <c>sum</c>: ints exactly, floats and complex numbers with the rounding errors summed up apart, anything else by addition from left to right.
/// </summary>
[NativeFrame("sum")]
internal sealed partial class SumFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Iterator;
        [Saved(1)] public Value Total;
        [Saved(2)] public int Mode;
        [Saved(3)] public double Real;
        [Saved(4)] public double RealError;
        [Saved(5)] public double Imaginary;
        [Saved(6)] public double ImaginaryError;
    }

    private const int BurstMax = 256;
    private const int Generic = 0;
    private const int Floats = 1;
    private const int Complexes = 2;

    internal SumFrame(Value iterable, Value start)
    {
        state.Iterator = iterable;
        state.Total = start;
    }

    /// <inheritdoc/>
    public override bool TryTake(Machine vm, int step, in Value item) => step == Step.GotItem && TryAdd(ref Write(vm.Undo), item);

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        return vm.GetIter(Now.Iterator).Then(Step.GotIterator);
    }

    [Step(1)]
    private Continuation GotIterator(Machine vm, Value iterator)
    {
        string? wrong = Now.Total.O switch
        {
            PyStr => "sum() can't sum strings [use ''.join(seq) instead]",
            PyBytes => "sum() can't sum bytes [use b''.join(seq) instead]",
            PyByteArray => "sum() can't sum bytearray [use b''.join(seq) instead]",
            _ => null,
        };
        if (wrong is not null)
        {
            return Errors.TypeError(wrong);
        }
        ref State s = ref Write(vm.Undo);
        s.Iterator = iterator;
        Enter(ref s, s.Total);
        return vm.Next(iterator).Then(Step.GotItem);
    }

    [Step(2)]
    private Continuation GotItem(Machine vm, Value item)
    {
        for (int i = 0; ; i++)
        {
            ref State s = ref Write(vm.Undo);
            if (item.IsExhausted)
            {
                return Total(s);
            }
            if (!TryAdd(ref s, item))
            {
                s.Total = Total(s);
                s.Mode = Generic;
                Value sum = vm.Binary(Slot.Add, s.Total, item);
                if (sum.IsSignal)
                {
                    return sum.Then(Step.GotSum);
                }
                s.Total = sum;
                Enter(ref s, sum);
            }
            item = vm.Next(s.Iterator);
            if (item.IsPushed || item.IsError || i == BurstMax)
            {
                return item.Then(Step.GotItem);
            }
        }
    }

    [Step(3)]
    private Continuation GotSum(Machine vm, Value sum)
    {
        Write(vm.Undo).Total = sum;
        return vm.Next(Now.Iterator).Then(Step.GotItem);
    }

    /// <summary>Goes on in floating point where the sum so far is a float or complex number.</summary>
    private static void Enter(ref State s, Value sum)
    {
        if (sum.IsFloat)
        {
            s.Mode = Floats;
            s.Real = sum.AsDouble;
            s.RealError = 0;
        }
        else if (sum.O is PyComplex complex && ReferenceEquals(sum.Type, PyComplex.TypeObject))
        {
            s.Mode = Complexes;
            s.Real = complex.Real;
            s.Imaginary = complex.Imaginary;
            s.RealError = 0;
            s.ImaginaryError = 0;
        }
    }

    /// <summary>Adds a number that needs no Python; false if the addition is not for here.</summary>
    private static bool TryAdd(ref State s, Value item)
    {
        switch (s.Mode)
        {
            case Generic:
                if ((item.IsSmallInt || item.IsBool) && s.Total.IsSmallInt)
                {
                    long sum = unchecked(s.Total.Bits + item.Bits);
                    if (((s.Total.Bits ^ sum) & (item.Bits ^ sum)) >= 0)
                    {
                        s.Total = Value.Int(sum);
                        return true;
                    }
                }
                return false;
            case Floats:
                if (item.IsFloat || item.IsSmallInt || item.IsBool)
                {
                    Add(ref s.Real, ref s.RealError, item.IsFloat ? item.AsDouble : item.Bits);
                    return true;
                }
                return false;
            default:
                if (item.O is PyComplex complex && ReferenceEquals(item.Type, PyComplex.TypeObject))
                {
                    Add(ref s.Real, ref s.RealError, complex.Real);
                    Add(ref s.Imaginary, ref s.ImaginaryError, complex.Imaginary);
                    return true;
                }
                if (item.IsFloat || item.IsSmallInt || item.IsBool)
                {
                    Add(ref s.Real, ref s.RealError, item.IsFloat ? item.AsDouble : item.Bits);
                    return true;
                }
                return false;
        }
    }

    /// <summary>Adds a number and keeps what rounding loses (Neumaier's variant of Kahan's summation).</summary>
    private static void Add(ref double sum, ref double error, double x)
    {
        double t = sum + x;
        error += Math.Abs(sum) >= Math.Abs(x) ? (sum - t) + x : (x - t) + sum;
        sum = t;
    }

    private static Value Total(in State s) => s.Mode switch
    {
        Floats => Value.Float(Rounded(s.Real, s.RealError)),
        Complexes => new PyComplex(Rounded(s.Real, s.RealError), Rounded(s.Imaginary, s.ImaginaryError)),
        _ => s.Total,
    };

    private static double Rounded(double sum, double error) => error != 0 && double.IsFinite(error) ? sum + error : sum;
}
