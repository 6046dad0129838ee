namespace Lucid.Runtime;

/// <summary>
/// What a call of an async generator function gives. It runs only by way of the awaitables that <c>asend</c>, <c>athrow</c> and
/// <c>aclose</c> make; one of them at a time.
/// </summary>
[PyType("async_generator", NoConstructor = true)]
public sealed partial class PyAsyncGenerator : PyGenerator, IGuarded
{
    [Derived] private EndGuard? guard;
    [Derived] private WeakCell? weak;

    /// <inheritdoc/>
    EndGuard? IGuarded.Guard
    {
        get => guard;
        set => guard = value;
    }

    /// <inheritdoc/>
    public override bool HasWeakPlace => true;

    /// <inheritdoc/>
    public override WeakCell? Weak
    {
        get => weak;
        set => weak = value;
    }

    internal partial struct DerivedState
    {
        [Saved(0)] public Value Finalizer;
        [Saved(1)] public bool HooksInited;
        [Saved(2)] public bool IsClosed;
        [Saved(3)] public bool RunningAsync;
    }

    internal PyAsyncGenerator(PyFunction function, PyCode code)
        : base(TypeObject, function, code)
    {
    }

    internal override string Noun => "async generator";

    internal override PyException Fail(Machine vm, PyException exception)
    {
        PyException seen = base.Fail(vm, exception);
        return vm.IsInstanceOf(exception, ExceptionTypes.StopAsyncIteration) ? Replaced(vm, exception, "StopAsyncIteration") : seen;
    }

    /// <summary>Notes that no awaitable runs it any more, and that it has ended where the exception says so.</summary>
    internal void Left(Machine vm, bool closed)
    {
        ref DerivedState s = ref WriteDerived(vm.Undo);
        s.RunningAsync = false;
        s.IsClosed |= closed;
    }

    [PySlot(Slot.AsyncIter)]
    internal PyObject AsyncIter() => this;

    [PySlot(Slot.AsyncNext)]
    internal Value AsyncNext(Machine vm) => First(vm, new PyAsyncGeneratorSend(this, Value.None));

    [PyMethod("asend(value, /)", Doc = "asend(v) -> send 'v' in generator.")]
    internal Value AsyncSend(Machine vm, Value value) => First(vm, new PyAsyncGeneratorSend(this, value));

    [PyMethod("athrow(*args)", Doc = "athrow(value)\nathrow(type[,value[,tb]])\n\nraise exception in generator.\nthe (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.")]
    internal Value AsyncThrow(Machine vm, PyTuple args) => First(vm, new PyAsyncGeneratorThrow(this, args));

    [PyMethod("aclose()", Doc = "aclose() -> raise GeneratorExit inside generator.")]
    internal Value AsyncClose(Machine vm) => First(vm, new PyAsyncGeneratorThrow(this, null));

    [PyClassMethod("__class_getitem__(object, /)", Doc = "See PEP 585")]
    internal static Value AsyncClassGetItem(PyType cls, Value item) => PyGenericAlias.Make(cls, item);

    [PySlot(Slot.Repr)]
    internal string AsyncRepr(Machine vm) => $"<async_generator object {GetQualifiedName().Text} at {vm.AddressOf(this)}>";

    [PyGetter("__name__", Doc = "name of the async generator")]
    internal PyStr AsyncName() => GetName();

    [PySetter("__name__")]
    internal Value SetAsyncName(Machine vm, Value value) => SetName(vm, value);

    [PyGetter("__qualname__", Doc = "qualified name of the async generator")]
    internal PyStr AsyncQualifiedName() => GetQualifiedName();

    [PySetter("__qualname__")]
    internal Value SetAsyncQualifiedName(Machine vm, Value value) => SetQualifiedName(vm, value);

    [PyGetter("ag_frame")]
    internal Value AsyncFrame(Machine vm) => FrameObject(vm);

    [PyGetter("ag_running")]
    internal bool AsyncRunning() => NowDerived.RunningAsync;

    [PyGetter("ag_suspended")]
    internal bool AsyncSuspended() => IsSuspended();

    [PyGetter("ag_code")]
    internal PyCode AsyncCode() => GetCode();

    [PyGetter("ag_await", Doc = "object being awaited on, or None")]
    internal Value AsyncAwaits() => DelegatesTo();

    internal override Value Abandon(Machine vm)
    {
        if (NowDerived.Finalizer.IsUnbound || NowDerived.Finalizer.IsNone || NowDerived.IsClosed || Now.Status == GeneratorStatus.Finished)
        {
            return base.Abandon(vm);
        }
        return vm.Call(NowDerived.Finalizer, this);
    }

    /// <summary>Calls the hook for first iterations, once, before the first awaitable is given out.</summary>
    private Value First(Machine vm, PyObject awaitable)
    {
        if (NowDerived.HooksInited)
        {
            return awaitable;
        }
        ref DerivedState s = ref WriteDerived(vm.Undo);
        s.HooksInited = true;
        s.Finalizer = vm.AsyncGenFinalizer;
        if (!s.Finalizer.IsNone && !Now.IsWatched)
        {
            WatchEnd(vm);
        }
        return vm.AsyncGenFirstIter.IsNone ? awaitable : vm.Enter(new FirstIterationFrame(this, awaitable));
    }
}
