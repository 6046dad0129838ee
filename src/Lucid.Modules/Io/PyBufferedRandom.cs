#pragma warning disable CS0108, CS0109
using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>A buffered interface to random access streams.</summary>
[PyType("_io.BufferedRandom", Base = typeof(PyBuffered), Subclassable = true, HasDict = true, Doc = "A buffered interface to random access streams.")]
internal partial class PyBufferedRandom : PyBuffered
{
    internal PyBufferedRandom()
        : base(TypeObject)
    {
    }

    [PyNew("BufferedRandom(raw, buffer_size=131072)")]
    internal static new Value New(Machine vm, PyType cls, Args args)
    {
        _ = args;
        PyBufferedRandom made = Allocate(cls);
        vm.WatchEnd(made);
        return made;
    }

    [PyInit("BufferedRandom(raw, buffer_size=131072)")]
    internal Value Init(Machine vm, Value raw, long buffer_size) => Start(vm, raw, buffer_size, reads: true, writes: true);

    [PyMethod("read(size=-1, /)")]
    internal new Value Read(Machine vm, Value size) => ReadBytes(vm, size);

    [PyMethod("read1(size=-1, /)")]
    internal new Value Read1(Machine vm, long size) => Do(vm, BufferedOp.Read1, Value.None, size);

    [PyMethod("peek(size=0, /)")]
    internal Value Peek(Machine vm, long size) => Do(vm, BufferedOp.Peek, Value.None, size < 0 ? size : -1);

    [PyMethod("readline(size=None, /)")]
    internal Value ReadBytesLine(Machine vm, long? size = null) => Do(vm, BufferedOp.ReadLine, Value.None, size ?? -1);

    [PyMethod("readinto(buffer, /)")]
    internal new Value ReadInto(Machine vm, Value buffer) => ReadBuffer(vm, BufferedOp.ReadInto, buffer);

    [PyMethod("readinto1(buffer, /)")]
    internal new Value ReadInto1(Machine vm, Value buffer) => ReadBuffer(vm, BufferedOp.ReadInto1, buffer);

    [PySlot(Slot.Next)]
    internal new Value Next(Machine vm) =>
        ReferenceEquals(Type, TypeObject) ? Do(vm, BufferedOp.Next, Value.None, -1) : vm.Enter(new IoBaseFrame(this, IoBaseTask.Next, Value.None));

    [PyMethod("write(buffer, /)")]
    internal Value WriteBytes(Machine vm, Value buffer) => WriteBuffer(vm, buffer);
}
