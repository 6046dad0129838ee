using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>Makes or closes both halves of a pair of streams.</summary>
[NativeFrame("io_pair")]
internal sealed partial class PairFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyBufferedRWPair Pair;
        [Saved(1)] public Value Reader;
        [Saved(2)] public Value Writer;
        [Saved(3)] public long Size;
    }

    internal PairFrame(PyBufferedRWPair pair, Value reader, Value writer, long size)
    {
        state.Pair = pair;
        state.Reader = reader;
        state.Writer = writer;
        state.Size = size;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => Now.Size < 0
        ? vm.CallMethod(Now.Writer, IoNames.Close).Then(Step.ClosedWriter)
        : vm.Call(PyBufferedReader.TypeObject, Now.Reader, Value.Int(Now.Size)).Then(Step.MadeReader);

    [Step(1)]
    private Continuation ClosedWriter(Machine vm) => vm.CallMethod(Now.Reader, IoNames.Close);

    [Step(2)]
    private Continuation MadeReader(Machine vm, Value value)
    {
        Write(vm.Undo).Reader = value;
        return vm.Call(PyBufferedWriter.TypeObject, Now.Writer, Value.Int(Now.Size)).Then(Step.MadeWriter);
    }

    [Step(3)]
    private Continuation MadeWriter(Machine vm, Value value)
    {
        Now.Pair.Set(vm.Undo, Now.Reader, value);
        return Value.None;
    }
}
