using System.Runtime.InteropServices;

namespace Lucid.Runtime;

/// <summary>Decodes bytes in which something may have to be replaced; an error handler of the program's own is called.</summary>
[NativeFrame("decode")]
internal sealed partial class DecodeFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public CodecKind Kind;
        [Saved(1)] public Value Bytes;
        [Saved(2)] public string ErrorMode;
        [Saved(3)] public bool IsFinal;
        [Saved(4)] public bool AsPair;
        [Saved(5)] public int Position;
        [Saved(6)] public ValueArray Pieces;
        [Saved(7)] public Value Exception;
        [Saved(8)] public int FaultStart;
        [Saved(9)] public int FaultEnd;
        [Saved(10)] public string Reason;
    }

    internal DecodeFrame(CodecKind kind, PyBytes bytes, string errorMode, bool isFinal, bool asPair)
    {
        int position = 0;
        state.Kind = TextDecoder.Resolve(kind, bytes.Data, ref position);
        state.Bytes = bytes;
        state.ErrorMode = errorMode;
        state.IsFinal = isFinal;
        state.AsPair = asPair;
        state.Position = position;
        state.Reason = "";
    }

    [Step(0)]
    private Continuation Run(Machine vm)
    {
        var made = new List<int>();
        int position = Now.Position;
        while (true)
        {
            ReadOnlySpan<byte> bytes = PyBytes.SpanOf(Now.Bytes);
            if (TextDecoder.Run(Now.Kind, bytes, ref position, made, Now.IsFinal) is not { } fault)
            {
                Store(vm.Undo, made, position);
                Value text = StrOps.Join(PyStr.Empty, Now.Pieces.Span);
                return Now.AsPair && !text.IsSignal ? new PyTuple([text, Value.Int(position)]) : text;
            }
            if (!ErrorHandlers.IsBuiltIn(Now.ErrorMode))
            {
                Store(vm.Undo, made, position);
                ref State s = ref Write(vm.Undo);
                s.FaultStart = fault.Start;
                s.FaultEnd = fault.End;
                s.Reason = fault.Reason;
                return CodecRegistry.FindHandler(vm, Now.ErrorMode).Then(Step.GotHandler);
            }
            if (!ErrorHandlers.TryReplace(Now.ErrorMode, Now.Bytes, fault, out Value replacement, out int next, out Value error))
            {
                return error.IsUnbound ? Errors.Of(fault.Exception(Now.Bytes)) : error;
            }
            made.AddRange(((PyStr)replacement.O!).Codes());
            position = next;
        }
    }

    [Step(1)]
    private Continuation GotHandler(Machine vm, Value value)
    {
        PyException exception = new CodecFault(TextEncoder.NameOf(Now.Kind), Now.FaultStart, Now.FaultEnd, Now.Reason).Exception(Now.Bytes);
        Write(vm.Undo).Exception = exception;
        return vm.Call(value, exception).Then(Step.GotReplacement);
    }

    [Step(2)]
    private Continuation GotReplacement(Machine vm, Value value)
    {
        if (value.O is not PyTuple { Count: 2 } pair || pair[0].O is not PyStr text || !Numbers.IsInt(pair[1]))
        {
            return Errors.TypeError("decoding error handler must return (str, int) tuple");
        }
        // A handler may put other bytes in the place of the object it was given.
        Value source = ((PyException)Now.Exception.O!).Field(1);
        ref State s = ref Write(vm.Undo);
        if (source.O is PyBytes)
        {
            s.Bytes = source;
        }
        int length = PyBytes.SpanOf(s.Bytes).Length;
        Numbers.TryClamp(pair[1], out long next);
        long place = next < 0 ? next + length : next;
        if (place < 0 || place > length)
        {
            return Errors.IndexError($"position {place} from error handler out of bounds");
        }
        s.Pieces.Add(vm.Undo, text);
        s.Position = (int)place;
        return Run(vm);
    }

    private void Store(Undo undo, List<int> made, int position)
    {
        ref State s = ref Write(undo);
        if (made.Count > 0)
        {
            s.Pieces.Add(undo, PyStr.Of(CollectionsMarshal.AsSpan(made).ToArray()));
        }
        s.Position = position;
        made.Clear();
    }
}
