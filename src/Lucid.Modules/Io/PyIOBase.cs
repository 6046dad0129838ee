using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>The base of all streams. What it does it does through the methods of the class that derives from it.</summary>
[PyType("_io._IOBase", Subclassable = true, HasDict = true, Doc = "The abstract base class for all I/O classes.")]
internal partial class PyIOBase : PyObject, IFinalizedLast
{
    internal partial struct State
    {
        [Saved(0)] public bool IsClosed;
        [Saved(1)] public PyDict? Attributes;
    }

    internal PyIOBase()
        : base(TypeObject)
    {
    }

    protected PyIOBase(PyType type)
        : base(type)
    {
    }

    public override PyDict? AttributeDict => Now.Attributes;

    public override void SetAttributeDict(Undo undo, PyDict dict) => Write(undo).Attributes = dict;

    [PyNew("_IOBase(*args, **kwargs)")]
    internal static Value New(PyType cls, Args args)
    {
        _ = args;
        return Allocate(cls);
    }

    /// <summary>Closed for good; a class of Python may say more.</summary>
    internal virtual bool IsClosedNow => Now.IsClosed;

    internal void MarkClosed(Undo undo) => Write(undo).IsClosed = true;

    internal static Value Closed() => Errors.ValueError("I/O operation on closed file.");

    internal static Value Unsupported(string what) => Errors.Of(ExceptionTypes.UnsupportedOperation, what);

    /// <summary>What pickling answers of a stream that stands for something outside.</summary>
    protected Value CannotPickle() => Errors.TypeError($"cannot pickle '{Type.FullName}' instances");

    [PyGetter("closed")]
    internal Value GetClosed() => Value.Bool(Now.IsClosed);

    [PyMethod("seek(offset, whence=0, /)")]
    internal static Value Seek(Value self, Value offset, Value whence)
    {
        _ = (self, offset, whence);
        return Unsupported("seek");
    }

    [PyMethod("tell()")]
    internal Value Tell(Machine vm) => vm.CallMethod(this, IoNames.Seek, Machine.ArgsOf([Value.Int(0), Value.Int(1)]));

    [PyMethod("truncate(size=None, /)")]
    internal static Value Truncate(Value self, Value size)
    {
        _ = (self, size);
        return Unsupported("truncate");
    }

    [PyMethod("fileno()")]
    internal static Value FileNo(Value self)
    {
        _ = self;
        return Unsupported("fileno");
    }

    [PyMethod("flush()")]
    internal Value Flush() => Now.IsClosed ? Closed() : Value.None;

    [PyMethod("close()")]
    internal Value Close(Machine vm) => Now.IsClosed ? Value.None : vm.Enter(new IoBaseFrame(this, IoBaseTask.Close, Value.None));

    [PyMethod("__del__()", Doc = "Close the stream if nobody did.")]
    internal Value Finalize(Machine vm) => vm.Enter(new IoBaseFrame(this, IoBaseTask.Finalize, Value.None));

    [PyMethod("seekable()")]
    internal Value Seekable() => Now.IsClosed ? Closed() : Value.False;

    [PyMethod("readable()")]
    internal Value Readable() => Now.IsClosed ? Closed() : Value.False;

    [PyMethod("writable()")]
    internal Value Writable() => Now.IsClosed ? Closed() : Value.False;

    [PyMethod("isatty()")]
    internal Value IsATty() => Now.IsClosed ? Closed() : Value.False;

    [PyMethod("_checkClosed()")]
    internal Value CheckClosed(Machine vm) => vm.Enter(new IoBaseFrame(this, IoBaseTask.CheckClosed, Value.None));

    [PyMethod("_checkSeekable()")]
    internal Value CheckSeekable(Machine vm) => vm.Enter(new IoBaseFrame(this, IoBaseTask.CheckSeekable, Value.None));

    [PyMethod("_checkReadable()")]
    internal Value CheckReadable(Machine vm) => vm.Enter(new IoBaseFrame(this, IoBaseTask.CheckReadable, Value.None));

    [PyMethod("_checkWritable()")]
    internal Value CheckWritable(Machine vm) => vm.Enter(new IoBaseFrame(this, IoBaseTask.CheckWritable, Value.None));

    [PyMethod("readline(size=-1, /)")]
    internal Value ReadLine(Machine vm, Value size) => vm.Enter(new IoBaseFrame(this, IoBaseTask.ReadLine, size));

    [PyMethod("readlines(hint=-1, /)")]
    internal Value ReadLines(Machine vm, Value hint) => vm.Enter(new IoBaseFrame(this, IoBaseTask.ReadLines, hint));

    [PyMethod("writelines(lines, /)")]
    internal Value WriteLines(Machine vm, Value lines) => vm.Enter(new IoBaseFrame(this, IoBaseTask.WriteLines, lines));

    [PyMethod("__enter__()")]
    internal Value Enter(Machine vm) => vm.Enter(new IoBaseFrame(this, IoBaseTask.Enter, Value.None));

    [PyMethod("__exit__(*args)")]
    internal Value Exit(Machine vm, PyTuple args)
    {
        _ = args;
        return vm.CallMethod(this, IoNames.Close);
    }

    [PySlot(Slot.Iter)]
    internal Value Iter(Machine vm) => vm.Enter(new IoBaseFrame(this, IoBaseTask.Enter, Value.None));

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm) => vm.Enter(new IoBaseFrame(this, IoBaseTask.Next, Value.None));
}
