namespace Lucid.Runtime;

/// <summary>A variable that functions share.</summary>
[PyType("cell")]
public sealed partial class PyCell : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public Value Contents;
    }

    /// <summary>Makes a cell; an unbound value makes it empty.</summary>
    public PyCell(Value contents)
        : base(TypeObject) => state.Contents = contents;

    /// <summary>The contents, unbound if it is empty.</summary>
    public Value Contents => Now.Contents;

    /// <summary>Changes the contents.</summary>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    public void Set(Undo undo, Value value) => Write(undo).Contents = value;

    [PyNew("cell(contents=<missing>, /)")]
    internal static Value New(PyType cls, Value contents) => new PyCell(contents);

    [PyGetter("cell_contents")]
    internal Value GetContents() => Contents.IsUnbound ? Errors.ValueError("Cell is empty") : Contents;

    [PySetter("cell_contents")]
    internal void SetContents(Undo undo, Value value) => Set(undo, value);

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) =>
        Value.Str(Contents.IsUnbound ? $"<cell at {vm.AddressOf(this)}: empty>" : $"<cell at {vm.AddressOf(this)}: {Contents.Type.FullName} object at {vm.AddressOf(Contents)}>");

    [PySlot(Slot.Compare)]
    internal Value Compare(Machine vm, Value other, CompareOp op)
    {
        if (other.O is not PyCell there)
        {
            return Value.NotImplemented;
        }
        return Contents.IsUnbound || there.Contents.IsUnbound
            ? vm.Compare(Value.Int(Contents.IsUnbound ? 0 : 1), Value.Int(there.Contents.IsUnbound ? 0 : 1), op)
            : vm.Compare(Contents, there.Contents, op);
    }
}
