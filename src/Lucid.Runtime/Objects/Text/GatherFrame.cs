namespace Lucid.Runtime;

/// <summary>Gathers the ints of an iterable as bytes.</summary>
[NativeFrame("gather_bytes")]
internal sealed partial class GatherFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public GatherKind Kind;
        [Saved(1)] public Value Self;
        [Saved(2)] public Value Iterable;
        [Saved(3)] public Value Extra;
        [Saved(4)] public Value Iterator;
        [Saved(5)] public ByteArray Made;
    }

    internal GatherFrame(GatherKind kind, Value self, Value iterable, Value extra)
    {
        state.Kind = kind;
        state.Self = self;
        state.Iterable = iterable;
        state.Extra = extra;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        PyType type = Now.Iterable.Type;
        if (!type.Has(Slot.Iter) && !type.Has(Slot.GetItem))
        {
            return Now.Kind switch
            {
                GatherKind.Bytes => Errors.TypeError($"cannot convert '{type.FullName}' object to bytes"),
                GatherKind.Fill => Errors.TypeError($"cannot convert '{type.FullName}' object to bytearray"),
                GatherKind.Extend => Errors.TypeError($"can't extend bytearray with {type.FullName}"),
                _ => Errors.TypeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)"),
            };
        }
        if (Sequences.TryItems(Now.Iterable, out ReadOnlySpan<Value> items) && AllInts(items))
        {
            foreach (Value item in items)
            {
                if (Append(vm.Undo, item) is { } error)
                {
                    return error;
                }
            }
            return Finish(vm);
        }
        return vm.GetIter(Now.Iterable).Then(Step.GotIterator);
    }

    [Step(1)]
    private Continuation GotIterator(Machine vm, Value value)
    {
        Write(vm.Undo).Iterator = value;
        return vm.Next(value).Then(Step.GotItem);
    }

    [Step(2)]
    private Continuation GotItem(Machine vm, Value value)
    {
        if (value.IsExhausted)
        {
            return Finish(vm);
        }
        if (!Numbers.IsInt(value))
        {
            return !value.Type.Has(Slot.Index) && Now.Kind == GatherKind.Extend && Now.Iterable.O is PyStr
                ? Errors.TypeError($"expected iterable of integers; got: '{Now.Iterable.Type.FullName}'")
                : vm.Index(value).Then(Step.GotNumber);
        }
        return GotNumber(vm, value);
    }

    [Step(3)]
    private Continuation GotNumber(Machine vm, Value value) =>
        Append(vm.Undo, value) is { } error ? error : vm.Next(Now.Iterator).Then(Step.GotItem);

    private static bool AllInts(ReadOnlySpan<Value> items)
    {
        foreach (Value item in items)
        {
            if (!Numbers.IsInt(item))
            {
                return false;
            }
        }
        return true;
    }

    private Value? Append(Undo undo, Value number)
    {
        if (!BytesOps.TryByte(number, out byte one, out Value error, Now.Kind == GatherKind.Bytes ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)"))
        {
            return error;
        }
        ref State s = ref Write(undo);
        s.Made.Splice(undo, s.Made.Count, 0, [one]);
        return null;
    }

    private Continuation Finish(Machine vm)
    {
        byte[] made = Now.Made.Span.ToArray();
        switch (Now.Kind)
        {
            case GatherKind.Bytes:
                return PyBytes.OfClass(Now.Extra.O as PyType ?? PyBytes.TypeObject, made);
            case GatherKind.Fill:
                return ((PyByteArray)Now.Self.O!).Fill(vm, made);
            case GatherKind.Extend:
                var target = (PyByteArray)Now.Self.O!;
                return target.TrySplice(vm, target.Length, 0, made, out Value error) ? Value.None : error;
            default:
                return ((PyByteArray)Now.Self.O!).SetItem(vm, Now.Extra, new PyBytes(made));
        }
    }
}
