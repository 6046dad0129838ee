namespace Lucid.Runtime;

/// <summary>
/// An item or slice of a sequence whose key has to be asked for its numbers: asks, and then calls the slot of the built-in type again with a key
/// of ints. A value that is to be stored as a number is asked after the key.
/// </summary>
[NativeFrame("index_key")]
internal sealed unsafe partial class IndexKeyFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public int Slot;
        [Saved(1)] public Value Self;
        [Saved(2)] public Value Key;
        [Saved(3)] public Value Value;
        [Saved(4)] public Value Start;
        [Saved(5)] public Value Stop;
        [Saved(6)] public Value SliceStep;
    }

    internal IndexKeyFrame(Slot slot, Value self, Value key, Value value)
    {
        state.Slot = (int)slot;
        state.Self = self;
        state.Key = key;
        state.Value = value;
        state.Start = state.Stop = state.SliceStep = Runtime.Value.None;
    }

    /// <summary>What to do about a key that is no small int and no slice.</summary>
    internal static Value Enter(Machine vm, Slot slot, Value self, Value key, string complaint, Value value = default) =>
        Numbers.IsInt(key) ? Errors.IndexError("cannot fit 'int' into an index-sized integer")
        : key.Type.Has(Runtime.Slot.Index) ? vm.Enter(new IndexKeyFrame(slot, self, key, value))
        : Errors.TypeError(complaint);

    [Step(0)]
    private Continuation Begin(Machine vm)
    {
        if (Now.Key.O is PySlice slice)
        {
            return Ask(vm, slice.Step, Step.GotStep);
        }
        return vm.Index(Now.Key).Then(Step.GotIndex);
    }

    [Step(1)]
    private Continuation GotIndex(Machine vm, Value value)
    {
        if (!Numbers.TryLong(value, out _))
        {
            return Errors.IndexError($"cannot fit '{Now.Key.Type.FullName}' into an index-sized integer");
        }
        Write(vm.Undo).Key = value;
        return (Slot)Now.Slot == Runtime.Slot.SetItem && !Numbers.IsInt(Now.Value) && Now.Value.Type.Has(Runtime.Slot.Index)
            ? vm.Index(Now.Value).Then(Step.GotValue)
            : Finish(vm);
    }

    [Step(2)]
    private Continuation GotStep(Machine vm, Value value)
    {
        Write(vm.Undo).SliceStep = value;
        return Ask(vm, ((PySlice)Now.Key.O!).Start, Step.GotStart);
    }

    [Step(3)]
    private Continuation GotStart(Machine vm, Value value)
    {
        Write(vm.Undo).Start = value;
        return Ask(vm, ((PySlice)Now.Key.O!).Stop, Step.GotStop);
    }

    [Step(4)]
    private Continuation GotStop(Machine vm, Value value)
    {
        Write(vm.Undo).Stop = value;
        Write(vm.Undo).Key = new PySlice(Now.Start, Now.Stop, Now.SliceStep);
        return Finish(vm);
    }

    [Step(5)]
    private Continuation GotValue(Machine vm, Value value)
    {
        Write(vm.Undo).Value = value;
        return Finish(vm);
    }

    [Step(6)]
    private Continuation Done(Machine vm, Value value) => value;

    private static Continuation Ask(Machine vm, Value part, int step)
    {
        Value answer = part.IsNone || Numbers.IsInt(part) ? part
            : part.Type.Has(Runtime.Slot.Index) ? vm.Index(part)
            : Errors.TypeError("slice indices must be integers or None or have an __index__ method");
        return answer.Then(step);
    }

    private Continuation Finish(Machine vm)
    {
        var slot = (Slot)Now.Slot;
        PyType type = Now.Self.Type.BuiltinType;
        Value result = slot == Runtime.Slot.SetItem ? type.Ternary(slot)(vm, Now.Self, Now.Key, Now.Value) : type.Binary(slot)(vm, Now.Self, Now.Key);
        return result.Then(Step.Done);
    }
}
