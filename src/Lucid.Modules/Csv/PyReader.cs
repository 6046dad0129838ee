namespace Lucid.Modules.Csv;

/// <summary>Reads rows. What it knows of a row whose end was not seen is in the frame that reads it.</summary>
[PyType("_csv.reader", NoConstructor = true, Doc = "CSV reader\n\nReader objects are responsible for reading and parsing tabular data\nin CSV format.\n")]
internal sealed partial class PyReader : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyDialect Dialect;
        [Saved(1)] public Value Lines;
        [Saved(2)] public long LineNumber;
    }

    internal PyReader(PyDialect dialect, Value lines)
        : base(TypeObject)
    {
        state.Dialect = dialect;
        state.Lines = lines;
    }

    internal void CountLine(Undo undo) => Write(undo).LineNumber++;

    [PySlot(Slot.Iter)]
    internal Value Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm) => vm.Enter(new ReadRowFrame(this));

    [PyGetter("dialect")]
    internal Value GetDialect() => Now.Dialect;

    [PyGetter("line_num")]
    internal long GetLineNumber() => Now.LineNumber;
}
