using Lucid.Modules.Contextvars;

namespace Lucid.Modules.Asyncio;

/// <summary>
/// One step of a task: has its coroutine go on until it yields or ends, and sees to it that the task goes on when what it waits for is done.
/// </summary>
[NativeFrame("asyncio.step")]
internal sealed partial class TaskStepFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyTask Task;

        /// <summary>What is raised in the coroutine; unbound for nothing.</summary>
        [Saved(1)] public Value Exception;

        /// <summary>What the task waited for; unbound when it did not.</summary>
        [Saved(2)] public Value Source;

        /// <summary>What the coroutine yielded.</summary>
        [Saved(3)] public Value Yielded;

        /// <summary>It is the first step, taken while the task is made: who makes it says which task is current.</summary>
        [Saved(4)] public bool IsEager;
        [Saved(5)] public bool IsBlocking;
    }

    internal TaskStepFrame(PyTask task, Value exception, Value source)
    {
        state.Task = task;
        state.Exception = exception;
        state.Source = source;
    }

    internal TaskStepFrame(PyTask task, Value exception)
        : this(task, exception, Value.Unbound)
    {
    }

    internal TaskStepFrame(PyTask task)
        : this(task, Value.Unbound, Value.Unbound) => state.IsEager = true;

    private Value TaskLoop => ((PyFuture)Now.Task).Now.Loop;

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.Source.IsUnbound)
        {
            return Enter(vm);
        }
        if (Now.Source.As<PyFuture>() is { } native)
        {
            native.RemoveWaiter(vm, Now.Task);
        }
        if (PyFuture.Exactly(Now.Source) is not { } future)
        {
            return vm.CallMethod(Now.Source, AsyncioNames.Result).Then(Step.GotResult).Catch(Step.GotError);
        }
        Value error = future.Outcome(vm);
        return error.IsUnbound ? Enter(vm) : GotError(vm, error);
    }

    [Step(1)]
    private Continuation GotResult(Machine vm, Value result)
    {
        _ = result;
        return Enter(vm);
    }

    [Step(2)]
    private Continuation GotError(Machine vm, Value error)
    {
        Write(vm.Undo).Exception = error;
        return Enter(vm);
    }

    private Continuation Enter(Machine vm)
    {
        if (Now.IsEager)
        {
            return Go(vm, Value.None);
        }
        if (Now.Task.Now.Module is not { } module)
        {
            return AsyncioModule.Gone;
        }
        Value entered = module.EnterTask(vm, TaskLoop, Now.Task);
        return entered.IsSignal ? entered.Then(Step.Go) : Go(vm, entered);
    }

    [Step(3)]
    private Continuation Go(Machine vm, Value entered)
    {
        _ = entered;
        PyTask task = Now.Task;
        if (!task.IsPending)
        {
            return TextFrame.Start(vm, this, "__step(): already done: \0 \0", [task, Now.Exception.IsUnbound ? Value.None : Now.Exception], "...")
                .Then(Step.AlreadyDone).Catch(Step.LeaveAndRaise);
        }
        if (task.Now.MustCancel)
        {
            if (Now.Exception.IsUnbound || !AsyncioNames.IsCancellation(vm, Now.Exception))
            {
                Write(vm.Undo).Exception = task.TakeCancellation(vm);
            }
            task.SetMustCancel(vm.Undo, false);
        }
        if (!task.Now.WaitsFor.IsNone)
        {
            task.SetWaitsFor(vm.Undo, Value.None);
        }
        Value coroutine = task.Now.Coroutine;
        if (coroutine.IsNone)
        {
            return Errors.RuntimeError("uninitialized Task object").Then(Step.Leave).Catch(Step.LeaveAndRaise);
        }
        return (Now.Exception.IsUnbound ? vm.ResumeCoroutine(coroutine) : vm.ThrowInto(coroutine, Now.Exception))
            .Then(Step.Yielded).Catch(Step.Raised);
    }

    [Step(4)]
    private Continuation AlreadyDone(Machine vm, Value text) =>
        AsyncioNames.InvalidState(vm, text.As<PyStr>()!.Text).Then(Step.Leave).Catch(Step.LeaveAndRaise);

    [Step(5)]
    private Continuation Yielded(Machine vm, Value value)
    {
        PyTask task = Now.Task;
        if (value.IsExhausted)
        {
            return End(vm, Machine.EndValue(value));
        }
        if (value.IsNone)
        {
            return Leaving(vm, task.StepLater(vm, Value.Unbound));
        }
        Write(vm.Undo).Yielded = value;
        if (ReferenceEquals(value.Object, task))
        {
            return Complain(vm, "Task cannot await on itself: \0", [task]);
        }
        if (PyFuture.Exactly(value) is not { } future)
        {
            return vm.GetAttrOrUnbound(value, AsyncioNames.Blocking).Then(Step.GotBlocking).Catch(Step.LeaveAndRaise);
        }
        if (!future.Now.Loop.Is(TaskLoop))
        {
            return ForeignLoop(vm);
        }
        if (!future.Now.Blocking)
        {
            return NotAwaited(vm);
        }
        future.SetBlocking(vm.Undo, false);
        future.AddWaiter(vm, task);
        Value added = future.AddCallback(vm, new PyTaskWakeup(task), task.Now.TaskContext);
        return added.IsSignal ? added.Then(Step.Waiting).Catch(Step.LeaveAndRaise) : Waiting(vm, added);
    }

    private Continuation End(Machine vm, Value result)
    {
        PyTask task = Now.Task;
        if (!task.Now.MustCancel)
        {
            Value set = task.FinishWith(vm, result, Value.Unbound);
            task.Ended(vm);
            return Leaving(vm, set);
        }
        task.SetMustCancel(vm.Undo, false);
        Value cancelled = task.CancelNow(vm, ((PyFuture)task).Now.CancelMessage);
        task.Ended(vm);
        return Leaving(vm, cancelled);
    }

    [Step(6)]
    private Continuation Raised(Machine vm, Value error)
    {
        PyTask task = Now.Task;
        if (AsyncioNames.IsCancellation(vm, error))
        {
            task.KeepCancellation(vm.Undo, error.As<PyException>()!);
            Value cancelled = task.CancelNow(vm, Value.None);
            task.Ended(vm);
            return Leaving(vm, cancelled);
        }
        Value failed = task.FailWith(vm, error);
        if (vm.IsInstanceOf(error, ExceptionTypes.KeyboardInterrupt) || vm.IsInstanceOf(error, ExceptionTypes.SystemExit))
        {
            Write(vm.Undo).Exception = error;
            return failed.Then(Step.RaiseOn).Catch(Step.LeaveAndRaise);
        }
        return Leaving(vm, failed);
    }

    [Step(7)]
    private Continuation RaiseOn(Machine vm, Value ignored)
    {
        _ = ignored;
        return LeaveAndRaise(vm, Now.Exception);
    }

    [Step(8)]
    private Continuation GotBlocking(Machine vm, Value value)
    {
        if (!value.IsUnbound && !value.IsNone)
        {
            return vm.Truth(value).Then(Step.GotBlockingTruth).Catch(Step.LeaveAndRaise);
        }
        return Machine.IsGenerator(Now.Yielded)
            ? Complain(vm, "yield was used instead of yield from for generator in task \0 with \0", [Now.Task, Now.Yielded])
            : Complain(vm, "Task got bad yield: \0", [Now.Yielded]);
    }

    [Step(9)]
    private Continuation GotBlockingTruth(Machine vm, Value truth)
    {
        Write(vm.Undo).IsBlocking = truth.IsTrue;
        return vm.EnterNow(new LoopOfFrame(Now.Yielded)).Then(Step.GotLoop).Catch(Step.LeaveAndRaise);
    }

    [Step(10)]
    private Continuation GotLoop(Machine vm, Value loop)
    {
        if (!loop.Is(TaskLoop))
        {
            return ForeignLoop(vm);
        }
        if (!Now.IsBlocking)
        {
            return NotAwaited(vm);
        }
        if (Now.Yielded.As<PyFuture>() is { } native)
        {
            native.AddWaiter(vm, Now.Task);
        }
        return vm.SetAttr(Now.Yielded, AsyncioNames.Blocking, Value.False).Then(Step.Unblocked).Catch(Step.LeaveAndRaise);
    }

    [Step(11)]
    private Continuation Unblocked(Machine vm, Value ignored)
    {
        _ = ignored;
        PyTask task = Now.Task;
        Args args = Machine.ArgsOf([new PyTaskWakeup(task), task.Now.TaskContext], AsyncioNames.ContextKeyword);
        return vm.CallMethod(Now.Yielded, AsyncioNames.AddDoneCallback, args).Then(Step.Waiting).Catch(Step.LeaveAndRaise);
    }

    [Step(12)]
    private Continuation Waiting(Machine vm, Value ignored)
    {
        _ = ignored;
        PyTask task = Now.Task;
        task.SetWaitsFor(vm.Undo, Now.Yielded);
        return task.Now.MustCancel
            ? TaskCancelFrame.Ask(vm, Now.Yielded, ((PyFuture)task).Now.CancelMessage).Then(Step.AskedToCancel).Catch(Step.LeaveAndRaise)
            : Leave(vm, Value.None);
    }

    [Step(13)]
    private Continuation AskedToCancel(Machine vm, Value value) => vm.Truth(value).Then(Step.GotAnswer).Catch(Step.LeaveAndRaise);

    [Step(14)]
    private Continuation GotAnswer(Machine vm, Value truth)
    {
        if (truth.IsTrue)
        {
            Now.Task.SetMustCancel(vm.Undo, false);
        }
        return Leave(vm, Value.None);
    }

    private Continuation ForeignLoop(Machine vm) => Complain(vm, "Task \0 got Future \0 attached to a different loop", [Now.Task, Now.Yielded]);

    private Continuation NotAwaited(Machine vm) => Complain(vm, "yield was used instead of yield from in task \0 with \0", [Now.Task, Now.Yielded]);

    /// <summary>The coroutine is told of what is wrong with what it yielded, in the next step.</summary>
    private Continuation Complain(Machine vm, string pieces, Value[] items) =>
        TextFrame.Start(vm, this, pieces, items, "...").Then(Step.GotComplaint).Catch(Step.LeaveAndRaise);

    [Step(15)]
    private Continuation GotComplaint(Machine vm, Value text) =>
        Leaving(vm, Now.Task.StepLater(vm, PyException.Make(ExceptionTypes.RuntimeError, [text])));

    private Continuation Leaving(Machine vm, Value operation) =>
        operation.IsSignal ? operation.Then(Step.Leave).Catch(Step.LeaveAndRaise) : Leave(vm, operation);

    [Step(16)]
    private Continuation Leave(Machine vm, Value ignored)
    {
        _ = ignored;
        if (Now.IsEager)
        {
            return Value.None;
        }
        return Now.Task.Now.Module is { } module ? module.LeaveTask(vm, TaskLoop, Now.Task) : AsyncioModule.Gone;
    }

    [Step(17)]
    private Continuation LeaveAndRaise(Machine vm, Value error)
    {
        if (!Now.IsEager && Now.Task.Now.Module is { } module)
        {
            module.ForgetTask(vm, TaskLoop, Now.Task);
        }
        return vm.Reraise(error);
    }
}
