namespace Lucid.Runtime;

/// <summary><c>join</c> of str, bytes and bytearray over an iterable that has to be asked for its items.</summary>
[NativeFrame("join")]
internal sealed partial class JoinFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Self;
        [Saved(1)] public Value Iterable;
    }

    internal JoinFrame(Value self, Value iterable)
    {
        state.Self = self;
        state.Iterable = iterable;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        PyType type = Now.Iterable.Type;
        if (!type.Has(Slot.Iter) && !type.Has(Slot.GetItem))
        {
            return Errors.TypeError("can only join an iterable");
        }
        return Sequences.Collect(vm, Now.Iterable).Then(Step.GotItems);
    }

    [Step(1)]
    private Continuation GotItems(Machine vm, Value value) => Join(Now.Self, ((PyList)value.O!).Now.Items.Span);

    /// <summary>Joins items at hand.</summary>
    internal static Value Join(Value self, ReadOnlySpan<Value> items)
    {
        if (self.O is not PyStr separator)
        {
            return JoinBytes(self, items);
        }
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i].O is not PyStr)
            {
                return Errors.TypeError($"sequence item {i}: expected str instance, {items[i].Type.FullName} found");
            }
        }
        return StrOps.Join(separator, items);
    }

    private static Value JoinBytes(Value self, ReadOnlySpan<Value> items)
    {
        ReadOnlySpan<byte> separator = PyBytes.SpanOf(self);
        if (items.Length == 1 && self.O is PyBytes && items[0].O is PyBytes { IsExact: true })
        {
            return items[0];
        }
        long size = (long)separator.Length * Math.Max(0, items.Length - 1);
        for (int i = 0; i < items.Length; i++)
        {
            if (!PyBytes.TrySpan(items[i], out ReadOnlySpan<byte> part))
            {
                return Errors.TypeError($"sequence item {i}: expected a bytes-like object, {items[i].Type.FullName} found");
            }
            size += part.Length;
        }
        if (size > Array.MaxLength)
        {
            return Errors.OverflowError("join() result is too long");
        }
        var made = new byte[size];
        Span<byte> at = made;
        for (int i = 0; i < items.Length; i++)
        {
            if (i > 0)
            {
                separator.CopyTo(at);
                at = at[separator.Length..];
            }
            ReadOnlySpan<byte> part = PyBytes.SpanOf(items[i]);
            part.CopyTo(at);
            at = at[part.Length..];
        }
        return BytesOps.Like(self, made);
    }
}
