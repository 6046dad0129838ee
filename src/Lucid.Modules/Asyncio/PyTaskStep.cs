namespace Lucid.Modules.Asyncio;

/// <summary>What a loop calls to have a task go on.</summary>
[PyType("_asyncio.TaskStepMethWrapper", NoConstructor = true)]
internal sealed partial class PyTaskStep : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyTask Task;

        /// <summary>What is raised in the coroutine; unbound for nothing.</summary>
        [Saved(1)] public Value Exception;
    }

    internal PyTaskStep(PyTask task, Value exception)
        : base(TypeObject)
    {
        state.Task = task;
        state.Exception = exception;
    }

    [PySlot(Slot.Call)]
    internal Value Call(Machine vm, Args args) =>
        args.KeywordCount > 0 ? Errors.TypeError("function takes no keyword arguments")
        : args.Count > 0 ? Errors.TypeError("function takes no positional arguments")
        : vm.EnterNow(new TaskStepFrame(Now.Task, Now.Exception));

    [PyGetter("__self__")]
    internal PyTask GetSelf() => Now.Task;
}
