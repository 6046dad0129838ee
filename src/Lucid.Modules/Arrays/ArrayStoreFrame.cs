namespace Lucid.Modules.Arrays;

/// <summary>Puts a value in an array that Python has to convert first.</summary>
[NativeFrame("array.store")]
internal sealed partial class ArrayStoreFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyArray Target;
        [Saved(1)] public ArrayStore How;
        [Saved(2)] public long Index;
        [Saved(3)] public Value Value;
    }

    internal ArrayStoreFrame(PyArray target, ArrayStore how, long index, Value value)
    {
        state.Target = target;
        state.How = how;
        state.Index = index;
        state.Value = value;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => (ArrayItems.IsReal(Now.Target.Code) ? Mathematics.FloatConversion.ToNumber(vm, Now.Value) : vm.Index(Now.Value)).Then(Step.Converted);

    [Step(1)]
    private Continuation Converted(Machine vm, Value value) => Now.Target.Store(vm, Now.How, Now.Index, value);
}
