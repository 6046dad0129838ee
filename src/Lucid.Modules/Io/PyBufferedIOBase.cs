#pragma warning disable CS0108, CS0109
using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>The base of byte streams with a buffer.</summary>
[PyType("_io._BufferedIOBase", Base = typeof(PyIOBase), Subclassable = true, HasDict = true, Doc = "Base class for buffered IO objects.")]
internal partial class PyBufferedIOBase : PyIOBase
{
    internal PyBufferedIOBase()
        : base(TypeObject)
    {
    }

    protected PyBufferedIOBase(PyType type)
        : base(type)
    {
    }

    [PyNew("_BufferedIOBase(*args, **kwargs)")]
    internal static new Value New(PyType cls, Args args)
    {
        _ = args;
        return Allocate(cls);
    }

    [PyMethod("detach()")]
    internal static Value Detach(Value self) => Nothing(self, "detach");

    [PyMethod("read(size=-1, /)")]
    internal static Value Read(Value self, Value size) => Nothing(size.IsNone ? self : size, "read");

    [PyMethod("read1(size=-1, /)")]
    internal static Value Read1(Value self, Value size) => Nothing(size.IsNone ? self : size, "read1");

    [PyMethod("write(b, /)")]
    internal static Value WriteBytes(Value self, Value b) => Nothing(b.IsNone ? self : b, "write");

    [PyMethod("readinto(buffer, /)")]
    internal Value ReadInto(Machine vm, Value buffer) => buffer.Object is IBuffer { IsReadOnly: false }
        ? vm.Enter(new IoBaseFrame(this, IoBaseTask.ReadIntoByRead, buffer))
        : Errors.TypeError($"readinto() argument must be read-write bytes-like object, not {buffer.Type.FullName}");

    [PyMethod("readinto1(buffer, /)")]
    internal Value ReadInto1(Machine vm, Value buffer) => buffer.Object is IBuffer { IsReadOnly: false }
        ? vm.Enter(new IoBaseFrame(this, IoBaseTask.ReadIntoByRead, buffer).ByRead1())
        : Errors.TypeError($"readinto1() argument must be read-write bytes-like object, not {buffer.Type.FullName}");

    private static Value Nothing(Value self, string what)
    {
        _ = self;
        return Unsupported(what);
    }
}
