namespace Lucid.Modules.Collections;

/// <summary>Looks for a value in a deque.</summary>
[NativeFrame("collections.deque_search")]
internal sealed partial class DequeSearchFrame : NativeFrame
{
    private const int BurstMax = 4096;

    internal partial struct State
    {
        [Saved(0)] public PyDeque Deque;
        [Saved(1)] public Value Wanted;
        [Saved(2)] public DequeSearch What;
        [Saved(3)] public int At;
        [Saved(4)] public int Stop;
        [Saved(5)] public int Version;
        [Saved(6)] public int Found;
    }

    internal DequeSearchFrame(PyDeque deque, Value wanted, DequeSearch what, int start, int stop)
    {
        state.Deque = deque;
        state.Wanted = wanted;
        state.What = what;
        state.At = start;
        state.Stop = stop;
        state.Version = deque.Version;
    }

    [Step(0)]
    private Continuation Go(Machine vm)
    {
        ref State s = ref Write(vm.Undo);
        for (int i = 0; s.At < s.Deque.Count && s.At < s.Stop; i++)
        {
            Value item = s.Deque[s.At];
            int verdict = LeafEquality.Compare(item, s.Wanted);
            if (verdict < 0)
            {
                return vm.SameOrEqual(item, s.Wanted).Then(Step.GotVerdict);
            }
            if (verdict == 1 && !Hit(vm, out Value result))
            {
                return result;
            }
            s.At++;
            if (i >= BurstMax)
            {
                return Value.None.Then(Step.Go);
            }
        }
        return s.What switch
        {
            DequeSearch.Contains => Value.False,
            DequeSearch.Count => Value.Int(s.Found),
            DequeSearch.Index => Errors.ValueError("deque.index(x): x not in deque"),
            _ => Errors.ValueError("deque.remove(x): x not in deque"),
        };
    }

    [Step(1)]
    private Continuation GotVerdict(Machine vm, Value verdict)
    {
        if (Now.Version != Now.Deque.Version)
        {
            return Now.What == DequeSearch.Remove
                ? Errors.IndexError("deque mutated during remove().")
                : Errors.RuntimeError("deque mutated during iteration");
        }
        if (verdict.IsTrue && !Hit(vm, out Value result))
        {
            return result;
        }
        Write(vm.Undo).At++;
        return Go(vm);
    }

    // True if the search goes on.
    private bool Hit(Machine vm, out Value result)
    {
        ref State s = ref Write(vm.Undo);
        result = Value.None;
        switch (s.What)
        {
            case DequeSearch.Count:
                s.Found++;
                return true;
            case DequeSearch.Contains:
                result = Value.True;
                return false;
            case DequeSearch.Index:
                result = Value.Int(s.At);
                return false;
            default:
                s.Deque.RemoveAt(vm.Undo, s.At);
                return false;
        }
    }
}
