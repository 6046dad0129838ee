namespace Lucid.Modules.Asyncio;

/// <summary>The attributes of futures, and who awaits them.</summary>
internal partial class PyFuture
{
    private static readonly PyStr pending = PyStr.Intern("PENDING");
    private static readonly PyStr cancelled = PyStr.Intern("CANCELLED");
    private static readonly PyStr finished = PyStr.Intern("FINISHED");

    [PyGetter("_state")]
    internal Value GetState() => Now.Loop.IsUnbound ? NotInitialized
        : Now.Status switch
        {
            FutureStatus.Pending => pending,
            FutureStatus.Cancelled => cancelled,
            _ => finished,
        };

    [PyGetter("_asyncio_future_blocking")]
    internal bool GetBlocking() => Now.Blocking;

    [PySetter("_asyncio_future_blocking")]
    internal Value SetBlocking(Machine vm, Value value)
    {
        if (Now.Loop.IsUnbound)
        {
            return NotInitialized;
        }
        if (value.IsUnbound)
        {
            return Errors.AttributeError("cannot delete attribute");
        }
        if (value.IsBool)
        {
            SetBlocking(vm.Undo, value.IsTrue);
            return Value.None;
        }
        return vm.EnterNow(new FlagFrame(this, value));
    }

    [PyGetter("_loop")]
    internal Value LoopOrNone() => Now.Loop.IsUnbound ? Value.None : Now.Loop;

    [PyGetter("_callbacks")]
    internal Value GetCallbacks()
    {
        if (Now.Loop.IsUnbound)
        {
            return NotInitialized;
        }
        Value[] pairs = CallbackPairs();
        if (pairs.Length == 0)
        {
            return Value.None;
        }
        var tuples = new Value[pairs.Length / 2];
        for (int i = 0; i < tuples.Length; i++)
        {
            tuples[i] = new PyTuple([pairs[2 * i], pairs[(2 * i) + 1]]);
        }
        return PyList.Of(tuples);
    }

    [PyGetter("_result")]
    internal Value ResultOrNone() => Now.Loop.IsUnbound ? NotInitialized : Now.Result;

    [PyGetter("_exception")]
    internal Value ExceptionOrNone() => Now.Loop.IsUnbound ? NotInitialized : Now.Error is { } error ? error : Value.None;

    [PyGetter("_log_traceback")]
    internal Value GetLogsTraceback() => Now.Loop.IsUnbound ? NotInitialized : Value.Bool(Now.LogsTraceback);

    [PySetter("_log_traceback")]
    internal Value SetLogsTraceback(Machine vm, Value value)
    {
        if (value.IsUnbound)
        {
            return Errors.AttributeError("cannot delete attribute");
        }
        if (!value.IsFalse)
        {
            return vm.EnterNow(new FlagFrame(this, value, FlagFrame.LogsTraceback));
        }
        Retrieved(vm);
        return Value.None;
    }

    /// <summary>The complaint about an attempt to have the end told of.</summary>
    internal Value SetLogsTraceback(Machine vm, bool value)
    {
        if (value)
        {
            return Errors.ValueError("_log_traceback can only be set to False");
        }
        Retrieved(vm);
        return Value.None;
    }

    [PyGetter("_source_traceback")]
    internal Value GetSource() => Now.SourceTraceback;

    [PyGetter("_cancel_message")]
    internal Value GetCancelMessage() => Now.CancelMessage;

    [PySetter("_cancel_message")]
    internal Value SetCancelMessage(Machine vm, Value value)
    {
        if (value.IsUnbound)
        {
            return Errors.AttributeError("cannot delete attribute");
        }
        Write(vm.Undo).CancelMessage = value;
        return Value.None;
    }

    [PyGetter("_asyncio_awaited_by")]
    internal Value GetAwaitedBy(Machine vm)
    {
        if (Now.Waiters is not { } waiters)
        {
            return Now.Waiter is null ? Value.None : vm.Call(PyFrozenSet.TypeObject, PyList.Of([Now.Waiter]));
        }
        var all = new PyList();
        for (int i = waiters.NextEntry(0); i >= 0; i = waiters.NextEntry(i + 1))
        {
            all.Add(vm.Undo, waiters.ValueAt(i));
        }
        return vm.Call(PyFrozenSet.TypeObject, all);
    }

    /// <summary>Notes who awaits it.</summary>
    internal void AddWaiter(Machine vm, PyFuture waiter)
    {
        ref State s = ref Write(vm.Undo);
        if (s.Waiters is null && (s.Waiter is null || ReferenceEquals(s.Waiter, waiter)))
        {
            s.Waiter = waiter;
            return;
        }
        if (s.Waiters is null)
        {
            s.Waiters = new PyDict();
            s.Waiters.TrySetLeaf(vm, KeyOf(vm, s.Waiter!), s.Waiter!);
            s.Waiter = null;
        }
        s.Waiters.TrySetLeaf(vm, KeyOf(vm, waiter), waiter);
    }

    /// <summary>Forgets who does not await it any more.</summary>
    internal void RemoveWaiter(Machine vm, PyFuture waiter)
    {
        if (ReferenceEquals(Now.Waiter, waiter))
        {
            Write(vm.Undo).Waiter = null;
        }
        else if (Now.Waiters is { } waiters && waiters.TryGetLeaf(vm, KeyOf(vm, waiter), out _))
        {
            waiters.DelItem(vm, KeyOf(vm, waiter));
        }
    }

    private static Value KeyOf(Machine vm, PyFuture waiter) => Value.Int(vm.IdentityHash(waiter));
}
