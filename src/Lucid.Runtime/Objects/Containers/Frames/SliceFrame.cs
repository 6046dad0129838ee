namespace Lucid.Runtime;

/// <summary>Asks the parts of a slice for <c>__index__</c>, then applies the slice to a sequence.</summary>
[NativeFrame("slice")]
internal sealed unsafe partial class SliceFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Sequence;
        [Saved(1)] public PySlice Slice;
        [Saved(2)] public Value Item;
        [Saved(3)] public int Slot;
        [Saved(4)] public Value Step;
        [Saved(5)] public Value Start;
    }

    internal SliceFrame(Value sequence, PySlice slice, Value item, Slot slot)
    {
        state.Sequence = sequence;
        state.Slice = slice;
        state.Item = item;
        state.Slot = (int)slot;
    }

    [Step(0)]
    private Continuation Begin(Machine vm) => Resolve(vm, Now.Slice.Step).Then(Step.GotStep);

    [Step(1)]
    private Continuation GotStep(Machine vm, Value value)
    {
        if (value.IsSmallInt && value.Bits == 0)
        {
            return Errors.ValueError("slice step cannot be zero");
        }
        Write(vm.Undo).Step = value;
        return Resolve(vm, Now.Slice.Start).Then(Step.GotStart);
    }

    [Step(2)]
    private Continuation GotStart(Machine vm, Value value)
    {
        Write(vm.Undo).Start = value;
        return Resolve(vm, Now.Slice.Stop).Then(Step.GotStop);
    }

    [Step(3)]
    private Continuation GotStop(Machine vm, Value value)
    {
        PyType type = Now.Sequence.Type.BuiltinType;
        var slice = new PySlice(Now.Start, value, Now.Step);
        return (Slot)Now.Slot switch
        {
            Slot.SetItem => type.Ternary(Slot.SetItem)(vm, Now.Sequence, slice, Now.Item),
            Slot.DelItem => type.Binary(Slot.DelItem)(vm, Now.Sequence, slice),
            _ => type.Binary(Slot.GetItem)(vm, Now.Sequence, slice),
        };
    }

    private static Value Resolve(Machine vm, Value part) =>
        part.IsNone ? part
        : part.Type.Has(Slot.Index) ? vm.Index(part)
        : Errors.TypeError("slice indices must be integers or None or have an __index__ method");
}
