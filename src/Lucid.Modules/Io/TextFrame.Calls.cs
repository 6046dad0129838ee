using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>What a text stream asks of its byte stream and its codec, and what it does with the answers.</summary>
internal sealed partial class TextFrame
{
    private static readonly PyStr codecs = PyStr.Intern("codecs");
    private static readonly PyStr lookup = PyStr.Intern("lookup");

    private Value Ask(Machine vm)
    {
        PyTextIOWrapper t = Now.Stream;
        Value buffer = t.NowDerived.Buffer;
        PyBuffered? own = buffer.Object as PyBuffered;
        if (own is not null && !ReferenceEquals(own.Type, PyBufferedReader.TypeObject) && !ReferenceEquals(own.Type, PyBufferedWriter.TypeObject) &&
            !ReferenceEquals(own.Type, PyBufferedRandom.TypeObject))
        {
            own = null;
        }
        switch (Now.Call)
        {
            case TextCall.LoadCodecs:
                Value there = vm.ModulesDict().GetStr(codecs);
                return there.IsUnbound ? vm.LoadModule(codecs) : there;
            case TextCall.Lookup:
                return vm.CallMethod(Now.Info, lookup, t.NowDerived.Encoding!);
            case TextCall.GetDecoderFactory:
                return vm.GetAttr(Now.Info, IoNames.IncrementalDecoder);
            case TextCall.MakeDecoder:
                return vm.Call(Now.CallArgument, t.NowDerived.ErrorMode!);
            case TextCall.GetEncoderFactory:
                return vm.GetAttr(Now.Info, IoNames.IncrementalEncoder);
            case TextCall.MakeEncoder:
                return vm.Call(Now.CallArgument, t.NowDerived.ErrorMode!);
            case TextCall.ReadChunk:
                return !t.NowDerived.Reads ? PyIOBase.Unsupported("not readable")
                    : own?.Do(vm, BufferedOp.Read1, Value.None, PyTextIOWrapper.ChunkSize)
                    ?? vm.CallMethod(buffer, t.NowDerived.HasRead1 ? IoNames.Read1 : IoNames.Read, Value.Int(PyTextIOWrapper.ChunkSize));
            case TextCall.ReadAll:
                return !t.NowDerived.Reads ? PyIOBase.Unsupported("not readable") : own?.Do(vm, BufferedOp.Read, Value.None, -1) ?? vm.CallMethod(buffer, IoNames.Read);
            case TextCall.Decode:
                return t.NowDerived.Kind == CodecKind.None
                    ? vm.CallMethod(t.NowDerived.Decoder, IoNames.Decode, Machine.ArgsOf([Now.CallArgument, Value.Bool(Now.IsLastChunk)]))
                    : Runtime.Codecs.Decode(vm, t.NowDerived.Kind, Now.CallArgument, t.NowDerived.ErrorMode!.Text, Now.IsLastChunk, asPair: true);
            case TextCall.Encode:
                return !t.NowDerived.Writes ? PyIOBase.Unsupported("not writable") : t.NowDerived.EncodeKind == CodecKind.None
                    ? vm.CallMethod(t.NowDerived.Encoder, IoNames.Encode, Now.CallArgument)
                    : Runtime.Codecs.Encode(vm, t.NowDerived.EncodeKind, (PyStr)Now.CallArgument.Object!, t.NowDerived.ErrorMode!.Text, asPair: false);
            case TextCall.EncodeForTell:
                return Runtime.Codecs.Encode(vm, t.NowDerived.Kind, (PyStr)Now.CallArgument.Object!, t.NowDerived.ErrorMode!.Text, asPair: false);
            case TextCall.Write:
                return own?.Do(vm, BufferedOp.Write, Now.CallArgument) ?? vm.CallMethod(buffer, IoNames.Write, Now.CallArgument);
            case TextCall.Flush:
                return own?.Do(vm, BufferedOp.Flush, Value.None) ?? vm.CallMethod(buffer, IoNames.Flush);
            case TextCall.Seek:
                return vm.CallMethod(buffer, IoNames.Seek, Machine.ArgsOf([Value.Int(Now.Number), Value.Int(Now.Whence)]));
            case TextCall.Tell:
            case TextCall.TellAtStart:
                return vm.CallMethod(buffer, IoNames.Tell);
            case TextCall.Truncate:
                return vm.CallMethod(buffer, IoNames.Truncate, Now.CallArgument);
            case TextCall.Close:
                return vm.CallMethod(buffer, IoNames.Close);
            case TextCall.Readable:
                return vm.CallMethod(buffer, IoNames.Readable);
            case TextCall.Writable:
                return vm.CallMethod(buffer, IoNames.Writable);
            case TextCall.Seekable:
                return vm.CallMethod(buffer, IoNames.Seekable);
            case TextCall.HasRead1:
                return vm.GetAttrOrUnbound(buffer, IoNames.Read1);
            case TextCall.ContinueEncoder:
                return vm.CallMethod(t.NowDerived.Encoder, IoNames.SetState, Value.Int(0));
            default:
                return vm.CallMethod(t.NowDerived.Decoder, IoNames.Reset);
        }
    }

