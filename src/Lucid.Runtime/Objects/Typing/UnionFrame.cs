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
    }

    internal UnionFrame(Value[] types)
    {
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
    private Continuation Start(Machine vm) => NextType(vm);

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
