using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>A decoder that translates line ends of what another decoder gives.</summary>
[PyType("_io.IncrementalNewlineDecoder", Subclassable = true, Doc = "Codec used when reading a file in universal newlines mode.")]
internal partial class PyNewlineDecoder : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public Value Decoder;
        [Saved(1)] public bool Translates;
        [Saved(2)] public bool HasCarriageReturn;
        [Saved(3)] public int Seen;
    }

    [PyNew("IncrementalNewlineDecoder(decoder, translate, errors='strict')")]
    internal static Value New(PyType cls, Args args)
    {
        _ = args;
        return Allocate(cls);
    }

    [PyInit("IncrementalNewlineDecoder(decoder, translate, errors='strict')")]
    internal void Init(Undo undo, Value decoder, bool translate, Value errors)
    {
        _ = errors;
        ref State s = ref Write(undo);
        s.Decoder = decoder;
        s.Translates = translate;
    }

    [PyMethod("decode(input, final=False)")]
    internal Value Decode(Machine vm, Value input, bool final) => vm.Enter(new NewlineDecodeFrame(this, input, final));

    internal Value Translate(Undo undo, PyStr text, bool isFinal)
    {
        ref State s = ref Write(undo);
        if (s.HasCarriageReturn && (text.Length > 0 || isFinal))
        {
            text = TextPieces.Join(PyStr.OfCode('\r'), [text]);
            s.HasCarriageReturn = false;
        }
        if (!isFinal && text.Length > 0 && text.CodeAt(text.Length - 1) == '\r')
        {
            text = text.Slice(0, text.Length - 1);
            s.HasCarriageReturn = true;
        }
        if (s.Translates)
        {
            return TextPieces.Universal(text, ref s.Seen);
        }
        s.Seen |= TextPieces.Look(text);
        return text;
    }

    [PyMethod("getstate()")]
    internal Value GetState(Machine vm) => Now.Decoder.IsNone
        ? new PyTuple([new PyBytes([]), Value.Int(Now.HasCarriageReturn ? 1 : 0)])
        : vm.CallMethod(Now.Decoder, PyStr.Intern("getstate"));

    [PyMethod("setstate(state, /)")]
    internal Value SetState(Machine vm, PyTuple state)
    {
        long flag = state.Count == 2 ? state[1].AsLong : 0;
        Write(vm.Undo).HasCarriageReturn = (flag & 1) != 0;
        return Now.Decoder.IsNone || state.Count != 2 ? Value.None
            : vm.CallMethod(Now.Decoder, PyStr.Intern("setstate"), new PyTuple([state[0], Value.Int(flag >> 1)]));
    }

    [PyMethod("reset()")]
    internal Value Reset(Machine vm)
    {
        ref State s = ref Write(vm.Undo);
        s.HasCarriageReturn = false;
        s.Seen = 0;
        return s.Decoder.IsNone ? Value.None : vm.CallMethod(s.Decoder, IoNames.Reset);
    }

    [PyGetter("newlines")]
    internal Value GetNewlines() => TextPieces.SeenNewlines(Now.Seen);
}
