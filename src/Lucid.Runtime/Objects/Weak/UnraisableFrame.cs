namespace Lucid.Runtime;

/// <summary>
/// Reports an exception that nobody can catch to <c>sys.unraisablehook</c>; what the hook raises goes to <c>sys.__unraisablehook__</c>.
/// </summary>
[NativeFrame("unraisable")]
internal sealed partial class UnraisableFrame : NativeFrame
{
    private static readonly PyStr hook = PyStr.Intern("unraisablehook");
    private static readonly PyStr firstHook = PyStr.Intern("__unraisablehook__");

    internal partial struct State
    {
        [Saved(0)] public Value Exception;
        [Saved(1)] public Value Source;
        [Saved(2)] public string? Doing;
        [Saved(3)] public string? Message;
        [Saved(4)] public Value Hook;
    }

    /// <summary>A report.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="source">What raised it.</param>
    /// <param name="doing">What was done with the source, as the report says it: <c>calling weakref callback</c>; null to only name the source.</param>
    internal UnraisableFrame(Value exception, Value source, string? doing = null)
    {
        state.Exception = exception;
        state.Source = source;
        state.Doing = doing;
    }

    [Step(0)]
    private Continuation Start(Machine vm) =>
        Now.Doing is null ? Report(vm) : vm.Repr(Now.Source).Then(Step.Shown).Catch(Step.NotShown);

    [Step(1)]
    private Continuation Shown(Machine vm, Value value) => ReportDoing(vm, ((PyStr)value.O!).Text);

    [Step(2)]
    private Continuation NotShown(Machine vm, Value value) => ReportDoing(vm, "<object repr() failed>");

    private Continuation ReportDoing(Machine vm, string shown)
    {
        ref State s = ref Write(vm.Undo);
        s.Message = $"Exception ignored while {s.Doing} {shown}";
        s.Source = Value.None;
        return Report(vm);
    }

    private Continuation Report(Machine vm)
    {
        Value function = Find(vm, hook);
        if (function.IsNone)
        {
            function = Find(vm, firstHook);
        }
        if (function.IsUnbound)
        {
            return Value.None;
        }
        Write(vm.Undo).Hook = function;
        return vm.Call(function, Arguments()).Then(Step.Done).Catch(Step.HookFailed);
    }

    [Step(3)]
    private Continuation HookFailed(Machine vm, Value value)
    {
        Value function = Find(vm, firstHook);
        if (function.IsUnbound || ReferenceEquals(function.O, Now.Hook.O))
        {
            return Value.None;
        }
        ref State s = ref Write(vm.Undo);
        (s.Exception, s.Source, s.Message) = (value, s.Hook, "Exception ignored in sys.unraisablehook");
        return vm.Call(function, Arguments()).Then(Step.Done).Catch(Step.Done);
    }

    [Step(4)]
    private Continuation Done(Machine vm, Value value) => Value.None;

    private static Value Find(Machine vm, PyStr name) => vm.SysModule is { } sys ? sys.Namespace.GetStr(name) : Value.Unbound;

    private UnraisableHookArgs Arguments()
    {
        var exception = (PyException)Now.Exception.O!;
        return new UnraisableHookArgs(
        [
            exception.Type,
            exception,
            exception.Now.Traceback is { } traceback ? traceback : Value.None,
            Now.Message is { } message ? Value.Str(message) : Value.None,
            Now.Source,
        ]);
    }
}
