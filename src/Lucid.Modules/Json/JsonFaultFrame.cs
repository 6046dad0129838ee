namespace Lucid.Modules.Json;

/// <summary>Raises the error of the json package.</summary>
[NativeFrame("json.fault")]
internal sealed partial class JsonFaultFrame : NativeFrame
{
    private static readonly PyStr module = PyStr.Intern("json.decoder");
    private static readonly PyStr name = PyStr.Intern("JSONDecodeError");

    internal partial struct State
    {
        [Saved(0)] public string Message;
        [Saved(1)] public PyStr Document;
        [Saved(2)] public int At;
    }

    internal JsonFaultFrame(string message, PyStr document, int at)
    {
        state.Message = message;
        state.Document = document;
        state.At = at;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        Value error = vm.ModuleAttribute(module, name);
        return error.IsUnbound
            ? Errors.ValueError($"{Now.Message}: char {Now.At}")
            : vm.Call(error, Value.Str(Now.Message), Now.Document, Value.Int(Now.At)).Then(Step.GotError);
    }

    [Step(1)]
    private Continuation GotError(Value error) =>
        error.As<PyException>() is { } exception ? Errors.Of(exception) : Errors.TypeError("exceptions must derive from BaseException");
}
