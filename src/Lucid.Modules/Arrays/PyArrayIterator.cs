namespace Lucid.Modules.Arrays;

/// <summary>Gives the items of an array.</summary>
[PyType("array.arrayiterator", NoConstructor = true)]
internal sealed partial class PyArrayIterator : PyObject
{
    private static readonly PyStr iter = PyStr.Intern("iter");

    internal partial struct State
    {
        [Saved(0)] public PyArray? Source;
        [Saved(1)] public long Position;
    }

    internal PyArrayIterator(PyArray source)
        : base(TypeObject) => state.Source = source;

    [PySlot(Slot.Iter)]
    internal Value Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Undo undo)
    {
        if (Now.Source is not { } source)
        {
            return Value.Exhausted;
        }
        if (Now.Position >= source.Count)
        {
            Write(undo).Source = null;
            return Value.Exhausted;
        }
        return source[(int)Write(undo).Position++];
    }

    [PyMethod("__reduce__()", Doc = "Return state information for pickling.")]
    internal Value Reduce(Machine vm) => Now.Source is { } source
        ? new PyTuple([vm.BuiltinNamed(iter), new PyTuple([source]), Value.Int(Now.Position)])
        : new PyTuple([vm.BuiltinNamed(iter), new PyTuple([PyTuple.Empty])]);

    [PyMethod("__setstate__(state, /)", Doc = "Set state information for unpickling.")]
    internal Value SetState(Machine vm, Value state)
    {
        if (!Numbers.TryClamp(state, out long position))
        {
            return Errors.TypeError("an integer is required");
        }
        if (Now.Source is { } source)
        {
            Write(vm.Undo).Position = Math.Clamp(position, 0, source.Count);
        }
        return Value.None;
    }
}
