using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>A text around the repr of a value.</summary>
[NativeFrame("stream_repr")]
internal sealed partial class StreamReprFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public string Before;
        [Saved(1)] public Value Shown;
        [Saved(2)] public string After;
    }

    internal StreamReprFrame(string before, Value shown, string after)
    {
        state.Before = before;
        state.Shown = shown;
        state.After = after;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Repr(Now.Shown).Then(Step.Got);

    [Step(1)]
    private Continuation Got(Value value) => Value.Str(Now.Before + ((PyStr)value.Object!).Text + Now.After);
}
