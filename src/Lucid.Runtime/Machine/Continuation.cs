namespace Lucid.Runtime;

/// <summary>What a step of a native frame says: the result, or an operation and the step to go on with.</summary>
public readonly struct Continuation
{
    internal readonly Value Value;
    internal readonly int Step;
    internal readonly int CatchStep;

    internal Continuation(Value value, int step, int catchStep)
    {
        Value = value;
        Step = step;
        CatchStep = catchStep;
    }

    /// <summary>Returns a value, or raises an error.</summary>
    public static implicit operator Continuation(Value value) => new(value, -1, -1);

    /// <summary>Returns an object.</summary>
    public static implicit operator Continuation(PyObject value) => new(new Value(value), -1, -1);

    /// <summary>Names the step that gets the exception if the operation raises one.</summary>
    public Continuation Catch(int step) => new(Value, Step, step);
}
