namespace Lucid.Runtime;

/// <summary>Takes one item of each of some iterators at a time.</summary>
[PyType("zip", Subclassable = true, Doc = "The zip object yields n-length tuples, where n is the number of iterables\npassed as positional arguments to zip().  The i-th element in every tuple\ncomes from the i-th iterable argument to zip().  This continues until the\nshortest argument is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.\n\n   >>> list(zip('abcdefg', range(3), range(4)))\n   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]")]
public partial class PyZip : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyTuple Iterators;
        [Saved(1)] public bool Strict;
    }

    [PyNew("zip(*iterables, strict=False)")]
    internal static Value New(Machine vm, PyType cls, PyTuple iterables, Value strict) =>
        vm.EnterNow(new IteratorsFrame(cls, iterables, Value.Unbound, strict));

    internal static PyZip Make(PyType cls, PyTuple iterators, bool strict)
    {
        PyZip made = Allocate(cls);
        made.state.Iterators = iterators;
        made.state.Strict = strict;
        return made;
    }

    [PySlot(Slot.Iter)]
    internal PyZip Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm) => ZipFrame.Next(vm, Now.Iterators, Value.Unbound, Now.Strict);

    [PyMethod("__reduce__()", Doc = "Return state information for pickling.")]
    internal PyTuple Reduce() => Now.Strict ? new PyTuple([Type, Now.Iterators, Value.True]) : new PyTuple([Type, Now.Iterators]);

    [PyMethod("__setstate__(object, /)", Doc = "Set state information for unpickling.")]
    internal Value SetState(Machine vm, Value strict)
    {
        Write(vm.Undo).Strict = strict.IsTrue || (strict.IsSmallInt && strict.Bits != 0);
        return Value.None;
    }
}
