namespace Lucid.Runtime;

/// <summary>The awaitable of <c>athrow()</c> and, without an exception to throw, of <c>aclose()</c>.</summary>
[PyType("async_generator_athrow", NoConstructor = true)]
public sealed partial class PyAsyncGeneratorThrow : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public AwaitableState Status;
    }

    /// <summary>The generator.</summary>
    [Saved(1)] public readonly PyAsyncGenerator Generator;

    /// <summary>The arguments of <c>athrow</c>; null to close.</summary>
    [Saved(2)] public readonly PyTuple? ErrorArgs;

    internal PyAsyncGeneratorThrow(PyAsyncGenerator generator, PyTuple? errorArgs)
        : base(TypeObject)
    {
        Generator = generator;
        ErrorArgs = errorArgs;
    }

    /// <summary>Whether it closes the generator.</summary>
    internal bool IsClose => ErrorArgs is null;

    /// <summary>Notes that the result is there.</summary>
    internal void Finish(Undo undo) => Write(undo).Status = AwaitableState.Closed;

    [PySlot(Slot.Await)]
    internal PyObject Await() => this;

    [PySlot(Slot.Iter)]
    internal PyObject Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm) => SendMethod(vm, Value.None);

    [PyMethod("send(object, /)", Doc = "send(value) -> send 'value' into generator,\nreturn next yielded value or raise StopIteration.")]
    internal Value SendMethod(Machine vm, Value value)
    {
        switch (Now.Status)
        {
            case AwaitableState.Closed:
                return Errors.RuntimeError("cannot reuse already awaited aclose()/athrow()");
            case var _ when Generator.Status == GeneratorStatus.Finished:
                Finish(vm.Undo);
                return Value.Exhausted;
            case AwaitableState.Iterating:
                return vm.Enter(new AsyncThrowFrame(this, AsyncThrowKind.Send, value, Value.Unbound, Value.Unbound));
        }
        if (Generator.NowDerived.RunningAsync)
        {
            return AlreadyRunning(vm);
        }
        if (Generator.NowDerived.IsClosed)
        {
            Finish(vm.Undo);
            return Errors.Of(PyException.Make(ExceptionTypes.StopAsyncIteration, []));
        }
        if (!value.IsNone)
        {
            return Errors.RuntimeError("can't send non-None value to a just-started coroutine");
        }
        Begin(vm);
        if (ErrorArgs is { } args)
        {
            return args.Count is < 1 or > 3
                ? Errors.TypeError(args.Count == 0 ? "athrow expected at least 1 argument, got 0" : $"athrow expected at most 3 arguments, got {args.Count}")
                : vm.Enter(new AsyncThrowFrame(
                    this, AsyncThrowKind.First, args[0], args.Count > 1 ? args[1] : Value.Unbound, args.Count > 2 ? args[2] : Value.Unbound));
        }
        Generator.WriteDerived(vm.Undo).IsClosed = true;
        return vm.Enter(new AsyncThrowFrame(this, AsyncThrowKind.First, ExceptionTypes.GeneratorExit, Value.Unbound, Value.Unbound));
    }

    [PyMethod("throw(typ, val=<missing>, tb=<missing>, /)", Doc = GeneratorDocs.Throw)]
    internal Value Throw(Machine vm, Value typ, Value val, Value tb)
    {
        if (Now.Status == AwaitableState.Closed)
        {
            return Errors.RuntimeError("cannot reuse already awaited aclose()/athrow()");
        }
        if (Now.Status == AwaitableState.Created)
        {
            if (Generator.NowDerived.RunningAsync)
            {
                return AlreadyRunning(vm);
            }
            Begin(vm);
        }
        return vm.Enter(new AsyncThrowFrame(this, AsyncThrowKind.Throw, typ, val, tb));
    }

    [PyMethod("close()", Doc = "close() -> raise GeneratorExit inside generator.")]
    internal Value Close(Machine vm) => Now.Status == AwaitableState.Closed ? Value.None : vm.Enter(new CloseAwaitableFrame(this));

    private void Begin(Machine vm)
    {
        Write(vm.Undo).Status = AwaitableState.Iterating;
        Generator.WriteDerived(vm.Undo).RunningAsync = true;
    }

    private Value AlreadyRunning(Machine vm)
    {
        Finish(vm.Undo);
        return Errors.RuntimeError($"{(IsClose ? "aclose" : "athrow")}(): asynchronous generator is already running");
    }
}
