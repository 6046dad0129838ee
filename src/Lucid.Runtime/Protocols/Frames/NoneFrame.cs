namespace Lucid.Runtime;

/// <summary>Gives None whatever the frame above it gives.</summary>
[NativeFrame("none")]
public sealed partial class NoneFrame : NativeFrame
{
    [Step(0)]
    private Continuation Got(Machine vm, Value value) => Value.None;
}
