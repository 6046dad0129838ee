namespace Lucid.Runtime;

/// <summary>A dict of a mapping's items without the keys that a pattern matched.</summary>
[NativeFrame("match_rest")]
internal sealed partial class MatchRestFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Subject;
        [Saved(1)] public PyTuple Keys;
        [Saved(2)] public PyDict? Rest;
        [Saved(3)] public int At;
    }

    internal MatchRestFrame(Value subject, PyTuple keys)
    {
        state.Subject = subject;
        state.Keys = keys;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        var rest = new PyDict();
        Write(vm.Undo).Rest = rest;
        return Builtin.DictUpdate(vm, rest, Now.Subject).Then(Step.Removed);
    }

    [Step(1)]
    private Continuation Removed(Machine vm, Value value)
    {
        int i = Write(vm.Undo).At++;
        return i == Now.Keys.Count ? Now.Rest! : vm.DelItem(Now.Rest!, Now.Keys[i]).Then(Step.Removed);
    }
}
