namespace Lucid.Runtime;

/// <summary>A search in text or bytes whose bounds, or whose byte, have to be asked for their numbers.</summary>
[NativeFrame("find")]
internal sealed partial class FindFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public FindKind Kind;
        [Saved(1)] public Value Self;
        [Saved(2)] public Value Part;
        [Saved(3)] public Value Start;
        [Saved(4)] public Value End;
    }

    internal FindFrame(FindKind kind, Value self, Value part, Value start, Value end)
    {
        state.Kind = kind;
        state.Self = self;
        state.Part = part;
        state.Start = start;
        state.End = end;
    }

    /// <summary>A search between bounds that may be None, ints or have an <c>__index__</c>.</summary>
    internal static Value Search(Machine vm, FindKind kind, Value self, Value part, Value start, Value end)
    {
        if (!TryBound(start, 0, out long from) || !TryBound(end, long.MaxValue, out long to) ||
            (self.O is not PyStr && part.O is not (IBuffer or PyTuple) && !Numbers.IsInt(part) && part.Type.Has(Slot.Index)))
        {
            return vm.EnterNow(new FindFrame(kind, self, part, start, end));
        }
        return self.O is PyStr text ? StrOps.Search(kind, text, part, from, to) : BytesSearch.Search(kind, self, part, from, to);
    }

    [Step(0)]
    private Continuation AskStart(Machine vm) => Ask(vm, Now.Start, Step.AskEnd);

    [Step(1)]
    private Continuation AskEnd(Machine vm, Value value)
    {
        Write(vm.Undo).Start = value;
        return Ask(vm, Now.End, Step.AskPart);
    }

    [Step(2)]
    private Continuation AskPart(Machine vm, Value value)
    {
        Write(vm.Undo).End = value;
        bool asks = Now.Self.O is not PyStr && Now.Part.O is not (IBuffer or PyTuple) && !Numbers.IsInt(Now.Part) && Now.Part.Type.Has(Slot.Index);
        return asks ? vm.Index(Now.Part).Then(Step.Finish) : Finish(vm, Now.Part);
    }

    [Step(3)]
    private Continuation Finish(Machine vm, Value value) => Search(vm, Now.Kind, Now.Self, value, Now.Start, Now.End);

    private static bool TryBound(Value bound, long missing, out long number)
    {
        number = missing;
        return bound.IsNone || bound.IsUnbound || Numbers.TryClamp(bound, out number);
    }

    private static Continuation Ask(Machine vm, Value bound, int step)
    {
        Value answer = bound.IsNone || bound.IsUnbound ? Value.None
            : Numbers.IsInt(bound) ? bound
            : bound.Type.Has(Slot.Index) ? vm.Index(bound)
            : Errors.TypeError("slice indices must be integers or None or have an __index__ method");
        return answer.Then(step);
    }
}
