namespace Lucid.Runtime;

/// <summary>The iterator that <c>coroutine.__await__()</c> gives.</summary>
[PyType("coroutine_wrapper", Immutable = true, NoConstructor = true, Doc = "A wrapper object implementing __await__ for coroutines.")]
public sealed partial class PyCoroutineWrapper : PyObject
{
    /// <summary>The coroutine.</summary>
    [Saved(0)] public readonly PyCoroutine Coroutine;

    internal PyCoroutineWrapper(PyCoroutine coroutine)
        : base(TypeObject) => Coroutine = coroutine;

    [PySlot(Slot.Iter)]
    internal PyObject Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm) => Coroutine.Send(vm, Value.None);

    [PyMethod("send(object, /)", Doc = GeneratorDocs.CoroutineSend)]
    internal Value Send(Machine vm, Value value) => Coroutine.SendMethod(vm, value);

    [PyMethod("throw(typ, val=<missing>, tb=<missing>, /)", Doc = GeneratorDocs.CoroutineThrow)]
    internal Value Throw(Machine vm, Value typ, Value val, Value tb) => Coroutine.Throw(vm, typ, val, tb);

    [PyMethod("close()", Doc = "close() -> raise GeneratorExit inside coroutine.")]
    internal Value Close(Machine vm) => Coroutine.Close(vm);
}
