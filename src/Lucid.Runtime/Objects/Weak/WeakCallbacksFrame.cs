namespace Lucid.Runtime;

/// <summary>Calls the callbacks of weak references; what one raises goes to <c>sys.unraisablehook</c> and stops no other.</summary>
[NativeFrame("weak_callbacks")]
internal sealed partial class WeakCallbacksFrame : NativeFrame, IBetweenFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value[] Calls;
        [Saved(1)] public int Next;
    }

    internal WeakCallbacksFrame(Value[] calls) => state.Calls = calls;

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.Next == Now.Calls.Length)
        {
            return Value.None;
        }
        int i = Write(vm.Undo).Next;
        Write(vm.Undo).Next += 2;
        return vm.Call(Now.Calls[i], Now.Calls[i + 1]).Then(Step.Called).Catch(Step.Failed);
    }

    [Step(1)]
    private Continuation Called(Machine vm, Value value) => Start(vm);

    [Step(2)]
    private Continuation Failed(Machine vm, Value value) => vm.Enter(new UnraisableFrame(value, Now.Calls[Now.Next - 2], "calling weakref callback")).Then(Step.Called);
}
