namespace Lucid.Modules.Asyncio;

/// <summary>What an <c>await</c> of a future iterates: it gives the future once, and ends with its result.</summary>
[PyType("_asyncio.FutureIter", NoConstructor = true)]
internal sealed partial class PyFutureIter : PyObject
{
    internal partial struct State
    {
        /// <summary>Null when the result was given.</summary>
        [Saved(0)] public PyFuture? Future;
    }

    internal PyFutureIter(PyFuture future)
        : base(TypeObject) => state.Future = future;

    [PySlot(Slot.Iter)]
    internal PyFutureIter Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm)
    {
        if (Now.Future is not { } future)
        {
            return Value.Exhausted;
        }
        if (future.IsPending)
        {
            if (future.Now.Blocking)
            {
                return Errors.RuntimeError("await wasn't used with future");
            }
            future.SetBlocking(vm.Undo, true);
            return future;
        }
        Write(vm.Undo).Future = null;
        Value result = future.GetResult(vm);
        return result.IsError ? result : Machine.Ended(result);
    }

    [PyMethod("send(object, /)", Doc = "Goes on; the value is not looked at.")]
    internal Value Send(Machine vm, Value value)
    {
        _ = value;
        Value item = Next(vm);
        return item.IsExhausted ? vm.StopIterationOf(item) : item;
    }

    [PyMethod("throw(typ, val=<missing>, tb=<missing>, /)", Doc = "Raises an exception and ends.")]
    internal Value Throw(Machine vm, Value typ, Value val, Value tb) => vm.EnterNow(new FutureThrowFrame(this, typ, val, tb));

    /// <summary>Nothing more comes.</summary>
    internal void End(Undo undo) => Write(undo).Future = null;

    [PyMethod("close()", Doc = "Ends.")]
    internal void Close(Undo undo) => End(undo);
}
