using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary><c>open</c>: a raw file, a buffer over it, text over that; what was opened is closed when a later part fails.</summary>
[NativeFrame("open")]
internal sealed partial class OpenFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value File;
        [Saved(1)] public string Mode;
        [Saved(2)] public string RawMode;
        [Saved(3)] public int Buffering;
        [Saved(4)] public Value[] Rest;
        [Saved(5)] public Value Made;
        [Saved(6)] public bool IsLineBuffered;
        [Saved(7)] public Value Failure;
    }

    internal OpenFrame(Value file, string mode, string rawMode, int buffering, Value[] rest)
    {
        state.File = file;
        state.Mode = mode;
        state.RawMode = rawMode;
        state.Buffering = buffering;
        state.Rest = rest;
    }

    private bool IsBinary => Now.Mode.Contains('b', StringComparison.Ordinal);

    [Step(0)]
    private Continuation Start(Machine vm) =>
        Now.File.Object is PyStr or PyBytes || Numbers.IsInt(Now.File) ? Begin(vm) : vm.CallFsPath(Now.File).Then(Step.GotPath);

    [Step(7)]
    private Continuation GotPath(Machine vm, Value path)
    {
        Write(vm.Undo).File = path;
        return Begin(vm);
    }

    private Continuation Begin(Machine vm) =>
        vm.Call(PyFileIO.TypeObject, Machine.ArgsOf([Now.File, Value.Str(Now.RawMode), Now.Rest[3], Now.Rest[4]])).Then(Step.GotRaw);

    [Step(1)]
    private Continuation GotRaw(Machine vm, Value value)
    {
        ref State s = ref Write(vm.Undo);
        s.Made = value;
        bool isTerminal = s.Buffering < 0 && ((PyFileIO)value.Object!).IsATty(vm).IsTrue;
        s.IsLineBuffered = s.Buffering == 1 || isTerminal;
        if (s.Buffering == 0)
        {
            return IsBinary ? value : Fail(vm, Errors.ValueError("can't have unbuffered text I/O"));
        }
        bool plus = s.RawMode.Contains('+', StringComparison.Ordinal);
        PyType type = plus ? PyBufferedRandom.TypeObject : s.RawMode[0] == 'r' ? PyBufferedReader.TypeObject : PyBufferedWriter.TypeObject;
        int size = s.Buffering > 1 ? s.Buffering : PyBuffered.DefaultSize;
        return vm.Call(type, value, Value.Int(size)).Then(Step.GotBuffer).Catch(Step.Failed);
    }

    [Step(2)]
    private Continuation GotBuffer(Machine vm, Value value)
    {
        ref State s = ref Write(vm.Undo);
        s.Made = value;
        return IsBinary
            ? value
            : vm.Call(PyTextIOWrapper.TypeObject, Machine.ArgsOf([value, s.Rest[0], s.Rest[1], s.Rest[2], Value.Bool(s.IsLineBuffered)])).Then(Step.GotText).Catch(Step.Failed);
    }

    [Step(3)]
    private Continuation GotText(Machine vm, Value value)
    {
        Write(vm.Undo).Made = value;
        return vm.SetAttr(value, IoNames.Mode, Value.Str(Now.Mode)).Then(Step.Named);
    }

    [Step(4)]
    private Continuation Named() => Now.Made;

    [Step(5)]
    private Continuation Failed(Machine vm, Value value)
    {
        Write(vm.Undo).Failure = value;
        return vm.CallMethod(Now.Made, IoNames.Close).Then(Step.ClosedAgain).Catch(Step.ClosedAgain);
    }

    [Step(6)]
    private Continuation ClosedAgain(Machine vm) => vm.RaiseAgain(Now.Failure);

    private Continuation Fail(Machine vm, Value error)
    {
        ((PyFileIO)Now.Made.Object!).CloseNow(vm);
        return error;
    }
}
