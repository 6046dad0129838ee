namespace Lucid.Modules.Arrays;

/// <summary>Compares a value with the items of an array.</summary>
[NativeFrame("array.search")]
internal sealed partial class ArraySearchFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyArray Target;
        [Saved(1)] public ArraySearch What;
        [Saved(2)] public Value Wanted;
        [Saved(3)] public long At;
        [Saved(4)] public long End;
        [Saved(5)] public long Found;
    }

    internal ArraySearchFrame(PyArray target, ArraySearch what, Value wanted, long start, long end)
    {
        state.Target = target;
        state.What = what;
        state.Wanted = wanted;
        state.At = start;
        state.End = end;
    }

    [Step(0)]
    private Continuation Go(Machine vm)
    {
        while (Now.At < Math.Min(Now.Target.Count, Now.End))
        {
            Value item = Now.Target[(int)Now.At];
            if (item.IsError)
            {
                return item;
            }
            Value verdict = vm.CompareTruth(item, Now.Wanted, CompareOp.Eq);
            if (verdict.IsSignal)
            {
                return verdict.Then(Step.GotVerdict);
            }
            if (Take(vm, verdict) is { } result)
            {
                return result;
            }
        }
        return Now.What switch
        {
            ArraySearch.Count => Value.Int(Now.Found),
            ArraySearch.Contains => Value.False,
            ArraySearch.Index => Errors.ValueError("array.index(x): x not in array"),
            _ => Errors.ValueError("array.remove(x): x not in array"),
        };
    }

    [Step(1)]
    private Continuation GotVerdict(Machine vm, Value verdict) => Take(vm, verdict) is { } result ? result : Go(vm);

    private Value? Take(Machine vm, Value verdict)
    {
        ref State s = ref Write(vm.Undo);
        long at = s.At++;
        if (!verdict.IsTrue)
        {
            return null;
        }
        switch (s.What)
        {
            case ArraySearch.Count:
                s.Found++;
                return null;
            case ArraySearch.Contains:
                return Value.True;
            case ArraySearch.Index:
                return Value.Int(at);
            default:
                Value removed = s.Target.Pop(vm, at);
                return removed.IsSignal ? removed : Value.None;
        }
    }
}
