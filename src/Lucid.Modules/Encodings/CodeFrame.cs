using Lucid.Runtime;

namespace Lucid.Modules.Encodings;

/// <summary><c>codecs.encode</c> and <c>codecs.decode</c>: finds the encoding and calls it.</summary>
[NativeFrame("codec_code")]
internal sealed partial class CodeFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public CodecsModule Module;
        [Saved(1)] public Value Source;
        [Saved(2)] public PyStr Encoding;
        [Saved(3)] public PyStr ErrorMode;
        [Saved(4)] public bool IsEncoding;
    }

    internal CodeFrame(CodecsModule module, Value source, PyStr encoding, PyStr errors, bool isEncoding)
    {
        state.Module = module;
        state.Source = source;
        state.Encoding = encoding;
        state.ErrorMode = errors;
        state.IsEncoding = isEncoding;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => Now.Module.Lookup(vm, Now.Encoding).Then(Step.GotInfo);

    [Step(1)]
    private Continuation GotInfo(Machine vm, Value value) => vm.Call(((PyTuple)value.Object!)[Now.IsEncoding ? 0 : 1], Now.Source, Now.ErrorMode).Then(Step.GotPair);

    [Step(2)]
    private Continuation GotPair(Value value) => value.Object is PyTuple { Count: 2 } pair
        ? pair[0]
        : Errors.TypeError($"{(Now.IsEncoding ? "encoder" : "decoder")} must return a tuple (object, integer)");
}
