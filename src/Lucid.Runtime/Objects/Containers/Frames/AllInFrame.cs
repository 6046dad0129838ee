namespace Lucid.Runtime;

/// <summary>Whether all items of an iterable are in a container, or none.</summary>
[NativeFrame("all_in")]
internal sealed partial class AllInFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Walked;
        [Saved(1)] public Value Searched;
        [Saved(2)] public bool Wanted;
        [Saved(3)] public bool Negated;
    }

    internal AllInFrame(Value walked, Value searched, bool wanted, bool negated)
    {
        state.Walked = walked;
        state.Searched = searched;
        state.Wanted = wanted;
        state.Negated = negated;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetIter(Now.Walked).Then(Step.GotIterator);

    [Step(1)]
    private Continuation GotIterator(Machine vm, Value iterator)
    {
        Write(vm.Undo).Walked = iterator;
        return vm.Next(iterator).Then(Step.GotItem);
    }

    [Step(2)]
    private Continuation GotItem(Machine vm, Value item) =>
        item.IsExhausted ? Value.Bool(!Now.Negated) : vm.Contains(Now.Searched, item).Then(Step.GotAnswer);

    [Step(3)]
    private Continuation GotAnswer(Machine vm, Value answer) =>
        answer.IsTrue == Now.Wanted ? vm.Next(Now.Walked).Then(Step.GotItem) : Value.Bool(Now.Negated);
}
