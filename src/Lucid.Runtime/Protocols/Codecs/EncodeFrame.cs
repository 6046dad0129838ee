namespace Lucid.Runtime;

/// <summary>Encodes text in which something may have to be replaced; an error handler of the program's own is called.</summary>
[NativeFrame("encode")]
internal sealed partial class EncodeFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public CodecKind Kind;
        [Saved(1)] public PyStr Text;
        [Saved(2)] public string ErrorMode;
        [Saved(3)] public bool AsPair;
        [Saved(4)] public int Position;
        [Saved(5)] public ByteArray Made;
        [Saved(6)] public int FaultStart;
        [Saved(7)] public int FaultEnd;
        [Saved(8)] public string Reason;
        [Saved(9)] public Value Exception;
    }

    internal EncodeFrame(CodecKind kind, PyStr text, string errorMode, bool asPair)
    {
        state.Kind = kind;
        state.Text = text;
        state.ErrorMode = errorMode;
        state.AsPair = asPair;
        state.Reason = "";
        byte[] mark = TextEncoder.Mark(kind);
        state.Made = new ByteArray(mark, mark.Length);
    }

    [Step(0)]
    private Continuation Run(Machine vm)
    {
        var made = new List<byte>();
        int position = Now.Position;
        while (true)
        {
            if (TextEncoder.Run(Now.Kind, Now.Text, ref position, made) is not { } fault)
            {
                Store(vm.Undo, made, position);
                Value bytes = new PyBytes(Now.Made.Span);
                return Now.AsPair ? new PyTuple([bytes, Value.Int(Now.Text.Length)]) : bytes;
            }
            if (Now.ErrorMode == "surrogateescape" && Now.Kind is CodecKind.Utf8 or CodecKind.Ascii or CodecKind.Latin1 && Unescape(made, ref position, fault.End))
            {
                continue;
            }
            if (position > fault.Start)
            {
                fault = fault with { Start = position };
            }
            if (!ErrorHandlers.IsBuiltIn(Now.ErrorMode) || Now.ErrorMode == "namereplace")
            {
                Store(vm.Undo, made, position);
                return CallHandler(vm, fault);
            }
            if (!ErrorHandlers.TryReplace(Now.ErrorMode, Now.Text, fault, out Value replacement, out int next, out Value error))
            {
                return error.IsUnbound ? Errors.Of(fault.Exception(Now.Text)) : error;
            }
            if (!TryPut(made, replacement))
            {
                return Errors.Of(fault.Exception(Now.Text));
            }
            position = next;
        }
    }

    [Step(1)]
    private Continuation GotHandler(Machine vm, Value value)
    {
        PyException exception = new CodecFault(TextEncoder.NameOf(Now.Kind), Now.FaultStart, Now.FaultEnd, Now.Reason).Exception(Now.Text);
        Write(vm.Undo).Exception = exception;
        return vm.Call(value, exception).Then(Step.GotReplacement);
    }

    [Step(2)]
    private Continuation GotReplacement(Machine vm, Value value)
    {
        if (value.O is not PyTuple { Count: 2 } pair || pair[0].O is not (PyStr or PyBytes) || !Numbers.IsInt(pair[1]))
        {
            return Errors.TypeError("encoding error handler must return (str/bytes, int) tuple");
        }
        int length = Now.Text.Length;
        Numbers.TryClamp(pair[1], out long next);
        long place = next < 0 ? next + length : next;
        if (place < 0 || place > length)
        {
            return Errors.IndexError($"position {place} from error handler out of bounds");
        }
        var made = new List<byte>();
        if (!TryPut(made, pair[0]))
        {
            return Errors.Of((PyException)Now.Exception.O!);
        }
        Store(vm.Undo, made, (int)place);
        return Run(vm);
    }

    private Continuation CallHandler(Machine vm, in CodecFault fault)
    {
        ref State s = ref Write(vm.Undo);
        s.FaultStart = fault.Start;
        s.FaultEnd = fault.End;
        s.Reason = fault.Reason;
        if (Now.ErrorMode == "namereplace")
        {
            return NameNext(vm);
        }
        return CodecRegistry.FindHandler(vm, Now.ErrorMode).Then(Step.GotHandler);
    }

    [Step(3)]
    private Continuation GotName(Machine vm, Value value)
    {
        var shown = new System.Text.StringBuilder();
        if (value.O is PyStr name)
        {
            shown.Append("\\N{").Append(name.Text).Append('}');
        }
        else
        {
            ErrorHandlers.Backslash(shown, Now.Text.CodeAt(Now.Position));
        }
        var made = new List<byte>();
        TryPut(made, PyStr.OfPlain(shown.ToString()));
        Store(vm.Undo, made, Now.Position + 1);
        return Now.Position < Now.FaultEnd ? NameNext(vm) : Run(vm);
    }

    private Continuation NameNext(Machine vm) => CodecRegistry.NameOf(vm, Now.Text.CodeAt(Now.Position)).Then(Step.GotName);

    // Escaped bytes at the beginning of a run are written even if another character follows in it.
    private bool Unescape(List<byte> made, ref int position, int end)
    {
        int start = position;
        while (position < end && Now.Text.CodeAt(position) is >= 0xDC80 and <= 0xDCFF and var code)
        {
            made.Add((byte)code);
            position++;
        }
        return position == end && position > start;
    }

    private bool TryPut(List<byte> made, Value replacement)
    {
        if (replacement.O is PyBytes bytes)
        {
            made.AddRange(bytes.Data);
            return bytes.Length % TextEncoder.UnitSize(Now.Kind) == 0;
        }
        var text = (PyStr)replacement.O!;
        for (int i = 0; i < text.Length; i++)
        {
            int code = text.CodeAt(i);
            if (code >= (Now.Kind == CodecKind.Latin1 ? 0x100 : 0x80))
            {
                return false;
            }
            TextEncoder.Put(Now.Kind, code, made);
        }
        return true;
    }

    private void Store(Undo undo, List<byte> made, int position)
    {
        ref State s = ref Write(undo);
        s.Made.Splice(undo, s.Made.Count, 0, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(made));
        s.Position = position;
        made.Clear();
    }
}
