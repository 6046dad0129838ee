namespace Lucid.Runtime;

/// <summary>The dict that the frame above it gives, or the complaint of <c>vars</c>.</summary>
[NativeFrame("vars")]
internal sealed partial class VarsFrame : NativeFrame
{
    [Step(0)]
    private Continuation Got(Machine vm, Value value) => value.IsUnbound ? Builtins.NoDict : value;
}
