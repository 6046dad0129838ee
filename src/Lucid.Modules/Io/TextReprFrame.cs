using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>The text of a text stream: name and mode where it has them.</summary>
[NativeFrame("text_repr")]
internal sealed partial class TextReprFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyTextIOWrapper Stream;
        [Saved(1)] public string Made;
    }

    internal TextReprFrame(PyTextIOWrapper stream)
    {
        state.Stream = stream;
        state.Made = "<" + stream.Type.FullName;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetAttr(Now.Stream, IoNames.Name).Then(Step.GotName).Catch(Step.NoName);

    [Step(1)]
    private Continuation GotName(Machine vm, Value value) => vm.Repr(value).Then(Step.ShowedName);

    [Step(2)]
    private Continuation NoName(Machine vm) => vm.GetAttrOrUnbound(Now.Stream, IoNames.Mode).Then(Step.GotMode);

    [Step(3)]
    private Continuation ShowedName(Machine vm, Value value)
    {
        Write(vm.Undo).Made += " name=" + ((PyStr)value.Object!).Text;
        return NoName(vm);
    }

    [Step(4)]
    private Continuation GotMode(Machine vm, Value value) => value.IsUnbound ? Finish() : vm.Repr(value).Then(Step.ShowedMode);

    [Step(5)]
    private Continuation ShowedMode(Machine vm, Value value)
    {
        Write(vm.Undo).Made += " mode=" + ((PyStr)value.Object!).Text;
        return Finish();
    }

    private Value Finish() => Value.Str($"{Now.Made} encoding='{Now.Stream.NowDerived.Encoding?.Text}'>");
}
