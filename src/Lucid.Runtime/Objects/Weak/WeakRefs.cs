using System.Runtime.CompilerServices;

namespace Lucid.Runtime;

/// <summary>
/// Which weak references a machine has to which objects. Follows from the references themselves and is never saved. Objects of the commonest
/// types hold their cell themselves; for the others there is a table, which costs the collector several times as much.
/// </summary>
internal sealed class WeakRefs
{
    private readonly ConditionalWeakTable<PyObject, WeakCell> others = [];

    // All cells, so that their handles are given back when the objects are gone.
    private readonly List<WeakCell> cells = [];

    // References with callbacks are held, as long as their owners hold them, until they are due.
    private readonly List<WeakLink> withCallback = [];

    // Those that were made while a dream was open.
    private readonly List<WeakReference<PyWeakRef>> dreamt = [];
    private int collections;
    private int sweepAt = 64;

    ~WeakRefs()
    {
        foreach (WeakCell cell in cells)
        {
            cell.Free();
        }
        foreach (WeakLink link in withCallback)
        {
            link.Free();
        }
    }

    /// <summary>Whether objects of a type can be weakly referenced.</summary>
    internal static bool CanRefer(PyObject o)
    {
        PyType type = o.Type;
        if (type.IsHeap)
        {
            return (type.Flags & TypeFlags.HasWeakRef) != 0 || CanReferBuiltin(type.BuiltinType, o);
        }
        return CanReferBuiltin(type, o);
    }

    /// <summary>The cell of an object, made if need be.</summary>
    internal WeakCell CellOf(PyObject target)
    {
        // The handle of an object that came to life again in its finalizer is dead.
        if (Known(target) is { Target: not null } known)
        {
            return known;
        }
        var cell = new WeakCell(target);
        if (target.HasWeakPlace)
        {
            target.Weak = cell;
        }
        else
        {
            others.AddOrUpdate(target, cell);
        }
        if (cells.Count >= sweepAt)
        {
            Sweep();
        }
        cells.Add(cell);
        return cell;
    }

    /// <summary>Notes a reference.</summary>
    internal void Add(PyWeakRef reference, WeakCell cell, bool isDreamt)
    {
        if (isDreamt)
        {
            dreamt.Add(new WeakReference<PyWeakRef>(reference));
        }
        var link = new WeakLink(reference);
        if (!reference.Callback.IsNone)
        {
            link.IsWaitedFor = true;
            withCallback.Add(link);
        }
        cell.Add(link);
    }

    /// <summary>What was born since an epoch began was never there: a dream woke up.</summary>
    internal void Forget(int firstEpoch)
    {
        foreach (WeakReference<PyWeakRef> item in dreamt)
        {
            if (item.TryGetTarget(out PyWeakRef? reference) && reference.Epoch >= firstEpoch && reference.Target is { } target)
            {
                Known(target)?.Prune(known => ReferenceEquals(known, reference));
            }
        }
        dreamt.RemoveAll(item => !item.TryGetTarget(out PyWeakRef? reference) || reference.Epoch >= firstEpoch);
    }

    /// <summary>The reference to an object without callback, which others share; null if there is none.</summary>
    internal PyWeakRef? PlainTo(PyObject target) => Known(target)?.Plain();

    /// <summary>The references to an object that are alive.</summary>
    internal List<PyWeakRef> To(PyObject target) => Known(target)?.All() ?? [];

    private WeakCell? Known(PyObject target) =>
        target.HasWeakPlace ? target.Weak : others.TryGetValue(target, out WeakCell? cell) ? cell : null;

    private void Sweep()
    {
        int kept = 0;
        for (int i = 0; i < cells.Count; i++)
        {
            WeakCell cell = cells[i];
            if (cell.Target is null)
            {
                cell.Free();
            }
            else
            {
                cells[kept++] = cell;
            }
        }
        cells.RemoveRange(kept, cells.Count - kept);
        sweepAt = Math.Max(64, kept * 2);
    }

    /// <summary>Whether the collector ran since the last look, so that a callback may be due.</summary>
    internal bool MayBeDue => withCallback.Count > 0 && collections != GC.CollectionCount(0);

    /// <summary>Takes the references whose objects are gone and that have callbacks.</summary>
    internal List<PyWeakRef> TakeDue()
    {
        collections = GC.CollectionCount(0);
        var due = new List<PyWeakRef>();
        for (int i = withCallback.Count - 1; i >= 0; i--)
        {
            WeakLink link = withCallback[i];
            if (link.Target is PyWeakRef reference)
            {
                if (reference.Target is not null)
                {
                    continue;
                }
                due.Add(reference);
            }
            withCallback.RemoveAt(i);
            link.Free();
        }
        return due;
    }

    /// <summary>Takes back a reference whose callback is not called yet, or not any more.</summary>
    internal void Return(PyWeakRef reference)
    {
        collections = -1;
        withCallback.Add(new WeakLink(reference) { IsWaitedFor = true });
    }

    private static bool CanReferBuiltin(PyType type, PyObject o)
    {
        if (o is PyFunction or PyMethod or PyType or PyModule or PyAnySet or PyGenerator or PyCode or PyBuiltinFunction or PyMethodDescriptor or PyGenericAlias)
        {
            return true;
        }
        // Types of built-in modules say so by their own __weakref__ where it matters; containers and numbers cannot be referred to.
        return type.Spec is { } spec && spec.Name.Contains('.', StringComparison.Ordinal) && spec.Name is not ("weakref.ReferenceType" or "types.SimpleNamespace");
    }
}
