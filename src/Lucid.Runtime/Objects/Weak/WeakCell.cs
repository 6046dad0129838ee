namespace Lucid.Runtime;

/// <summary>What all weak references to one object share. The object itself holds it where it has a place for it.</summary>
public sealed class WeakCell
{
    private readonly WeakLink target;
    private readonly List<WeakLink> references = new(1);
    private WeakLink? plain;
    private int pruneAt = 4;

    internal WeakCell(PyObject target) => this.target = new WeakLink(target);

    /// <summary>The object; null if it is gone.</summary>
    internal PyObject? Target => target.Target;

    /// <summary>The reference without a callback that others share; null if there is none.</summary>
    internal PyWeakRef? Plain() => plain?.Target is PyWeakRef { Target: not null } reference ? reference : null;

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
        if (references.Count >= pruneAt)
        {
            Prune(static _ => false);
            pruneAt = Math.Max(4, references.Count * 2);
        }
        references.Add(link);
        if (link.Target is PyWeakRef reference && reference.GetType() == typeof(PyWeakRef) && reference.Callback.IsNone)
        {
            plain = link;
        }
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
            plain = ReferenceEquals(plain, references[i]) ? null : plain;
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
        plain = null;
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
