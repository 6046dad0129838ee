namespace Lucid.Runtime;

/// <summary>Puts types into <c>typing.Unpack[...]</c>.</summary>
[NativeFrame("unpacked_types")]
internal sealed partial class UnpackedFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyTuple Items;
        [Saved(1)] public UnpackedUse Use;
        [Saved(2)] public ValueArray Made;
        [Saved(3)] public Value Unpack;
    }

    internal UnpackedFrame(PyTuple items, UnpackedUse use)
    {
        state.Items = items;
        state.Use = use;
        state.Unpack = Value.Unbound;
    }

    [Step(0)]
    private Continuation Go(Machine vm)
    {
        while (Now.Made.Count < Now.Items.Count)
        {
            Value item = Now.Items[Now.Made.Count];
            if (Now.Use == UnpackedUse.Iterator || item.O is PyTypeVarTuple)
            {
                return Now.Unpack.IsUnbound
                    ? vm.Enter(new ImportedFrame("typing", "Unpack", null)).Then(Step.GotUnpack)
                    : vm.GetItem(Now.Unpack, item).Then(Step.GotItem);
            }
            Write(vm.Undo).Made.Add(vm.Undo, item);
        }
        PyTuple made = PyTuple.Of(Now.Made.ToArray());
        return Now.Use == UnpackedUse.Iterator ? vm.GetIter(made) : made;
    }

    [Step(1)]
    private Continuation GotUnpack(Machine vm, Value value)
    {
        Write(vm.Undo).Unpack = value;
        return Go(vm);
    }

    [Step(2)]
    private Continuation GotItem(Machine vm, Value value)
    {
        Write(vm.Undo).Made.Add(vm.Undo, value);
        return Go(vm);
    }
}
