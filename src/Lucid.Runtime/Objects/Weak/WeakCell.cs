namespace Lucid.Runtime;

/// <summary>What all weak references to one object share. The object itself holds it where it has a place for it.</summary>
public sealed class WeakCell
{
    private readonly WeakLink target;
    private readonly List<WeakLink> references = new(1);

    internal WeakCell(PyObject target) => this.target = new WeakLink(target);

    /// <summary>The object; null if it is gone.</summary>
    internal PyObject? Target => target.Target;

    /// <summary>The reference without a callback that others share; null if there is none.</summary>
    internal PyWeakRef? Plain()
    {
        foreach (WeakLink link in references)
        {
            if (link.Target is PyWeakRef reference && reference.GetType() == typeof(PyWeakRef) && reference.Callback.IsNone && reference.Target is not null)
            {
                return reference;
            }
        }
        return null;
    }

    /// <summary>The references that are alive.</summary>
    internal List<PyWeakRef> All()
    {
        var found = new List<PyWeakRef>();
        foreach (WeakLink link in references)
        {
            if (link.Target is PyWeakRef reference && reference.Target is not null)
            {
                found.Add(reference);
            }
        }
        return found;
    }

    /// <summary>Notes a reference.</summary>
    internal void Add(WeakLink link)
    {
        if (references.Count >= 4)
        {
            Prune(static _ => false);
        }
        references.Add(link);
    }

    /// <summary>Forgets the references that are gone, and those of which something is true.</summary>
    internal void Prune(Predicate<PyWeakRef> isOut)
    {
        for (int i = references.Count - 1; i >= 0; i--)
        {
            if (references[i].Target is PyWeakRef known && !isOut(known))
            {
                continue;
            }
            Release(references[i]);
            references.RemoveAt(i);
        }
    }

    /// <summary>Gives all handles back but those that somebody waits for.</summary>
    internal void Free()
    {
        foreach (WeakLink link in references)
        {
            Release(link);
        }
        references.Clear();
        target.Free();
    }

    private static void Release(WeakLink link)
    {
        if (!link.IsWaitedFor)
        {
            link.Free();
        }
    }
}
