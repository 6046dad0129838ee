namespace Lucid.Modules.Asyncio;

/// <summary>
/// The module <c>_asyncio</c>. It keeps which loop each thread runs, and which task of it. What is registered as a task and is of another type than
/// the one here goes to the sets of <c>asyncio.tasks</c>.
/// </summary>
[PyModule("_asyncio", Types = [typeof(PyFuture), typeof(PyTask)], Doc = "Accelerator module for asyncio")]
internal sealed partial class AsyncioModule : PyModuleState
{
    private const int SlotSize = 3;

    internal partial struct State
    {
        /// <summary>For each thread that runs a loop: its number, the loop and the task, or None.</summary>
        [Saved(0)] public ValueArray Running;

        /// <summary>The number of the last task that was given no name.</summary>
        [Saved(1)] public long LastTask;
    }

    private static readonly PyStr name = PyStr.Intern("_asyncio");
    private static readonly PyStr scheduledSet = PyStr.Intern("_scheduled_tasks");
    private static readonly PyStr eagerSet = PyStr.Intern("_eager_tasks");

    /// <summary>The module of the machine; null when a program has taken it away.</summary>
    internal static AsyncioModule? Of(Machine vm) => vm.StateOf<AsyncioModule>(name);

    internal static Value Gone => Errors.RuntimeError("the module _asyncio is gone");

    /// <summary>What was registered as a task and is none; unbound if nothing can have been.</summary>
    internal static Value ScheduledOthers(Machine vm) => vm.ModuleAttribute(AsyncioNames.TasksModule, scheduledSet);

    /// <summary>What was registered as a task that is started at once, and is none.</summary>
    internal static Value EagerOthers(Machine vm) => vm.ModuleAttribute(AsyncioNames.TasksModule, eagerSet);

    internal long NextTaskNumber(Undo undo) => ++Write(undo).LastTask;

