namespace Lucid.Runtime;

/// <summary>A call with <c>*args</c> and <c>**kwargs</c> that are not ready to be passed on: collects them first.</summary>
[NativeFrame("call_spread")]
internal sealed partial class CallSpreadFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Callee;
        [Saved(1)] public Value Self;
        [Saved(2)] public Value Positional;
        [Saved(3)] public Value Keywords;
        [Saved(4)] public PyDict? Collected;
    }

    internal CallSpreadFrame(Value callee, Value self, Value positional, Value keywords)
    {
        state.Callee = callee;
        state.Self = self;
        state.Positional = positional;
        state.Keywords = keywords;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.Positional.O is PyTuple tuple && tuple.GetType() == typeof(PyTuple))
        {
            return Now.Positional.Then(Step.GotPositional);
        }
        PyType type = Now.Positional.Type;
        if (!type.Has(Slot.Iter) && !type.Has(Slot.GetItem))
        {
            return Errors.TypeError($"{vm.CalleeName(Now.Callee)} argument after * must be an iterable, not {type.FullName}");
        }
        return vm.Call(PyTuple.TypeObject, Now.Positional).Then(Step.GotPositional);
    }

    [Step(1)]
    private Continuation GotPositional(Machine vm, Value value)
    {
        Write(vm.Undo).Positional = value;
        if (Now.Keywords.IsUnbound)
        {
            return vm.CallWithSelf(Now.Callee, Now.Self, Machine.ArgsOf(((PyTuple)value.O!).Items));
        }
        if (Now.Keywords.O is PyDict)
        {
            return Value.None.Then(Step.GotKeywords);
        }
        var collected = new PyDict();
        Write(vm.Undo).Collected = collected;
        return Builtin.DictMerge(vm, collected, Now.Keywords, Now.Callee).Then(Step.GotKeywords);
    }

    [Step(2)]
    private Continuation GotKeywords(Machine vm, Value value)
    {
        var args = (PyTuple)Now.Positional.O!;
        PyDict keywords = Now.Collected ?? (PyDict)Now.Keywords.O!;
        var all = new Value[args.Count + keywords.Count];
        var names = new Value[keywords.Count];
        args.Items.CopyTo(all, 0);
        int n = 0;
        for (int i = keywords.Now.Table.NextLive(0); i >= 0; i = keywords.Now.Table.NextLive(i + 1))
        {
            names[n] = keywords.Now.Table.Entries[i].Key;
            all[args.Count + n++] = keywords.ValueAt(i);
            if (names[n - 1].O is not PyStr)
            {
                return Errors.TypeError("keywords must be strings");
            }
        }
        return vm.CallWithSelf(Now.Callee, Now.Self, Machine.ArgsOf(all, names.Length == 0 ? null : new PyTuple(names)));
    }
}
