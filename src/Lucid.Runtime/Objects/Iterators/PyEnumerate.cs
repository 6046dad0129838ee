using System.Numerics;

namespace Lucid.Runtime;

/// <summary>Pairs of a running number and an item.</summary>
[PyType("enumerate", Subclassable = true, Doc = "Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nThe enumerate object yields pairs containing a count (from start, which\ndefaults to zero) and a value yielded by the iterable argument.\n\nenumerate is useful for obtaining an indexed list:\n    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...")]
public partial class PyEnumerate : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public Value Iterator;
        [Saved(1)] public Value Number;
    }

    [PyNew("enumerate(iterable, start=0)")]
    internal static Value New(Machine vm, PyType cls, Value iterable, Value start)
    {
        if (!Conversion.TryBigInteger(start, out BigInteger number))
        {
            return start.Type.Has(Slot.Index) ? vm.EnterNow(new EnumerateFrame(cls, iterable, start))
                : Errors.TypeError($"'{start.Type.FullName}' object cannot be interpreted as an integer");
        }
        int depth = vm.Thread.Depth;
        Value iterator = vm.GetIter(iterable);
        return !iterator.IsSignal ? Make(cls, iterator, Value.Int(number))
            : iterator.IsPushed ? vm.EnterBelow(depth, new EnumerateMadeFrame(cls, Value.Int(number)))
            : iterator;
    }

    internal static PyEnumerate Make(PyType cls, Value iterator, Value number)
    {
        PyEnumerate made = Allocate(cls);
        made.state.Iterator = iterator;
        made.state.Number = number;
        return made;
    }

    [PySlot(Slot.Iter)]
    internal PyEnumerate Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm)
    {
        int depth = vm.Thread.Depth;
        Value item = vm.Next(Now.Iterator);
        return !item.IsSignal ? Pair(vm.Undo, item)
            : item.IsPushed ? vm.EnterBelow(depth, new EnumerateNextFrame(this), awaitsNext: true)
            : item;
    }

    internal Value Pair(Undo undo, Value item)
    {
        ref State s = ref Write(undo);
        Value number = s.Number;
        s.Number = number.IsSmallInt && number.Bits < long.MaxValue ? Value.Int(number.Bits + 1) : Value.Int((number.O is PyInt big ? big.Number : number.Bits) + 1);
        return new PyTuple([number, item]);
    }

    [PyMethod("__reduce__()", Doc = "Return state information for pickling.")]
    internal PyTuple Reduce() => new([Type, new PyTuple([Now.Iterator, Now.Number])]);

    [PyClassMethod("__class_getitem__(object, /)", Doc = "See PEP 585")]
    internal static Value ClassGetItem(PyType cls, Value item) => PyGenericAlias.Make(cls, item);
}
