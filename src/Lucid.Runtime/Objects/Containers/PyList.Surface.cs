namespace Lucid.Runtime;

/// <summary>What authors of built-in types do with lists.</summary>
public partial class PyList
{
    /// <summary>Puts an item in a place that there is.</summary>
    public void Put(Undo undo, int i, Value item) => Write(undo).Items.Set(undo, i, item);

    /// <summary>The items, as long as the list is not changed.</summary>
    public ReadOnlySpan<Value> Span => Now.Items.Span;
}
