#pragma warning disable CS0108, CS0109
using Lucid.Modules.Contextvars;

namespace Lucid.Modules.Asyncio;

/// <summary>
/// A result that comes later. Most futures have one callback, which has a place of its own; further ones follow in a list, each before its context.
/// Only one that nobody asked for its exception is watched for its end.
/// </summary>
[PyType("_asyncio.Future", Subclassable = true, HasDict = true, Doc = "A result that an event loop's callbacks can wait for.\n\nIt is not safe across threads.")]
internal partial class PyFuture : PyObject, IGuarded
{
    [Derived] private EndGuard? guard;

    internal partial struct State
    {
        [Saved(0)] public Value Loop;
        [Saved(1)] public FutureStatus Status;
        [Saved(2)] public bool Blocking;
        [Saved(3)] public bool LogsTraceback;
        [Saved(4)] public Value Callback;
        [Saved(5)] public Value Context;
        [Saved(6)] public ValueArray Callbacks;
        [Saved(7)] public Value Result;
        [Saved(8)] public PyException? Error;
        [Saved(9)] public PyTraceback? ErrorTraceback;
        [Saved(10)] public Value SourceTraceback;
        [Saved(11)] public Value CancelMessage;
        [Saved(12)] public PyException? Cancellation;

        /// <summary>The only one that awaits it; null for none or several.</summary>
        [Saved(13)] public PyFuture? Waiter;

        /// <summary>Those that await it, by their identity.</summary>
        [Saved(14)] public PyDict? Waiters;
        [Saved(15)] public PyDict? Attributes;
    }

    /// <inheritdoc/>
    public override PyDict? AttributeDict => Now.Attributes;

    /// <inheritdoc/>
    public override void SetAttributeDict(Undo undo, PyDict dict) => Write(undo).Attributes = dict;

    /// <inheritdoc/>
    EndGuard? IGuarded.Guard
    {
        get => guard;
        set => guard = value;
    }

    internal PyFuture()
        : this(TypeObject)
    {
    }

    /// <summary>For the type of tasks.</summary>
    protected PyFuture(PyType type)
        : base(type) => ResetBase();

    /// <summary>What is not there when it is made.</summary>
    private protected void ResetBase()
    {
        state.Loop = Value.Unbound;
        state.Callback = Value.Unbound;
        state.Context = Value.None;
        state.Result = Value.None;
        state.SourceTraceback = Value.None;
        state.CancelMessage = Value.None;
    }

    [PyNew("Future(*, loop=None)")]
    internal static Value New(Machine vm, PyType cls, Args args)
    {
        if (ReferenceEquals(cls, TypeObject))
        {
            return new PyFuture();
        }
        PyFuture made = Allocate(cls);
        made.ResetBase();
        made.WatchOnlyIfOverridden(vm, TypeObject);
        return made;
    }

    /// <summary>A class of Python has all its instances watched from the start: those that only inherit what is done at the end need that later, if at all.</summary>
    private void WatchOnlyIfOverridden(Machine vm, PyType builtin)
    {
        if (Type.Lookup(AsyncioNames.Del).Is(builtin.Lookup(AsyncioNames.Del)))
        {
            vm.UnwatchEnd(this);
        }
    }

    /// <summary>Puts what a constructor sees in the place of what was there.</summary>
    protected void Clear(Machine vm)
    {
        ref State s = ref Write(vm.Undo);
        s = new State { Attributes = s.Attributes };
        ResetBase();
    }

    [PyInit("Future(*, loop=None)")]
    internal Value Init(Machine vm, Value loop)
    {
        Clear(vm);
        return vm.EnterNow(new FutureInitFrame(this, loop));
    }

    /// <summary>Exactly a future or task: what is asked of it needs no look-up.</summary>
    internal static PyFuture? Exactly(Value value) =>
        value.Object is { } o && (o.GetType() == typeof(PyFuture) || o.GetType() == typeof(PyTask)) ? System.Runtime.CompilerServices.Unsafe.As<PyFuture>(o) : null;

    internal bool IsPending => Now.Status == FutureStatus.Pending;

