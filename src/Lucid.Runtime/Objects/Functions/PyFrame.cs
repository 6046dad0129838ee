using Lucid.Compiler.Bytecode;

namespace Lucid.Runtime;

/// <summary>
/// A frame as Python sees it. While its activation runs it looks into the thread; when the activation ends it takes its named registers along.
/// </summary>
[PyType("frame", NoConstructor = true)]
public sealed partial class PyFrame : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyFunction Function;
        [Saved(1)] public PyCode Code;
        [Saved(2)] public PyFrame? Back;
        [Saved(3)] public Value[]? Locals;
        [Saved(4)] public int Ip;
        [Saved(5)] public PyGenerator? Generator;
        [Saved(6)] public Value Trace;
        [Saved(7)] public PyDict? ExtraLocals;
    }

    internal PyFrame(PyFunction function, PyCode code)
        : base(TypeObject)
    {
        state.Function = function;
        state.Code = code;
        state.Trace = Value.None;
    }

    /// <summary>The thread in which the activation runs, null when it does not; set by the machine and rebuilt from the frame records.</summary>
    [Derived] internal GreenThread? Thread;

    /// <summary>Number of the record in that thread.</summary>
    [Derived] internal int Index;

    /// <summary>Takes the registers and position along because the activation ends or is suspended.</summary>
    internal void Detach(Machine vm, ref FrameRecord record, Value[] stack)
    {
        PyFrame? back = record.Owner is PyGenerator ? null : CallerView(vm);
        ref State s = ref Write(vm.Undo);
        s.Back = back;
        s.Locals = stack.AsSpan(record.Base, record.Code!.LocalCount).ToArray();
        s.Ip = record.Ip;
        Thread = null;
    }

    /// <summary>The line that is being run.</summary>
    internal int Line
    {
        get
        {
            int ip = Thread is null ? Now.Ip : Thread.Frames[Index].Ip;
            Position position = Now.Code.Unit.Positions[Math.Max(0, ip - 1)];
            return position.Line < 0 ? Now.Code.Unit.FirstLine : position.Line;
        }
    }
}
