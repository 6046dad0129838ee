namespace Lucid.Runtime;

/// <summary>Copies name, module and doc of a wrapped callable, as far as it has them.</summary>
[NativeFrame("copy_attributes")]
internal sealed partial class CopyAttributesFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Wrapper;
        [Saved(1)] public Value Function;
        [Saved(2)] public int Next;
    }

    internal CopyAttributesFrame(Value wrapper, Value function)
    {
        state.Wrapper = wrapper;
        state.Function = function;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetAttrOrUnbound(Now.Function, WrappedAttributes.Copied[Now.Next]).Then(Step.Got);

    [Step(1)]
    private Continuation Got(Machine vm, Value value)
    {
        ref State s = ref Write(vm.Undo);
        if (!value.IsUnbound)
        {
            InstanceAttributes.GetDict(vm, s.Wrapper.O!)!.SetStr(vm.Undo, WrappedAttributes.Copied[s.Next], value);
        }
        return ++s.Next == WrappedAttributes.Copied.Length ? Value.None : Start(vm);
    }
}
