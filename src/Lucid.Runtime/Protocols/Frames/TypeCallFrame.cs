namespace Lucid.Runtime;

/// <summary>A call of a class: <c>__new__</c>, then <c>__init__</c> if what came is an instance of the class.</summary>
[NativeFrame("type_call")]
internal sealed partial class TypeCallFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyType Type;
        [Saved(1)] public Value[] Args;
        [Saved(2)] public PyTuple? Names;
        [Saved(3)] public Value Instance;
    }

    internal TypeCallFrame(PyType type, Args args)
    {
        state.Type = type;
        state.Args = args.All.ToArray();
        state.Names = args.Names;
    }

    [Step(0)]
    private unsafe Continuation Start(Machine vm) =>
        Now.Type.Calling(Slot.New)(vm, Now.Type, Machine.ArgsOf(Now.Args, Now.Names)).Then(Step.GotInstance);

    [Step(1)]
    private unsafe Continuation GotInstance(Machine vm, Value value)
    {
        if (!value.Type.IsSubtypeOf(Now.Type) || !value.Type.Has(Slot.Init))
        {
            return value;
        }
        Write(vm.Undo).Instance = value;
        return value.Type.Calling(Slot.Init)(vm, value, Machine.ArgsOf(Now.Args, Now.Names)).Then(Step.Initialized);
    }

    [Step(2)]
    private Continuation Initialized(Machine vm, Value value) => Now.Instance;
}