    internal static Value NotInitialized => Errors.RuntimeError("Future object is not initialized.");

    internal void SetLoop(Undo undo, Value loop) => Write(undo).Loop = loop;

    internal void SetSource(Undo undo, Value stack) => Write(undo).SourceTraceback = stack;

    internal void SetBlocking(Undo undo, bool blocking) => Write(undo).Blocking = blocking;

    [PySlot(Slot.Iter)]
    internal Value Iter() => Now.Loop.IsUnbound ? NotInitialized : new PyFutureIter(this);

    [PySlot(Slot.Await)]
    internal Value Await() => Iter();

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) =>
        Now.Loop.IsUnbound ? NotInitialized : AsyncioNames.CallFunction(vm, AsyncioNames.BaseFuturesModule, futureRepr, this);

    private static readonly PyStr futureRepr = PyStr.Intern("_future_repr");

    [PyMethod("__del__()", Doc = "Called when the instance is about to be destroyed.")]
    internal Value Finalize(Machine vm)
    {
        if (!Now.LogsTraceback)
        {
            return Value.None;
        }
        Write(vm.Undo).LogsTraceback = false;
        var context = new PyDict();
        context.SetStr(vm.Undo, messageKey, Value.Str($"{Type.Name} exception was never retrieved"));
        context.SetStr(vm.Undo, exceptionKey, Now.Error!);
        context.SetStr(vm.Undo, futureKey, this);
        return Report(vm, context);
    }

    private static readonly PyStr messageKey = PyStr.Intern("message");
    private static readonly PyStr exceptionKey = PyStr.Intern("exception");
    private static readonly PyStr futureKey = PyStr.Intern("future");
    private static readonly PyStr sourceKey = PyStr.Intern("source_traceback");

    /// <summary>Tells the loop what is wrong with a future that nobody holds any more.</summary>
    protected Value Report(Machine vm, PyDict context)
    {
        if (!Now.SourceTraceback.IsNone)
        {
            context.SetStr(vm.Undo, sourceKey, Now.SourceTraceback);
        }
        return vm.EnterNow(new ReportFrame(Now.Loop, context));
    }

    [PyMethod("result()", Doc = "The result; the exception is raised if there is one.")]
    internal Value GetResult(Machine vm)
    {
        Value news = Outcome(vm);
        return news.IsUnbound ? Now.Result : Errors.Of((PyException)news.Object!);
    }

    /// <summary>The exception that asking for the result raises; unbound if there is a result.</summary>
    internal Value Outcome(Machine vm)
    {
        switch (Now.Status)
        {
            case FutureStatus.Cancelled:
                return TakeCancellation(vm);
            case FutureStatus.Pending:
                return AsyncioNames.MakeError(vm, AsyncioNames.InvalidStateError, [Value.Str(Now.Loop.IsUnbound ? "Future object is not initialized." : "Result is not set.")]);
        }
        Retrieved(vm);
        if (Now.Error is not { } error)
        {
            return Value.Unbound;
        }
        error.SetTraceback(vm.Undo, Now.ErrorTraceback);
        Write(vm.Undo).ErrorTraceback = null;
        return error;
    }

    /// <summary>Somebody has seen the exception: it is not to be told of at the end.</summary>
    private protected void Retrieved(Machine vm)
    {
        if (Now.LogsTraceback)
        {
            Write(vm.Undo).LogsTraceback = false;
            WatchNoLonger(vm);
        }
    }

    private void WatchNoLonger(Machine vm)
    {
        if (GetType() == typeof(PyFuture) || GetType() == typeof(PyTask))
        {
            vm.UnwatchEnd(this);
        }
    }

    /// <summary>The exception of the cancellation, which is given once if it was kept.</summary>
    internal PyException TakeCancellation(Machine vm)
    {
        if (Now.Cancellation is { } kept)
        {
            Write(vm.Undo).Cancellation = null;
            return kept;
        }
        return AsyncioNames.MakeError(vm, AsyncioNames.CancelledError, Now.CancelMessage.IsNone ? [] : [Now.CancelMessage]);
    }

    [PyMethod("exception()", Doc = "The exception; None if there is none.")]
    internal Value GetException(Machine vm)
    {
        if (Now.Loop.IsUnbound)
        {
            return AsyncioNames.InvalidState(vm, "Future object is not initialized.");
        }
        switch (Now.Status)
        {
            case FutureStatus.Cancelled:
                return Errors.Of(TakeCancellation(vm));
            case FutureStatus.Pending:
                return AsyncioNames.InvalidState(vm, "Exception is not set.");
        }
        Retrieved(vm);
        return Now.Error is { } error ? error : Value.None;
    }

    [PyMethod("set_result(result, /)", Doc = "Sets the result and schedules the callbacks.")]
    internal Value SetResult(Machine vm, Value result) => Now.Loop.IsUnbound ? NotInitialized : FinishWith(vm, result, Value.None);

    /// <summary>Sets the result of a future or task.</summary>
    /// <param name="vm">The machine.</param>
    /// <param name="result">The result.</param>
    /// <param name="answer">What is given when the callbacks are scheduled; unbound if that does not matter.</param>
    internal Value FinishWith(Machine vm, Value result, Value answer)
    {
        if (!IsPending)
        {
            return AsyncioNames.InvalidState(vm, "invalid state");
        }
        ref State s = ref Write(vm.Undo);
        s.Result = result;
        s.Status = FutureStatus.Finished;
        return Schedule(vm, answer);
    }

    [PyMethod("set_exception(exception, /)", Doc = "Sets an exception and schedules the callbacks.")]
    internal Value SetException(Machine vm, Value exception)
    {
        if (Now.Loop.IsUnbound)
        {
            return NotInitialized;
        }
        if (!IsPending)
        {
            return AsyncioNames.InvalidState(vm, "invalid state");
        }
        return exception.As<PyType>() is { } type && type.IsSubtypeOf(ExceptionTypes.BaseException)
            ? vm.EnterNow(new FailFrame(this, type))
            : FailWith(vm, exception);
    }

    /// <summary>Sets the exception of a future or task.</summary>
    internal Value FailWith(Machine vm, Value exception)
    {
        if (!IsPending)
        {
            return AsyncioNames.InvalidState(vm, "invalid state");
        }
        if (exception.As<PyException>() is not { } error)
        {
            return Errors.TypeError("invalid exception object");
        }
        if (vm.IsInstanceOf(exception, ExceptionTypes.StopIteration))
        {
            PyException outer = PyException.Make(
                ExceptionTypes.RuntimeError,
                [Value.Str("StopIteration interacts badly with generators and cannot be raised into a Future")]);
            outer.SetCause(vm.Undo, error);
            error = outer;
        }
        ref State s = ref Write(vm.Undo);
        s.Error = error;
        s.ErrorTraceback = error.Traceback;
        s.Status = FutureStatus.Finished;
        s.LogsTraceback = true;
        vm.WatchEnd(this);
        return Schedule(vm, Value.None);
    }

    [PyMethod("add_done_callback(fn, /, *, context=<unrepresentable>)", Doc = "Has a function called with the future when it is done.")]
    internal Value AddDoneCallback(Machine vm, Value fn, Value context)
    {
        if (context.IsUnbound)
        {
            if (ContextvarsModule.Of(vm) is not { } module)
            {
                return ContextvarsModule.Gone;
            }
            context = module.CopyContext(vm);
        }
        return Now.Loop.IsUnbound ? Errors.RuntimeError("uninitialized Future object") : AddCallback(vm, fn, context);
    }

    /// <summary>Has something called when it is done.</summary>
    internal Value AddCallback(Machine vm, Value callback, Value context)
    {
        if (!IsPending)
        {
            return vm.EnterNow(new ScheduleFrame(this, [callback, context], Value.None));
        }
        ref State s = ref Write(vm.Undo);
        if (s.Callback.IsUnbound && s.Callbacks.Count == 0)
        {
            s.Callback = callback;
            s.Context = context;
        }
        else
        {
            s.Callbacks.Add(vm.Undo, callback);
            s.Callbacks.Add(vm.Undo, context);
        }
        return Value.None;
    }

    [PyMethod("remove_done_callback(fn, /)", Doc = "Takes all callbacks away that are equal to a function; gives their number.")]
    internal Value RemoveDoneCallback(Machine vm, Value fn) =>
        Now.Loop.IsUnbound ? NotInitialized
        : Now.Callback.IsUnbound && Now.Callbacks.Count == 0 ? Value.Int(0)
        : vm.EnterNow(new RemoveCallbackFrame(this, fn, CallbackPairs()));

    /// <summary>The callbacks, each before its context.</summary>
    internal Value[] CallbackPairs() =>
        Now.Callback.IsUnbound ? Now.Callbacks.ToArray() : [Now.Callback, Now.Context, .. Now.Callbacks.Span];

    /// <summary>Puts other callbacks in the place of those that are there.</summary>
    internal void SetCallbacks(Undo undo, Value[] pairs)
    {
        ref State s = ref Write(undo);
        s.Callback = pairs.Length > 0 ? pairs[0] : Value.Unbound;
        s.Context = pairs.Length > 0 ? pairs[1] : Value.None;
        if (pairs.Length > 2)
        {
            s.Callbacks.Replace(pairs[2..], pairs.Length - 2);
        }
        else
        {
            s.Callbacks.Clear();
        }
    }

    /// <summary>Has the loop call all callbacks, and gives a result; anything if that is unbound.</summary>
    private Value Schedule(Machine vm, Value result)
    {
        if (Now.Callback.IsUnbound && Now.Callbacks.Count == 0)
        {
            return result.IsUnbound ? Value.None : result;
        }
        if (result.IsUnbound && Now.Callbacks.Count == 0)
        {
            (Value callback, Value context) = (Now.Callback, Now.Context);
            ref State only = ref Write(vm.Undo);
            only.Callback = Value.Unbound;
            only.Context = Value.None;
            return AsyncioNames.CallLater(vm, only.Loop, callback, this, context);
        }
        Value[] pairs = CallbackPairs();
        ref State s = ref Write(vm.Undo);
        s.Callback = Value.Unbound;
        s.Context = Value.None;
        if (s.Callbacks.Count > 0)
        {
            s.Callbacks.Clear();
        }
        return vm.EnterNow(new ScheduleFrame(this, pairs, result.IsUnbound ? Value.None : result));
    }

    [PyMethod("cancel(msg=None)", Doc = "Cancels the future and schedules the callbacks; gives whether it was still pending.")]
    internal Value Cancel(Machine vm, Value msg) => Now.Loop.IsUnbound ? NotInitialized : CancelNow(vm, msg);

    /// <summary>Cancels a future, or a task that has ended so.</summary>
    internal Value CancelNow(Machine vm, Value message)
    {
        Retrieved(vm);
        if (!IsPending)
        {
            return Value.False;
        }
        ref State s = ref Write(vm.Undo);
        s.Status = FutureStatus.Cancelled;
        s.CancelMessage = message;
        return Schedule(vm, Value.True);
    }

    internal void KeepCancellation(Undo undo, PyException exception) => Write(undo).Cancellation = exception;

    [PyMethod("cancelled()", Doc = "Whether it was cancelled.")]
    internal bool IsCancelled() => Now.Status == FutureStatus.Cancelled;

    [PyMethod("done()", Doc = "Whether it has a result or an exception or was cancelled.")]
    internal bool IsDone() => !IsPending;

    [PyMethod("get_loop()", Doc = "The event loop that it belongs to.")]
    internal Value GetLoop() => Now.Loop.IsUnbound ? NotInitialized : Now.Loop;

    [PyMethod("_make_cancelled_error()", Doc = "Makes the exception to raise when it was cancelled. It is to be called once for each cancellation.")]
    internal PyException MakeCancelledError(Machine vm) => TakeCancellation(vm);

    [PyClassMethod("__class_getitem__(object, /)", Doc = "See PEP 585")]
    internal static Value ClassGetItem(PyType cls, Value item) => PyGenericAlias.Make(cls, item);
}
