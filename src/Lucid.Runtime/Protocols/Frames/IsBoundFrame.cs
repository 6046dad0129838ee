namespace Lucid.Runtime;

/// <summary>Whether what the frame above it gives is bound.</summary>
[NativeFrame("is_bound")]
internal sealed partial class IsBoundFrame : NativeFrame
{
    [Step(0)]
    private Continuation Got(Machine vm, Value value) => Value.Bool(!value.IsUnbound);
}
