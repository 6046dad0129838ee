namespace Lucid.Runtime;

/// <summary>Calls a function with the item that comes from the frame above.</summary>
[NativeFrame("map_next")]
internal sealed partial class MapFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Function;
    }

    internal MapFrame(Value function) => state.Function = function;

    [Step(0)]
    private Continuation GotItem(Machine vm, Value item) => item.IsExhausted ? item : vm.Call(Now.Function, item);
}
