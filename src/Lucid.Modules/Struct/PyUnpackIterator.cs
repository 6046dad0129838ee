namespace Lucid.Modules.Struct;

/// <summary>Gives the tuples that are packed one behind the other in a buffer.</summary>
[PyType("_struct.unpack_iterator", NoConstructor = true)]
internal sealed partial class PyUnpackIterator : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public string Format;
        [Saved(1)] public Value Buffer;
        [Saved(2)] public int Offset;
    }

    internal PyUnpackIterator(string format, Value buffer)
        : base(TypeObject)
    {
        state.Format = format;
        state.Buffer = buffer;
    }

    private StructLayout Layout => StructLayout.Of(Now.Format, out _)!;

    private int BytesLeft => Now.Buffer.IsNone ? 0 : Math.Max(0, PyBytes.SpanOf(Now.Buffer).Length - Now.Offset);

    [PySlot(Slot.Iter)]
    internal Value Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Undo undo)
    {
        StructLayout layout = Layout;
        if (BytesLeft < layout.Size)
        {
            Write(undo).Buffer = Value.None;
            return Value.Exhausted;
        }
        PyTuple made = StructCodec.Unpack(layout, PyBytes.SpanOf(Now.Buffer).Slice(Now.Offset, layout.Size));
        Write(undo).Offset += layout.Size;
        return made;
    }

    [PyMethod("__length_hint__()")]
    internal int LengthHint() => BytesLeft / Layout.Size;
}
