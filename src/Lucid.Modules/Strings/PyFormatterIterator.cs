using Lucid.Runtime.Text;

namespace Lucid.Modules.Strings;

/// <summary>Gives the pieces of a format string.</summary>
[PyType("formatteriterator", NoConstructor = true)]
internal sealed partial class PyFormatterIterator : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyStr Text;
        [Saved(1)] public int Position;
    }

    internal PyFormatterIterator(PyStr text)
        : base(TypeObject) => state.Text = text;

    [PySlot(Slot.Iter)]
    internal Value Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Undo undo)
    {
        PyStr text = Now.Text;
        var cursor = new StrFormatCursor(Now.Position, text.Length);
        bool found = text.Points is { } points ? cursor.Next<int>(points, out TextFault? fault) : cursor.Next(text.Chars, out fault);
        if (fault is { } wrong)
        {
            return wrong.Raise();
        }
        if (!found)
        {
            return Value.Exhausted;
        }
        Write(undo).Position = cursor.Position;
        Value Part(TextSlice part) => text.Slice(part.Start, part.Length);
        return new PyTuple([
            Part(cursor.Literal),
            cursor.HasField ? Part(cursor.FieldName) : Value.None,
            cursor.HasField ? Part(cursor.Spec) : Value.None,
            cursor.HasField && cursor.Conversion != 0 ? PyStr.OfCode(cursor.Conversion) : Value.None,
        ]);
    }
}
