using System.Numerics;
using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary><c>format % args</c> of str, bytes and bytearray: walks the format and asks each argument for what its conversion wants.</summary>
[NativeFrame("percent_format")]
internal sealed partial class PercentFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Format;
        [Saved(1)] public Value Args;
        [Saved(2)] public Value Mapping;
        [Saved(3)] public int ArgCount;
        [Saved(4)] public int ArgIndex;
        [Saved(5)] public ValueArray Pieces;
        [Saved(6)] public int Position;
        [Saved(7)] public int Stage;
        [Saved(8)] public int Flags;
        [Saved(9)] public long Width;
        [Saved(10)] public int Precision;
        [Saved(11)] public int Conversion;
        [Saved(12)] public int ConversionAt;
        [Saved(13)] public bool IsAfterNumber;
        [Saved(14)] public Value Operand;
    }

    internal PercentFrame(Value format, Value args)
    {
        state.Format = format;
        state.Args = args;
        bool isTuple = args.O is PyTuple;
        state.ArgCount = isTuple ? ((PyTuple)args.O!).Count : -1;
        state.ArgIndex = isTuple ? 0 : -2;
        bool isText = args.O is PyStr || (format.O is not PyStr && args.O is PyBytes or PyByteArray);
        state.Mapping = !isTuple && !isText && args.Type.Has(Slot.GetItem) ? args : Value.Unbound;
    }

    private bool IsBytes => Now.Format.O is not PyStr;

    [Step(0)]
    private Continuation Run(Machine vm)
    {
        PercentCursor cursor = Load();
        while (true)
        {
            PercentStep step = Next(ref cursor, out TextFault? fault);
            Save(vm.Undo, cursor);
            switch (step)
            {
                case PercentStep.Fault:
                    return fault!.Raise();
                case PercentStep.End:
                    return Finish();
                case PercentStep.Literal:
                    Put(vm.Undo, Part(cursor.Slice));
                    continue;
                case PercentStep.Mapping:
                    return vm.GetItem(Now.Mapping, Part(cursor.Slice)).Then(Step.GotMapped);
            }
            if (!TryTake(vm.Undo, out Value argument))
            {
                return PercentFormat.NotEnoughArguments().Raise();
            }
            if (step == PercentStep.Operand)
            {
                Write(vm.Undo).Operand = argument;
                if (cursor.Spec.Unsupported(IsBytes) is { } unknown)
                {
                    return unknown.Raise();
                }
                return Convert(vm, argument, cursor.Spec);
            }
            if (!Numbers.TryBig(argument, out BigInteger number))
            {
                return PercentFormat.StarWantsInt().Raise();
            }
            fault = step == PercentStep.Width ? cursor.SupplyWidth(number) : cursor.SupplyPrecision(number);
            if (fault is not null)
            {
                return fault.Raise();
            }
        }
    }

    [Step(1)]
    private Continuation GotMapped(Machine vm, Value value)
    {
        ref State s = ref Write(vm.Undo);
        s.Args = value;
        s.ArgCount = -1;
        s.ArgIndex = -2;
        return Run(vm);
    }

    [Step(2)]
    private Continuation GotText(Machine vm, Value value)
    {
        if (value.O is not PyStr text)
        {
            return Errors.SystemError("a text that is no str");
        }
        return IsBytes || Now.Conversion == 'a' ? PutAscii(vm, text) : PutText(vm, text);
    }

    [Step(3)]
    private Continuation GotInt(Machine vm, Value value)
    {
        PercentSpec spec = Load().Spec;
        if (!Numbers.TryBig(value, out BigInteger number))
        {
            return PercentFormat.NotAnInt(spec, Now.Operand.Type.FullName).Raise();
        }
        return PercentFormat.FormatInt(spec, number, vm.IntDigitsMax, out string text) is { } fault ? fault.Raise() : PutNumber(vm, text);
    }

    [Step(4)]
    private Continuation FailedInt(Machine vm, Value value) =>
        vm.IsInstanceOf(value, ExceptionTypes.TypeError)
            ? PercentFormat.NotAnInt(Load().Spec, Now.Operand.Type.FullName).Raise()
            : vm.Reraise(value);

    [Step(5)]
    private Continuation GotFloat(Machine vm, Value value)
    {
        int found = Numbers.Real(value, out double number);
        if (found <= 0)
        {
            return found < 0 ? IntFloat.TooLarge().Raise() : PercentFormat.NotAFloat(Now.Operand.Type.FullName, IsBytes).Raise();
        }
        return PercentFormat.FormatFloat(Load().Spec, number, out string text) is { } fault ? fault.Raise() : PutNumber(vm, text);
    }

    [Step(6)]
    private Continuation GotChar(Machine vm, Value value)
    {
        if (!Numbers.TryBig(value, out BigInteger number))
        {
            return PercentFormat.NotACharacter(Now.Operand.Type.FullName, IsBytes).Raise();
        }
        if (PercentFormat.Character(number, IsBytes, out int code) is { } fault)
        {
            return fault.Raise();
        }
        return IsBytes ? PutBytes(vm, [(byte)code]) : PutText(vm, PyStr.OfCode(code));
    }

    [Step(7)]
    private Continuation FailedChar(Machine vm, Value value) =>
        vm.IsInstanceOf(value, ExceptionTypes.TypeError)
            ? PercentFormat.NotACharacter(Now.Operand.Type.FullName, IsBytes).Raise()
            : vm.Reraise(value);

    [Step(8)]
    private Continuation GotBytes(Machine vm, Value value) =>
        value.O is PyBytes bytes ? PutBytes(vm, bytes.Data) : Errors.TypeError($"__bytes__ returned non-bytes (type {value.Type.FullName})");

    [Step(9)]
    private Continuation FailedFloat(Machine vm, Value value) =>
        IsBytes && vm.IsInstanceOf(value, ExceptionTypes.TypeError)
            ? PercentFormat.NotAFloat(Now.Operand.Type.FullName, true).Raise()
            : vm.Reraise(value);

    private Continuation Convert(Machine vm, Value argument, in PercentSpec spec)
    {
        if (spec.IsText(IsBytes))
        {
            return spec.Conversion is 's' or 'b' ? ConvertText(vm, argument) : vm.Repr(argument).Then(Step.GotText);
        }
        if (spec.Conversion == 'c')
        {
            return ConvertChar(vm, argument);
        }
        if (spec.IsFloat)
        {
            return Numbers.IsFloat(argument) || Numbers.IsInt(argument) ? GotFloat(vm, argument)
                : PyFloat.IsFloatLike(argument) ? vm.EnterNow(new FloatNewFrame(PyFloat.TypeObject, argument)).Then(Step.GotFloat).Catch(Step.FailedFloat)
                : PercentFormat.NotAFloat(argument.Type.FullName, IsBytes).Raise();
        }
        if (Numbers.IsInt(argument))
        {
            return GotInt(vm, argument);
        }
        PyType type = argument.Type;
        if (spec.IsRadix)
        {
            return type.Has(Slot.Index) ? vm.Index(argument).Then(Step.GotInt).Catch(Step.FailedInt) : PercentFormat.NotAnInt(spec, type.FullName).Raise();
        }
        return type.Has(Slot.Int) || type.Has(Slot.Index)
            ? vm.EnterNow(new IntNewFrame(PyInt.TypeObject, argument, Value.Unbound)).Then(Step.GotInt).Catch(Step.FailedInt)
            : PercentFormat.NotAnInt(spec, type.FullName).Raise();
    }

    private Continuation ConvertText(Machine vm, Value argument)
    {
        if (!IsBytes)
        {
            return vm.Str(argument).Then(Step.GotText);
        }
        if (argument.O is PyBytes { IsExact: true } or PyByteArray)
        {
            return PutBytes(vm, PyBytes.SpanOf(argument).ToArray());
        }
        if (!argument.Type.Lookup(Names.DunderBytes).IsUnbound)
        {
            return vm.CallSpecial(argument, Names.DunderBytes).Then(Step.GotBytes);
        }
        return PyBytes.TrySpan(argument, out ReadOnlySpan<byte> span) ? PutBytes(vm, span.ToArray())
            : PercentFormat.NotBytes(argument.Type.FullName).Raise();
    }

    private Continuation ConvertChar(Machine vm, Value argument)
    {
        if (!IsBytes && argument.O is PyStr text)
        {
            return text.Length == 1 ? PutText(vm, text) : PercentFormat.NotOneCharacter("str", text.Length, false).Raise();
        }
        if (IsBytes && argument.O is PyBytes or PyByteArray)
        {
            ReadOnlySpan<byte> span = PyBytes.SpanOf(argument);
            return span.Length == 1 ? PutBytes(vm, [span[0]]) : PercentFormat.NotOneCharacter(argument.Type.FullName, span.Length, true).Raise();
        }
        if (Numbers.IsInt(argument))
        {
            return GotChar(vm, argument);
        }
        return argument.Type.Has(Slot.Index) ? vm.Index(argument).Then(Step.GotChar).Catch(Step.FailedChar)
            : PercentFormat.NotACharacter(argument.Type.FullName, IsBytes).Raise();
    }

    private Continuation PutText(Machine vm, PyStr text)
    {
        PercentFormat.TextLayout(Load().Spec, text.Length, out int kept, out long left, out long right);
        Value piece = StrOps.Pad(text.Slice(0, kept), left, right, ' ');
        if (piece.IsSignal)
        {
            return Errors.MemoryError("");
        }
        Put(vm.Undo, piece);
        return Run(vm);
    }

    private Continuation PutAscii(Machine vm, PyStr text)
    {
        PyStr ascii = PyStr.OfPlain(StrRepr.EscapeNonAscii(text.Text));
        return IsBytes ? PutBytes(vm, System.Text.Encoding.ASCII.GetBytes(ascii.Text)) : PutText(vm, ascii);
    }

    private Continuation PutBytes(Machine vm, byte[] bytes)
    {
        if (PercentFormat.FormatText<byte>(Load().Spec, bytes, out byte[] made) is { } fault)
        {
            return fault.Raise();
        }
        Put(vm.Undo, new PyBytes(made));
        return Run(vm);
    }

    private Continuation PutNumber(Machine vm, string text)
    {
        Put(vm.Undo, IsBytes ? new PyBytes(System.Text.Encoding.ASCII.GetBytes(text)) : PyStr.OfPlain(text));
        return Run(vm);
    }

    private Continuation Finish()
    {
        if (Now.ArgIndex < Now.ArgCount && Now.Mapping.IsUnbound)
        {
            return PercentFormat.NotAllConverted(IsBytes).Raise();
        }
        if (Now.Pieces.Count == 0)
        {
            return IsBytes ? BytesOps.Like(Now.Format, []) : PyStr.Empty;
        }
        return IsBytes ? JoinFrame.Join(BytesOps.Like(Now.Format, []), Now.Pieces.Span) : StrOps.Join(PyStr.Empty, Now.Pieces.Span);
    }

    private bool TryTake(Undo undo, out Value argument)
    {
        argument = Now.Args;
        if (Now.ArgIndex >= Now.ArgCount)
        {
            return false;
        }
        int i = Write(undo).ArgIndex++;
        if (Now.ArgCount >= 0)
        {
            argument = ((PyTuple)Now.Args.O!)[i];
        }
        return true;
    }

    private void Put(Undo undo, Value piece) => Write(undo).Pieces.Add(undo, piece);

    private Value Part(TextSlice slice) =>
        Now.Format.O is PyStr text ? text.Slice(slice.Start, slice.Length) : new PyBytes(PyBytes.SpanOf(Now.Format).Slice(slice.Start, slice.Length));

    private PercentStep Next(ref PercentCursor cursor, out TextFault? fault)
    {
        bool hasMapping = !Now.Mapping.IsUnbound;
        if (Now.Format.O is not PyStr text)
        {
            return cursor.Next(PyBytes.SpanOf(Now.Format), hasMapping, out fault);
        }
        return text.Points is null ? cursor.Next(text.Chars, hasMapping, out fault) : cursor.Next<int>(text.Points, hasMapping, out fault);
    }

    private PercentCursor Load() => new()
    {
        Position = Now.Position,
        Stage = Now.Stage,
        Spec = new PercentSpec
        {
            Flags = (PercentFlags)Now.Flags,
            Width = Now.Width,
            Precision = Now.Precision,
            Conversion = Now.Conversion,
            ConversionAt = Now.ConversionAt,
            IsAfterNumber = Now.IsAfterNumber,
        },
    };

    private void Save(Undo undo, in PercentCursor cursor)
    {
        ref State s = ref Write(undo);
        s.Position = cursor.Position;
        s.Stage = cursor.Stage;
        s.Flags = (int)cursor.Spec.Flags;
        s.Width = cursor.Spec.Width;
        s.Precision = cursor.Spec.Precision;
        s.Conversion = cursor.Spec.Conversion;
        s.ConversionAt = cursor.Spec.ConversionAt;
        s.IsAfterNumber = cursor.Spec.IsAfterNumber;
    }
}
