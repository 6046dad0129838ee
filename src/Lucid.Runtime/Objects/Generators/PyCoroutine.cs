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

    [PyMethod("send(value, /)", Doc = "send(arg) -> send 'arg' into coroutine,\nreturn next yielded value or raise StopIteration.")]
    internal Value CoroutineSend(Machine vm, Value value) => SendMethod(vm, value);

    [PyMethod("throw(typ, val=<missing>, tb=<missing>, /)", Doc = "throw(value)\nthrow(type[,value[,traceback]])\n\nRaise exception in coroutine, return next yielded value or raise\nStopIteration.")]
    internal Value CoroutineThrow(Machine vm, Value typ, Value val, Value tb) => Throw(vm, typ, val, tb);

    [PyMethod("close()", Doc = "close() -> raise GeneratorExit inside coroutine.")]
    internal Value CoroutineClose(Machine vm) => Close(vm);

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

    [PyGetter("cr_await")]
    internal Value CoroutineAwaits() => DelegatesTo();

    [PyGetter("cr_origin")]
    internal Value CoroutineOrigin() => Now.Origin;
}