    private Value Accept(Machine vm, Value answer)
    {
        PyTextIOWrapper t = Now.Stream;
        ref State s = ref Write(vm.Undo);
        switch (s.Call)
        {
            case TextCall.LoadCodecs:
            case TextCall.Lookup:
            case TextCall.GetDecoderFactory:
            case TextCall.GetEncoderFactory:
            case TextCall.MakeDecoder:
            case TextCall.MakeEncoder:
                return AcceptCodec(vm, answer);
            case TextCall.Readable:
                t.WriteDerived(vm.Undo).Reads = PyTextIOWrapper.IsYes(answer);
                return Value.None;
            case TextCall.Writable:
                t.WriteDerived(vm.Undo).Writes = PyTextIOWrapper.IsYes(answer);
                return Value.None;
            case TextCall.Seekable:
                t.WriteDerived(vm.Undo).IsSeekable = PyTextIOWrapper.IsYes(answer);
                return Value.None;
            case TextCall.HasRead1:
                t.WriteDerived(vm.Undo).HasRead1 = !answer.IsUnbound;
                return Value.None;
            case TextCall.TellAtStart:
                s.Answer = PyTextIOWrapper.IsYes(answer) ? 1 : 0;
                if (s.Answer != 0)
                {
                    HasMark(vm, t);
                }
                return Value.None;
            case TextCall.ReadChunk:
            case TextCall.ReadAll:
                return AcceptBytes(vm, answer);
            case TextCall.Decode:
                return AcceptText(vm, answer);
            case TextCall.Encode:
                if (answer.Object is not PyBytes encoded)
                {
                    return Errors.TypeError($"encoder should return a bytes object, not '{answer.Type.FullName}'");
                }
                t.AddPending(vm.Undo, encoded.Data);
                HasMark(vm, t);
                return Value.None;
            case TextCall.EncodeForTell:
                s.Answer -= ((PyBytes)answer.Object!).Length;
                return Value.None;
            case TextCall.Seek:
            case TextCall.Tell:
            case TextCall.Truncate:
                s.Answer = answer.IsSmallInt ? answer.AsLong : 0;
                return Value.None;
            default:
                return Value.None;
        }
    }

    // The mark of the byte order comes once, at the start.
    private static void HasMark(Machine vm, PyTextIOWrapper t) => t.WriteDerived(vm.Undo).EncodeKind = t.NowDerived.EncodeKind switch
    {
        CodecKind.Utf16 => CodecKind.Utf16LittleEndian,
        CodecKind.Utf32 => CodecKind.Utf32LittleEndian,
        _ => t.NowDerived.EncodeKind,
    };

    private Value AcceptCodec(Machine vm, Value answer)
    {
        ref State s = ref Write(vm.Undo);
        switch (s.Call)
        {
            case TextCall.MakeDecoder:
                s.Stream.WriteDerived(vm.Undo).Decoder = answer;
                break;
            case TextCall.MakeEncoder:
                s.Stream.WriteDerived(vm.Undo).Encoder = answer;
                break;
            case TextCall.GetDecoderFactory:
            case TextCall.GetEncoderFactory:
                // The next call wants the factory and not the codec.
                s.CallArgument = answer;
                s.Call = s.Call == TextCall.GetDecoderFactory ? TextCall.MakeDecoder : TextCall.MakeEncoder;
                s.Phase++;
                Value made = Ask(vm);
                return made.IsSignal ? made : AcceptCodec(vm, made);
            default:
                s.Info = answer;
                break;
        }
        return Value.None;
    }

    private Value AcceptBytes(Machine vm, Value answer)
    {
        ref State s = ref Write(vm.Undo);
        PyTextIOWrapper t = s.Stream;
        if (answer.IsNone)
        {
            s.IsEnd = true;
            return Value.None;
        }
        if (!PyBytes.TrySpan(answer, out ReadOnlySpan<byte> bytes))
        {
            return Errors.TypeError($"underlying {(s.Call == TextCall.ReadAll ? "read" : "read1")}() should have returned a bytes-like object, not '{answer.Type.FullName}'");
        }
        s.IsLastChunk = s.Call == TextCall.ReadAll || bytes.IsEmpty;
        byte[] left = t.NowDerived.Leftover!;
        s.CallArgument = left.Length == 0 && answer.Object is PyBytes ? answer : new PyBytes([.. left, .. bytes]);
        s.Call = TextCall.Decode;
        Value decoded = Ask(vm);
        return decoded.IsSignal ? decoded : AcceptText(vm, decoded);
    }

    private Value AcceptText(Machine vm, Value answer)
    {
        ref State s = ref Write(vm.Undo);
        PyTextIOWrapper t = s.Stream;
        var source = (PyBytes)s.CallArgument.Object!;
        int used = source.Length;
        PyStr? text = answer.Object as PyStr;
        if (answer.Object is PyTuple { Count: 2 } pair)
        {
            text = pair[0].Object as PyStr;
            used = (int)pair[1].AsLong;
        }
        if (text is null)
        {
            return Errors.TypeError($"decoder should return a string result, not '{answer.Type.FullName}'");
        }
        ref PyTextIOWrapper.DerivedState d = ref t.WriteDerived(vm.Undo);
        if (d.Kind == CodecKind.Utf16 && used >= 2)
        {
            d.Kind = source.Data is [0xFE, 0xFF, ..] ? CodecKind.Utf16BigEndian : CodecKind.Utf16LittleEndian;
        }
        else if (d.Kind == CodecKind.Utf32 && used >= 4)
        {
            d.Kind = source.Data is [0, 0, 0xFE, 0xFF, ..] ? CodecKind.Utf32BigEndian : CodecKind.Utf32LittleEndian;
        }
        d.Leftover = used == source.Length ? [] : source.Data[used..];
        t.AddDecoded(vm.Undo, text, source.Length, s.IsLastChunk);
        s.IsEnd = s.IsLastChunk;
        return Value.None;
    }
}
