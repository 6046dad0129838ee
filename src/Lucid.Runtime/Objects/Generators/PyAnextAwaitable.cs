namespace Lucid.Runtime;

/// <summary>What <c>anext(iterator, default)</c> gives: awaits the next item, and the default where there is none.</summary>
[PyType("anext_awaitable", Immutable = true, NoConstructor = true)]
public sealed partial class PyAnextAwaitable : PyObject
{
    /// <summary>What <c>__anext__</c> gave.</summary>
    [Saved(0)] public readonly Value Wrapped;

    /// <summary>The default.</summary>
    [Saved(1)] public readonly Value Default;

    internal PyAnextAwaitable(Value wrapped, Value @default)
        : base(TypeObject)
    {
        Wrapped = wrapped;
        Default = @default;
    }

    [PySlot(Slot.Await)]
    internal PyObject Await() => this;

    [PySlot(Slot.Iter)]
    internal PyObject Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm) => vm.Enter(new AnextDefaultFrame(this, null, PyTuple.Empty));

    [PyMethod("send(object, /)", Doc = "send(arg) -> send 'arg' into the wrapped iterator,\nreturn next yielded value or raise StopIteration.")]
    internal Value Send(Machine vm, Value value) => vm.Enter(new AnextDefaultFrame(this, Names.Send, new PyTuple([value])));

    [PyMethod("throw(*args)", Doc = "throw(value)\nthrow(typ[,val[,tb]])\n\nraise exception in the wrapped iterator, return next yielded value\nor raise StopIteration.\nthe (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.")]
    internal Value Throw(Machine vm, PyTuple args) => vm.Enter(new AnextDefaultFrame(this, Names.Throw, args));

    [PyMethod("close()", Doc = "close() -> raise GeneratorExit inside generator.")]
    internal Value Close(Machine vm) => vm.Enter(new AnextDefaultFrame(this, Names.Close, PyTuple.Empty));
}
