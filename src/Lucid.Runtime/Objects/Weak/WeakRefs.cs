using System.Runtime.CompilerServices;

namespace Lucid.Runtime;

/// <summary>Which weak references a machine has to which objects. Follows from the references themselves and is never saved.</summary>
internal sealed class WeakRefs
{
    private readonly ConditionalWeakTable<PyObject, List<WeakReference<PyWeakRef>>> byTarget = [];

    // References with callbacks are held, as long as their owners hold them, until they are due.
    private readonly List<WeakReference<PyWeakRef>> withCallback = [];

    // Those that were made while a dream was open.
    private readonly List<WeakReference<PyWeakRef>> dreamt = [];
    private int collections;

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

    /// <summary>Notes a reference.</summary>
    internal void Add(PyObject target, PyWeakRef reference, bool isDreamt)
    {
        if (isDreamt)
        {
            dreamt.Add(new WeakReference<PyWeakRef>(reference));
        }
        List<WeakReference<PyWeakRef>> list = byTarget.GetOrCreateValue(target);
        list.RemoveAll(static item => !item.TryGetTarget(out _));
        list.Add(new WeakReference<PyWeakRef>(reference));
        if (!reference.Callback.IsNone)
        {
            withCallback.Add(new WeakReference<PyWeakRef>(reference));
        }
    }

    /// <summary>What was born since an epoch began was never there: a dream woke up.</summary>
    internal void Forget(int firstEpoch)
    {
        foreach (WeakReference<PyWeakRef> item in dreamt)
        {
            if (item.TryGetTarget(out PyWeakRef? reference) && reference.Epoch >= firstEpoch && reference.Target is { } target && byTarget.TryGetValue(target, out List<WeakReference<PyWeakRef>>? list))
            {
                list.RemoveAll(other => other.TryGetTarget(out PyWeakRef? known) && ReferenceEquals(known, reference));
            }
        }
        dreamt.RemoveAll(item => !item.TryGetTarget(out PyWeakRef? reference) || reference.Epoch >= firstEpoch);
    }

    /// <summary>The references to an object that are alive.</summary>
    internal List<PyWeakRef> To(PyObject target)
    {
        var found = new List<PyWeakRef>();
        if (byTarget.TryGetValue(target, out List<WeakReference<PyWeakRef>>? list))
        {
            foreach (WeakReference<PyWeakRef> item in list)
            {
                if (item.TryGetTarget(out PyWeakRef? reference) && reference.Target is not null)
                {
                    found.Add(reference);
                }
            }
        }
        return found;
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
            if (!withCallback[i].TryGetTarget(out PyWeakRef? reference))
            {
                withCallback.RemoveAt(i);
            }
            else if (reference.Target is null)
            {
                withCallback.RemoveAt(i);
                due.Add(reference);
            }
        }
        return due;
    }

    /// <summary>Takes back a reference whose callback is not called yet, or not any more.</summary>
    internal void Return(PyWeakRef reference)
    {
        collections = -1;
        withCallback.Add(new WeakReference<PyWeakRef>(reference));
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
