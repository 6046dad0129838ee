#pragma warning disable CS0108, CS0109
using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>Create a new buffered reader using the given readable raw IO object.</summary>
[PyType("_io.BufferedReader", Base = typeof(PyBuffered), Subclassable = true, HasDict = true, Doc = "Create a new buffered reader using the given readable raw IO object.")]
internal partial class PyBufferedReader : PyBuffered
{
    internal PyBufferedReader()
        : base(TypeObject)
    {
    }

    [PyNew("BufferedReader(raw, buffer_size=131072)")]
    internal static new Value New(Machine vm, PyType cls, Args args)
    {
        _ = args;
        PyBufferedReader made = Allocate(cls);
        vm.WatchEnd(made);
        return made;
    }

    [PyInit("BufferedReader(raw, buffer_size=131072)")]
    internal Value Init(Machine vm, Value raw, long buffer_size) => Start(vm, raw, buffer_size, reads: true, writes: false);

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
}
