namespace Lucid.Runtime;

/// <summary><c>dict.fromkeys</c>: makes an instance of the class and gives every key of an iterable the same value.</summary>
[NativeFrame("dict_fromkeys")]
internal sealed partial class FromKeysFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyType Class;
        [Saved(1)] public Value Iterable;
        [Saved(2)] public Value Item;
        [Saved(3)] public Value Target;
        [Saved(4)] public Value Iterator;
    }

    internal FromKeysFrame(PyType cls, Value iterable, Value item)
    {
        state.Class = cls;
        state.Iterable = iterable;
        state.Item = item;
    }

    [Step(0)]
    private Continuation Start(Machine vm) =>
        ReferenceEquals(Now.Class, PyDict.TypeObject) ? GotTarget(vm, new PyDict()) : vm.Call(Now.Class).Then(Step.GotTarget);

    [Step(1)]
    private Continuation GotTarget(Machine vm, Value target)
    {
        Write(vm.Undo).Target = target;
        return vm.GetIter(Now.Iterable).Then(Step.GotIterator);
    }

    [Step(2)]
    private Continuation GotIterator(Machine vm, Value iterator)
    {
        Write(vm.Undo).Iterator = iterator;
        return vm.Next(iterator).Then(Step.GotKey);
    }

    [Step(3)]
    private Continuation GotKey(Machine vm, Value key) =>
        key.IsExhausted ? Now.Target : vm.SetItem(Now.Target, key, Now.Item).Then(Step.PutKey);

    [Step(4)]
    private Continuation PutKey(Machine vm) => vm.Next(Now.Iterator).Then(Step.GotKey);
}
