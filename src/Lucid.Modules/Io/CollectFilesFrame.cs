using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>The system has no more open files to give: those that nobody holds are closed, and the file is opened again.</summary>
[NativeFrame("collect_files")]
internal sealed partial class CollectFilesFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyFileIO File;
        [Saved(1)] public Value Path;
        [Saved(2)] public Value Shown;
        [Saved(3)] public int Flags;
    }

    internal CollectFilesFrame(PyFileIO file, Value path, Value shown, int flags)
    {
        state.File = file;
        state.Path = path;
        state.Shown = shown;
        state.Flags = flags;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        vm.AskForCollection();
        return Value.None.Then(Step.Open);
    }

    [Step(1)]
    private Continuation Open(Machine vm) => Now.File.OpenPath(vm, Now.Path, Now.Shown, Now.Flags, again: true);
}
