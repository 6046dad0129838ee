namespace Lucid.Runtime;

/// <summary>A variable that functions share.</summary>
[PyType("cell")]
public sealed partial class PyCell : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public Value Contents;
    }

    /// <summary>Makes a cell; an unbound value makes it empty.</summary>
    public PyCell(Value contents)
        : base(TypeObject) => state.Contents = contents;

    /// <summary>The contents, unbound if it is empty.</summary>
    public Value Contents => Now.Contents;

    /// <summary>Changes the contents.</summary>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    public void Set(Undo undo, Value value) => Write(undo).Contents = value;
}
