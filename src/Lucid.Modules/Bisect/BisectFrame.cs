namespace Lucid.Modules.Bisect;

/// <summary>A search in a sorted sequence, and what is inserted there.</summary>
[NativeFrame("bisect")]
internal sealed partial class BisectFrame : NativeFrame
{
    private static readonly PyStr insert = PyStr.Intern("insert");

    internal partial struct State
    {
        [Saved(0)] public Value Sequence;
        [Saved(1)] public Value Wanted;
        [Saved(2)] public Value Item;
        [Saved(3)] public long Low;
        [Saved(4)] public long High;
        [Saved(5)] public Value Key;
        [Saved(6)] public bool IsRight;
        [Saved(7)] public bool Inserts;
    }

    internal BisectFrame(Value sequence, Value item, long low, long high, Value key, bool isRight, bool inserts)
    {
        state.Sequence = sequence;
        state.Wanted = item;
        state.Item = item;
        state.Low = low;
        state.High = high;
        state.Key = key;
        state.IsRight = isRight;
        state.Inserts = inserts;
    }

    // What is inserted is compared by its key; what is searched for is a key already.
    [Step(0)]
    private Continuation Start(Machine vm) => Now.Inserts && !Now.Key.IsNone ? vm.Call(Now.Key, Now.Item).Then(Step.GotOwnKey) : Begin(vm);

    [Step(1)]
    private Continuation GotOwnKey(Machine vm, Value key)
    {
        Write(vm.Undo).Wanted = key;
        return Begin(vm);
    }

    private Continuation Begin(Machine vm) => Now.High < 0 ? vm.Len(Now.Sequence).Then(Step.GotLength) : Go(vm);

    [Step(2)]
    private Continuation GotLength(Machine vm, Value length)
    {
        Write(vm.Undo).High = length.AsLong;
        return Go(vm);
    }

    private long Middle => (Now.Low + Now.High) >>> 1;

    private Continuation Go(Machine vm)
    {
        if (Now.Low < Now.High)
        {
            return vm.GetItem(Now.Sequence, Value.Int(Middle)).Then(Step.GotItem);
        }
        if (!Now.Inserts)
        {
            return Value.Int(Now.Low);
        }
        return vm.CallMethod(Now.Sequence, insert, Machine.ArgsOf([Value.Int(Now.Low), Now.Item])).Then(Step.Inserted);
    }

    [Step(3)]
    private Continuation GotItem(Machine vm, Value item) => Now.Key.IsNone ? Compare(vm, item) : vm.Call(Now.Key, item).Then(Step.GotKey);

    [Step(4)]
    private Continuation GotKey(Machine vm, Value key) => Compare(vm, key);

    private Continuation Compare(Machine vm, Value item) =>
        (Now.IsRight ? vm.CompareTruth(Now.Wanted, item, CompareOp.Lt) : vm.CompareTruth(item, Now.Wanted, CompareOp.Lt)).Then(Step.GotVerdict);

    [Step(5)]
    private Continuation GotVerdict(Machine vm, Value less)
    {
        ref State s = ref Write(vm.Undo);
        if (s.IsRight == less.IsTrue)
        {
            s.High = Middle;
        }
        else
        {
            s.Low = Middle + 1;
        }
        return Go(vm);
    }

    [Step(6)]
    private Continuation Inserted() => Value.None;
}
