using System.Numerics;

namespace Lucid.Runtime;

/// <summary><c>slice.indices</c> where length or parts have to be asked for <c>__index__</c>.</summary>
[NativeFrame("slice_indices")]
internal sealed partial class SliceIndicesFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PySlice Slice;
        [Saved(1)] public Value Length;
        [Saved(2)] public Value Step;
        [Saved(3)] public Value Start;
    }

    internal SliceIndicesFrame(PySlice slice, Value length)
    {
        state.Slice = slice;
        state.Length = length;
    }

    [Step(0)]
    private Continuation Begin(Machine vm) => vm.Index(Now.Length).Then(Step.GotLength);

    [Step(1)]
    private Continuation GotLength(Machine vm, Value value)
    {
        Write(vm.Undo).Length = value;
        return Resolve(vm, Now.Slice.Step).Then(Step.GotStep);
    }

    [Step(2)]
    private Continuation GotStep(Machine vm, Value value)
    {
        Write(vm.Undo).Step = value;
        return Resolve(vm, Now.Slice.Start).Then(Step.GotStart);
    }

    [Step(3)]
    private Continuation GotStart(Machine vm, Value value)
    {
        Write(vm.Undo).Start = value;
        return Resolve(vm, Now.Slice.Stop).Then(Step.GotStop);
    }

    [Step(4)]
    private Continuation GotStop(Value value)
    {
        Conversion.TryBigInteger(Now.Length, out BigInteger length);
        return new PySlice(Now.Start, value, Now.Step).IndicesOf(length);
    }

    private static Value Resolve(Machine vm, Value part) =>
        part.IsNone ? part
        : part.Type.Has(Slot.Index) ? vm.Index(part)
        : Errors.TypeError("slice indices must be integers or None or have an __index__ method");
}
