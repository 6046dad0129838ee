#pragma warning disable CS0108, CS0109
using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>A buffer for a writeable sequential RawIO object.</summary>
[PyType("_io.BufferedWriter", Base = typeof(PyBuffered), Subclassable = true, HasDict = true, Doc = "A buffer for a writeable sequential RawIO object.")]
internal partial class PyBufferedWriter : PyBuffered
{
    internal PyBufferedWriter()
        : base(TypeObject)
    {
    }

    [PyNew("BufferedWriter(raw, buffer_size=131072)")]
    internal static new Value New(Machine vm, PyType cls, Args args)
    {
        _ = args;
        PyBufferedWriter made = Allocate(cls);
        vm.WatchEnd(made);
        return made;
    }

    [PyInit("BufferedWriter(raw, buffer_size=131072)")]
    internal Value Init(Machine vm, Value raw, long buffer_size) => Start(vm, raw, buffer_size, reads: false, writes: true);

    [PyMethod("write(buffer, /)")]
    internal Value WriteBytes(Machine vm, Value buffer) => WriteBuffer(vm, buffer);
}
