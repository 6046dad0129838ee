namespace Lucid.Runtime;

/// <summary>Sets variables from a mapping.</summary>
[NativeFrame("locals_update")]
internal sealed partial class LocalsUpdateFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyFrameLocals Target;
        [Saved(1)] public Value Result;
        [Saved(2)] public PyDict? Source;
        [Saved(3)] public Value[] Keys;
        [Saved(4)] public int Next;
    }

    internal LocalsUpdateFrame(PyFrameLocals target, Value result)
    {
        state.Target = target;
        state.Result = result;
        state.Keys = [];
    }

    [Step(0)]
    private Continuation Start(Machine vm, Value value) =>
        value.O is PyFrameLocals other ? GotDict(vm, other.Copy(vm)) : vm.Call(PyDict.TypeObject, value).Then(Step.GotDict);

    [Step(1)]
    private Continuation GotDict(Machine vm, Value value)
    {
        ref State s = ref Write(vm.Undo);
        s.Source = (PyDict)value.O!;
        s.Keys = NamesOf.Keys(s.Source).Now.Items.ToArray();
        return Next(vm);
    }

    [Step(2)]
    private Continuation GotValue(Machine vm, Value value) => Now.Target.SetItem(vm, Now.Keys[Now.Next - 1], value).Then(Step.Set);

    [Step(3)]
    private Continuation Set(Machine vm, Value value) => Next(vm);

    private Continuation Next(Machine vm)
    {
        if (Now.Next == Now.Keys.Length)
        {
            return Now.Result;
        }
        Value key = Now.Keys[Write(vm.Undo).Next++];
        return vm.GetItem(Now.Source!, key).Then(Step.GotValue);
    }
}
