namespace Lucid.Runtime;

/// <summary>The values of a mapping under the keys of a pattern, as a tuple; None if one is missing.</summary>
[NativeFrame("match_keys")]
internal sealed partial class MatchKeysFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Subject;
        [Saved(1)] public PyTuple Keys;
        [Saved(2)] public Value Get;
        [Saved(3)] public Value Marker;
        [Saved(4)] public ValueArray Values;
        [Saved(5)] public PySet? Seen;
    }

    internal MatchKeysFrame(Value subject, PyTuple keys)
    {
        state.Subject = subject;
        state.Keys = keys;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.Keys.Count == 0)
        {
            return PyTuple.Empty;
        }
        Write(vm.Undo).Seen = new PySet();
        return vm.GetAttr(Now.Subject, Names.Get).Then(Step.GotMethod);
    }

    [Step(1)]
    private Continuation GotMethod(Machine vm, Value value)
    {
        ref State s = ref Write(vm.Undo);
        s.Get = value;
        s.Marker = PyObjectType.Allocate(PyObjectType.TypeObject);
        return NextKey(vm);
    }

    private Continuation NextKey(Machine vm)
    {
        int i = Now.Values.Count;
        return i == Now.Keys.Count ? PyTuple.Of(Now.Values.ToArray()) : vm.Contains(Now.Seen!, Now.Keys[i]).Then(Step.KnewKey);
    }

    [Step(2)]
    private Continuation KnewKey(Machine vm, Value value)
    {
        Value key = Now.Keys[Now.Values.Count];
        return value.IsTrue
            ? vm.Repr(key).Then(Step.GotDuplicate)
            : Builtin.SetAdd(vm, Now.Seen!, key).Then(Step.AddedKey);
    }

    [Step(3)]
    private Continuation GotDuplicate(Machine vm, Value value) => Errors.ValueError($"mapping pattern checks duplicate key ({((PyStr)value.O!).Text})");

    [Step(4)]
    private Continuation AddedKey(Machine vm, Value value) => vm.Call(Now.Get, Now.Keys[Now.Values.Count], Now.Marker).Then(Step.GotValue);

    [Step(5)]
    private Continuation GotValue(Machine vm, Value value)
    {
        if (value.Is(Now.Marker))
        {
            return Value.None;
        }
        Write(vm.Undo).Values.Add(vm.Undo, value);
        return NextKey(vm);
    }
}
