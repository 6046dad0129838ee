using Lucid.Modules.Contextvars;

namespace Lucid.Modules.Asyncio;

/// <summary>Takes the first step of a task at once, in its context and as the current task, while another may be running.</summary>
[NativeFrame("asyncio.eager")]
internal sealed partial class EagerStartFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyTask Task;

        /// <summary>The task that was running before.</summary>
        [Saved(1)] public Value Previous;
    }

    internal EagerStartFrame(PyTask task) => state.Task = task;

    private Value TaskLoop => ((PyFuture)Now.Task).Now.Loop;

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.Task.Now.Module is not { } module)
        {
            return AsyncioModule.Gone;
        }
        return module.SwapCurrentTask(vm, TaskLoop, Now.Task).Then(Step.Swapped);
    }

    [Step(1)]
    private Continuation Swapped(Machine vm, Value previous)
    {
        Write(vm.Undo).Previous = previous;
        Now.Task.SetRegistered(vm.Undo, true);
        if (Now.Task.Now.TaskContext.As<PyContext>() is not { } context)
        {
            return Errors.TypeError("an instance of Context was expected");
        }
        Value entered = context.TryEnter(vm);
        return entered.IsError ? entered : vm.EnterNow(new TaskStepFrame(Now.Task)).Then(Step.Stepped).Catch(Step.Failed);
    }

    [Step(2)]
    private Continuation Stepped(Machine vm, Value value)
    {
        _ = value;
        return Leave(vm).Then(Step.Left);
    }

    [Step(3)]
    private Continuation Failed(Machine vm, Value error)
    {
        Value left = Leave(vm);
        _ = left;
        return vm.Reraise(error);
    }

    private Value Leave(Machine vm)
    {
        PyTask task = Now.Task;
        Now.Task.Now.TaskContext.As<PyContext>()!.Leave(vm);
        task.SetRegistered(vm.Undo, task.IsPending);
        if (!task.IsPending)
        {
            task.SetCoroutine(vm.Undo, Value.None);
        }
        return Now.Task.Now.Module is { } module ? module.PutCurrentTask(vm, TaskLoop, Now.Previous) : AsyncioModule.Gone;
    }

    [Step(4)]
    private Continuation Left(Value ignored)
    {
        _ = ignored;
        return Value.None;
    }
}
