namespace Lucid.Runtime;

/// <summary>Takes the shape of an object back whose state says nothing of it: <c>__class__</c> was assigned.</summary>
internal sealed class ShapeRecord : PyObject
{
    [Derived] private readonly PyObject target;

    private ShapeRecord(PyObject target)
        : base(null!) => this.target = target;

    /// <summary>Logs the shape that an object has.</summary>
    internal static void Log(Undo undo, PyObject target)
    {
        if (undo.Epoch != 0)
        {
            undo.LogState(new ShapeRecord(target), target.Shape);
        }
    }

    /// <summary>The object.</summary>
    internal PyObject Target => target;

    /// <inheritdoc/>
    public override object? CopySaved() => target.Shape;

    /// <inheritdoc/>
    public override void RestoreState(object saved) => target.Shape = (Shape)saved;
}
