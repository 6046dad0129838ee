namespace Lucid.Modules.Csv;

/// <summary>Writes many rows.</summary>
[NativeFrame("csv.write_rows")]
internal sealed partial class WriteRowsFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyWriter Writer;
        [Saved(1)] public Value Rows;
    }

    internal WriteRowsFrame(PyWriter writer, Value rows)
    {
        state.Writer = writer;
        state.Rows = rows;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetIter(Now.Rows).Then(Step.GotIterator);

    [Step(1)]
    private Continuation GotIterator(Machine vm, Value iterator)
    {
        Write(vm.Undo).Rows = iterator;
        return vm.Next(iterator).Then(Step.GotRow);
    }

    [Step(2)]
    private Continuation GotRow(Machine vm, Value row) => row.IsExhausted ? Value.None : Now.Writer.WriteRow(vm, row).Then(Step.Written);

    [Step(3)]
    private Continuation Written(Machine vm) => vm.Next(Now.Rows).Then(Step.GotRow);
}
