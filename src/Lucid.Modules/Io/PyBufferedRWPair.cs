#pragma warning disable CS0108, CS0109
using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>A buffered reader and a buffered writer as one stream.</summary>
[PyType("_io.BufferedRWPair", Base = typeof(PyBufferedIOBase), Subclassable = true, HasDict = true, Doc = "A buffered reader and writer object together.")]
internal partial class PyBufferedRWPair : PyBufferedIOBase
{
    internal partial struct DerivedState
    {
        [Saved(0)] public Value Reader;
        [Saved(1)] public Value Writer;
    }

    internal PyBufferedRWPair()
        : base(TypeObject)
    {
    }

    [PyNew("BufferedRWPair(reader, writer, buffer_size=131072, /)")]
    internal static new Value New(Machine vm, PyType cls, Args args)
    {
        _ = args;
        PyBufferedRWPair made = Allocate(cls);
        vm.WatchEnd(made);
        return made;
    }

    [PyInit("BufferedRWPair(reader, writer, buffer_size=131072, /)")]
    internal Value Init(Machine vm, Value reader, Value writer, long buffer_size) => vm.Enter(new PairFrame(this, reader, writer, buffer_size));

    internal void Set(Undo undo, Value reader, Value writer)
    {
        ref DerivedState s = ref WriteDerived(undo);
        s.Reader = reader;
        s.Writer = writer;
    }

    [PyMethod("read(size=-1, /)")]
    internal new Value Read(Machine vm, Value size) => vm.CallMethod(NowDerived.Reader, IoNames.Read, size);

    [PyMethod("read1(size=-1, /)")]
    internal new Value Read1(Machine vm, Value size) => vm.CallMethod(NowDerived.Reader, IoNames.Read1, size);

    [PyMethod("peek(size=0, /)")]
    internal Value Peek(Machine vm, Value size) => vm.CallMethod(NowDerived.Reader, IoNames.Peek, size);

    [PyMethod("readinto(buffer, /)")]
    internal new Value ReadInto(Machine vm, Value buffer) => vm.CallMethod(NowDerived.Reader, IoNames.ReadInto, buffer);

    [PyMethod("write(buffer, /)")]
    internal Value WriteBytes(Machine vm, Value buffer) => vm.CallMethod(NowDerived.Writer, IoNames.Write, buffer);

    [PyMethod("flush()")]
    internal Value Flush(Machine vm) => vm.CallMethod(NowDerived.Writer, IoNames.Flush);

    [PyMethod("readable()")]
    internal Value Readable(Machine vm) => vm.CallMethod(NowDerived.Reader, IoNames.Readable);

    [PyMethod("writable()")]
    internal Value Writable(Machine vm) => vm.CallMethod(NowDerived.Writer, IoNames.Writable);

    [PyMethod("isatty()")]
    internal Value IsATty(Machine vm) => vm.CallMethod(NowDerived.Writer, IoNames.IsATty);

    [PyMethod("close()")]
    internal new Value Close(Machine vm) => vm.Enter(new PairFrame(this, NowDerived.Reader, NowDerived.Writer, -1));

    [PyGetter("closed")]
    internal Value GetClosed(Machine vm) => vm.GetAttr(NowDerived.Writer, IoNames.Closed);
}
