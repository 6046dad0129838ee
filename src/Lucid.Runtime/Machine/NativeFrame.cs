namespace Lucid.Runtime;

/// <summary>
/// A native function as a heap frame: a step number and a State. A step either gives the result or starts an operation that may call
/// Python and names the step to go on with.
/// </summary>
public abstract class NativeFrame : PyObject
{
    /// <summary>Makes a frame at step 0.</summary>
    protected NativeFrame()
        : base(PyObjectType.TypeObject)
    {
    }

    /// <summary>Goes on with a step.</summary>
    /// <param name="vm">The machine.</param>
    /// <param name="step">Number of the step.</param>
    /// <param name="value">The result of the operation before, or the exception for a step that catches.</param>
    public abstract Continuation Resume(Machine vm, int step, Value value);

    /// <summary>
    /// Takes an item that a generator on top of the frame hands out, if nothing but asking for the next one follows: the generator then goes on
    /// without having been suspended.
    /// </summary>
    /// <param name="vm">The machine.</param>
    /// <param name="step">The step that waits for the item.</param>
    /// <param name="item">The item.</param>
    /// <returns>False if the step has to have it; nothing was done then.</returns>
    public virtual bool TryTake(Machine vm, int step, in Value item) => false;
}
