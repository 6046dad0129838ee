namespace Lucid.Runtime;

/// <summary>What built-in code sets of an exception.</summary>
public partial class PyException
{
    /// <summary>Makes an exception of a class of Python whose constructor is that of a built-in class.</summary>
    public static PyException MakeOf(PyType type, Value[] args)
    {
        PyException made = Blank(type, PyTuple.Of(args));
        ExceptionTypes.Initialize(made, args);
        return made;
    }

    /// <summary>The traceback; null if there is none.</summary>
    public PyTraceback? Traceback => Now.Traceback;

    /// <summary>Sets the traceback.</summary>
    public void SetTraceback(Undo undo, PyTraceback? traceback) => Write(undo).Traceback = traceback;

    /// <summary>Sets what it was raised from.</summary>
    public void SetCause(Undo undo, PyException cause)
    {
        ref State s = ref Write(undo);
        s.Cause = cause;
        s.Context = cause;
        s.SuppressContext = true;
    }
}
