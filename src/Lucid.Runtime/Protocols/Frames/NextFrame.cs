namespace Lucid.Runtime;

/// <summary>Asks an iterator of a Python class for its next item: a StopIteration becomes the news that there is none.</summary>
[NativeFrame("next")]
internal sealed partial class NextFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Iterator;
    }

    internal NextFrame(Value iterator) => state.Iterator = iterator;

    [Step(0)]
    private Continuation Start(Machine vm) => vm.CallSpecial(Now.Iterator, Names.DunderNext).Then(Step.GotItem).Catch(Step.Failed);

    [Step(1)]
    private Continuation GotItem(Machine vm, Value value) => value;

    [Step(2)]
    private Continuation Failed(Machine vm, Value value) =>
        vm.IsInstanceOf(value, ExceptionTypes.StopIteration) ? Signal.Return(((PyException)value.O!).Field(0)) : vm.Reraise(value);
}
