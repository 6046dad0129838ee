namespace Lucid.Runtime;

/// <summary>What <c>bytes(source, encoding, errors)</c> and <c>bytearray.__init__</c> do with their source.</summary>
[NativeFrame("bytes_new")]
internal sealed partial class BytesNewFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyType? Type;
        [Saved(1)] public PyByteArray? Target;
        [Saved(2)] public Value Source;
        [Saved(3)] public PyStr? Encoding;
        [Saved(4)] public PyStr? ErrorMode;
        [Saved(5)] public bool TakesNoCount;
    }

    internal BytesNewFrame(PyType type, Value source, PyStr? encoding, PyStr? errorMode)
    {
        state.Type = type;
        state.Source = source;
        state.Encoding = encoding;
        state.ErrorMode = errorMode;
    }

    internal BytesNewFrame(PyByteArray target, Value source, PyStr? encoding, PyStr? errorMode)
    {
        state.Target = target;
        state.Source = source;
        state.Encoding = encoding;
        state.ErrorMode = errorMode;
    }

    /// <summary>The bytes of an object that is a buffer, has <c>__bytes__</c> or gives ints; no count.</summary>
    internal static Value FromObject(Machine vm, Value source)
    {
        var frame = new BytesNewFrame(PyBytes.TypeObject, source, null, null);
        frame.state.TakesNoCount = true;
        return vm.Enter(frame);
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        Value source = Now.Source;
        if (source.O is PyStr text && (Now.Encoding is not null || Now.Target is not null))
        {
            return Now.Encoding is null ? Errors.TypeError("string argument without an encoding")
                : Codecs.Encode(vm, text, Now.Encoding, Now.ErrorMode).Then(Step.GotEncoded);
        }
        if (Now.Encoding is not null)
        {
            return Errors.TypeError("encoding without a string argument");
        }
        if (Now.ErrorMode is not null)
        {
            return Errors.TypeError(source.O is PyStr ? "string argument without an encoding" : "errors without a string argument");
        }
        if (Now.Target is null && source.O is not PyBytes { IsExact: true } && !source.Type.Lookup(Names.DunderBytes).IsUnbound)
        {
            return vm.CallSpecial(source, Names.DunderBytes).Then(Step.GotBytes);
        }
        if (source.O is PyStr && !Now.TakesNoCount)
        {
            return Errors.TypeError("string argument without an encoding");
        }
        if (!Now.TakesNoCount && source.O is not IBuffer && source.Type.Has(Slot.Index))
        {
            return vm.Index(source).Then(Step.GotCount).Catch(Step.NoCount);
        }
        return Convert(vm);
    }

    [Step(1)]
    private Continuation GotEncoded(Machine vm, Value value) =>
        Made(vm, value.O is PyBytes bytes ? bytes.Data : PyBytes.SpanOf(value).ToArray());

    [Step(2)]
    private Continuation GotBytes(Machine vm, Value value)
    {
        if (value.O is not PyBytes bytes)
        {
            return Errors.TypeError($"__bytes__ returned non-bytes (type {value.Type.FullName})");
        }
        return ReferenceEquals(Now.Type, PyBytes.TypeObject) ? value : Made(vm, bytes.Data);
    }

    [Step(3)]
    private Continuation GotCount(Machine vm, Value value)
    {
        if (!Numbers.TryLong(value, out long count))
        {
            return Errors.OverflowError("cannot fit 'int' into an index-sized integer");
        }
        return count < 0 ? Errors.ValueError("negative count")
            : count > Array.MaxLength ? Errors.MemoryError("")
            : Made(vm, new byte[count]);
    }

    [Step(4)]
    private Continuation NoCount(Machine vm, Value value) =>
        vm.IsInstanceOf(value, ExceptionTypes.TypeError) ? Convert(vm) : vm.Reraise(value);

    [Step(5)]
    private Continuation Gathered(Machine vm, Value value) => value;

    private Continuation Convert(Machine vm)
    {
        if (PyBytes.TrySpan(Now.Source, out ReadOnlySpan<byte> span))
        {
            return Now.Source.O is PyMemoryView { IsReleased: true } ? PyMemoryView.Released() : Made(vm, span.ToArray());
        }
        return Now.Target is null && Now.Source.Type.Has(Slot.Iter) ? LengthHint.Ask(vm, Now.Source).Then(Step.KnewLength) : KnewLength(vm);
    }

    [Step(6)]
    private Continuation KnewLength(Machine vm)
    {
        var gather = Now.Target is not null
            ? new GatherFrame(GatherKind.Fill, Now.Target, Now.Source, Value.None)
            : new GatherFrame(GatherKind.Bytes, Value.None, Now.Source, Now.Type!);
        return vm.Enter(gather).Then(Step.Gathered);
    }

    private Continuation Made(Machine vm, byte[] data) =>
        Now.Target is not null ? Now.Target.Fill(vm, data) : PyBytes.OfClass(Now.Type!, data);
}
