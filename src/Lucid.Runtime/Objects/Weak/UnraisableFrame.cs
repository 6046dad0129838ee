namespace Lucid.Runtime;

/// <summary>Reports an exception that nobody can catch to <c>sys.unraisablehook</c>; what the hook raises is dropped.</summary>
[NativeFrame("unraisable")]
internal sealed partial class UnraisableFrame : NativeFrame
{
    private static readonly PyStr hook = PyStr.Intern("unraisablehook");

    internal partial struct State
    {
        [Saved(0)] public Value Exception;
        [Saved(1)] public Value Source;
    }

    internal UnraisableFrame(Value exception, Value source)
    {
        state.Exception = exception;
        state.Source = source;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        Value function = vm.SysModule is { } sys ? sys.Namespace.GetStr(hook) : Value.Unbound;
        if (function.IsUnbound || function.IsNone)
        {
            return Value.None;
        }
        var exception = (PyException)Now.Exception.O!;
        var arguments = new PySimpleNamespace();
        Undo undo = vm.Undo;
        arguments.Namespace.SetStr(undo, PyStr.Intern("exc_type"), exception.Type);
        arguments.Namespace.SetStr(undo, PyStr.Intern("exc_value"), exception);
        arguments.Namespace.SetStr(undo, PyStr.Intern("exc_traceback"), exception.Now.Traceback is { } traceback ? traceback : Value.None);
        arguments.Namespace.SetStr(undo, PyStr.Intern("err_msg"), Value.None);
        arguments.Namespace.SetStr(undo, PyStr.Intern("object"), Now.Source);
        return vm.Call(function, arguments).Then(Step.Done).Catch(Step.Done);
    }

    [Step(1)]
    private Continuation Done(Machine vm, Value value) => Value.None;
}
