namespace Lucid.Runtime;

/// <summary><c>sys.getsizeof</c>: asks <c>__sizeof__</c>; a TypeError gives the default.</summary>
[NativeFrame("sys.getsizeof")]
internal sealed partial class SizeOfFrame : NativeFrame
{
    private static readonly PyStr sizeOf = PyStr.Intern("__sizeof__");

    internal partial struct State
    {
        [Saved(0)] public Value Target;
        [Saved(1)] public Value Default;
    }

    internal SizeOfFrame(Value target, Value fallback)
    {
        state.Target = target;
        state.Default = fallback;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.CallSpecial(Now.Target, sizeOf).Then(Step.GotSize).Catch(Step.Failed);

    [Step(1)]
    private Continuation GotSize(Value size) =>
        !Numbers.IsInt(size) ? Now.Default.IsUnbound ? Errors.TypeError("an integer is required") : Now.Default
        : Numbers.CheckSize(size, "__sizeof__");

    [Step(2)]
    private Continuation Failed(Machine vm, Value error) =>
        !Now.Default.IsUnbound && vm.IsInstanceOf(error, ExceptionTypes.TypeError) ? Now.Default : vm.Reraise(error);
}
