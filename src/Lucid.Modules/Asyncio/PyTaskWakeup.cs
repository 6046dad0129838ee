namespace Lucid.Modules.Asyncio;

/// <summary>The callback that a task adds to what it waits for.</summary>
[PyType("_asyncio.TaskWakeupMethWrapper", NoConstructor = true)]
internal sealed partial class PyTaskWakeup : PyObject
{
    private static readonly PyStr name = PyStr.Intern("task_wakeup");
    private static readonly PyStr qualifiedName = PyStr.Intern("Task.task_wakeup");

    internal partial struct State
    {
        [Saved(0)] public PyTask Task;
    }

    internal PyTaskWakeup(PyTask task)
        : base(TypeObject) => state.Task = task;

    [PySlot(Slot.Call)]
    internal Value Call(Machine vm, Args args) =>
        args.KeywordCount > 0 ? Errors.TypeError("Task.task_wakeup() takes no keyword arguments")
        : args.Count != 1 ? Errors.TypeError($"Task.task_wakeup() takes exactly one argument ({args.Count} given)")
        : vm.EnterNow(new TaskStepFrame(Now.Task, Value.Unbound, args[0]));

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => Value.Str($"<built-in method task_wakeup of {Now.Task.Type.FullName} object at {vm.AddressOf(Now.Task)}>");

    [PyGetter("__self__")]
    internal PyTask GetSelf() => Now.Task;

    [PyGetter("__name__")]
    internal static Value GetName(Value self) => name;

    [PyGetter("__qualname__")]
    internal static Value GetQualifiedName(Value self) => qualifiedName;
}
