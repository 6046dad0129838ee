namespace Lucid.Modules.Struct;

/// <summary>Packs values of which Python has to convert some, then gives the bytes or puts them in a buffer.</summary>
[NativeFrame("struct.pack")]
internal sealed partial class StructPackFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public string Format;
        [Saved(1)] public ValueArray Values;
        [Saved(2)] public Value Buffer;
        [Saved(3)] public long Offset;
        [Saved(4)] public int At;
    }

    internal StructPackFrame(string format, Value[] values, Value buffer, long offset)
    {
        state.Format = format;
        state.Values.Replace(values, values.Length);
        state.Buffer = buffer;
        state.Offset = offset;
    }

    [Step(0)]
    private Continuation Go(Machine vm)
    {
        StructLayout layout = StructLayout.Of(Now.Format, out _)!;
        var bytes = new byte[layout.Size];
        int stuck = StructCodec.Pack(layout, Now.Values.Span, bytes, out Value error);
        if (stuck < 0)
        {
            return StructOperations.Deliver(vm, layout, bytes, Now.Buffer, Now.Offset);
        }
        if (!error.IsUnbound)
        {
            return error;
        }
        Write(vm.Undo).At = stuck;
        Value value = Now.Values[stuck];
        return StructCodec.CodeAt(layout, stuck) switch
        {
            '?' => vm.Truth(value).Then(Step.Converted),
            'e' or 'f' or 'd' => Mathematics.FloatConversion.ToNumber(vm, value).Then(Step.Converted).Catch(Step.NoFloat),
            _ => vm.Index(value).Then(Step.Converted),
        };
    }

    [Step(1)]
    private Continuation Converted(Machine vm, Value value)
    {
        Write(vm.Undo).Values.Set(vm.Undo, Now.At, value);
        return Go(vm);
    }

    [Step(2)]
    private Continuation NoFloat() => StructCodec.Error("required argument is not a float");
}
