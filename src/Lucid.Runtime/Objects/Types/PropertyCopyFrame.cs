namespace Lucid.Runtime;

/// <summary>Calls a property's class with other functions and gives the copy the same name. Gets class and arguments as a tuple.</summary>
[NativeFrame("property_copy")]
internal sealed partial class PropertyCopyFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Name;
    }

    internal PropertyCopyFrame(Value name) => state.Name = name;

    [Step(0)]
    private Continuation Start(Machine vm, Value value)
    {
        Value[] items = ((PyTuple)value.O!).Items;
        return vm.Call(items[0], Machine.ArgsOf([items[1], items[2], items[3], items[4]])).Then(Step.Made);
    }

    [Step(1)]
    private Continuation Made(Machine vm, Value value)
    {
        if (value.O is PyProperty made && !Now.Name.IsUnbound)
        {
            made.Write(vm.Undo).Name = Now.Name;
        }
        return value;
    }
}
