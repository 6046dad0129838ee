using Lucid.Runtime.Text;

namespace Lucid.Modules.Strings;

/// <summary>Gives the attributes and items that a field name asks for behind its first part.</summary>
[PyType("fieldnameiterator", NoConstructor = true)]
internal sealed partial class PyFieldNameIterator : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyStr Text;
        [Saved(1)] public int Position;
    }

    internal PyFieldNameIterator(PyStr text, int position)
        : base(TypeObject)
    {
        state.Text = text;
        state.Position = position;
    }

    [PySlot(Slot.Iter)]
    internal Value Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Undo undo)
    {
        PyStr text = Now.Text;
        var cursor = new FieldNameCursor { Position = Now.Position, End = text.Length };
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
        return new PyTuple([
            Value.Bool(cursor.IsAttribute),
            cursor.Index >= 0 && !cursor.IsAttribute ? Value.Int(cursor.Index) : text.Slice(cursor.Name.Start, cursor.Name.Length),
        ]);
    }
}
