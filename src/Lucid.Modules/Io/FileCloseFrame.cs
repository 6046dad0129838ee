using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>Closes a file whose class may have a flush of its own.</summary>
[NativeFrame("file_close")]
internal sealed partial class FileCloseFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyFileIO File;
    }

    internal FileCloseFrame(PyFileIO file) => state.File = file;

    [Step(0)]
    private Continuation Start(Machine vm) => vm.CallMethod(Now.File, IoNames.Flush).Then(Step.Flushed).Catch(Step.Failed);

    [Step(1)]
    private Continuation Flushed(Machine vm) => Now.File.CloseNow(vm);

    [Step(2)]
    private Continuation Failed(Machine vm, Value value)
    {
        Now.File.CloseNow(vm);
        return vm.RaiseAgain(value);
    }
}
