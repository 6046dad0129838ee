namespace Lucid.Modules.Diagnostics;

/// <summary>Writes where threads are to a file.</summary>
[NativeFrame("faulthandler.dump")]
internal sealed partial class DumpTracebackFrame : NativeFrame
{
    private static readonly PyStr write = PyStr.Intern("write");
    private static readonly PyStr standardError = PyStr.Intern("stderr");
    private static readonly PyStr flush = PyStr.Intern("flush");

    internal partial struct State
    {
        [Saved(0)] public Value File;
        [Saved(1)] public bool AllThreads;
    }

    internal DumpTracebackFrame(Value file, bool allThreads)
    {
        state.File = file;
        state.AllThreads = allThreads;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.File.IsNone)
        {
            Value file = vm.ModuleAttribute(PyStr.Intern("sys"), standardError);
            if (file.IsUnbound || file.IsNone)
            {
                return Errors.RuntimeError(file.IsNone ? "sys.stderr is None" : "unable to get sys.stderr");
            }
            Write(vm.Undo).File = file;
        }
        return vm.CallMethod(Now.File, write, Value.Str(vm.ThreadsText(Now.AllThreads))).Then(Step.Written);
    }

    [Step(1)]
    private Continuation Written(Machine vm) => vm.CallMethod(Now.File, flush).Then(Step.Flushed);

    [Step(2)]
    private Continuation Flushed() => Value.None;
}
