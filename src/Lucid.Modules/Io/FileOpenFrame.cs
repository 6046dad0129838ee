using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>Opens a file whose path is an object, or that the program's own opener opens.</summary>
[NativeFrame("file_open")]
internal sealed partial class FileOpenFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyFileIO File;
        [Saved(1)] public Value Path;
        [Saved(2)] public int Flags;
        [Saved(3)] public Value Opener;
    }

    internal FileOpenFrame(PyFileIO file, Value path, int flags, Value opener)
    {
        state.File = file;
        state.Path = path;
        state.Flags = flags;
        state.Opener = opener;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => Now.Opener.IsNone
        ? vm.CallFsPath(Now.Path).Then(Step.GotPath)
        : vm.Call(Now.Opener, Now.Path, Value.Int(Now.Flags | 0x80000)).Then(Step.Opened);

    [Step(1)]
    private Continuation GotPath(Machine vm, Value value) => Now.File.OpenPath(vm, value, Now.Path, Now.Flags);

    [Step(2)]
    private Continuation Opened(Machine vm, Value value) =>
        !Conversion.TryInt64(value, out long number) ? Errors.TypeError("expected integer from opener")
        : number < 0 ? Errors.ValueError($"opener returned {number}")
        : Now.File.Use(vm, number, Now.Path, closes: true);
}
