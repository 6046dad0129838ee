namespace Lucid.Modules;

/// <summary>
/// An object whose operations may have to wait for Python and then go on in numbered steps. What an operation must remember is in its
/// <see cref="StepFrame"/>, what the object remembers in its own State.
/// </summary>
internal abstract class Stepping(PyType type) : PyObject(type)
{
    /// <summary>Goes on with an operation.</summary>
    /// <param name="vm">The machine.</param>
    /// <param name="frame">What the operation keeps.</param>
    /// <param name="step">Where to go on.</param>
    /// <param name="value">The result of what was waited for.</param>
    internal abstract Continuation Go(Machine vm, StepFrame frame, int step, Value value);

    /// <summary>Asks an iterator; if that needs Python, <see cref="Go"/> gets the item at a step.</summary>
    protected Value Ask(Machine vm, Value iterator, int step)
    {
        int depth = vm.FrameDepth;
        Value item = vm.Next(iterator);
        return item.IsPushed ? vm.EnterBelow(depth, new StepFrame(this, step), awaitsNext: true) : item;
    }

    /// <summary>Makes an iterator; if that needs Python, <see cref="Go"/> gets it at a step.</summary>
    protected Value AskIter(Machine vm, Value iterable, int step)
    {
        int depth = vm.FrameDepth;
        return Follow(vm, depth, vm.GetIter(iterable), step);
    }

    /// <summary>Sees to it that <see cref="Go"/> gets the result of an operation that had to push a frame.</summary>
    /// <param name="vm">The machine.</param>
    /// <param name="depth">How many frames there were before the operation.</param>
    /// <param name="result">What the operation gave.</param>
    /// <param name="step">Where to go on.</param>
    /// <param name="kept">A value for the frame to keep.</param>
    protected Value Follow(Machine vm, int depth, Value result, int step, Value kept = default) =>
        result.IsPushed ? vm.EnterBelow(depth, new StepFrame(this, step, kept)) : result;

    /// <summary>Starts an operation at a step.</summary>
    protected Value Begin(Machine vm, int step) => vm.Enter(new StepFrame(this, step));

    /// <summary>How many items a step looks at before it comes to a safepoint.</summary>
    protected const int BurstMax = 256;
}
