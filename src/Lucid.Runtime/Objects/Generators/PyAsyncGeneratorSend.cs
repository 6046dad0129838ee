namespace Lucid.Runtime;

/// <summary>The awaitable of <c>asend()</c> and <c>__anext__()</c>.</summary>
[PyType("async_generator_asend", NoConstructor = true)]
public sealed partial class PyAsyncGeneratorSend : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public AwaitableState Status;
    }

    /// <summary>The generator.</summary>
    [Saved(1)] public readonly PyAsyncGenerator Generator;

    /// <summary>What is sent.</summary>
    [Saved(2)] public readonly Value Sent;

    internal PyAsyncGeneratorSend(PyAsyncGenerator generator, Value sent)
        : base(TypeObject)
    {
        Generator = generator;
        Sent = sent;
    }

    /// <summary>Notes that it has its result.</summary>
    /// <param name="vm">The machine.</param>
    /// <param name="closed">The generator has ended.</param>
    internal void Settle(Machine vm, bool closed)
    {
        Generator.Left(vm, closed);
        Write(vm.Undo).Status = AwaitableState.Closed;
    }

    /// <summary>Goes on for the Python frame on top, whose SEND it is: the generator's frame is put right above that.</summary>
    internal Value Drive(Machine vm, Value value)
    {
        bool first = Now.Status == AwaitableState.Created;
        Value operation = Begin(vm);
        if (operation.IsSignal)
        {
            return operation;
        }
        operation = Generator.Send(vm, first && value.IsNone ? Sent : value);
        if (operation.IsPushed)
        {
            return operation;
        }
        Settle(vm, closed: operation.IsExhausted);
        return operation.IsExhausted ? Errors.Of(PyException.Make(ExceptionTypes.StopAsyncIteration, [])) : operation;
    }

    [PySlot(Slot.Await)]
    internal PyObject Await() => this;

    [PySlot(Slot.Iter)]
    internal PyObject Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm) => Send(vm, Value.None);

    [PyMethod("send(object, /)", Doc = "send(value) -> send 'value' into generator,\nreturn next yielded value or raise StopIteration.")]
    internal Value SendMethod(Machine vm, Value value) => Send(vm, value);

    [PyMethod("throw(typ, val=<missing>, tb=<missing>, /)", Doc = GeneratorDocs.Throw)]
    internal Value Throw(Machine vm, Value typ, Value val, Value tb)
    {
        Value refused = Begin(vm);
        return refused.IsSignal ? refused : vm.Enter(new AsyncSendFrame(this, isThrow: true, typ, val, tb));
    }

    [PyMethod("close()", Doc = "close() -> raise GeneratorExit inside generator.")]
    internal Value Close(Machine vm) => Now.Status == AwaitableState.Closed ? Value.None : vm.Enter(new CloseAwaitableFrame(this));

    private Value Send(Machine vm, Value value)
    {
        bool first = Now.Status == AwaitableState.Created;
        Value refused = Begin(vm);
        if (refused.IsSignal)
        {
            return refused;
        }
        return vm.EnterNow(new AsyncSendFrame(this, isThrow: false, first && value.IsNone ? Sent : value, Value.Unbound, Value.Unbound));
    }

    private Value Begin(Machine vm)
    {
        switch (Now.Status)
        {
            case AwaitableState.Closed:
                return Errors.RuntimeError("cannot reuse already awaited __anext__()/asend()");
            case AwaitableState.Created when Generator.NowDerived.RunningAsync:
                Write(vm.Undo).Status = AwaitableState.Closed;
                return Errors.RuntimeError("anext(): asynchronous generator is already running");
            default:
                Write(vm.Undo).Status = AwaitableState.Iterating;
                Generator.WriteDerived(vm.Undo).RunningAsync = true;
                return Value.None;
        }
    }
}
