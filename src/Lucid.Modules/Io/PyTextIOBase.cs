#pragma warning disable CS0108, CS0109
using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>The base of text streams.</summary>
[PyType("_io._TextIOBase", Base = typeof(PyIOBase), Subclassable = true, HasDict = true, Doc = "Base class for text I/O.")]
internal partial class PyTextIOBase : PyIOBase
{
    internal PyTextIOBase()
        : base(TypeObject)
    {
    }

    protected PyTextIOBase(PyType type)
        : base(type)
    {
    }

    [PyNew("_TextIOBase(*args, **kwargs)")]
    internal static new Value New(PyType cls, Args args)
    {
        _ = args;
        return Allocate(cls);
    }

    [PyMethod("detach()")]
    internal static Value Detach(Value self) => Nothing(self, "detach");

    [PyMethod("read(size=-1, /)")]
    internal static Value Read(Value self, Value size) => Nothing(size.IsNone ? self : size, "read");

    [PyMethod("readline(size=-1, /)")]
    internal static Value ReadTextLine(Value self, Value size) => Nothing(size.IsNone ? self : size, "readline");

    [PyMethod("write(s, /)")]
    internal static Value WriteText(Value self, Value s) => Nothing(s.IsNone ? self : s, "write");

    [PyGetter("encoding")]
    internal Value GetEncoding() => Value.None;

    [PyGetter("newlines")]
    internal Value GetNewlines() => Value.None;

    [PyGetter("errors")]
    internal Value GetErrors() => Value.None;

    private static Value Nothing(Value self, string what)
    {
        _ = self;
        return Unsupported(what);
    }
}
