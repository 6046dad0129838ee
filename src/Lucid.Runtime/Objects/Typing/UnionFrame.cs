namespace Lucid.Runtime;

/// <summary>Makes a union of types: nested unions are taken apart, None becomes its type, strs become forward references, and doubles go.</summary>
[NativeFrame("union")]
internal sealed partial class UnionFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public ValueArray Pending;
        [Saved(1)] public ValueArray Kept;
        [Saved(2)] public int Next;
        [Saved(3)] public int Against;
        [Saved(4)] public bool IsChecked;
    }

    /// <param name="types">The parts.</param>
    /// <param name="isChecked">Whether what is no type is left to <c>typing</c>, which refuses it or makes something of it.</param>
    internal UnionFrame(Value[] types, bool isChecked)
    {
        state.IsChecked = isChecked;
        var flat = new List<Value>();
        foreach (Value type in types)
        {
            if (type.O is PyUnion union)
            {
                flat.AddRange(union.Arguments.Items);
            }
            else
            {
                flat.Add(type.IsNone ? PyNone.TypeObject : type);
            }
        }
        state.Pending.Replace([.. flat], flat.Count);
    }

    [Step(0)]
    private Continuation Start(Machine vm) => Now.IsChecked ? CheckNext(vm) : NextType(vm);

    [Step(1)]
    private Continuation Compared(Machine vm, Value value)
    {
        ref State s = ref Write(vm.Undo);
        if (value.IsTrue)
        {
            s.Next++;
            s.Against = 0;
            return NextType(vm);
        }
        s.Against++;
        return NextType(vm);
    }

    [Step(2)]
    private Continuation Checked(Machine vm, Value value)
    {
        ref State s = ref Write(vm.Undo);
        s.Pending.Set(vm.Undo, s.Next, value);
        s.Next++;
        return CheckNext(vm);
    }

    private Continuation CheckNext(Machine vm)
    {
        int next = Now.Next;
        while (next < Now.Pending.Count && PyUnion.IsUnionable(Now.Pending[next]))
        {
            next++;
        }
        bool isDone = next == Now.Pending.Count;
        Write(vm.Undo).Next = isDone ? 0 : next;
        return isDone ? NextType(vm)
            : TypingIntrinsics.Call(vm, "_type_check", Now.Pending[next], Value.Str("Union[arg, ...]: each arg must be a type.")).Then(Step.Checked);
    }

    private Continuation NextType(Machine vm)
    {
        while (Now.Next < Now.Pending.Count)
        {
            Value at = Now.Pending[Now.Next];
            bool isSame = false;
            while (!isSame && Now.Against < Now.Kept.Count)
            {
                Value there = Now.Kept[Now.Against];
                isSame = there.Is(at);
                if (!isSame && !(there.O is PyType && at.O is PyType))
                {
                    return vm.CompareTruth(there, at, CompareOp.Eq).Then(Step.Compared);
                }
                Write(vm.Undo).Against++;
            }
            ref State s = ref Write(vm.Undo);
            if (!isSame)
            {
                s.Kept.Add(vm.Undo, at);
            }
            s.Next++;
            s.Against = 0;
        }
        return Now.Kept.Count == 1 ? Now.Kept[0] : new PyUnion(new PyTuple(Now.Kept.ToArray()));
    }
}
