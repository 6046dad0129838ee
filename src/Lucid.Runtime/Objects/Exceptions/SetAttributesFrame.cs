namespace Lucid.Runtime;

/// <summary>Sets an attribute for each entry of a dict, as unpickling does.</summary>
[NativeFrame("set_attributes")]
internal sealed partial class SetAttributesFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Target;
        [Saved(1)] public PyDict Attributes;
        [Saved(2)] public int Next;
    }

    internal SetAttributesFrame(Value target, PyDict attributes)
    {
        state.Target = target;
        state.Attributes = attributes;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        int i = Now.Attributes.Now.Table.NextLive(Now.Next);
        if (i < 0)
        {
            return Value.None;
        }
        Write(vm.Undo).Next = i + 1;
        TableEntry entry = Now.Attributes.Now.Table.Entries[i];
        return entry.Key.O is PyStr name
            ? vm.SetAttr(Now.Target, name, entry.Value).Then(Step.Set)
            : Errors.TypeError($"attribute name must be string, not '{entry.Key.Type.FullName}'");
    }

    [Step(1)]
    private Continuation Set(Machine vm, Value value) => Start(vm);
}
