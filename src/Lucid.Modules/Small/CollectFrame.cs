namespace Lucid.Modules.Small;

/// <summary><c>gc.collect</c>: the collector runs between two steps of the machine; finalizers and callbacks that are due run before the result.</summary>
[NativeFrame("gc_collect")]
internal sealed partial class CollectFrame : NativeFrame
{
    [Step(0)]
    private Continuation Start(Machine vm)
    {
        vm.AskForCollection();
        return Value.None.Then(Step.Done);
    }

    [Step(1)]
    private Continuation Done(Machine vm, Value value) => Value.Int(0);
}
