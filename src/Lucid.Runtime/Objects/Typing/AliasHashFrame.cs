namespace Lucid.Runtime;

/// <summary>The hash of a subscripted class: of the class and of its arguments.</summary>
[NativeFrame("alias_hash")]
internal sealed partial class AliasHashFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyGenericAlias Alias;
    }

    internal AliasHashFrame(PyGenericAlias alias) => state.Alias = alias;

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Hash(Now.Alias.Origin).Then(Step.GotOrigin);

    [Step(1)]
    private Continuation GotOrigin(Machine vm, Value value) => vm.Enter(new MixHashFrame(value.Bits), Now.Alias.Arguments);
}
