namespace Lucid.Modules.Csv;

/// <summary>Writes rows by calling the <c>write</c> of a file.</summary>
[PyType("_csv.writer", NoConstructor = true, Doc = "CSV writer\n\nWriter objects are responsible for generating tabular data\nin CSV format from sequence input.\n")]
internal sealed partial class PyWriter : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyDialect Dialect;
        [Saved(1)] public Value WriteText;
    }

    internal PyWriter(PyDialect dialect, Value writeText)
        : base(TypeObject)
    {
        state.Dialect = dialect;
        state.WriteText = writeText;
    }

    [PyMethod("writerow(row, /)", Doc = "Construct and write a CSV record from an iterable of fields.\n\nNon-string elements will be converted to string.")]
    internal Value WriteRow(Machine vm, Value row) => vm.Enter(new WriteRowFrame(this, row));

    [PyMethod("writerows(rows, /)", Doc = "Construct and write a series of iterables to a csv file.\n\nNon-string elements will be converted to string.")]
    internal Value WriteRows(Machine vm, Value rows) => vm.Enter(new WriteRowsFrame(this, rows));

    [PyGetter("dialect")]
    internal Value GetDialect() => Now.Dialect;
}
