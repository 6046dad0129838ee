using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>Decodes, then translates line ends.</summary>
[NativeFrame("newline_decode")]
internal sealed partial class NewlineDecodeFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyNewlineDecoder Decoder;
        [Saved(1)] public Value Input;
        [Saved(2)] public bool IsFinal;
    }

    internal NewlineDecodeFrame(PyNewlineDecoder decoder, Value input, bool isFinal)
    {
        state.Decoder = decoder;
        state.Input = input;
        state.IsFinal = isFinal;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => Now.Decoder.Now.Decoder.IsNone
        ? Decoded(vm, Now.Input)
        : vm.CallMethod(Now.Decoder.Now.Decoder, IoNames.Decode, Machine.ArgsOf([Now.Input, Value.Bool(Now.IsFinal)])).Then(Step.Decoded);

    [Step(1)]
    private Continuation Decoded(Machine vm, Value value) => value.Object is PyStr text
        ? Now.Decoder.Translate(vm.Undo, text, Now.IsFinal)
        : Errors.TypeError($"decoder should return a string result, not '{value.Type.FullName}'");
}
