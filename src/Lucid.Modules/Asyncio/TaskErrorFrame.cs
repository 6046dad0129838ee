namespace Lucid.Modules.Asyncio;

/// <summary>Raises a RuntimeError whose text shows objects.</summary>
[NativeFrame("asyncio.error")]
internal sealed partial class TaskErrorFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public string Pieces;
        [Saved(1)] public Value[] Items;
    }

    /// <param name="pieces">The text, with a gap for each object.</param>
    /// <param name="items">The objects.</param>
    internal TaskErrorFrame(string pieces, Value[] items)
    {
        state.Pieces = pieces;
        state.Items = items;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => TextFrame.Start(vm, this, Now.Pieces, Now.Items, "...").Then(Step.Got);

    [Step(1)]
    private Continuation Got(Value text) => Errors.RuntimeError(text.As<PyStr>()!.Text);
}
