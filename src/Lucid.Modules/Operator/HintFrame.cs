namespace Lucid.Modules.Operator;

/// <summary>The length of an object, or what it says about it, or a default.</summary>
[NativeFrame("operator.hint")]
internal sealed partial class HintFrame : NativeFrame
{
    private static readonly PyStr lengthHint = PyStr.Intern("__length_hint__");

    internal partial struct State
    {
        [Saved(0)] public Value Target;
        [Saved(1)] public Value Fallback;
    }

    internal HintFrame(Value target, Value fallback)
    {
        state.Target = target;
        state.Fallback = fallback;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => Now.Target.Type.Has(Slot.Len) ? vm.Len(Now.Target).Then(Step.GotLength).Catch(Step.NoLength) : Ask(vm);

    [Step(1)]
    private Continuation GotLength(Value length) => length;

    [Step(2)]
    private Continuation NoLength(Machine vm, Value error) => vm.IsInstanceOf(error, ExceptionTypes.TypeError) ? Ask(vm) : vm.Reraise(error);

    [Step(3)]
    private Continuation GotHint(Value hint) =>
        hint.IsNotImplemented ? Now.Fallback
        : !Numbers.IsInt(hint) ? Errors.TypeError($"__length_hint__ must be an integer, not {hint.Type.FullName}")
        : Numbers.CheckSize(hint, "__length_hint__");

    [Step(4)]
    private Continuation NoHint(Machine vm, Value error) => vm.IsInstanceOf(error, ExceptionTypes.TypeError) ? Now.Fallback : vm.Reraise(error);

    private Continuation Ask(Machine vm) =>
        Now.Target.Type.Lookup(lengthHint).IsUnbound ? Now.Fallback : vm.CallSpecial(Now.Target, lengthHint).Then(Step.GotHint).Catch(Step.NoHint);
}
