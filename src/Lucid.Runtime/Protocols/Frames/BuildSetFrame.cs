namespace Lucid.Runtime;

/// <summary>A set display.</summary>
[NativeFrame("build_set")]
internal sealed partial class BuildSetFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PySet Set;
        [Saved(1)] public Value[] Values;
        [Saved(2)] public int At;
    }

    internal BuildSetFrame(PySet set, Value[] values)
    {
        state.Set = set;
        state.Values = values;
    }

    [Step(0)]
    private Continuation NextValue(Machine vm)
    {
        int i = Now.At;
        if (i == Now.Values.Length)
        {
            return Now.Set;
        }
        Write(vm.Undo).At = i + 1;
        return Builtin.SetAdd(vm, Now.Set, Now.Values[i]).Then(Step.NextValue);
    }
}
