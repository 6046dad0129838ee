namespace Lucid.Modules.Itertools;

/// <summary>The same object again and again.</summary>
[PyType("itertools.repeat", Subclassable = true, Doc = "repeat(object [,times]) -> create an iterator which returns the object\nfor the specified number of times.  If not specified, returns the object\nendlessly.")]
internal partial class PyRepeat : PyObject
{
    private const long Endless = -1;

    internal partial struct State
    {
        [Saved(0)] public Value Item;
        [Saved(1)] public long Left;
    }

    [PyNew("repeat(object, times=<unrepresentable>)")]
    internal static Value New(PyType cls, Value item, long times = long.MinValue)
    {
        PyRepeat made = Allocate(cls);
        made.state.Item = item;
        made.state.Left = times == long.MinValue ? Endless : Math.Max(0, times);
        return made;
    }

    [PySlot(Slot.Iter)]
    internal PyRepeat Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Undo undo)
    {
        if (Now.Left == 0)
        {
            return Value.Exhausted;
        }
        if (Now.Left > 0)
        {
            Write(undo).Left--;
        }
        return Now.Item;
    }

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => TextFrame.Start(
        vm, this, Now.Left == Endless ? Type.Name + "(\0)" : $"{Type.Name}(\0, {Now.Left})", [Now.Item], "...");

    [PyMethod("__length_hint__()", Doc = "Private method returning an estimate of len(list(it)).")]
    internal Value LengthHint() => Now.Left == Endless ? Errors.TypeError("len() of unsized object") : Value.Int(Now.Left);
}
