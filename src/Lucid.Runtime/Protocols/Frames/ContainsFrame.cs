namespace Lucid.Runtime;

/// <summary>Calls <c>__contains__</c> and takes the truth of its result; without the method, searches the items.</summary>
[NativeFrame("contains")]
internal sealed partial class ContainsFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Container;
        [Saved(1)] public Value Key;
        [Saved(2)] public Value Iterator;
    }

    internal ContainsFrame(Value container, Value key)
    {
        state.Container = container;
        state.Key = key;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        PyStr name = SlotNames.Of(Slot.Contains);
        if (!Now.Container.Type.Lookup(name).IsUnbound)
        {
            return vm.CallSpecial(Now.Container, name, Now.Key).Then(Step.GotAnswer);
        }
        if (!Now.Container.Type.Has(Slot.Iter) && !Now.Container.Type.Has(Slot.GetItem))
        {
            return NoContainer();
        }
        return vm.GetIter(Now.Container).Then(Step.GotIterator).Catch(Step.NoIterator);
    }

    [Step(1)]
    private Continuation GotAnswer(Machine vm, Value value) => vm.Truth(value);

    [Step(2)]
    private Continuation GotIterator(Machine vm, Value value)
    {
        Write(vm.Undo).Iterator = value;
        return vm.Next(value).Then(Step.GotItem);
    }

    [Step(3)]
    private Continuation GotItem(Machine vm, Value value) =>
        value.IsExhausted ? Value.False : vm.SameOrEqual(value, Now.Key).Then(Step.GotEquality);

    [Step(4)]
    private Continuation GotEquality(Machine vm, Value value) => value.IsTrue ? Value.True : vm.Next(Now.Iterator).Then(Step.GotItem);

    [Step(5)]
    private Continuation NoIterator(Machine vm, Value error) => vm.IsInstanceOf(error, ExceptionTypes.TypeError) ? NoContainer() : vm.Reraise(error);

    private Value NoContainer() => Errors.TypeError($"argument of type '{Now.Container.Type.FullName}' is not a container or iterable");
}