    private int SlotOf(int thread)
    {
        ReadOnlySpan<Value> running = Now.Running.Span;
        for (int i = 0; i < running.Length; i += SlotSize)
        {
            if (running[i].AsLong == thread)
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>The loop that the running thread runs; None if there is none.</summary>
    private Value RunningLoop(Machine vm) => SlotOf(vm.ThreadIdent) is >= 0 and int i ? Now.Running[i + 1] : Value.None;

    /// <summary>The loop to use where none was given.</summary>
    internal static Value EventLoop(Machine vm) =>
        Of(vm) is not { } module ? Gone
        : module.RunningLoop(vm) is { IsNone: false } loop ? loop
        : vm.EnterNow(new EventLoopFrame());

    [PyFunction("get_event_loop()", Doc = "The loop that runs; if none does, what the policy gives.")]
    internal Value GetEventLoop(Machine vm) => RunningLoop(vm) is { IsNone: false } loop ? loop : vm.EnterNow(new EventLoopFrame());

    [PyFunction("get_running_loop()", Doc = "The loop that this thread runs; a RuntimeError if there is none.")]
    internal Value GetRunningLoop(Machine vm) => RunningLoop(vm) is { IsNone: false } loop ? loop : Errors.RuntimeError("no running event loop");

    [PyFunction("_get_running_loop()", Doc = "The loop that this thread runs, or None.")]
    internal Value RunningLoopOrNone(Machine vm) => RunningLoop(vm);

    [PyFunction("_set_running_loop(loop, /)", Doc = "Sets the loop that this thread runs.")]
    internal void SetRunningLoop(Machine vm, Value loop)
    {
        int i = SlotOf(vm.ThreadIdent);
        ref State s = ref Write(vm.Undo);
        if (i < 0)
        {
            if (!loop.IsNone)
            {
                s.Running.AddRange(vm.Undo, [Value.Int(vm.ThreadIdent), loop, Value.None]);
            }
        }
        else if (loop.IsNone && s.Running[i + 2].IsNone)
        {
            s.Running.RemoveRange(vm.Undo, i, SlotSize);
        }
        else
        {
            s.Running.Set(vm.Undo, i + 1, loop);
        }
    }

    /// <summary>The place of the running thread if it runs a loop; -1 otherwise.</summary>
    private int SlotRunning(Machine vm, Value loop) => SlotOf(vm.ThreadIdent) is >= 0 and int i && Now.Running[i + 1].Is(loop) ? i : -1;

    private static Value NotRunning(Machine vm, Value loop) => vm.EnterNow(new TaskErrorFrame("loop \0 is not the running loop", [loop]));

    /// <summary>A task begins a step; gives None.</summary>
    internal Value EnterTask(Machine vm, Value loop, Value task)
    {
        int i = SlotRunning(vm, loop);
        if (i < 0)
        {
            return NotRunning(vm, loop);
        }
        if (!Now.Running[i + 2].IsNone)
        {
            return vm.EnterNow(new TaskErrorFrame("Cannot enter into task \0 while another task \0 is being executed.", [task, Now.Running[i + 2]]));
        }
        Write(vm.Undo).Running.Set(vm.Undo, i + 2, task);
        return Value.None;
    }

    /// <summary>A task ends a step; gives None.</summary>
    internal Value LeaveTask(Machine vm, Value loop, Value task)
    {
        int i = SlotRunning(vm, loop);
        if (i < 0)
        {
            return NotRunning(vm, loop);
        }
        if (!Now.Running[i + 2].Is(task))
        {
            return vm.EnterNow(new TaskErrorFrame("Invalid attempt to leave task \0 while task \0 is entered.", [task, Now.Running[i + 2]]));
        }
        Write(vm.Undo).Running.Set(vm.Undo, i + 2, Value.None);
        return Value.None;
    }

    /// <summary>A step ended with an exception, which is more important than who else runs.</summary>
    internal void ForgetTask(Machine vm, Value loop, Value task)
    {
        if (SlotRunning(vm, loop) is >= 0 and int i && Now.Running[i + 2].Is(task))
        {
            Write(vm.Undo).Running.Set(vm.Undo, i + 2, Value.None);
        }
    }

    /// <summary>Puts a task in the place of the one that runs. Only the error may have to wait for Python.</summary>
    internal Value PutCurrentTask(Machine vm, Value loop, Value task)
    {
        int i = SlotRunning(vm, loop);
        if (i < 0)
        {
            return NotRunning(vm, loop);
        }
        Value before = Now.Running[i + 2];
        Write(vm.Undo).Running.Set(vm.Undo, i + 2, task);
        return before;
    }

    [PyFunction("_enter_task(loop, task)", Doc = "A task begins a step.")]
    internal Value Enter(Machine vm, Value loop, Value task) => EnterTask(vm, loop, task);

    [PyFunction("_leave_task(loop, task)", Doc = "A task ends a step.")]
    internal Value Leave(Machine vm, Value loop, Value task) => LeaveTask(vm, loop, task);

    [PyFunction("_swap_current_task(loop, task)", Doc = "Puts a task, or None, in the place of the one that runs, which is given back.")]
    internal Value SwapCurrentTask(Machine vm, Value loop, Value task) => PutCurrentTask(vm, loop, task);

    [PyFunction("current_task(loop=None)", Doc = "The task that a loop runs; None if it runs none.")]
    internal Value CurrentTask(Machine vm, Value loop)
    {
        if (loop.IsNone)
        {
            loop = RunningLoop(vm);
            if (loop.IsNone)
            {
                return Errors.RuntimeError("no running event loop");
            }
        }
        ReadOnlySpan<Value> running = Now.Running.Span;
        for (int i = 0; i < running.Length; i += SlotSize)
        {
            if (running[i + 1].Is(loop))
            {
                return running[i + 2];
            }
        }
        return Value.None;
    }

    [PyFunction("all_tasks(loop=None)", Doc = "The tasks of a loop that are not done.")]
    internal Value AllTasks(Machine vm, Value loop)
    {
        if (loop.IsNone)
        {
            loop = RunningLoop(vm);
        }
        return loop.IsNone ? Errors.RuntimeError("no running event loop") : vm.Enter(new AllTasksFrame(loop));
    }

    private static Value Change(Machine vm, Value set, PyStr method, Value task) =>
        set.IsUnbound ? Errors.RuntimeError("asyncio.tasks is not there") : vm.EnterNow(new SetChangeFrame(set, method, task));

    [PyFunction("_register_task(task)", Doc = "Counts a task among all tasks.")]
    internal static Value RegisterTask(Machine vm, Value task)
    {
        if (task.As<PyTask>() is not { } native)
        {
            return Change(vm, ScheduledOthers(vm), AsyncioNames.Add, task);
        }
        native.SetRegistered(vm.Undo, true);
        vm.WatchEnd(native);
        return Value.None;
    }

    [PyFunction("_register_eager_task(task)", Doc = "Counts a task among all tasks that is started at once.")]
    internal static Value RegisterEagerTask(Machine vm, Value task) =>
        task.As<PyTask>() is not null ? RegisterTask(vm, task) : Change(vm, EagerOthers(vm), AsyncioNames.Add, task);

    [PyFunction("_unregister_task(task)", Doc = "Counts a task no longer among all tasks.")]
    internal static Value UnregisterTask(Machine vm, Value task)
    {
        if (task.As<PyTask>() is not { } native)
        {
            return Change(vm, ScheduledOthers(vm), AsyncioNames.Discard, task);
        }
        native.SetRegistered(vm.Undo, false);
        return Value.None;
    }

    [PyFunction("_unregister_eager_task(task)", Doc = "A task that was started at once has ended its first step.")]
    internal static Value UnregisterEagerTask(Machine vm, Value task) =>
        task.As<PyTask>() is not null ? UnregisterTask(vm, task) : Change(vm, EagerOthers(vm), AsyncioNames.Discard, task);

    [PyFunction("future_add_to_awaited_by(fut, waiter, /)", Doc = "Notes that a future is awaited by another.")]
    internal static void AddToAwaitedBy(Machine vm, Value fut, Value waiter)
    {
        if (fut.As<PyFuture>() is { } future && waiter.As<PyFuture>() is { } other)
        {
            future.AddWaiter(vm, other);
        }
    }

    [PyFunction("future_discard_from_awaited_by(fut, waiter, /)", Doc = "Notes that a future is no longer awaited by another.")]
    internal static void DiscardFromAwaitedBy(Machine vm, Value fut, Value waiter)
    {
        if (fut.As<PyFuture>() is { } future && waiter.As<PyFuture>() is { } other)
        {
            future.RemoveWaiter(vm, other);
        }
    }
}
