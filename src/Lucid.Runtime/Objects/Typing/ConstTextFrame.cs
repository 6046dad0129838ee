namespace Lucid.Runtime;

/// <summary>The answer of an evaluator whose value is known: the value, or its text where the format asks for that.</summary>
[NativeFrame("const_evaluator")]
internal sealed partial class ConstTextFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Known;
        [Saved(1)] public Value Format;
        [Saved(2)] public ValueArray Parts;
    }

    internal ConstTextFrame(Value known, Value format)
    {
        state.Known = known;
        state.Format = format;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Index(Now.Format).Then(Step.GotFormat);

    [Step(1)]
    private Continuation GotFormat(Machine vm, Value value)
    {
        if (!PyConstEvaluator.IsStringFormat(value))
        {
            return Now.Known;
        }
        return Now.Known.O is PyTuple ? Go(vm) : vm.Enter(new TypeTextFrame(Now.Known));
    }

    [Step(2)]
    private Continuation GotText(Machine vm, Value value)
    {
        Write(vm.Undo).Parts.Add(vm.Undo, value);
        return Go(vm);
    }

    private Continuation Go(Machine vm)
    {
        var tuple = (PyTuple)Now.Known.O!;
        ref State s = ref Write(vm.Undo);
        int at = s.Parts.Count / 2;
        s.Parts.Add(vm.Undo, Value.Str(at == tuple.Count ? at == 0 ? "()" : ")" : at == 0 ? "(" : ", "));
        return at == tuple.Count ? StrJoining.Concat(s.Parts.Span) : vm.Enter(new TypeTextFrame(tuple[at])).Then(Step.GotText);
    }
}
