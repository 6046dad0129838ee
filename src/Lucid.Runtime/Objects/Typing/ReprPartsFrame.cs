namespace Lucid.Runtime;

/// <summary>The reprs of several values between texts, of which there is one more.</summary>
[NativeFrame("repr_parts")]
internal sealed partial class ReprPartsFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyTuple Texts;
        [Saved(1)] public PyTuple Items;
        [Saved(2)] public ValueArray Parts;
    }

    internal ReprPartsFrame(string[] texts, Value[] items)
    {
        state.Texts = new PyTuple(Array.ConvertAll(texts, Value.Str));
        state.Items = new PyTuple(items);
    }

    [Step(0)]
    private Continuation Go(Machine vm)
    {
        int at = Now.Parts.Count / 2;
        Write(vm.Undo).Parts.Add(vm.Undo, Now.Texts[at]);
        return at == Now.Items.Count ? StrJoining.Concat(Now.Parts.Span) : vm.Repr(Now.Items[at]).Then(Step.Got);
    }

    [Step(1)]
    private Continuation Got(Machine vm, Value value)
    {
        Write(vm.Undo).Parts.Add(vm.Undo, value);
        return Go(vm);
    }
}
