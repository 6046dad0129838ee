using Lucid.Runtime;

namespace Lucid.Modules.Posix;

/// <summary>The text of an entry of a directory.</summary>
[NativeFrame("direntry_repr")]
internal sealed partial class DirEntryReprFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Name;
    }

    internal DirEntryReprFrame(Value name) => state.Name = name;

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Repr(Now.Name).Then(Step.Got);

    [Step(1)]
    private Continuation Got(Value value) => Value.Str($"<DirEntry {((PyStr)value.Object!).Text}>");
}
