namespace Lucid.Runtime;

/// <summary>Calls <c>__format__</c> and checks that a str comes.</summary>
[NativeFrame("format")]
internal sealed partial class FormatFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Operand;
        [Saved(1)] public Value Spec;
    }

    internal FormatFrame(Value operand, Value spec)
    {
        state.Operand = operand;
        state.Spec = spec;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.Spec.O is not PyStr)
        {
            return Errors.TypeError($"format() argument 2 must be str, not {Now.Spec.Type.FullName}");
        }
        if (Now.Operand.Type.Lookup(Names.DunderFormat).IsUnbound)
        {
            return Errors.TypeError($"Type {Now.Operand.Type.FullName} doesn't define __format__");
        }
        return vm.CallSpecial(Now.Operand, Names.DunderFormat, Now.Spec).Then(Step.Got);
    }

    [Step(1)]
    private Continuation Got(Machine vm, Value value) =>
        value.O is PyStr ? value : Errors.TypeError($"__format__ must return a str, not {value.Type.FullName}");
}
