namespace Lucid.Runtime;

/// <summary><c>ascii</c>: the repr with everything beyond ASCII escaped.</summary>
[NativeFrame("ascii")]
internal sealed partial class AsciiFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Operand;
    }

    internal AsciiFrame(Value operand) => state.Operand = operand;

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Repr(Now.Operand).Then(Step.Got);

    [Step(1)]
    private Continuation Got(Value value) => Value.Str(Text.StrRepr.EscapeNonAscii(((PyStr)value.O!).Text));
}
