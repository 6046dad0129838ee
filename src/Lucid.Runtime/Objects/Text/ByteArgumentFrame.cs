namespace Lucid.Runtime;

/// <summary>A byte to insert into or remove from a bytearray that has to be asked for its number.</summary>
[NativeFrame("byte_argument")]
internal sealed partial class ByteArgumentFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyByteArray Target;
        [Saved(1)] public Value Item;
        [Saved(2)] public int At;
    }

    /// <param name="target">The bytearray.</param>
    /// <param name="item">The byte.</param>
    /// <param name="at">Where to insert it; -1 to remove the first such byte.</param>
    internal ByteArgumentFrame(PyByteArray target, Value item, int at)
    {
        state.Target = target;
        state.Item = item;
        state.At = at;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Index(Now.Item).Then(Step.GotNumber);

    [Step(1)]
    private Continuation GotNumber(Machine vm, Value value) => Now.At < 0 ? Now.Target.Remove(vm, value) : Now.Target.Put(vm, value, Now.At);
}
