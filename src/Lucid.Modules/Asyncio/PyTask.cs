#pragma warning disable CS0108, CS0109
namespace Lucid.Modules.Asyncio;

/// <summary>
/// A coroutine that an event loop drives. As long as it is not done, one of these holds: the loop is to call its step; what it waits for has its
/// wakeup among the callbacks; its step runs. It is watched for its end until it is done, which is also how all tasks are found.
/// </summary>
[PyType("_asyncio.Task", Base = typeof(PyFuture), Subclassable = true, HasDict = true, Doc = "A coroutine wrapped in a Future.")]
internal partial class PyTask : PyFuture
{
    internal partial struct State
    {
        [Saved(0)] public Value Coroutine;

        /// <summary>A str, or the number of a task that was given no name.</summary>
        [Saved(1)] public Value Name;
        [Saved(2)] public Value TaskContext;

        /// <summary>The future that it waits for; None if it does not.</summary>
        [Saved(3)] public Value WaitsFor;
        [Saved(4)] public int CancelRequests;
        [Saved(5)] public bool MustCancel;
        [Saved(6)] public bool LogsDestroyed;

        /// <summary>It counts among all tasks of its loop.</summary>
        [Saved(7)] public bool IsRegistered;

        /// <summary>The module that was there when it was made.</summary>
        [Saved(8)] public AsyncioModule? Module;
    }

    private static readonly PyStr taskRepr = PyStr.Intern("_task_repr");
    private static readonly PyStr taskStack = PyStr.Intern("_task_get_stack");
    private static readonly PyStr taskPrint = PyStr.Intern("_task_print_stack");
    private static readonly PyStr taskKey = PyStr.Intern("task");
    private static readonly PyStr messageKey = PyStr.Intern("message");

    internal PyTask()
        : base(TypeObject) => ResetTask();

    private void ResetTask()
    {
        state.Coroutine = Value.None;
        state.Name = Value.None;
        state.TaskContext = Value.None;
        state.WaitsFor = Value.None;
    }

    [PyNew("Task(coro, *, loop=None, name=None, context=None, eager_start=False)")]
    internal static Value New(PyType cls, Args args)
    {
        _ = args;
        if (ReferenceEquals(cls, TypeObject))
        {
            return new PyTask();
        }
        PyTask made = Allocate(cls);
        made.ResetBase();
        made.ResetTask();
        return made;
    }

    [PyInit("Task(coro, *, loop=None, name=None, context=None, eager_start=False)")]
    internal Value Init(Machine vm, Value coro, Value loop, Value name, Value context, Value eager_start)
    {
        Clear(vm);
        ref State s = ref Write(vm.Undo);
        s = default;
        ResetTask();
        s.LogsDestroyed = true;
        s.Coroutine = coro;
        s.Name = name;
        s.TaskContext = context;
        s.Module = AsyncioModule.Of(vm);
        return vm.EnterNow(new TaskInitFrame(this, loop, eager_start));
    }

    internal void SetName(Undo undo, Value name) => Write(undo).Name = name;

    internal void SetContext(Undo undo, Value context) => Write(undo).TaskContext = context;

    internal void SetCoroutine(Undo undo, Value coroutine) => Write(undo).Coroutine = coroutine;

    internal void SetWaitsFor(Undo undo, Value future) => Write(undo).WaitsFor = future;

    internal void SetMustCancel(Undo undo, bool must) => Write(undo).MustCancel = must;

    internal void SetLogsDestroyed(Undo undo, bool logs) => Write(undo).LogsDestroyed = logs;

    internal void SetRegistered(Undo undo, bool registered) => Write(undo).IsRegistered = registered;

    /// <summary>The loop is to call its step, which raises an exception in the coroutine unless that is unbound.</summary>
    internal Value StepLater(Machine vm, Value exception) =>
        AsyncioNames.CallLater(vm, base.Now.Loop, new PyTaskStep(this, exception), Value.Unbound, Now.TaskContext);

