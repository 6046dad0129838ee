namespace Lucid.Runtime;

/// <summary>Iterates a sequence backwards by its length and its items.</summary>
[PyType("reversed", Subclassable = true, Doc = "Return a reverse iterator over the values of the given sequence.")]
public partial class PyReversed : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public Value Sequence;
        [Saved(1)] public long Index;
    }

    [PyNew("reversed(sequence, /)")]
    internal static Value New(Machine vm, PyType cls, Value sequence)
    {
        Value method = sequence.Type.Lookup(Names.DunderReversed);
        if (method.IsNone)
        {
            return Errors.TypeError($"'{sequence.Type.FullName}' object is not reversible");
        }
        if (!method.IsUnbound)
        {
            return vm.CallSpecial(sequence, Names.DunderReversed);
        }
        if (!sequence.Type.Has(Slot.GetItem) || sequence.O is HashedObject)
        {
            return Errors.TypeError($"'{sequence.Type.FullName}' object is not reversible");
        }
        return vm.EnterNow(new ReversedFrame(cls, sequence));
    }

    internal static PyReversed Make(PyType cls, Value sequence, long length)
    {
        PyReversed made = Allocate(cls);
        made.state.Sequence = sequence;
        made.state.Index = length - 1;
        return made;
    }

    [PySlot(Slot.Iter)]
    internal PyReversed Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm) => Now.Index < 0 ? Value.Exhausted : vm.Enter(new ReversedNextFrame(this));

    [PyMethod("__length_hint__()", Doc = "Private method returning an estimate of len(list(it)).")]
    internal Value LengthHint(Machine vm) => Now.Index < 0 ? Value.Int(0) : vm.Enter(new ReversedHintFrame(this));

    [PyMethod("__reduce__()", Doc = "Return state information for pickling.")]
    internal Value Reduce() =>
        Now.Index < 0 ? new PyTuple([Type, new PyTuple([PyTuple.Empty])]) : new PyTuple([Type, new PyTuple([Now.Sequence]), Value.Int(Now.Index)]);

    [PyMethod("__setstate__(object, /)", Doc = "Set state information for unpickling.")]
    internal Value SetState(Machine vm, long index)
    {
        if (Now.Index >= 0)
        {
            return vm.Enter(new ReversedHintFrame(this, index));
        }
        return Value.None;
    }
}
