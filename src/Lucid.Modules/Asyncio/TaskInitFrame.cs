using Lucid.Modules.Contextvars;

namespace Lucid.Modules.Asyncio;

/// <summary>Makes a task: checks the coroutine, finds a name and a context, and has the loop call the first step or takes it at once.</summary>
[NativeFrame("asyncio.task")]
internal sealed partial class TaskInitFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyTask Task;
        [Saved(1)] public Value Loop;
        [Saved(2)] public Value Eager;
    }

    internal TaskInitFrame(PyTask task, Value loop, Value eager)
    {
        state.Task = task;
        state.Loop = loop;
        state.Eager = eager;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => Now.Loop.IsNone ? AsyncioModule.EventLoop(vm).Then(Step.GotLoop) : GotLoop(vm, Now.Loop);

    [Step(1)]
    private Continuation GotLoop(Machine vm, Value loop)
    {
        Now.Task.SetLoop(vm.Undo, loop);
        return vm.CallMethod(loop, AsyncioNames.GetDebug).Then(Step.GotDebug);
    }

    [Step(11)]
    private Continuation GotDebug(Machine vm, Value value) => value.IsFalse ? Check(vm) : vm.Truth(value).Then(Step.GotDebugTruth);

    [Step(12)]
    private Continuation GotDebugTruth(Machine vm, Value truth) => truth.IsTrue
        ? AsyncioNames.CallFunction(vm, AsyncioNames.TracebackModule, AsyncioNames.ExtractStack).Then(Step.GotStack)
        : Check(vm);

    [Step(13)]
    private Continuation GotStack(Machine vm, Value stack)
    {
        Now.Task.SetSource(vm.Undo, stack);
        return Check(vm);
    }

    private Continuation Check(Machine vm)
    {
        Value coroutine = Now.Task.Now.Coroutine;
        return Machine.IsCoroutine(coroutine)
            ? Checked(vm)
            : AsyncioNames.CallFunction(vm, AsyncioNames.CoroutinesModule, AsyncioNames.IsCoroutine, coroutine).Then(Step.GotAnswer);
    }

    [Step(2)]
    private Continuation GotAnswer(Machine vm, Value value) => vm.Truth(value).Then(Step.GotTruth);

    [Step(3)]
    private Continuation GotTruth(Machine vm, Value truth)
    {
        if (truth.IsTrue)
        {
            return Checked(vm);
        }
        Now.Task.SetLogsDestroyed(vm.Undo, false);
        return vm.Repr(Now.Task.Now.Coroutine).Then(Step.Refuse);
    }

    [Step(4)]
    private Continuation Refuse(Value text) => Errors.TypeError($"a coroutine was expected, got {text.As<PyStr>()!.Text}");

    private Continuation Checked(Machine vm)
    {
        Value name = Now.Task.Now.Name;
        if (name.IsNone)
        {
            if (Now.Task.Now.Module is not { } module)
            {
                return AsyncioModule.Gone;
            }
            return Named(vm, Value.Int(module.NextTaskNumber(vm.Undo)));
        }
        return name.As<PyStr>() is { IsExact: true } ? Named(vm, name) : vm.Str(name).Then(Step.Named);
    }

    [Step(5)]
    private Continuation Named(Machine vm, Value name)
    {
        PyTask task = Now.Task;
        task.SetName(vm.Undo, name);
        if (task.Now.TaskContext.IsNone)
        {
            if (ContextvarsModule.Of(vm) is not { } module)
            {
                return ContextvarsModule.Gone;
            }
            task.SetContext(vm.Undo, module.CopyContext(vm));
        }
        vm.WatchEnd(task);
        return Now.Eager.IsFalse ? Schedule(vm) : vm.Truth(Now.Eager).Then(Step.GotEager);
    }

    [Step(6)]
    private Continuation GotEager(Machine vm, Value eager) =>
        eager.IsTrue ? vm.CallMethod(PyFutureLoop, AsyncioNames.IsRunning).Then(Step.GotRunning) : Schedule(vm);

    [Step(7)]
    private Continuation GotRunning(Machine vm, Value value) => vm.Truth(value).Then(Step.GotRunningTruth);

    [Step(8)]
    private Continuation GotRunningTruth(Machine vm, Value truth) => truth.IsTrue ? vm.EnterNow(new EagerStartFrame(Now.Task)).Then(Step.Done) : Schedule(vm);

    private Value PyFutureLoop => ((PyFuture)Now.Task).Now.Loop;

    private Continuation Schedule(Machine vm) => Now.Task.StepLater(vm, Value.Unbound).Then(Step.Scheduled);

    [Step(9)]
    private Continuation Scheduled(Machine vm, Value handle)
    {
        _ = handle;
        Now.Task.SetRegistered(vm.Undo, true);
        return Value.None;
    }

    [Step(10)]
    private Continuation Done(Value ignored)
    {
        _ = ignored;
        return Value.None;
    }
}
