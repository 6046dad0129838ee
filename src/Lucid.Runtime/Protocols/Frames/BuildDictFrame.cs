namespace Lucid.Runtime;

/// <summary>A dict display whose keys need Python for hash or equality.</summary>
[NativeFrame("build_dict")]
internal sealed partial class BuildDictFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyDict Dict;
        [Saved(1)] public Value[] Pairs;
        [Saved(2)] public int At;
    }

    internal BuildDictFrame(PyDict dict, Value[] pairs)
    {
        state.Dict = dict;
        state.Pairs = pairs;
    }

    [Step(0)]
    private Continuation NextPair(Machine vm)
    {
        int i = Now.At;
        if (i == Now.Pairs.Length)
        {
            return Now.Dict;
        }
        Write(vm.Undo).At = i + 2;
        return vm.SetItem(Now.Dict, Now.Pairs[i], Now.Pairs[i + 1]).Then(Step.NextPair);
    }
}
