namespace Lucid.Modules.Collections;

/// <summary>Reads an item of a named tuple as an attribute.</summary>
[PyType("collections._tuplegetter", Subclassable = true)]
internal partial class PyTupleGetter : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public long Index;
        [Saved(1)] public Value Doc;
    }

    [PyNew("_tuplegetter(index, doc, /)")]
    internal static Value New(PyType cls, long index, Value doc)
    {
        PyTupleGetter made = Allocate(cls);
        made.state.Index = index;
        made.state.Doc = doc;
        return made;
    }

    [PySlot(Slot.DescrGet)]
    internal Value Get(Value instance, Value owner)
    {
        if (instance.As<PyTuple>() is { } tuple)
        {
            return (ulong)Now.Index < (ulong)tuple.Count ? tuple[(int)Now.Index] : Errors.IndexError("tuple index out of range");
        }
        return instance.IsNone || instance.IsUnbound
            ? this
            : Errors.TypeError($"descriptor for index '{Now.Index}' for tuple subclasses doesn't apply to '{instance.Type.FullName}' object");
    }

    [PySlot(Slot.DescrSet)]
    internal Value Set(Value instance, Value value) => Errors.AttributeError(value.IsUnbound ? "can't delete attribute" : "can't set attribute");

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => TextFrame.Start(vm, this, $"_tuplegetter({Now.Index}, \0)", [Now.Doc], "...");

    [PyGetter("__doc__")]
    internal Value GetDoc() => Now.Doc;

    [PySetter("__doc__")]
    internal void SetDoc(Undo undo, Value doc) => Write(undo).Doc = doc.IsUnbound ? Value.None : doc;

    [PyMethod("__reduce__()")]
    internal PyTuple Reduce() => new([Type, new PyTuple([Value.Int(Now.Index), Now.Doc])]);
}
