namespace Lucid.Runtime;

/// <summary>
/// Sorts a list by Python: computes the keys, then merges ever longer runs. The list is empty meanwhile, as CPython has it; what is sorted is the
/// numbers of the keys, so the values are where they were when a comparison raises.
/// </summary>
[NativeFrame("sort")]
internal sealed partial class SortFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyList List;
        [Saved(1)] public Value Key;
        [Saved(2)] public bool Reverse;
        [Saved(3)] public Value Result;
        [Saved(4)] public Value[] Values;
        [Saved(5)] public ValueArray Keys;
        [Saved(6)] public ValueArray Order;
        [Saved(7)] public ValueArray Other;
        [Saved(8)] public int Width;
        [Saved(9)] public int Left;
        [Saved(10)] public int I;
        [Saved(11)] public int J;
        [Saved(12)] public bool IsMerging;
        [Saved(13)] public int Phase;
        [Saved(14)] public int Done;
        [Saved(15)] public int EqualCount;
    }

    internal SortFrame(PyList list, Value key, bool reverse, Value result)
    {
        state.List = list;
        state.Key = key;
        state.Reverse = reverse;
        state.Result = result;
        state.Values = [];
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        Undo undo = vm.Undo;
        ref State s = ref Write(undo);
        s.Values = s.List.Now.Items.ToArray();
        s.List.Write(undo).Items.Clear();
        if (s.Key.IsNone)
        {
            s.Keys.Replace((Value[])s.Values.Clone(), s.Values.Length);
            return StartMerging(vm);
        }
        return NextKey(vm);
    }

    [Step(1)]
    private Continuation GotKey(Machine vm, Value key)
    {
        Write(vm.Undo).Keys.Add(vm.Undo, key);
        return NextKey(vm);
    }

    [Step(2)]
    private Continuation GotLess(Machine vm, Value less)
    {
        TakeVerdict(vm, less.IsTrue);
        return Merge(vm);
    }

    [Step(3)]
    private Continuation Failed(Machine vm, Value error)
    {
        // A short list is left as far as it was sorted, as CPython leaves it.
        if (Now.Order.Count is > 0 and <= SmallMax)
        {
            Finish(vm, Numbers(Now));
            return vm.Reraise(error);
        }
        ref ValueArray items = ref Now.List.Write(vm.Undo).Items;
        items.Replace(Now.Values, Now.Values.Length);
        return vm.Reraise(error);
    }

    private Continuation NextKey(Machine vm)
    {
        int i = Now.Keys.Count;
        return i < Now.Values.Length ? vm.Call(Now.Key, Now.Values[i]).Then(Step.GotKey).Catch(Step.Failed) : StartMerging(vm);
    }

    private Continuation StartMerging(Machine vm)
    {
        ref State s = ref Write(vm.Undo);
        int n = s.Values.Length;
        if (Sorting.TryOrder(s.Keys.Span, s.Reverse) is { } order)
        {
            return Finish(vm, order);
        }
        var numbers = new Value[n];
        for (int i = 0; i < n; i++)
        {
            numbers[i] = Value.Int(s.Reverse ? n - 1 - i : i);
        }
        s.Order.Replace(numbers, n);
        s.Other.Replace((Value[])numbers.Clone(), n);
        s.Width = 1;
        s.Done = 1;
        return n <= SmallMax ? SortSmall(vm) : Merge(vm);
    }

    /// <summary>Goes on with the merges until Python has to compare.</summary>
    private Continuation Merge(Machine vm)
    {
        while (true)
        {
            ref State s = ref Write(vm.Undo);
            int n = s.Values.Length;
            if (s.Width >= n)
            {
                return Finish(vm, Numbers(s));
            }
            int middle = Math.Min(s.Left + s.Width, n);
            int right = Math.Min(s.Left + (2 * s.Width), n);
            if (middle >= right || (s.IsMerging && (s.I == middle || s.J == right)))
            {
                EndRun(vm.Undo, ref s, middle, right);
                continue;
            }
            Value a = s.Keys[(int)s.Order[s.IsMerging ? s.J : middle].Bits];
            Value b = s.Keys[(int)s.Order[s.IsMerging ? s.I : middle - 1].Bits];
            Value less = vm.CompareTruth(a, b, CompareOp.Lt);
            if (less.IsSignal)
            {
                return less.Then(Step.GotLess).Catch(Step.Failed);
            }
            TakeVerdict(vm, less.IsTrue);
        }
    }

    private void TakeVerdict(Machine vm, bool less)
    {
        ref State s = ref Write(vm.Undo);
        int middle = Math.Min(s.Left + s.Width, s.Values.Length);
        if (s.IsMerging)
        {
            int to = s.I + s.J - middle;
            s.Other.Set(vm.Undo, to, s.Order[less ? s.J++ : s.I++]);
            return;
        }
        s.IsMerging = true;
        s.I = less ? s.Left : middle;
        s.J = middle;
        if (!less)
        {
            // The runs are in order as they are.
            Copy(vm.Undo, ref s, s.Left, middle, s.Left);
        }
    }

    private static void EndRun(Undo undo, ref State s, int middle, int right)
    {
        if (!s.IsMerging)
        {
            Copy(undo, ref s, s.Left, right, s.Left);
        }
        else if (s.I < middle)
        {
            Copy(undo, ref s, s.I, middle, s.I + right - middle);
        }
        else
        {
            Copy(undo, ref s, s.J, right, s.J);
        }
        s.IsMerging = false;
        s.Left = right;
        if (right == s.Values.Length)
        {
            (s.Order, s.Other) = (s.Other, s.Order);
            s.Left = 0;
            s.Width *= 2;
        }
    }

    private static void Copy(Undo undo, ref State s, int from, int end, int to)
    {
        for (; from < end; from++, to++)
        {
            s.Other.Set(undo, to, s.Order[from]);
        }
    }

    private static int[] Numbers(in State s)
    {
        var order = new int[s.Values.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = (int)s.Order[s.Reverse ? order.Length - 1 - i : i].Bits;
        }
        return order;
    }

    private Value Finish(Machine vm, int[] order)
    {
        ref State s = ref Write(vm.Undo);
        var sorted = new Value[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            sorted[i] = s.Values[order[i]];
        }
        bool wasModified = s.List.Count != 0;
        s.List.Write(vm.Undo).Items.Replace(sorted, sorted.Length);
        return wasModified ? Errors.ValueError("list modified during sort") : s.Result;
    }
}
