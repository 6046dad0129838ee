#pragma warning disable CS0108, CS0109
using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>The base of raw byte streams.</summary>
[PyType("_io._RawIOBase", Base = typeof(PyIOBase), Subclassable = true, HasDict = true, Doc = "Base class for raw binary I/O.")]
internal partial class PyRawIOBase : PyIOBase
{
    internal PyRawIOBase()
        : base(TypeObject)
    {
    }

    protected PyRawIOBase(PyType type)
        : base(type)
    {
    }

    [PyNew("_RawIOBase(*args, **kwargs)")]
    internal static new Value New(PyType cls, Args args)
    {
        _ = args;
        return Allocate(cls);
    }

    [PyMethod("read(size=-1, /)")]
    internal Value Read(Machine vm, long size) =>
        size < 0 ? vm.CallMethod(this, IoNames.ReadAll) : vm.Enter(new IoBaseFrame(this, IoBaseTask.RawRead, Value.Int(size)));

    [PyMethod("readinto(buffer, /)")]
    internal static Value ReadInto(Value self, Value buffer)
    {
        _ = (self, buffer);
        return NotHere();
    }

    [PyMethod("write(b, /)")]
    internal static Value WriteBytes(Value self, Value b)
    {
        _ = (self, b);
        return NotHere();
    }

    private static Value NotHere() => Errors.Of(PyException.Make(ExceptionTypes.NotImplementedError, []));

    [PyMethod("readall()")]
    internal Value ReadAll(Machine vm) => vm.Enter(new IoBaseFrame(this, IoBaseTask.RawReadAll, Value.None));
}
