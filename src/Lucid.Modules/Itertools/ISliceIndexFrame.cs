namespace Lucid.Modules.Itertools;

/// <summary>Asks the arguments of an islice for <c>__index__</c>.</summary>
[NativeFrame("itertools.islice_index")]
internal sealed partial class ISliceIndexFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyType Class;
        [Saved(1)] public ValueArray Arguments;
        [Saved(2)] public int Index;
    }

    internal ISliceIndexFrame(PyType cls, Value[] arguments, int index)
    {
        state.Class = cls;
        state.Arguments.Replace(arguments, arguments.Length);
        state.Index = index;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Index(Now.Arguments[Now.Index]).Then(Step.GotIndex);

    [Step(1)]
    private Continuation GotIndex(Machine vm, Value number)
    {
        ref State s = ref Write(vm.Undo);
        s.Arguments.Set(vm.Undo, s.Index, number);
        for (s.Index++; s.Index < s.Arguments.Count; s.Index++)
        {
            Value argument = s.Arguments[s.Index];
            if (!argument.IsNone && argument.Type.Has(Slot.Index))
            {
                return vm.Index(argument).Then(Step.GotIndex);
            }
        }
        return PyISlice.Make(vm, s.Class, s.Arguments.Span);
    }
}
