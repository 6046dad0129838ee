using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary>
/// <c>str.format</c> and <c>format_map</c>: walks the markup, looks each field up, converts and formats it. A specification that holds
/// fields is walked by a second frame, which shares the numbering of the first.
/// </summary>
[NativeFrame("str_format")]
internal sealed partial class StrFormatFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyStr Text;
        [Saved(1)] public PyTuple? Args;
        [Saved(2)] public Value Map;
        [Saved(3)] public StrFormatFrame? Outer;
        [Saved(4)] public int Position;
        [Saved(5)] public int End;
        [Saved(6)] public int Mode;
        [Saved(7)] public int NextIndex;
        [Saved(8)] public ValueArray Pieces;
        [Saved(9)] public int Conversion;
        [Saved(10)] public int SpecStart;
        [Saved(11)] public int SpecLength;
        [Saved(12)] public bool IsSpecNested;
        [Saved(13)] public int NamePosition;
        [Saved(14)] public int NameEnd;
        [Saved(15)] public Value Current;
    }

    /// <param name="text">The markup.</param>
    /// <param name="args">The positional arguments; null for <c>format_map</c>.</param>
    /// <param name="map">The named arguments.</param>
    internal StrFormatFrame(PyStr text, PyTuple? args, Value map)
    {
        state.Text = text;
        state.Args = args;
        state.Map = map;
        state.End = text.Length;
    }

    private StrFormatFrame(StrFormatFrame outer, int start, int length)
    {
        state.Text = outer.Now.Text;
        state.Args = outer.Now.Args;
        state.Map = outer.Now.Map;
        state.Outer = outer;
        state.Position = start;
        state.End = start + length;
    }

    [Step(0)]
    private Continuation Run(Machine vm)
    {
        var cursor = new StrFormatCursor(Now.Position, Now.End);
        PyStr text = Now.Text;
        while (true)
        {
            bool more = text.Points is null ? cursor.Next(text.Chars, out TextFault? fault) : cursor.Next<int>(text.Points, out fault);
            if (!more)
            {
                return fault is not null ? fault.Raise() : StrOps.Join(PyStr.Empty, Now.Pieces.Span);
            }
            if (cursor.Literal.Length > 0)
            {
                Put(vm.Undo, text.Slice(cursor.Literal.Start, cursor.Literal.Length));
            }
            if (!cursor.HasField)
            {
                continue;
            }
            ref State s = ref Write(vm.Undo);
            s.Position = cursor.Position;
            s.Conversion = cursor.Conversion;
            s.SpecStart = cursor.Spec.Start;
            s.SpecLength = cursor.Spec.Length;
            s.IsSpecNested = cursor.IsSpecNested;
            return Find(vm, cursor.FieldName);
        }
    }

    [Step(1)]
    private Continuation GotObject(Machine vm, Value value)
    {
        Write(vm.Undo).Current = value;
        PyStr text = Now.Text;
        var name = new FieldNameCursor { Position = Now.NamePosition, End = Now.NameEnd };
        bool more = text.Points is null ? name.Next(text.Chars, out TextFault? fault) : name.Next<int>(text.Points, out fault);
        if (!more)
        {
            return fault is not null ? fault.Raise() : Convert(vm);
        }
        Write(vm.Undo).NamePosition = name.Position;
        if (!name.IsAttribute && name.Index >= 0)
        {
            return vm.GetItem(value, Value.Int(name.Index)).Then(Step.GotObject);
        }
        PyStr key = text.Slice(name.Name.Start, name.Name.Length);
        return (name.IsAttribute ? vm.GetAttr(value, key) : vm.GetItem(value, key)).Then(Step.GotObject);
    }

    [Step(2)]
    private Continuation GotConverted(Machine vm, Value value)
    {
        Write(vm.Undo).Current = Now.Conversion == 'a' && value.O is PyStr text ? PyStr.OfPlain(StrRepr.EscapeNonAscii(text.Text)) : value;
        return Specify(vm);
    }

    [Step(3)]
    private Continuation GotSpec(Machine vm, Value value) => vm.Format(Now.Current, value).Then(Step.Formatted);

    [Step(4)]
    private Continuation Formatted(Machine vm, Value value)
    {
        Put(vm.Undo, value);
        return Run(vm);
    }

    private Continuation Find(Machine vm, TextSlice field)
    {
        StrFormatFrame root = Now.Outer ?? this;
        var numbering = new FieldNumbering { Mode = root.Now.Mode, NextIndex = root.Now.NextIndex };
        PyStr text = Now.Text;
        FieldNameCursor name;
        TextFault? fault = text.Points is null
            ? FieldNameCursor.First(text.Chars, field, ref numbering, out name)
            : FieldNameCursor.First<int>(text.Points, field, ref numbering, out name);
        if (fault is not null)
        {
            return fault.Raise();
        }
        ref State shared = ref root.Write(vm.Undo);
        shared.Mode = numbering.Mode;
        shared.NextIndex = numbering.NextIndex;
        ref State s = ref Write(vm.Undo);
        s.NamePosition = name.Position;
        s.NameEnd = name.End;
        if (name.Index >= 0)
        {
            return Now.Args is null ? StrFormatCursor.PositionalInMap().Raise()
                : name.Index >= Now.Args.Count ? StrFormatCursor.IndexOutOfRange(name.Index).Raise()
                : GotObject(vm, Now.Args[(int)name.Index]);
        }
        PyStr key = text.Slice(name.Name.Start, name.Name.Length);
        if (Now.Args is null)
        {
            return vm.GetItem(Now.Map, key).Then(Step.GotObject);
        }
        Value found = ((PyDict)Now.Map.O!).GetStr(key);
        return found.IsUnbound ? Errors.KeyError((Value)key) : GotObject(vm, found);
    }

    private Continuation Convert(Machine vm)
    {
        var cursor = new StrFormatCursor { Conversion = Now.Conversion };
        if (cursor.UnknownConversion() is { } fault)
        {
            return fault.Raise();
        }
        return Now.Conversion switch
        {
            0 => Specify(vm),
            's' => vm.Str(Now.Current).Then(Step.GotConverted),
            _ => vm.Repr(Now.Current).Then(Step.GotConverted),
        };
    }

    private Continuation Specify(Machine vm)
    {
        if (!Now.IsSpecNested)
        {
            return GotSpec(vm, Now.Text.Slice(Now.SpecStart, Now.SpecLength));
        }
        return Now.Outer is not null ? StrFormatCursor.TooDeep().Raise()
            : vm.EnterNow(new StrFormatFrame(this, Now.SpecStart, Now.SpecLength)).Then(Step.GotSpec);
    }

    private void Put(Undo undo, Value piece) => Write(undo).Pieces.Add(undo, piece);
}
