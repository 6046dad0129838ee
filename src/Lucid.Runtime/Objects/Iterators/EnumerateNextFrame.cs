namespace Lucid.Runtime;

/// <summary>Pairs the item that comes from the frame above with its number.</summary>
[NativeFrame("enumerate_next")]
internal sealed partial class EnumerateNextFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyEnumerate Enumerate;
    }

    internal EnumerateNextFrame(PyEnumerate enumerate) => state.Enumerate = enumerate;

    [Step(0)]
    private Continuation GotItem(Machine vm, Value item) => item.IsExhausted ? item : Now.Enumerate.Pair(vm.Undo, item);
}
