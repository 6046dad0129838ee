namespace Lucid.Runtime;

/// <summary>Those items of an iterator for which a function says true.</summary>
[PyType("filter", Subclassable = true, Doc = "Return an iterator yielding those items of iterable for which function(item)\nis true. If function is None, return the items that are true.")]
public partial class PyFilter : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public Value Function;
        [Saved(1)] public Value Iterator;
    }

    [PyNew("filter(function, iterable, /)")]
    internal static Value New(Machine vm, PyType cls, Value function, Value iterable)
    {
        int depth = vm.Thread.Depth;
        Value iterator = vm.GetIter(iterable);
        return !iterator.IsSignal ? Make(cls, function, iterator)
            : iterator.IsPushed ? vm.EnterBelow(depth, new FilterMadeFrame(cls, function))
            : iterator;
    }

    internal static PyFilter Make(PyType cls, Value function, Value iterator)
    {
        PyFilter made = Allocate(cls);
        made.state.Function = function;
        made.state.Iterator = iterator;
        return made;
    }

    [PySlot(Slot.Iter)]
    internal PyFilter Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm) => vm.EnterNow(new FilterFrame(Now.Function, Now.Iterator));

    [PyMethod("__reduce__()", Doc = "Return state information for pickling.")]
    internal PyTuple Reduce() => new([Type, new PyTuple([Now.Function, Now.Iterator])]);
}
