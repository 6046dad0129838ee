namespace Lucid.Runtime;

/// <summary>Iterates over the characters of a str.</summary>
[PyType("str_ascii_iterator", NoConstructor = true)]
public sealed partial class PyStrIterator : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyStr? Text;
        [Saved(1)] public int Position;
    }

    internal PyStrIterator(PyStr text)
        : base(TypeObject) => state.Text = text;

    [PySlot(Slot.Iter)]
    internal PyObject Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Undo undo)
    {
        ref State s = ref Write(undo);
        if (s.Text is null)
        {
            return Value.Exhausted;
        }
        if (s.Position >= s.Text.Length)
        {
            s.Text = null;
            return Value.Exhausted;
        }
        return PyStr.OfCode(s.Text.CodeAt(s.Position++));
    }

    [PySlot(Slot.LengthHint)]
    internal int LengthHint() => Now.Text is null ? 0 : Math.Max(0, Now.Text.Length - Now.Position);

    [PyMethod("__reduce__()", Doc = "Return state information for pickling.")]
    internal Value Reduce(Machine vm) => Now.Text is null
        ? new PyTuple([vm.Builtins.GetStr(IterName), new PyTuple([PyStr.Empty])])
        : new PyTuple([vm.Builtins.GetStr(IterName), new PyTuple([Now.Text]), Value.Int(Now.Position)]);

    [PyMethod("__setstate__(state, /)", Doc = "Set state information for unpickling.")]
    internal Value SetState(Undo undo, Value state)
    {
        if (!Iterators.TryPlace(state, out long position, out Value error))
        {
            return error;
        }
        if (Now.Text is not null)
        {
            Write(undo).Position = (int)Math.Clamp(position, 0, Now.Text.Length);
        }
        return Value.None;
    }

    private static PyStr IterName => PyStr.Intern("iter");
}
