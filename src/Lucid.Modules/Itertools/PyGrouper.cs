namespace Lucid.Modules.Itertools;

/// <summary>The items of one run of a groupby.</summary>
[PyType("itertools._grouper")]
internal sealed partial class PyGrouper : Stepping
{
    private const int GotItem = 1;
    private const int GotKey = 2;
    private const int GotVerdict = 3;

    internal partial struct State
    {
        [Saved(0)] public PyGroupBy Parent;
        [Saved(1)] public Value TargetKey;
    }

    internal PyGrouper(PyGroupBy parent, Value targetKey)
        : base(TypeObject)
    {
        state.Parent = parent;
        state.TargetKey = targetKey;
    }

    [PyNew("_grouper(parent, tgtkey, /)")]
    internal static Value New(Machine vm, PyType cls, PyGroupBy parent, Value targetKey)
    {
        var made = new PyGrouper(parent, targetKey);
        parent.Write(vm.Undo).Group = made;
        return made;
    }

    [PySlot(Slot.Iter)]
    internal PyGrouper Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm) => ReferenceEquals(Now.Parent.Now.Group, this) ? Begin(vm, 0) : Value.Exhausted;

    internal override Continuation Go(Machine vm, StepFrame frame, int step, Value value)
    {
        PyGroupBy parent = Now.Parent;
        switch (step)
        {
            case 0 when parent.Now.CurrentValue.IsUnbound:
                return vm.Next(parent.Now.Iterator).Then(GotItem);
            case GotItem when value.IsExhausted:
                return value;
            case GotItem:
                frame.Write(vm.Undo).A = value;
                Value key = parent.Now.KeyFunction;
                return (key.IsNone ? value : vm.Call(key, value)).Then(GotKey);
            case GotKey:
                parent.Put(vm.Undo, frame.Now.A, value);
                return vm.SameOrEqual(Now.TargetKey, parent.Now.CurrentKey).Then(GotVerdict);
            case GotVerdict:
                return value.IsTrue && !parent.Now.CurrentValue.IsUnbound ? parent.TakeValue(vm.Undo) : Value.Exhausted;
            default:
                return vm.SameOrEqual(Now.TargetKey, parent.Now.CurrentKey).Then(GotVerdict);
        }
    }
}
