namespace Lucid.Runtime;

/// <summary>
/// Puts into a dict what another dict, an object with <c>keys()</c> or an iterable of pairs has, then what a dict of keywords has. Its result is
/// None or the dict.
/// </summary>
[NativeFrame("dict_update")]
internal sealed partial class DictUpdateFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyDict Target;
        [Saved(1)] public Value Source;
        [Saved(2)] public PyDict? Result;
        [Saved(3)] public PyDict? Keywords;
        [Saved(4)] public Value Iterator;
        [Saved(5)] public Value Key;
        [Saved(6)] public long Index;
        [Saved(7)] public PyDict? Dict;
        [Saved(8)] public int KeysVersion;
        [Saved(9)] public int Entry;
    }

    internal DictUpdateFrame(PyDict target, Value source, PyDict? result, PyDict? keywords = null)
    {
        state.Target = target;
        state.Source = source;
        state.Result = result;
        state.Keywords = keywords;
    }

    /// <summary>Whether a dict can be read without asking its class.</summary>
    internal static bool IsPlain(PyDict dict) =>
        ReferenceEquals(dict.Type, PyDict.TypeObject) || dict.Type.SlotFunction(Slot.Iter) == PyDict.TypeObject.SlotFunction(Slot.Iter);

    /// <summary>A copy of a dict whose class wants to be asked for its items, with the items of another one.</summary>
    internal static Value CopyOf(Machine vm, PyDict source, PyDict? more)
    {
        var made = new PyDict();
        return vm.EnterNow(new DictUpdateFrame(made, source, made, more));
    }

    /// <summary>A new dict with the items of two.</summary>
    internal static Value Union(Machine vm, PyDict left, PyDict right)
    {
        if (!IsPlain(left))
        {
            return CopyOf(vm, left, right);
        }
        PyDict made = left.MakeCopy();
        return IsPlain(right) ? Merge(vm, made, right, isResult: true) : vm.EnterNow(new DictUpdateFrame(made, right, made));
    }

    /// <summary>Puts the items of one dict into another: at once where no key needs Python.</summary>
    internal static Value Merge(Machine vm, PyDict target, PyDict source, bool isResult)
    {
        Value done = isResult ? target : Value.None;
        if (ReferenceEquals(target, source) || source.Count == 0)
        {
            return done;
        }
        Undo undo = vm.Undo;
        ref readonly ValueTable from = ref source.Table;
        if (target.Count == 0)
        {
            target.Write(undo).Table.Assign(from.Copy());
            return done;
        }
        for (int i = from.NextLive(0); i >= 0; i = from.NextLive(i + 1))
        {
            ref TableEntry entry = ref from.Entries[i];
            int at = target.Table.Find(entry.Key, entry.Hash);
            if (at == ValueTable.Undecided)
            {
                return vm.EnterNow(new DictUpdateFrame(target, source, isResult ? target : null));
            }
            ref ValueTable table = ref target.Write(undo).Table;
            if (at >= 0)
            {
                table.SetValue(undo, at, entry.Value);
            }
            else
            {
                table.Add(undo, entry.Key, entry.Hash, entry.Value);
            }
        }
        return done;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.Source.O is PyDict dict && IsPlain(dict))
        {
            return StartDict(vm, dict);
        }
        if (Now.Source.O is PyDict)
        {
            return vm.CallMethod(Now.Source, Names.Keys).Then(Step.GotKeys);
        }
        return vm.GetAttr(Now.Source, Names.Keys).Then(Step.GotKeysMethod).Catch(Step.HasNoKeys);
    }

    [Step(1)]
    private Continuation GotKeysMethod(Machine vm, Value method) => vm.Call(method).Then(Step.GotKeys);

    [Step(2)]
    private Continuation HasNoKeys(Machine vm, Value error) =>
        vm.IsInstanceOf(error, ExceptionTypes.AttributeError) ? vm.GetIter(Now.Source).Then(Step.GotPairs) : vm.Reraise(error);

    [Step(3)]
    private Continuation GotKeys(Machine vm, Value keys) =>
        keys.Type.Has(Slot.Iter) || keys.Type.Has(Slot.GetItem) ? Sequences.Collect(vm, keys).Then(Step.GotKeyList)
        : Errors.TypeError($"{Now.Source.Type.FullName}.keys() returned a non-iterable (type {keys.Type.FullName})");

    [Step(4)]
    private Continuation GotKeyList(Machine vm, Value list)
    {
        Value iterator = ((PyList)list.O!).Iter();
        Write(vm.Undo).Iterator = iterator;
        return vm.Next(iterator).Then(Step.GotKey);
    }

    [Step(5)]
    private Continuation GotKey(Machine vm, Value key)
    {
        if (key.IsExhausted)
        {
            return Finish(vm);
        }
        Write(vm.Undo).Key = key;
        return vm.GetItem(Now.Source, key).Then(Step.GotValue);
    }

    [Step(6)]
    private Continuation GotValue(Machine vm, Value value) => Now.Target.SetItem(vm, Now.Key, value).Then(Step.PutItem);

    [Step(7)]
    private Continuation PutItem(Machine vm) => vm.Next(Now.Iterator).Then(Step.GotKey);

    [Step(8)]
    private Continuation GotPairs(Machine vm, Value iterator)
    {
        Write(vm.Undo).Iterator = iterator;
        return vm.Next(iterator).Then(Step.GotPair);
    }

    [Step(9)]
    private Continuation GotPair(Machine vm, Value pair)
    {
        if (pair.IsExhausted)
        {
            return Finish(vm);
        }
        return Sequences.TryItems(pair, out ReadOnlySpan<Value> items)
            ? PutPair(vm, items)
            : vm.GetIter(pair).Then(Step.GotPairIterator).Catch(Step.PairFailed);
    }

    [Step(10)]
    private Continuation GotPairItems(Machine vm, Value items) => PutPair(vm, ((PyList)items.O!).Now.Items.Span);

    [Step(11)]
    private Continuation PairFailed(Machine vm, Value error)
    {
        if (!vm.IsInstanceOf(error, ExceptionTypes.TypeError))
        {
            return vm.Reraise(error);
        }
        return WithNote(vm, PyException.Make(ExceptionTypes.TypeError, [Value.Str("object is not iterable")]));
    }

    private Continuation WithNote(Machine vm, PyException complaint)
    {
        complaint.AddNote(vm.Undo, PyStr.Of($"Cannot convert dictionary update sequence element #{Now.Index} to a sequence"));
        return vm.Reraise(complaint);
    }

    [Step(14)]
    private Continuation GotPairIterator(Machine vm, Value iterator) => Sequences.Collect(vm, iterator).Then(Step.GotPairItems).Catch(Step.PairItemsFailed);

    [Step(15)]
    private Continuation PairItemsFailed(Machine vm, Value error) =>
        vm.IsInstanceOf(error, ExceptionTypes.TypeError) ? WithNote(vm, (PyException)error.O!) : vm.Reraise(error);

    [Step(12)]
    private Continuation PutPairItem(Machine vm)
    {
        Write(vm.Undo).Index++;
        return vm.Next(Now.Iterator).Then(Step.GotPair);
    }

    [Step(13)]
    private Continuation PutEntry(Machine vm)
    {
        if (Now.Dict!.KeysVersion != Now.KeysVersion)
        {
            return Errors.RuntimeError("dict mutated during update");
        }
        return NextEntry(vm);
    }

    private Continuation PutPair(Machine vm, ReadOnlySpan<Value> items)
    {
        if (items.Length != 2)
        {
            return Errors.ValueError($"dictionary update sequence element #{Now.Index} has length {items.Length}; 2 is required");
        }
        return Now.Target.SetItem(vm, items[0], items[1]).Then(Step.PutPairItem);
    }

    private Continuation StartDict(Machine vm, PyDict dict)
    {
        if (ReferenceEquals(dict, Now.Target))
        {
            return Finish(vm);
        }
        ref State s = ref Write(vm.Undo);
        s.Dict = dict;
        s.KeysVersion = dict.KeysVersion;
        s.Entry = 0;
        return NextEntry(vm);
    }

    private Continuation NextEntry(Machine vm)
    {
        ref readonly ValueTable table = ref Now.Dict!.Table;
        int i = table.NextLive(Now.Entry);
        if (i < 0)
        {
            return ReferenceEquals(Now.Dict, Now.Keywords) ? Done() : Finish(vm);
        }
        Write(vm.Undo).Entry = i + 1;
        ref TableEntry entry = ref table.Entries[i];
        return Tables.Do(vm, Now.Target, TableOp.Set, entry.Key, entry.Hash, entry.Value).Then(Step.PutEntry);
    }

    private Continuation Finish(Machine vm) => Now.Keywords is null || ReferenceEquals(Now.Keywords, Now.Dict) ? Done() : StartDict(vm, Now.Keywords);

    private Value Done() => Now.Result is null ? Value.None : Now.Result;
}
