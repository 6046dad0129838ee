using System.Numerics;

namespace Lucid.Runtime;

/// <summary>Iterates a range of ints that do not fit 64 bits.</summary>
[PyType("longrange_iterator", NoConstructor = true)]
public sealed partial class PyLongRangeIterator : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public BigInteger At;
        [Saved(1)] public BigInteger Step;
        [Saved(2)] public BigInteger Left;
    }

    internal PyLongRangeIterator(BigInteger start, BigInteger step, BigInteger count)
        : base(TypeObject)
    {
        state.At = start;
        state.Step = step;
        state.Left = count;
    }

    [PySlot(Slot.Iter)]
    internal PyLongRangeIterator Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Undo undo)
    {
        if (Now.Left.Sign <= 0)
        {
            return Value.Exhausted;
        }
        ref State s = ref Write(undo);
        Value number = Value.Int(s.At);
        s.At += s.Step;
        s.Left--;
        return number;
    }

    [PyMethod("__length_hint__()", Doc = "Private method returning an estimate of len(list(it)).")]
    internal BigInteger LengthHint() => Now.Left;

    [PyMethod("__reduce__()", Doc = "Return state information for pickling.")]
    internal Value Reduce(Machine vm)
    {
        PyRange rest = PyRange.Of(Value.Int(Now.At), Value.Int(Now.At + (Now.Left * Now.Step)), Value.Int(Now.Step));
        return new PyTuple([vm.Builtins.GetStr(Names.Iter), new PyTuple([rest]), Value.None]);
    }

    [PyMethod("__setstate__(object, /)", Doc = "Set state information for unpickling.")]
    internal void SetState(Undo undo, BigInteger index)
    {
        ref State s = ref Write(undo);
        index = BigInteger.Max(0, BigInteger.Min(index, s.Left));
        s.At += index * s.Step;
        s.Left -= index;
    }
}
