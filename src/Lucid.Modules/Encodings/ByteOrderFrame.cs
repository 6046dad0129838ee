using Lucid.Runtime;

namespace Lucid.Modules.Encodings;

/// <summary>Adds the byte order to what a decoder gave.</summary>
[NativeFrame("byte_order")]
internal sealed partial class ByteOrderFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public int Order;
    }

    internal ByteOrderFrame(int order) => state.Order = order;

    internal static Value With(Value pair, int order) => new PyTuple([((PyTuple)pair.Object!)[0], ((PyTuple)pair.Object!)[1], Value.Int(order)]);

    [Step(0)]
    private Continuation Decoded(Value value) => With(value, Now.Order);
}
