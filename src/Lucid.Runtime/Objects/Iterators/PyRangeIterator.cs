namespace Lucid.Runtime;

/// <summary>Iterates a range of 64-bit ints.</summary>
[PyType("range_iterator", NoConstructor = true)]
public sealed partial class PyRangeIterator : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public long At;
        [Saved(1)] public long Step;
        [Saved(2)] public long Left;
    }

    internal PyRangeIterator(long start, long step, long count)
        : base(TypeObject)
    {
        state.At = start;
        state.Step = step;
        state.Left = count;
    }

    /// <summary>The next number; false if there is none.</summary>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    public bool TryNext(Undo undo, out long number)
    {
        if (Now.Left <= 0)
        {
            number = 0;
            return false;
        }
        ref State s = ref Write(undo);
        number = s.At;
        s.At = unchecked(number + s.Step);
        s.Left--;
        return true;
    }

    [PySlot(Slot.Iter)]
    internal PyRangeIterator Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Undo undo) => TryNext(undo, out long number) ? Value.Int(number) : Value.Exhausted;

    [PyMethod("__length_hint__()", Doc = "Private method returning an estimate of len(list(it)).")]
    internal long LengthHint() => Now.Left;

    [PyMethod("__reduce__()", Doc = "Return state information for pickling.")]
    internal Value Reduce(Machine vm)
    {
        PyRange rest = PyRange.Of(Value.Int(Now.At), Value.Int(Now.At + (System.Numerics.BigInteger)Now.Left * Now.Step), Value.Int(Now.Step));
        return new PyTuple([vm.Builtins.GetStr(Names.Iter), new PyTuple([rest]), Value.None]);
    }

    [PyMethod("__setstate__(object, /)", Doc = "Set state information for unpickling.")]
    internal void SetState(Undo undo, long index)
    {
        ref State s = ref Write(undo);
        index = Math.Clamp(index, 0, s.Left);
        s.At = unchecked(s.At + (index * s.Step));
        s.Left -= index;
    }
}
