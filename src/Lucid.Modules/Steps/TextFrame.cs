using System.Text;

namespace Lucid.Modules;

/// <summary>Builds a repr out of fixed pieces and the reprs of values between them.</summary>
[NativeFrame("text_of")]
internal sealed partial class TextFrame : NativeFrame, IOwnedFrame
{
    /// <summary>Stands between the pieces.</summary>
    internal const char Gap = '\0';

    internal partial struct State
    {
        [Saved(0)] public PyObject Owner;
        [Saved(1)] public string Pieces;
        [Saved(2)] public Value[] Items;
        [Saved(3)] public ValueArray Parts;
    }

    private TextFrame(PyObject owner, string pieces, Value[] items)
    {
        state.Owner = owner;
        state.Pieces = pieces;
        state.Items = items;
    }

    /// <inheritdoc/>
    public PyObject Subject => Now.Owner;

    /// <summary>Starts the repr of an object.</summary>
    /// <param name="vm">The machine.</param>
    /// <param name="owner">The object.</param>
    /// <param name="pieces">The fixed text, with a <see cref="Gap"/> for each value.</param>
    /// <param name="items">The values.</param>
    /// <param name="again">What stands for the object inside of itself.</param>
    internal static Value Start(Machine vm, PyObject owner, string pieces, Value[] items, string again) =>
        vm.IsInside<TextFrame>(owner) ? Value.Str(again)
        : items.Length == 0 ? Value.Str(pieces)
        : vm.Enter(new TextFrame(owner, pieces, items));

    /// <summary>Pieces for a list of values with commas between them.</summary>
    internal static string List(string open, int count, string close)
    {
        var text = new StringBuilder(open);
        for (int i = 0; i < count; i++)
        {
            text.Append(i == 0 ? "\0" : ", \0");
        }
        return text.Append(close).ToString();
    }

    [Step(0)]
    private Continuation Go(Machine vm)
    {
        while (true)
        {
            int at = Now.Parts.Count;
            if (at == Now.Items.Length)
            {
                return Value.Str(Join());
            }
            Value text = vm.Repr(Now.Items[at]);
            if (text.IsSignal)
            {
                return text.Then(Step.GotText);
            }
            Write(vm.Undo).Parts.Add(vm.Undo, text);
        }
    }

    [Step(1)]
    private Continuation GotText(Machine vm, Value text)
    {
        Write(vm.Undo).Parts.Add(vm.Undo, text);
        return Go(vm);
    }

    private string Join()
    {
        var text = new StringBuilder();
        int i = 0;
        foreach (char c in Now.Pieces)
        {
            if (c == Gap)
            {
                text.Append(Now.Parts[i++].As<PyStr>()!.Text);
            }
            else
            {
                text.Append(c);
            }
        }
        return text.ToString();
    }
}
