using Lucid.Runtime;

namespace Lucid.Tests.Generators.Samples;

[NativeFrame("tests.count")]
internal sealed partial class CountFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public long Total;
    }

    internal long Total => Now.Total;

    [Step(0)]
    private Continuation Start(Undo undo, Value value)
    {
        Write(undo).Total += value.AsLong;
        return value.Then(Step.Again);
    }

    [Step(1)]
    private Continuation Again(Machine vm, Value value) => value;

    [Step(2)]
    private Continuation Fail() => Value.None;
}
