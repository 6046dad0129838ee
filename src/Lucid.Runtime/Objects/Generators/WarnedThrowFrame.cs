namespace Lucid.Runtime;

/// <summary>Throws into a generator in the old way, with class, value and traceback: warns first.</summary>
[NativeFrame("warned_throw")]
internal sealed partial class WarnedThrowFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyGenerator Generator;
        [Saved(1)] public Value ErrorType;
        [Saved(2)] public Value Argument;
        [Saved(3)] public Value Traceback;
    }

    internal WarnedThrowFrame(PyGenerator generator, Value type, Value argument, Value traceback)
    {
        state.Generator = generator;
        state.ErrorType = type;
        state.Argument = argument;
        state.Traceback = traceback;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.WarnHere(
        ExceptionTypes.DeprecationWarning,
        Value.Str("the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.")).Then(Step.Warned);

    [Step(1)]
    private Continuation Warned(Machine vm, Value ignored) =>
        vm.Enter(new GeneratorThrowFrame(Now.Generator, Now.ErrorType, Now.Argument, Now.Traceback)).Then(Step.Thrown);

    [Step(2)]
    private Continuation Thrown(Machine vm, Value value) => value;
}
