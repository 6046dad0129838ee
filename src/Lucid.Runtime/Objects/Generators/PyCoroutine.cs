namespace Lucid.Runtime;

/// <summary>What a call of an <c>async def</c> function gives.</summary>
[PyType("coroutine", NoConstructor = true)]
public sealed partial class PyCoroutine : PyGenerator
{
    internal PyCoroutine(PyFunction function, PyCode code)
        : base(TypeObject, function, code)
    {
    }

    internal override string Noun => "coroutine";

    internal override Value AlreadyFinished() => Errors.RuntimeError("cannot reuse already awaited coroutine");

    [PySlot(Slot.Await)]
    internal Value Await() => new PyCoroutineWrapper(this);

    [PyMethod("send(object, /)", Doc = GeneratorDocs.CoroutineSend)]
    internal Value CoroutineSend(Machine vm, Value value) => SendMethod(vm, value);

    [PyMethod("throw(typ, val=<missing>, tb=<missing>, /)", Doc = GeneratorDocs.CoroutineThrow)]
    internal Value CoroutineThrow(Machine vm, Value typ, Value val, Value tb) => Throw(vm, typ, val, tb);

    [PyMethod("close()", Doc = "close() -> raise GeneratorExit inside coroutine.")]
    internal Value CoroutineClose(Machine vm) => Close(vm);

    [PyClassMethod("__class_getitem__(object, /)", Doc = "See PEP 585")]
    internal static Value CoroutineClassGetItem(PyType cls, Value item) => PyGenericAlias.Make(cls, item);

    [PyGetter("__name__", Doc = "name of the coroutine")]
    internal PyStr CoroutineName() => GetName();

    [PySetter("__name__")]
    internal Value SetCoroutineName(Machine vm, Value value) => SetName(vm, value);

    [PyGetter("__qualname__", Doc = "qualified name of the coroutine")]
    internal PyStr CoroutineQualifiedName() => GetQualifiedName();

    [PySetter("__qualname__")]
    internal Value SetCoroutineQualifiedName(Machine vm, Value value) => SetQualifiedName(vm, value);

    [PySlot(Slot.Repr)]
    internal string CoroutineRepr(Machine vm) => Repr(vm);

    [PyGetter("cr_frame")]
    internal Value CoroutineFrame(Machine vm) => FrameObject(vm);

    [PyGetter("cr_running")]
    internal bool CoroutineRunning() => IsRunning();

    [PyGetter("cr_suspended")]
    internal bool CoroutineSuspended() => IsSuspended();

    [PyGetter("cr_code")]
    internal PyCode CoroutineCode() => GetCode();

    [PyGetter("cr_await", Doc = "object being awaited on, or None")]
    internal Value CoroutineAwaits() => DelegatesTo();

    [PyGetter("cr_origin")]
    internal Value CoroutineOrigin() => Value.None;
}
