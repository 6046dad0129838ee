namespace Lucid.Runtime;

/// <summary>Calls something until it gives a value that equals the sentinel.</summary>
[PyType("callable_iterator", NoConstructor = true)]
public sealed partial class PyCallableIterator : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public Value Callable;
        [Saved(1)] public Value Sentinel;
    }

    /// <summary>Calls something until it gives a value that equals the sentinel.</summary>
    public PyCallableIterator(Value callable, Value sentinel)
        : base(TypeObject)
    {
        state.Callable = callable;
        state.Sentinel = sentinel;
    }

    [PySlot(Slot.Iter)]
    internal PyCallableIterator Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm) => Now.Callable.IsUnbound ? Value.Exhausted : vm.Enter(new CallableNextFrame(this));

    [PyMethod("__reduce__()", Doc = "Return state information for pickling.")]
    internal Value Reduce(Machine vm) =>
        Now.Callable.IsUnbound ? Iterators.Reduce(vm, Names.Iter, PyTuple.Empty, -1)
        : new PyTuple([vm.Builtins.GetStr(Names.Iter), new PyTuple([Now.Callable, Now.Sentinel])]);
}
