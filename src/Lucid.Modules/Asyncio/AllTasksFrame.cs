namespace Lucid.Modules.Asyncio;

/// <summary>Collects the tasks of a loop that are not done: those of the type here, and whatever else was registered.</summary>
[NativeFrame("asyncio.all_tasks")]
internal sealed partial class AllTasksFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Loop;

        /// <summary>What was registered and is of other types.</summary>
        [Saved(1)] public PyList Others;
        [Saved(2)] public int Next;
        [Saved(3)] public PyList Found;
    }

    internal AllTasksFrame(Value loop)
    {
        state.Loop = loop;
        state.Others = new PyList();
        state.Found = new PyList();
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        foreach (PyTask task in vm.Watched<PyTask>())
        {
            if (!task.Now.IsRegistered)
            {
                continue;
            }
            if (task.GetType() != typeof(PyTask))
            {
                // A class of the program may say otherwise than the task.
                Now.Others.Add(vm.Undo, task);
            }
            else if (task.IsPending && ((PyFuture)task).Now.Loop.Is(Now.Loop))
            {
                Now.Found.Add(vm.Undo, task);
            }
        }
        Value eager = AsyncioModule.EagerOthers(vm);
        return (eager.IsUnbound ? Value.None : Now.Others.Extend(vm, eager)).Then(Step.GotEager);
    }

    [Step(1)]
    private Continuation GotEager(Machine vm, Value ignored)
    {
        _ = ignored;
        Value scheduled = AsyncioModule.ScheduledOthers(vm);
        return (scheduled.IsUnbound ? Value.None : Now.Others.Extend(vm, scheduled)).Then(Step.Look);
    }

    [Step(2)]
    private Continuation Look(Machine vm, Value ignored)
    {
        _ = ignored;
        return Now.Next == Now.Others.Count
            ? vm.Call(PySet.TypeObject, Now.Found)
            : vm.CallMethod(Now.Others[Now.Next], AsyncioNames.Done).Then(Step.GotDone);
    }

    [Step(3)]
    private Continuation GotDone(Machine vm, Value value) => vm.Truth(value).Then(Step.GotTruth);

    [Step(4)]
    private Continuation GotTruth(Machine vm, Value done)
    {
        if (!done.IsTrue)
        {
            return vm.EnterNow(new LoopOfFrame(Now.Others[Now.Next])).Then(Step.GotLoop);
        }
        Write(vm.Undo).Next++;
        return Look(vm, Value.None);
    }

    [Step(5)]
    private Continuation GotLoop(Machine vm, Value loop)
    {
        Value other = Now.Others[Write(vm.Undo).Next++];
        if (loop.Is(Now.Loop))
        {
            Now.Found.Add(vm.Undo, other);
        }
        return Look(vm, Value.None);
    }
}
