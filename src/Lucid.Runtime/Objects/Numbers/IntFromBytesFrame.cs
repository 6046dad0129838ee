using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary><c>int.from_bytes</c> where the bytes have to be asked for, or a class that derives from int makes the result.</summary>
[NativeFrame("int_from_bytes")]
internal sealed partial class IntFromBytesFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyType Type;
        [Saved(1)] public Value Bytes;
        [Saved(2)] public bool IsBigEndian;
        [Saved(3)] public bool IsSigned;
    }

    internal IntFromBytesFrame(PyType type, Value bytes, bool isBigEndian, bool isSigned)
    {
        state.Type = type;
        state.Bytes = bytes;
        state.IsBigEndian = isBigEndian;
        state.IsSigned = isSigned;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.Bytes.O is PyBytes or PyByteArray)
        {
            return GotBytes(vm, Now.Bytes);
        }
        if (Now.Bytes.O is PyStr)
        {
            return Errors.TypeError("cannot convert 'str' object to bytes");
        }
        return BytesNewFrame.FromObject(vm, Now.Bytes).Then(Step.GotBytes);
    }

    [Step(1)]
    private Continuation GotBytes(Machine vm, Value value)
    {
        if (!PyBytes.TrySpan(value, out ReadOnlySpan<byte> span))
        {
            return Errors.TypeError($"cannot convert '{value.Type.FullName}' object to bytes");
        }
        Value number = Value.Int(IntMath.FromBytes(span, Now.IsBigEndian, Now.IsSigned));
        return ReferenceEquals(Now.Type, PyInt.TypeObject) ? number : vm.Call(Now.Type, number).Then(Step.Made);
    }

    [Step(2)]
    private Continuation Made(Machine vm, Value value) => value;
}
