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

    [PyNew("traceback(tb_next, tb_frame, tb_lasti, tb_lineno)")]
    internal static Value New(PyType cls, Value tb_next, PyFrame tb_frame, int tb_lasti, int tb_lineno) =>
        tb_next.IsNone || tb_next.O is PyTraceback
            ? new PyTraceback(tb_next.O as PyTraceback, tb_frame, tb_lasti, tb_lineno)
            : Errors.TypeError($"expected traceback object or None, got '{tb_next.Type.FullName}'");

    [PyGetter("tb_next")]
    internal Value GetNext() => Now.Next is { } next ? next : Value.None;

    [PySetter("tb_next")]
    internal Value SetNext(Undo undo, Value value)
    {
        if (value.IsUnbound)
        {
            return Errors.TypeError("can't delete tb_next attribute");
        }
        if (!value.IsNone && value.O is not PyTraceback)
        {
            return Errors.TypeError($"expected traceback object, got '{value.Type.FullName}'");
        }
        for (var at = value.O as PyTraceback; at is not null; at = at.Now.Next)
        {
            if (ReferenceEquals(at, this))
            {
                return Errors.ValueError("traceback loop detected");
            }
        }
        Write(undo).Next = value.O as PyTraceback;
        return Value.None;
    }

    [PyGetter("tb_frame")]
    internal PyFrame GetFrame() => Now.Frame;

    // CPython counts two bytes a code unit.
    [PyGetter("tb_lasti")]
    internal int GetLastInstruction() => Now.LastInstruction * 2;

    [PyGetter("tb_lineno")]
    internal int GetLine() => Now.Line;

    [PyMethod("__dir__()")]
    internal Value Dir() => new PyList([PyStr.Intern("tb_frame"), PyStr.Intern("tb_next"), PyStr.Intern("tb_lasti"), PyStr.Intern("tb_lineno")], 4);
}
