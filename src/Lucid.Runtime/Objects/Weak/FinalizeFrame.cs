namespace Lucid.Runtime;

/// <summary>Calls <c>__del__</c> of instances that are gone; what one raises goes to <c>sys.unraisablehook</c> and stops no other.</summary>
[NativeFrame("finalize")]
internal sealed partial class FinalizeFrame : NativeFrame, IBetweenFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value[] Instances;
        [Saved(1)] public int Next;
    }

    internal FinalizeFrame(Value[] instances) => state.Instances = instances;

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.Next == Now.Instances.Length)
        {
            return Value.None;
        }
        Value instance = Now.Instances[Write(vm.Undo).Next++];
        return vm.CallSpecial(instance, Names.DunderDel).Then(Step.Called).Catch(Step.Failed);
    }

    [Step(1)]
    private Continuation Called(Machine vm, Value value) => Start(vm);

    [Step(2)]
    private Continuation Failed(Machine vm, Value value)
    {
        Value method = Now.Instances[Now.Next - 1].Type.Lookup(Names.DunderDel);
        return vm.Enter(new UnraisableFrame(value, method, "calling deallocator")).Then(Step.Called);
    }
}
