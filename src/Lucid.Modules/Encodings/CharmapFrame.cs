using Lucid.Runtime;

namespace Lucid.Modules.Encodings;

/// <summary>Encodes or decodes by a mapping of characters: a str by place, a dict, or anything that can be indexed.</summary>
[NativeFrame("charmap")]
internal sealed partial class CharmapFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Source;
        [Saved(1)] public string ErrorMode;
        [Saved(2)] public Value Mapping;
        [Saved(3)] public bool IsEncoding;
        [Saved(4)] public int At;
        [Saved(5)] public ValueArray Made;
        [Saved(6)] public Value Exception;
    }

    internal CharmapFrame(Value source, string errors, Value mapping, bool isEncoding)
    {
        state.Source = source;
        state.ErrorMode = errors;
        state.Mapping = mapping;
        state.IsEncoding = isEncoding;
    }

    private int Length => Now.Source.Object is PyStr text ? text.Length : ((PyBytes)Now.Source.Object!).Length;

    private int Current => Now.Source.Object is PyStr text ? text.CodeAt(Now.At) : ((PyBytes)Now.Source.Object!).Data[Now.At];

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        while (Now.At < Length)
        {
            Value found;
            if (Now.Mapping.Object is PyStr table)
            {
                found = Current < table.Length ? PyStr.OfCode(table.CodeAt(Current)) : Value.None;
            }
            else if (Now.Mapping.Object is PyDict dict && ReferenceEquals(dict.Type, PyDict.TypeObject))
            {
                found = dict.TryGetLeaf(vm, Value.Int(Current), out Value there) ? there : Value.None;
            }
            else
            {
                return vm.GetItem(Now.Mapping, Value.Int(Current)).Then(Step.Mapped).Catch(Step.NotMapped);
            }
            Value put = Put(vm, found);
            if (put.IsSignal)
            {
                return put.IsPushed ? put.Then(Step.GotHandler) : put;
            }
        }
        return Finish();
    }

    [Step(1)]
    private Continuation Mapped(Machine vm, Value value)
    {
        Value put = Put(vm, value);
        return put.IsPushed ? put.Then(Step.GotHandler) : put.IsSignal ? put : Start(vm);
    }

    [Step(2)]
    private Continuation NotMapped(Machine vm, Value value) => vm.Is(value, ExceptionTypes.LookupError) ? Mapped(vm, Value.None) : vm.RaiseAgain(value);

    [Step(3)]
    private Continuation GotHandler(Machine vm, Value value) => vm.Call(value, Now.Exception).Then(Step.Handled);

    [Step(4)]
    private Continuation Handled(Machine vm, Value value)
    {
        if (value.Object is not PyTuple { Count: 2 } pair || !Conversion.TryInt64(pair[1], out long next) || pair[0].Object is not (PyStr or PyBytes))
        {
            return Errors.TypeError($"{(Now.IsEncoding ? "encoding" : "decoding")} error handler must return ({(Now.IsEncoding ? "str/bytes" : "str")}, int) tuple");
        }
        next = next < 0 ? next + Length : next;
        if (next < 0 || next > Length)
        {
            return Errors.IndexError($"position {next} from error handler out of bounds");
        }
        ref State s = ref Write(vm.Undo);
        Value piece = pair[0];
        if (s.IsEncoding && piece.Object is PyStr text)
        {
            // The replacement goes through the mapping as well, but may not fail again.
            var bytes = new byte[text.Length];
            for (int i = 0; i < bytes.Length; i++)
            {
                if (s.Mapping.Object is not PyDict dict || !dict.TryGetLeaf(vm, Value.Int(text.CodeAt(i)), out Value code) || !code.IsSmallInt)
                {
                    return Errors.Of((PyException)s.Exception.Object!);
                }
                bytes[i] = (byte)code.AsLong;
            }
            piece = new PyBytes(bytes);
        }
        s.Made.Add(vm.Undo, piece);
        s.At = (int)next;
        return Start(vm);
    }

    private Value Put(Machine vm, Value found)
    {
        ref State s = ref Write(vm.Undo);
        bool isMissing = found.IsNone || (!s.IsEncoding && (found.Object is PyStr { Length: 1 } one ? one.CodeAt(0) == 0xFFFE : found.IsSmallInt && found.AsLong == 0xFFFE));
        if (isMissing)
        {
            return Refuse(vm);
        }
        if (found.IsSmallInt)
        {
            long code = found.AsLong;
            if (s.IsEncoding ? code is < 0 or > 255 : code is < 0 or > 0x10FFFF)
            {
                return Errors.TypeError(s.IsEncoding ? "character mapping must be in range(256)" : "character mapping must be in range(0x110000)");
            }
            found = s.IsEncoding ? new PyBytes([(byte)code]) : PyStr.OfCode((int)code);
        }
        else if (s.IsEncoding ? found.Object is not PyBytes : found.Object is not PyStr)
        {
            return Errors.TypeError($"character mapping must return integer, {(s.IsEncoding ? "bytes" : "None")} or {(s.IsEncoding ? "None" : "str")}, not {found.Type.FullName}");
        }
        s.Made.Add(vm.Undo, found);
        s.At++;
        return Value.None;
    }

    private Value Refuse(Machine vm)
    {
        ref State s = ref Write(vm.Undo);
        PyException exception = PyException.Make(
            s.IsEncoding ? ExceptionTypes.UnicodeEncodeError : ExceptionTypes.UnicodeDecodeError,
            [Value.Str("charmap"), s.Source, Value.Int(s.At), Value.Int(s.At + 1), Value.Str("character maps to <undefined>")]);
        if (s.ErrorMode == "strict")
        {
            return Errors.Of(exception);
        }
        s.Exception = exception;
        // Always by way of a frame, so that the handler's own step goes on.
        return vm.Enter(new HandlerFrame(PyStr.Of(s.ErrorMode)));
    }

    private Value Finish()
    {
        if (Now.IsEncoding)
        {
            var bytes = new MemoryStream();
            foreach (Value piece in Now.Made.Span)
            {
                bytes.Write(((PyBytes)piece.Object!).Data);
            }
            return new PyTuple([new PyBytes(bytes.ToArray()), Value.Int(Length)]);
        }
        return new PyTuple([Io.TextPieces.Join(PyStr.Empty, Now.Made.Span), Value.Int(Length)]);
    }
}
