namespace Lucid.Runtime;

/// <summary>
/// Short lists: a run is counted at the beginning and the rest is inserted by halving, with the comparisons that CPython makes and in its order, for who
/// writes them down sees them.
/// </summary>
internal sealed partial class SortFrame
{
    private const int SmallMax = 64;

    // What the next comparison is for. The numbers are in images.
    private const int Ascending = 0;
    private const int AllEqual = 1;
    private const int Descending = 2;
    private const int EqualAmongDescending = 3;
    private const int Extending = 4;
    private const int Inserting = 5;

    [Step(4)]
    private Continuation GotSmallLess(Machine vm, Value less)
    {
        TakeSmallVerdict(vm.Undo, less.IsTrue);
        return SortSmall(vm);
    }

    private Continuation SortSmall(Machine vm)
    {
        while (true)
        {
            ref State s = ref Write(vm.Undo);
            if (s.Done == s.Values.Length)
            {
                if (s.Phase == Descending)
                {
                    EndDescending(vm.Undo, ref s);
                }
                return Finish(vm, Numbers(s));
            }
            (int left, int right) = s.Phase switch
            {
                AllEqual => (0, s.Done - 1),
                EqualAmongDescending => (s.Done - 1, s.Done),
                Inserting => (s.Done, (s.I + s.J) >> 1),
                _ => (s.Done, s.Done - 1),
            };
            Value less = vm.CompareTruth(s.Keys[(int)s.Order[left].Bits], s.Keys[(int)s.Order[right].Bits], CompareOp.Lt);
            if (less.IsSignal)
            {
                return less.Then(Step.GotSmallLess).Catch(Step.Failed);
            }
            TakeSmallVerdict(vm.Undo, less.IsTrue);
        }
    }

    private void TakeSmallVerdict(Undo undo, bool less)
    {
        ref State s = ref Write(undo);
        switch (s.Phase)
        {
            case Ascending when !less:
                s.Done++;
                break;
            case Ascending when s.Done > 1:
                s.Phase = AllEqual;
                break;
            case Ascending:
                s.Done++;
                s.Phase = Descending;
                break;
            case AllEqual when less:
                StartInserting(ref s);
                break;
            case AllEqual:
                Turn(undo, ref s, 0, s.Done);
                s.Done++;
                s.Phase = Descending;
                break;
            case Descending when less:
                TurnEquals(undo, ref s);
                s.Done++;
                break;
            case Descending:
                s.Phase = EqualAmongDescending;
                break;
            case EqualAmongDescending when less:
                EndDescending(undo, ref s);
                break;
            case EqualAmongDescending:
                s.EqualCount++;
                s.Done++;
                s.Phase = Descending;
                break;
            case Extending when !less:
                s.Done++;
                break;
            case Extending:
                StartInserting(ref s);
                break;
            default:
                Halve(undo, ref s, less);
                break;
        }
    }

    private static void StartInserting(ref State s)
    {
        s.Phase = Inserting;
        s.I = 0;
        s.J = s.Done;
    }

    private static void Halve(Undo undo, ref State s, bool less)
    {
        int middle = (s.I + s.J) >> 1;
        if (less)
        {
            s.J = middle;
        }
        else
        {
            s.I = middle + 1;
        }
        if (s.I < s.J)
        {
            return;
        }
        Value pivot = s.Order[s.Done];
        for (int i = s.Done; i > s.I; i--)
        {
            s.Order.Set(undo, i, s.Order[i - 1]);
        }
        s.Order.Set(undo, s.I, pivot);
        s.Done++;
        StartInserting(ref s);
    }

    private static void EndDescending(Undo undo, ref State s)
    {
        TurnEquals(undo, ref s);
        Turn(undo, ref s, 0, s.Done);
        s.Phase = Extending;
    }

    /// <summary>Equal items in a descending run are turned round, so that turning the run round leaves them in order.</summary>
    private static void TurnEquals(Undo undo, ref State s)
    {
        if (s.EqualCount > 0)
        {
            Turn(undo, ref s, s.Done - s.EqualCount - 1, s.Done);
            s.EqualCount = 0;
        }
    }

    private static void Turn(Undo undo, ref State s, int from, int end)
    {
        for (end--; from < end; from++, end--)
        {
            (Value low, Value high) = (s.Order[from], s.Order[end]);
            s.Order.Set(undo, from, high);
            s.Order.Set(undo, end, low);
        }
    }
}
