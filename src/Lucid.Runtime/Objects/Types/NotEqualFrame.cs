namespace Lucid.Runtime;

/// <summary>Turns what <c>__eq__</c> said into the answer of <c>__ne__</c>.</summary>
[NativeFrame("not_equal")]
internal sealed partial class NotEqualFrame : NativeFrame
{
    [Step(0)]
    private Continuation Start(Machine vm, Value value) => value.IsNotImplemented ? value : vm.Truth(value).Then(Step.Got);

    [Step(1)]
    private Continuation Got(Machine vm, Value value) => Value.Bool(!value.IsTrue);
}
