namespace Lucid.Runtime;

/// <summary>Makes an enumerate object out of the iterator that comes from the frame above.</summary>
[NativeFrame("enumerate_made")]
internal sealed partial class EnumerateMadeFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyType Class;
        [Saved(1)] public Value Number;
    }

    internal EnumerateMadeFrame(PyType cls, Value number)
    {
        state.Class = cls;
        state.Number = number;
    }

    [Step(0)]
    private Continuation GotIterator(Value iterator) => PyEnumerate.Make(Now.Class, iterator, Now.Number);
}
