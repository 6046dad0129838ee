namespace Lucid.Runtime;

/// <summary>A traceback: the frames that an exception passed, the outermost first.</summary>
[PyType("traceback")]
public sealed partial class PyTraceback : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyTraceback? Next;
        [Saved(1)] public PyFrame Frame;
        [Saved(2)] public int LastInstruction;
        [Saved(3)] public int Line;
    }

    internal PyTraceback(PyTraceback? next, PyFrame frame, int lastInstruction, int line)
        : base(TypeObject)
    {
        state.Next = next;
        state.Frame = frame;
        state.LastInstruction = lastInstruction;
        state.Line = line;
    }
}