    /// <summary>It is done: nothing is to be told at its end, unless an exception.</summary>
    internal void Ended(Machine vm)
    {
        if (GetType() == typeof(PyTask) && !base.Now.LogsTraceback)
        {
            vm.UnwatchEnd(this);
        }
    }

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) =>
        base.Now.Loop.IsUnbound ? NotInitialized : AsyncioNames.CallFunction(vm, AsyncioNames.BaseTasksModule, taskRepr, this);

    [PyMethod("__del__()", Doc = "Called when the instance is about to be destroyed.")]
    internal Value Finalize(Machine vm)
    {
        if (!IsPending || !Now.LogsDestroyed || base.Now.Loop.IsUnbound)
        {
            return base.Finalize(vm);
        }
        var context = new PyDict();
        context.SetStr(vm.Undo, taskKey, this);
        context.SetStr(vm.Undo, messageKey, Value.Str("Task was destroyed but it is pending!"));
        return Report(vm, context);
    }

    [PyMethod("set_result(result, /)", Doc = "A task sets its result itself.")]
    internal Value SetResult(Machine vm, Value result) => Errors.RuntimeError("Task does not support set_result operation");

    [PyMethod("set_exception(exception, /)", Doc = "A task sets its exception itself.")]
    internal Value SetException(Machine vm, Value exception) => Errors.RuntimeError("Task does not support set_exception operation");

    [PyMethod("cancel(msg=None)", Doc = "Asks the task to cancel itself: a CancelledError is raised in its coroutine, which may work on or refuse.\n\nGives False if it was done already.")]
    internal Value CancelTask(Machine vm, Value msg)
    {
        Retrieved(vm);
        if (!IsPending)
        {
            return Value.False;
        }
        ref State s = ref Write(vm.Undo);
        s.CancelRequests++;
        return s.WaitsFor.IsNone ? CancelAtStep(vm, msg) : vm.EnterNow(new TaskCancelFrame(this, msg));
    }

    /// <summary>The next step raises a cancellation.</summary>
    internal Value CancelAtStep(Machine vm, Value message)
    {
        Write(vm.Undo).MustCancel = true;
        SetCancelMessage(vm, message);
        return Value.True;
    }

    [PyMethod("cancelling()", Doc = "How many requests of cancellation there are.")]
    internal int Cancelling() => Now.CancelRequests;

    [PyMethod("uncancel()", Doc = "Takes one request of cancellation back; gives how many are left.")]
    internal int Uncancel(Undo undo)
    {
        if (Now.CancelRequests > 0)
        {
            ref State s = ref Write(undo);
            if (--s.CancelRequests == 0)
            {
                s.MustCancel = false;
            }
        }
        return Now.CancelRequests;
    }

    [PyMethod("get_stack(*, limit=None)", Doc = "The frames of the coroutine, or of the traceback with which it ended; the oldest first.")]
    internal Value GetStack(Machine vm, Value limit) => AsyncioNames.CallFunction(vm, AsyncioNames.BaseTasksModule, taskStack, this, limit);

    [PyMethod("print_stack(*, limit=None, file=None)", Doc = "Prints the frames of the coroutine, or the traceback with which it ended.")]
    internal Value PrintStack(Machine vm, Value limit, Value file) =>
        AsyncioNames.CallFunction(vm, AsyncioNames.BaseTasksModule, taskPrint, this, limit, file);

    [PyMethod("get_name()", Doc = "The name.")]
    internal Value GetName() => Now.Name.IsSmallInt ? Value.Str($"Task-{Now.Name.AsLong}") : Now.Name;

    [PyMethod("set_name(value, /)", Doc = "Sets the name.")]
    internal Value SetName(Machine vm, Value value)
    {
        if (value.As<PyStr>() is { IsExact: true })
        {
            SetName(vm.Undo, value);
            return Value.None;
        }
        return vm.EnterNow(new TaskNameFrame(this, value));
    }

    [PyMethod("get_coro()", Doc = "The coroutine.")]
    internal Value GetCoroutine() => Now.Coroutine;

    [PyMethod("get_context()", Doc = "The context that the coroutine runs in.")]
    internal Value GetContext() => Now.TaskContext;

    [PyGetter("_coro")]
    internal Value CoroutineOrNone() => Now.Coroutine;

    [PyGetter("_fut_waiter")]
    internal Value WaitsForOrNone() => Now.WaitsFor;

    [PyGetter("_must_cancel")]
    internal bool GetMustCancel() => Now.MustCancel;

    [PyGetter("_log_destroy_pending")]
    internal bool GetLogsDestroyed() => Now.LogsDestroyed;

    [PySetter("_log_destroy_pending")]
    internal Value SetLogsDestroyed(Machine vm, Value value)
    {
        if (value.IsUnbound)
        {
            return Errors.AttributeError("cannot delete attribute");
        }
        if (value.IsBool)
        {
            SetLogsDestroyed(vm.Undo, value.IsTrue);
            return Value.None;
        }
        return vm.EnterNow(new FlagFrame(this, value, FlagFrame.LogsDestroyed));
    }

    [PyClassMethod("__class_getitem__(object, /)", Doc = "See PEP 585")]
    internal static Value ClassGetItem(PyType cls, Value item) => PyGenericAlias.Make(cls, item);
}
