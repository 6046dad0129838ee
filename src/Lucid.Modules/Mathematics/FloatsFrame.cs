namespace Lucid.Modules.Mathematics;

/// <summary>Collects the numbers of one or two iterables as floats.</summary>
[NativeFrame("math.floats")]
internal sealed partial class FloatsFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public FloatsWork Work;
        [Saved(1)] public Value First;
        [Saved(2)] public Value Second;
        [Saved(3)] public Value[] Items;
        [Saved(4)] public ValueArray Floats;
        [Saved(5)] public int FirstCount;
    }

    internal FloatsFrame(FloatsWork work, Value first, Value second)
    {
        state.Work = work;
        state.First = first;
        state.Second = second;
        state.Items = [];
    }

    [Step(0)]
    private Continuation Start(Machine vm) => Sequences.Collect(vm, Now.First).Then(Step.GotFirst);

    [Step(1)]
    private Continuation GotFirst(Machine vm, Value list)
    {
        ref State s = ref Write(vm.Undo);
        s.Items = list.As<PyList>()!.Span.ToArray();
        s.FirstCount = s.Items.Length;
        return s.Second.IsUnbound ? Go(vm) : Sequences.Collect(vm, s.Second).Then(Step.GotSecond);
    }

    [Step(2)]
    private Continuation GotSecond(Machine vm, Value list)
    {
        ref State s = ref Write(vm.Undo);
        PyList items = list.As<PyList>()!;
        if (items.Count != s.FirstCount)
        {
            return Errors.ValueError("both points must have the same number of dimensions");
        }
        s.Items = [.. s.Items, .. items.Span];
        return Go(vm);
    }

    private Continuation Go(Machine vm)
    {
        while (Now.Floats.Count < Now.Items.Length)
        {
            Value value = FloatConversion.ToNumber(vm, Now.Items[Now.Floats.Count]);
            if (value.IsSignal)
            {
                return value.Then(Step.GotNumber);
            }
            if (!Keep(vm, value))
            {
                return Errors.OverflowError("int too large to convert to float");
            }
        }
        return Finish();
    }

    [Step(3)]
    private Continuation GotNumber(Machine vm, Value value) => Keep(vm, value) ? Go(vm) : Errors.OverflowError("int too large to convert to float");

    private bool Keep(Machine vm, Value value)
    {
        if (Numbers.Real(value, out double number) != 1)
        {
            return false;
        }
        Write(vm.Undo).Floats.Add(vm.Undo, Value.Float(number));
        return true;
    }

    private Value Finish()
    {
        var numbers = new double[Now.FirstCount];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Now.Floats[i].AsDouble - (Now.Work == FloatsWork.Distance ? Now.Floats[i + numbers.Length].AsDouble : 0);
        }
        return Now.Work == FloatsWork.Sum ? MathModule.ExactSum(numbers) : Value.Float(RealFunctions.Length(numbers));
    }
}
