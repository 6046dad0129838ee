namespace Lucid.Runtime;

/// <summary>What the frame above it gives, or a default where that is unbound.</summary>
[NativeFrame("or_default")]
internal sealed partial class OrDefaultFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Default;
    }

    internal OrDefaultFrame(Value @default) => state.Default = @default;

    [Step(0)]
    private Continuation Got(Machine vm, Value value) => value.IsUnbound ? Now.Default : value;
}
