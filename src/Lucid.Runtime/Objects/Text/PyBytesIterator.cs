namespace Lucid.Runtime;

/// <summary>Iterates over the numbers in a bytes.</summary>
[PyType("bytes_iterator", NoConstructor = true)]
public sealed partial class PyBytesIterator : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyBytes? Source;
        [Saved(1)] public int Position;
    }

    internal PyBytesIterator(PyBytes source)
        : base(TypeObject) => state.Source = source;

    [PySlot(Slot.Iter)]
    internal PyObject Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Undo undo)
    {
        ref State s = ref Write(undo);
        if (s.Source is null)
        {
            return Value.Exhausted;
        }
        if (s.Position >= s.Source.Length)
        {
            s.Source = null;
            return Value.Exhausted;
        }
        return Value.Int(s.Source.Bytes[s.Position++]);
    }

    [PySlot(Slot.LengthHint)]
    internal int LengthHint() => Now.Source is null ? 0 : Math.Max(0, Now.Source.Length - Now.Position);

    [PyMethod("__reduce__()", Doc = "Return state information for pickling.")]
    internal Value Reduce(Machine vm) => Now.Source is null
        ? new PyTuple([vm.Builtins.GetStr(IterName), new PyTuple([PyTuple.Empty])])
        : new PyTuple([vm.Builtins.GetStr(IterName), new PyTuple([Now.Source]), Value.Int(Now.Position)]);

    [PyMethod("__setstate__(state, /)", Doc = "Set state information for unpickling.")]
    internal Value SetState(Undo undo, Value state)
    {
        if (!Iterators.TryPlace(state, out long position, out Value error))
        {
            return error;
        }
        if (Now.Source is not null)
        {
            Write(undo).Position = (int)Math.Clamp(position, 0, Now.Source.Length);
        }
        return Value.None;
    }

    private static PyStr IterName => PyStr.Intern("iter");
}
