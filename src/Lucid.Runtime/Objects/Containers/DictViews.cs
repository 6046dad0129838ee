namespace Lucid.Runtime;

/// <summary>What keys and items of a dict do as sets.</summary>
internal static class DictViews
{
    /// <summary>A binary operator: a new set of the left side's items, changed by the right side.</summary>
    internal static Value Operate(Machine vm, SetOp op, Value left, Value right) => vm.Enter(new ViewOperatorFrame(op, left, right));

    /// <summary>A comparison with a set or another view.</summary>
    internal static Value Compare(Machine vm, PyObject view, Value other, CompareOp op)
    {
        if (other.O is not (PyAnySet or IDictView))
        {
            return Value.NotImplemented;
        }
        int here = ((IDictView)view).Dict.Count;
        int there = other.O is IDictView second ? second.Dict.Count : ((PyAnySet)other.O).Count;
        return op switch
        {
            CompareOp.Eq => here != there ? Value.False : AllIn(vm, view, other),
            CompareOp.Ne => here != there ? Value.True : AllIn(vm, view, other, negated: true),
            CompareOp.Lt => here >= there ? Value.False : AllIn(vm, view, other),
            CompareOp.Le => here > there ? Value.False : AllIn(vm, view, other),
            CompareOp.Gt => here <= there ? Value.False : AllIn(vm, other, view),
            _ => here < there ? Value.False : AllIn(vm, other, view),
        };
    }

    /// <summary>Whether a view and an iterable have nothing in common.</summary>
    internal static Value IsDisjoint(Machine vm, PyObject view, Value other)
    {
        if (ReferenceEquals(other.O, view))
        {
            return Value.Bool(((IDictView)view).Dict.Count == 0);
        }
        Value walked = other;
        Value searched = view;
        if (other.O is PyAnySet or IDictView)
        {
            int there = other.O is IDictView second ? second.Dict.Count : ((PyAnySet)other.O).Count;
            if (there > ((IDictView)view).Dict.Count)
            {
                walked = view;
                searched = other;
            }
        }
        return vm.EnterNow(new AllInFrame(walked, searched, wanted: false, negated: false));
    }

    private static Value AllIn(Machine vm, Value part, Value whole, bool negated = false) => vm.EnterNow(new AllInFrame(part, whole, wanted: true, negated));
}
