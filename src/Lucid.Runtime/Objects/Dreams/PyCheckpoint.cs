namespace Lucid.Runtime;

/// <summary>A place in the program's past, to which it can be sent back any number of times, each time with an answer.</summary>
[PyType("lucid.Checkpoint", NoConstructor = true, Doc = "A place to which the program can go back any number of times.")]
public sealed partial class PyCheckpoint : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public Value Answer;
        [Saved(1)] public long Count;
    }

    internal PyCheckpoint()
        : base(TypeObject) => state.Answer = Value.None;

    /// <summary>What the last resumption gave; None before the first.</summary>
    [PyGetter("answer", Doc = "What the last resume() gave; None before the first.")]
    internal Value GetAnswer() => Now.Answer;

    /// <summary>How often it was resumed.</summary>
    [PyGetter("count", Doc = "How often it was resumed.")]
    internal long GetCount() => Now.Count;

    /// <summary>Sends the program back: everything is as it was when <c>checkpoint()</c> returned, which now returns again.</summary>
    [PyMethod("resume(answer=None)", Doc = "Go back to where checkpoint() returned; it returns again, and this object has the answer.")]
    internal Value Resume(Machine vm, Value answer) => vm.Enter(new LevelFrame(LevelAct.Resume, this, answer));

    /// <summary>Gives the way back up; what was done stays.</summary>
    [PyMethod("drop()", Doc = "Give the way back up and keep what was done since.")]
    internal Value Drop(Machine vm) => vm.Enter(new LevelFrame(LevelAct.Drop, this, Value.None));

    [PySlot(Slot.Repr)]
    internal string Repr(Machine vm) => $"<checkpoint resumed {Now.Count} times at {vm.AddressOf(this)}>";
}
