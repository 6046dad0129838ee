namespace Lucid.Runtime;

/// <summary>
/// Calls <c>__del__</c> of instances that are gone and closes generators that are; what one raises goes to <c>sys.unraisablehook</c> and stops
/// no other.
/// </summary>
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
        Value operation = instance.O is PyGenerator generator ? generator.Abandon(vm) : vm.CallSpecial(instance, Names.DunderDel);
        return operation.Then(Step.Called).Catch(Step.Failed);
    }

    [Step(1)]
    private Continuation Called(Machine vm, Value value) => Start(vm);

    [Step(2)]
    private Continuation Failed(Machine vm, Value value)
    {
        if (Now.Instances[Now.Next - 1].O is PyGenerator generator)
        {
            return vm.Enter(new UnraisableFrame(value, generator, $"closing {generator.Noun}")).Then(Step.Called);
        }
        Value method = Now.Instances[Now.Next - 1].Type.Lookup(Names.DunderDel);
        return vm.Enter(new UnraisableFrame(value, method, "calling deallocator")).Then(Step.Called);
    }
}
