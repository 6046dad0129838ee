namespace Lucid.Runtime;

/// <summary>Whether one of the functions of a tuple, which it gets as its first value, is abstract.</summary>
[NativeFrame("is_abstract")]
internal sealed partial class IsAbstractFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyTuple Functions;
        [Saved(1)] public int Next;
    }

    [Step(0)]
    private Continuation Start(Machine vm, Value value)
    {
        Write(vm.Undo).Functions = (PyTuple)value.O!;
        return Ask(vm);
    }

    [Step(1)]
    private Continuation GotAttribute(Machine vm, Value value) => value.IsUnbound ? Ask(vm) : vm.Truth(value).Then(Step.GotTruth);

    [Step(2)]
    private Continuation GotTruth(Machine vm, Value value) => value.IsTrue ? value : Ask(vm);

    private Continuation Ask(Machine vm)
    {
        if (Now.Next == Now.Functions.Count)
        {
            return Value.False;
        }
        Value function = Now.Functions[Write(vm.Undo).Next++];
        return vm.GetAttrOrUnbound(function, Names.DunderIsAbstract).Then(Step.GotAttribute);
    }
}
