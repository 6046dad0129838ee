namespace Lucid.Runtime;

/// <summary>
/// An exception of any class. What a class keeps beside its arguments (the value of a StopIteration, the name of a NameError) is in
/// Extra, by numbers that <see cref="ExceptionTypes"/> gives names.
/// </summary>
[PyType("BaseException", Subclassable = true, HasDict = true)]
public partial class PyException : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyTuple Args;
        [Saved(1)] public PyTraceback? Traceback;
        [Saved(2)] public Value Context;
        [Saved(3)] public Value Cause;
        [Saved(4)] public bool SuppressContext;
        [Saved(5)] public ValueArray Extra;
        [Saved(6)] public PyDict? Attributes;
    }

    /// <summary>An exception of a built-in class.</summary>
    public PyException(PyType type, PyTuple args)
        : base(type)
    {
        state.Args = args;
        state.Context = Value.None;
        state.Cause = Value.None;
    }

    /// <summary>The arguments.</summary>
    public PyTuple Args => Now.Args;

    /// <summary>Makes an exception of a built-in class as a call of the class with these arguments would.</summary>
    public static PyException Make(PyType type, Value[] args)
    {
        var made = new PyException(type, args.Length == 0 ? PyTuple.Empty : new PyTuple(args));
        ExceptionTypes.Initialize(made, args);
        return made;
    }

    /// <summary>The first argument as text, or the empty text.</summary>
    public string Message => Args.Count > 0 && Args[0].O is PyStr text ? text.Text : "";

    /// <summary>The traceback, None if there is none.</summary>
    public Value TracebackValue => Now.Traceback is { } traceback ? traceback : Value.None;

    /// <summary>The traceback in plain words, for a host that cannot run Python to show it.</summary>
    public string DescribeTraceback()
    {
        var made = new System.Text.StringBuilder();
        for (PyTraceback? at = Now.Traceback; at is not null; at = at.Now.Next)
        {
            PyCode code = at.Now.Frame.Now.Code;
            made.Append("  File \"").Append(code.Unit.FileName).Append("\", line ").Append(at.Now.Line).Append(", in ").Append(code.Unit.Name).Append('\n');
        }
        return made.ToString();
    }

    /// <summary>A field of the class; None if it was not set.</summary>
    public Value Field(int i) => i < Now.Extra.Count ? Now.Extra[i] : Value.None;

    /// <summary>Sets a field of an exception that was just made.</summary>
    public PyException With(int i, Value value)
    {
        var items = new Value[Math.Max(i + 1, state.Extra.Count)];
        for (int n = state.Extra.Count; n < i; n++)
        {
            items[n] = Value.None;
        }
        state.Extra.Span.CopyTo(items);
        items[i] = value;
        state.Extra.Replace(items, items.Length);
        return this;
    }

    /// <summary>Sets a field.</summary>
    public void SetField(Undo undo, int i, Value value)
    {
        Write(undo);
        With(i, value);
    }
}
