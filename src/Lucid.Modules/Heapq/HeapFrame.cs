namespace Lucid.Modules.Heapq;

/// <summary>
/// Sifting in a heap, comparison by comparison as CPython does it. The moves are made at once, so that the list is whole whenever Python
/// code sees it.
/// </summary>
[NativeFrame("heapq")]
internal sealed partial class HeapFrame : NativeFrame
{
    private const int BurstMax = 512;

    internal partial struct State
    {
        [Saved(0)] public PyList Heap;
        [Saved(1)] public HeapWork Work;
        [Saved(2)] public bool IsMax;
        [Saved(3)] public Value Item;
        [Saved(4)] public HeapPhase Phase;

        /// <summary>Where the moving item is.</summary>
        [Saved(5)] public int At;

        /// <summary>The item does not move above this place; in a heapify all places from here on are in order.</summary>
        [Saved(6)] public int Top;
        [Saved(7)] public int Count;
    }

    internal HeapFrame(PyList heap, HeapWork work, bool isMax, Value item)
    {
        state.Heap = heap;
        state.Work = work;
        state.IsMax = isMax;
        state.Item = item;
        state.Count = heap.Count;
        switch (work)
        {
            case HeapWork.Push:
                state.At = heap.Count - 1;
                state.Phase = HeapPhase.ToRoot;
                break;
            case HeapWork.Pop:
                state.Phase = HeapPhase.ToLeaf;
                break;
            case HeapWork.Heapify:
                state.Top = heap.Count / 2;
                state.Phase = HeapPhase.Settled;
                break;
        }
    }

    /// <summary>Does all of it if no comparison needs Python. What is left otherwise is for the frame.</summary>
    internal bool TryLeaves(Machine vm, out Value result)
    {
        while (Want(vm.Undo, out Value left, out Value right))
        {
            int less = LeafOrder.Less(left, right);
            if (less < 0)
            {
                result = Value.Unbound;
                return false;
            }
            Take(vm.Undo, less == 1);
        }
        result = Result;
        return true;
    }

    private Value Result => Now.Work == HeapWork.Pop ? Now.Item : Value.None;

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.Work != HeapWork.PushPop)
        {
            return Go(vm);
        }
        (Value left, Value right) = Ordered(Now.Heap[0], Now.Item);
        return vm.CompareTruth(left, right, CompareOp.Lt).Then(Step.GotFirst);
    }

    [Step(1)]
    private Continuation GotFirst(Machine vm, Value less)
    {
        if (!less.IsTrue)
        {
            return Now.Item;
        }
        if (Now.Heap.Count == 0)
        {
            return Errors.IndexError("list changed size during iteration");
        }
        ref State s = ref Write(vm.Undo);
        Value first = s.Heap[0];
        s.Heap.Put(vm.Undo, 0, s.Item);
        s.Item = first;
        s.Work = HeapWork.Pop;
        s.Count = s.Heap.Count;
        s.Phase = HeapPhase.ToLeaf;
        return Go(vm);
    }

    [Step(2)]
    private Continuation GotVerdict(Machine vm, Value less)
    {
        if (Now.Heap.Count != Now.Count)
        {
            return Errors.RuntimeError("list changed size during iteration");
        }
        Take(vm.Undo, less.IsTrue);
        return Go(vm);
    }

    [Step(3)]
    private Continuation Go(Machine vm)
    {
        for (int i = 0; Want(vm.Undo, out Value left, out Value right); i++)
        {
            Value less = vm.CompareTruth(left, right, CompareOp.Lt);
            if (less.IsSignal)
            {
                return less.Then(Step.GotVerdict);
            }
            Take(vm.Undo, less.IsTrue);
            if (i >= BurstMax)
            {
                return Value.None.Then(Step.Go);
            }
        }
        return Result;
    }

    private (Value Left, Value Right) Ordered(Value a, Value b) => Now.IsMax ? (b, a) : (a, b);

    // The next two values to compare; false if there are none. Moves that need no comparison are made here.
    private bool Want(Undo undo, out Value left, out Value right)
    {
        ref State s = ref Write(undo);
        while (true)
        {
            switch (s.Phase)
            {
                case HeapPhase.ToLeaf:
                    int child = (2 * s.At) + 1;
                    if (child + 1 < s.Count)
                    {
                        (left, right) = Ordered(s.Heap[child], s.Heap[child + 1]);
                        return true;
                    }
                    if (child < s.Count)
                    {
                        Swap(undo, child);
                    }
                    s.Phase = HeapPhase.ToRoot;
                    break;
                case HeapPhase.ToRoot when s.At > s.Top:
                    (left, right) = Ordered(s.Heap[s.At], s.Heap[(s.At - 1) >> 1]);
                    return true;
                case HeapPhase.ToRoot:
                    s.Phase = HeapPhase.Settled;
                    break;
                default:
                    if (s.Work != HeapWork.Heapify || s.Top == 0)
                    {
                        left = right = default;
                        return false;
                    }
                    s.At = --s.Top;
                    s.Phase = HeapPhase.ToLeaf;
                    break;
            }
        }
    }

    private void Take(Undo undo, bool less)
    {
        ref State s = ref Write(undo);
        if (s.Phase == HeapPhase.ToLeaf)
        {
            Swap(undo, (2 * s.At) + (less ? 1 : 2));
        }
        else if (less)
        {
            Swap(undo, (s.At - 1) >> 1);
        }
        else
        {
            s.Phase = HeapPhase.Settled;
        }
    }

    private void Swap(Undo undo, int to)
    {
        ref State s = ref Write(undo);
        Value moving = s.Heap[s.At];
        s.Heap.Put(undo, s.At, s.Heap[to]);
        s.Heap.Put(undo, to, moving);
        s.At = to;
    }
}
