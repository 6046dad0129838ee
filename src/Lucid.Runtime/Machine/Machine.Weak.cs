namespace Lucid.Runtime;

/// <summary>Weak references.</summary>
public sealed partial class Machine
{
    private readonly WeakRefs weakRefs = new();

    /// <summary>Notes a weak reference.</summary>
    internal void AddWeakRef(PyWeakRef reference, WeakCell cell) => weakRefs.Add(reference, cell, isDreamt: levels.Count > 0);

    /// <summary>What all weak references to an object share.</summary>
    internal WeakCell WeakCellOf(PyObject target) => weakRefs.CellOf(target);

    /// <summary>Has the callback of a reference called whose object is gone.</summary>
    internal void ReturnWeakRef(PyWeakRef reference) => weakRefs.Return(reference);

    /// <summary>A reference to an object without callback, which others share; null if there is none.</summary>
    internal PyWeakRef? PlainWeakRef(PyObject target) => weakRefs.PlainTo(target);

    /// <summary>Some reference to an object; null if there is none.</summary>
    internal PyWeakRef? FirstWeakRef(PyObject target) => weakRefs.To(target) is { Count: > 0 } all ? all[0] : null;

    /// <summary>All references to an object.</summary>
    public List<PyWeakRef> WeakRefsTo(PyObject target) => weakRefs.To(target);

    /// <summary>Pushes a frame that runs the callbacks whose objects are gone; false if none is due.</summary>
    internal bool PushWeakCallbacks()
    {
        List<PyWeakRef> due = weakRefs.TakeDue();
        if (due.Count == 0)
        {
            return false;
        }
        var calls = new List<Value>();
        foreach (PyWeakRef reference in due)
        {
            Value callback = reference.Die(Undo);
            if (!callback.IsNone)
            {
                calls.Add(callback);
                calls.Add(reference);
                if (levels.Count > 0)
                {
                    levels[^1].Called.Add(reference);
                }
            }
        }
        if (calls.Count == 0 || !Enter(new WeakCallbacksFrame([.. calls])).IsPushed)
        {
            return false;
        }
        Thread.Top.Flags |= FrameFlags.Between;
        return true;
    }

    partial void TakePending(ref bool pushed)
    {
        if (weakRefs.MayBeDue)
        {
            pushed |= PushWeakCallbacks();
        }
        if (Finalizers.HasDue)
        {
            pushed |= PushFinalizers();
        }
    }
}
