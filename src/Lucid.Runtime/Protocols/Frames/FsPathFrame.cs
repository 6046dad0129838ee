namespace Lucid.Runtime;

/// <summary><c>os.fspath</c>: str and bytes as they are, else what <c>__fspath__</c> gives.</summary>
[NativeFrame("fspath")]
internal sealed partial class FsPathFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Path;
    }

    internal FsPathFrame(Value path) => state.Path = path;

    [Step(0)]
    private Continuation Start(Machine vm) =>
        Now.Path.O is PyStr or PyBytes ? Now.Path
        : Now.Path.Type.Lookup(Names.DunderFsPath) is { IsUnbound: true } or { IsNone: true }
            ? Errors.TypeError($"expected str, bytes or os.PathLike object, not {Now.Path.Type.FullName}")
            : vm.CallSpecial(Now.Path, Names.DunderFsPath).Then(Step.Got);

    [Step(1)]
    private Continuation Got(Value value) =>
        value.O is PyStr or PyBytes ? value
        : Errors.TypeError($"expected {Now.Path.Type.FullName}.__fspath__() to return str or bytes, not {value.Type.FullName}");
}
