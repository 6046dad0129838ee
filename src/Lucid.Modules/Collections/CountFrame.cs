namespace Lucid.Modules.Collections;

/// <summary>Counts the items of an iterable in a mapping.</summary>
[NativeFrame("collections.count")]
internal sealed partial class CountFrame : NativeFrame
{
    private static readonly PyStr get = PyStr.Intern("get");
    private const int BurstMax = 256;

    internal partial struct State
    {
        [Saved(0)] public Value Mapping;
        [Saved(1)] public Value Iterator;
        [Saved(2)] public Value Key;
    }

    internal CountFrame(Value mapping, Value iterable)
    {
        state.Mapping = mapping;
        state.Iterator = iterable;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetIter(Now.Iterator).Then(Step.GotIterator);

    [Step(1)]
    private Continuation GotIterator(Machine vm, Value iterator)
    {
        Write(vm.Undo).Iterator = iterator;
        return vm.Next(iterator).Then(Step.GotItem);
    }

    [Step(2)]
    private Continuation GotItem(Machine vm, Value item)
    {
        PyDict? plain = Plain();
        for (int i = 0; ; i++)
        {
            if (item.IsExhausted)
            {
                return Value.None;
            }
            if (plain is null || !TryCount(vm, plain, item))
            {
                Write(vm.Undo).Key = item;
                return vm.CallMethod(Now.Mapping, get, Machine.ArgsOf([item, Value.Int(0)])).Then(Step.GotCount);
            }
            item = vm.Next(Now.Iterator);
            if (item.IsPushed || item.IsError || i >= BurstMax)
            {
                return item.Then(Step.GotItem);
            }
        }
    }

    [Step(3)]
    private Continuation GotCount(Machine vm, Value count) => vm.Binary(Slot.Add, count, Value.Int(1)).Then(Step.GotSum);

    [Step(4)]
    private Continuation GotSum(Machine vm, Value sum) => vm.SetItem(Now.Mapping, Now.Key, sum).Then(Step.Stored);

    [Step(5)]
    private Continuation Stored(Machine vm) => vm.Next(Now.Iterator).Then(Step.GotItem);

    // A dict whose class reads and stores as dict does.
    private PyDict? Plain() =>
        Now.Mapping.As<PyDict>() is { } dict && dict.Type.SlotFunction(Slot.SetItem) == PyDict.TypeObject.SlotFunction(Slot.SetItem) &&
        dict.Type.Lookup(get).Is(PyDict.TypeObject.Lookup(get))
            ? dict
            : null;

    private static bool TryCount(Machine vm, PyDict dict, Value key)
    {
        if (!Hashing.TryHash(vm, key, out long hash))
        {
            return false;
        }
        int i = dict.Table.Find(key, hash);
        if (i == ValueTable.Undecided)
        {
            return false;
        }
        if (i < 0)
        {
            dict.WriteTable(vm.Undo).Add(vm.Undo, key, hash, Value.Int(1));
            return true;
        }
        Value old = dict.ValueAt(i);
        if (!old.IsSmallInt || old.AsLong == long.MaxValue)
        {
            return false;
        }
        dict.WriteTable(vm.Undo).SetValue(vm.Undo, i, Value.Int(old.AsLong + 1));
        return true;
    }
}
