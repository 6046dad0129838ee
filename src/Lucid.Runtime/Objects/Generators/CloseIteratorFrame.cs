namespace Lucid.Runtime;

/// <summary>Calls <c>close()</c> of an iterator that may not have it.</summary>
[NativeFrame("close_iterator")]
internal sealed partial class CloseIteratorFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Iterator;
    }

    internal CloseIteratorFrame(Value iterator) => state.Iterator = iterator;

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetAttrOrUnbound(Now.Iterator, Names.Close).Then(Step.GotMethod).Catch(Step.LookupFailed);

    [Step(1)]
    private Continuation GotMethod(Machine vm, Value value) => value.IsUnbound ? Value.None : vm.Call(value).Then(Step.Done);

    // A class whose attribute look-up is broken must not keep its user from being closed.
    [Step(3)]
    private Continuation LookupFailed(Machine vm, Value error) => vm.Enter(new UnraisableFrame(error, Now.Iterator)).Then(Step.Done);

    [Step(2)]
    private Continuation Done(Machine vm, Value value) => Value.None;
}
