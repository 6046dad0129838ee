namespace Lucid.Runtime;

/// <summary>States of objects that a rollback shall not touch: taken before it and put back after it, as new writes.</summary>
internal sealed class KeptStates
{
    private readonly List<(PyObject Kept, object State)> all = [];

    /// <summary>How many are kept.</summary>
    internal int Count => all.Count;

    /// <summary>One that is kept.</summary>
    internal PyObject this[int i] => all[i].Kept;

    /// <summary>Keeps an object as it is, if it has anything to keep.</summary>
    internal void Keep(PyObject o)
    {
        if (o.CopySaved() is null)
        {
            return;
        }
        // The log speaks of the arrays in a state; the copy shall have its own.
        o.DetachJournals();
        all.Add((o, o.CopySaved()!));
    }

    /// <summary>Makes one of the objects what it was when it was kept.</summary>
    internal void PutBack(Undo undo, int i)
    {
        all[i].Kept.LogSaved(undo);
        all[i].Kept.RestoreState(all[i].State);
    }

    /// <summary>Makes all of them what they were.</summary>
    internal void PutBack(Undo undo)
    {
        for (int i = 0; i < all.Count; i++)
        {
            PutBack(undo, i);
        }
    }
}
