namespace Lucid.Modules.Arrays;

/// <summary>Makes an array of the type <c>u</c>, with the warning that goes with it.</summary>
[NativeFrame("array.deprecated")]
internal sealed partial class ArrayDeprecatedFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyType Class;
        [Saved(1)] public Value Initial;
    }

    internal ArrayDeprecatedFrame(PyType cls, Value initial)
    {
        state.Class = cls;
        state.Initial = initial;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Enter(new ImportedFrame("warnings", "warn", new PyTuple([
        Value.Str("The 'u' type code is deprecated and will be removed in Python 3.16"), ExceptionTypes.DeprecationWarning, Value.Int(1)]))).Then(Step.Warned);

    [Step(1)]
    private Continuation Warned(Machine vm) => PyArray.Make(vm, Now.Class, 'u', Now.Initial);
}
