namespace Lucid.Runtime;

/// <summary>Adds a mapping to a dict: for a display, or for the keyword arguments of a call, where a key may not come twice.</summary>
[NativeFrame("dict_merge")]
internal sealed partial class DictMergeFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyDict Dict;
        [Saved(1)] public Value Mapping;
        [Saved(2)] public Value Callee;
        [Saved(3)] public Value Keys;
        [Saved(4)] public Value Key;
    }

    internal DictMergeFrame(PyDict dict, Value mapping, Value callee)
    {
        state.Dict = dict;
        state.Mapping = mapping;
        state.Callee = callee;
    }

    private bool IsPlain => Now.Mapping.O is PyDict dict && DictUpdateFrame.IsPlain(dict);

    [Step(0)]
    private Continuation Start(Machine vm) =>
        IsPlain && Now.Callee.IsUnbound ? DictUpdateFrame.Merge(vm, Now.Dict, (PyDict)Now.Mapping.O!, isResult: false)
        : IsPlain ? vm.GetIter(Now.Mapping).Then(Step.GotKeys)
        : vm.GetAttrOrUnbound(Now.Mapping, Names.Keys).Then(Step.GotKeysMethod);

    [Step(1)]
    private Continuation GotKeysMethod(Machine vm, Value value) =>
        value.IsUnbound
            ? Errors.TypeError(Now.Callee.IsUnbound
                ? $"'{Now.Mapping.Type.FullName}' object is not a mapping"
                : $"{vm.CalleeName(Now.Callee)} argument after ** must be a mapping, not {Now.Mapping.Type.FullName}")
            : vm.Call(value).Then(Step.GotKeyView);

    [Step(2)]
    private Continuation GotKeyView(Machine vm, Value value) => vm.GetIter(value).Then(Step.GotKeys);

    [Step(3)]
    private Continuation GotKeys(Machine vm, Value value)
    {
        Write(vm.Undo).Keys = value;
        return vm.Next(value).Then(Step.GotKey);
    }

    [Step(4)]
    private Continuation GotKey(Machine vm, Value value)
    {
        if (value.IsExhausted)
        {
            return Value.None;
        }
        Write(vm.Undo).Key = value;
        if (Now.Callee.IsUnbound)
        {
            return Value.False.Then(Step.KnewKey);
        }
        return vm.Contains(Now.Dict, value).Then(Step.KnewKey);
    }

    [Step(5)]
    private Continuation KnewKey(Machine vm, Value value) =>
        value.IsTrue
            ? vm.Str(Now.Key).Then(Step.GotKeyText)
            : (IsPlain ? ((PyDict)Now.Mapping.O!).GetItem(vm, Now.Key) : vm.GetItem(Now.Mapping, Now.Key)).Then(Step.GotValue);

    [Step(6)]
    private Continuation GotValue(Machine vm, Value value) => vm.SetItem(Now.Dict, Now.Key, value).Then(Step.Stored);

    [Step(8)]
    private Continuation GotKeyText(Machine vm, Value value) =>
        Errors.TypeError($"{vm.CalleeName(Now.Callee)} got multiple values for keyword argument '{((PyStr)value.O!).Text}'");

    [Step(7)]
    private Continuation Stored(Machine vm) => vm.Next(Now.Keys).Then(Step.GotKey);
}
