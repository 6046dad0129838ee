namespace Lucid.Runtime;

/// <summary>Makes an instance of a class that derives from str.</summary>
[NativeFrame("str_new")]
internal sealed partial class StrNewFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyType Type;
        [Saved(1)] public Value Source;
        [Saved(2)] public PyStr? Encoding;
        [Saved(3)] public PyStr? Errors;
    }

    internal StrNewFrame(PyType type, Value source, PyStr? encoding = null, PyStr? errors = null)
    {
        state.Type = type;
        state.Source = source;
        state.Encoding = encoding;
        state.Errors = errors;
    }

    [Step(0)]
    private Continuation Start(Machine vm) =>
        (Now.Encoding is null && Now.Errors is null ? vm.Str(Now.Source) : Codecs.Decode(vm, Now.Source, Now.Encoding, Now.Errors)).Then(Step.GotText);

    [Step(1)]
    private Continuation GotText(Machine vm, Value value) =>
        value.O is PyStr text ? PyStr.OfClass(Now.Type, text) : Runtime.Errors.TypeError($"__str__ returned non-string (type {value.Type.FullName})");
}
