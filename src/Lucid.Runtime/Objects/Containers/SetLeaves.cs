namespace Lucid.Runtime;

/// <summary>Operations on two sets whose keys compare without Python: at once, without a frame.</summary>
internal static class SetLeaves
{
    /// <summary>Does an operation that leaves both sets as they are; false where a key has to be compared by Python, and nothing has happened.</summary>
    internal static bool TryDo(Machine vm, SetOp op, PyAnySet left, PyAnySet right, out Value result)
    {
        bool leftIsSmaller = right.Count > left.Count;
        result = default;
        switch (op)
        {
            case SetOp.Intersection when !ReferenceEquals(left, right):
                return TryPick(vm, leftIsSmaller ? left : right, leftIsSmaller ? right : left, left.MakeEmpty(), keepsFound: true, out result);
            case SetOp.Difference when right.Count >= left.Count >> 2:
                return TryPick(vm, left, right, left.MakeEmpty(), keepsFound: false, out result);
            case SetOp.IsSubset or SetOp.IsNotSubset:
                if (left.Count > right.Count)
                {
                    result = Value.Bool(op == SetOp.IsNotSubset);
                    return true;
                }
                return TryAll(left, right, wantsFound: true, op == SetOp.IsSubset, out result);
            case SetOp.IsSuperset:
                if (leftIsSmaller)
                {
                    result = Value.False;
                    return true;
                }
                return TryAll(right, left, wantsFound: true, true, out result);
            case SetOp.IsDisjoint:
                return TryAll(leftIsSmaller ? left : right, leftIsSmaller ? right : left, wantsFound: false, true, out result);
            default:
                return false;
        }
    }

    private static bool TryPick(Machine vm, PyAnySet walked, PyAnySet test, PyAnySet made, bool keepsFound, out Value result)
    {
        Undo undo = vm.Undo;
        ref readonly ValueTable table = ref walked.Table;
        ref readonly ValueTable other = ref test.Table;
        ref ValueTable target = ref made.WriteTable(undo);
        result = made;
        for (int p = table.NextPosition(0); p >= 0; p = table.NextPosition(p + 1))
        {
            ref TableEntry entry = ref table.EntryAt(p);
            int found = other.Find(entry.Key, entry.Hash);
            if (found == ValueTable.Undecided)
            {
                return false;
            }
            if (found >= 0 == keepsFound)
            {
                target.AddKey(undo, entry.Key, entry.Hash);
            }
        }
        return true;
    }

    private static bool TryAll(PyAnySet walked, PyAnySet test, bool wantsFound, bool whenAll, out Value result)
    {
        ref readonly ValueTable table = ref walked.Table;
        ref readonly ValueTable other = ref test.Table;
        result = Value.Bool(whenAll);
        for (int p = table.NextPosition(0); p >= 0; p = table.NextPosition(p + 1))
        {
            ref TableEntry entry = ref table.EntryAt(p);
            int found = other.Find(entry.Key, entry.Hash);
            if (found == ValueTable.Undecided)
            {
                return false;
            }
            if (found >= 0 != wantsFound)
            {
                result = Value.Bool(!whenAll);
                return true;
            }
        }
        return true;
    }
}
