namespace Lucid.Runtime;

/// <summary>
/// The classes that derive directly from a type, held weakly. It follows from the classes' bases and is never saved; the order is that of
/// the classes' serial numbers.
/// </summary>
internal sealed class SubclassList
{
    private readonly List<WeakReference<PyType>> items = [];

    /// <summary>Adds a class.</summary>
    internal void Add(Undo undo, PyType type)
    {
        foreach (WeakReference<PyType> item in items)
        {
            if (item.TryGetTarget(out PyType? there) && ReferenceEquals(there, type))
            {
                return;
            }
        }
        Log(undo);
        int i = items.Count;
        while (i > 0 && items[i - 1].TryGetTarget(out PyType? before) && before.Now.Serial > type.Now.Serial)
        {
            i--;
        }
        items.Insert(i, new WeakReference<PyType>(type));
    }

    /// <summary>Removes a class.</summary>
    internal void Remove(Undo undo, PyType type)
    {
        Log(undo);
        items.RemoveAll(item => !item.TryGetTarget(out PyType? there) || ReferenceEquals(there, type));
    }

    /// <summary>Adds the classes that are alive to a list.</summary>
    internal void Collect(List<Value> to)
    {
        foreach (WeakReference<PyType> item in items)
        {
            if (item.TryGetTarget(out PyType? type))
            {
                to.Add(type);
            }
        }
    }

    private void Log(Undo undo)
    {
        if (undo.Epoch != 0)
        {
            undo.LogState(new SubclassRecord(this), items.ToArray());
        }
    }

    /// <summary>The items, for the undo log.</summary>
    internal WeakReference<PyType>[] Copy() => items.ToArray();

    /// <summary>Puts logged items back.</summary>
    internal void Restore(WeakReference<PyType>[] old)
    {
        items.Clear();
        items.AddRange(old);
    }
}
