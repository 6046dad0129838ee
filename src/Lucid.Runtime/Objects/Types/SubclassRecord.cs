namespace Lucid.Runtime;

/// <summary>Takes a change of a list of subclasses back.</summary>
internal sealed class SubclassRecord : PyObject
{
    [Derived] private readonly SubclassList list;

    internal SubclassRecord(SubclassList list)
        : base(null!) => this.list = list;

    /// <inheritdoc/>
    public override object? CopySaved() => list.Copy();

    /// <inheritdoc/>
    public override void RestoreState(object saved) => list.Restore((WeakReference<PyType>[])saved);
}
