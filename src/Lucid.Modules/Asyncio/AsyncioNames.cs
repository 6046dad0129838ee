namespace Lucid.Modules.Asyncio;

/// <summary>Names of what is called in Python, and the calls that several places make.</summary>
internal static class AsyncioNames
{
    internal static readonly PyStr CallSoon = PyStr.Intern("call_soon");
    internal static readonly PyStr GetDebug = PyStr.Intern("get_debug");
    internal static readonly PyStr IsRunning = PyStr.Intern("is_running");
    internal static readonly PyStr GetLoop = PyStr.Intern("get_loop");
    internal static readonly PyStr Loop = PyStr.Intern("_loop");
    internal static readonly PyStr Blocking = PyStr.Intern("_asyncio_future_blocking");
    internal static readonly PyStr AddDoneCallback = PyStr.Intern("add_done_callback");
    internal static readonly PyStr Result = PyStr.Intern("result");
    internal static readonly PyStr Cancel = PyStr.Intern("cancel");
    internal static readonly PyStr Done = PyStr.Intern("done");
    internal static readonly PyStr Add = PyStr.Intern("add");
    internal static readonly PyStr Discard = PyStr.Intern("discard");
    internal static readonly PyStr GetEventLoop = PyStr.Intern("get_event_loop");
    internal static readonly PyStr GetPolicy = PyStr.Intern("_get_event_loop_policy");
    internal static readonly PyStr IsCoroutine = PyStr.Intern("iscoroutine");
    internal static readonly PyStr ExtractStack = PyStr.Intern("extract_stack");
    internal static readonly PyStr CallExceptionHandler = PyStr.Intern("call_exception_handler");
    internal static readonly PyStr CancelledError = PyStr.Intern("CancelledError");
    internal static readonly PyStr InvalidStateError = PyStr.Intern("InvalidStateError");
    internal static readonly PyStr Del = PyStr.Intern("__del__");

    internal static readonly PyStr EventsModule = PyStr.Intern("asyncio.events");
    internal static readonly PyStr TasksModule = PyStr.Intern("asyncio.tasks");
    internal static readonly PyStr CoroutinesModule = PyStr.Intern("asyncio.coroutines");
    internal static readonly PyStr ExceptionsModule = PyStr.Intern("asyncio.exceptions");
    internal static readonly PyStr BaseFuturesModule = PyStr.Intern("asyncio.base_futures");
    internal static readonly PyStr BaseTasksModule = PyStr.Intern("asyncio.base_tasks");
    internal static readonly PyStr TracebackModule = PyStr.Intern("traceback");

    /// <summary>The keyword of calls that are to run in a context.</summary>
    internal static readonly PyTuple ContextKeyword = PyTuple.Of([PyStr.Intern("context")]);

    /// <summary>The keyword of a cancellation.</summary>
    internal static readonly PyTuple MessageKeyword = PyTuple.Of([PyStr.Intern("msg")]);

    /// <summary>Has a loop call something with an argument, unless that is unbound, in a context.</summary>
    internal static Value CallLater(Machine vm, Value loop, Value callback, Value argument, Value context) => vm.CallMethod(
        loop,
        CallSoon,
        Machine.ArgsOf(argument.IsUnbound ? [callback, context] : [callback, argument, context], ContextKeyword));

    /// <summary>Calls a function of a module of Python that has to be imported already.</summary>
    internal static Value CallFunction(Machine vm, PyStr module, PyStr name, params Value[] args)
    {
        Value function = vm.ModuleAttribute(module, name);
        return function.IsUnbound ? Errors.RuntimeError($"{module.Text}.{name.Text} is not there") : vm.Call(function, Machine.ArgsOf(args));
    }

    /// <summary>An exception of a class in <c>asyncio.exceptions</c>.</summary>
    internal static PyException MakeError(Machine vm, PyStr name, Value[] args) =>
        vm.ModuleAttribute(ExceptionsModule, name).As<PyType>() is { } type && type.IsSubtypeOf(ExceptionTypes.BaseException)
            ? PyException.MakeOf(type, args)
            : PyException.Make(ExceptionTypes.RuntimeError, args);

    /// <summary>The error of an operation that the state of a future does not allow.</summary>
    internal static Value InvalidState(Machine vm, string message) => Errors.Of(MakeError(vm, InvalidStateError, [Value.Str(message)]));

    /// <summary>Whether an exception is a cancellation.</summary>
    internal static bool IsCancellation(Machine vm, Value exception) =>
        vm.ModuleAttribute(ExceptionsModule, CancelledError).As<PyType>() is { } type && vm.IsInstanceOf(exception, type);
}
