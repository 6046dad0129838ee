namespace Lucid.Runtime;

/// <summary>Lists of names.</summary>
internal static class NamesOf
{
    /// <summary>The keys of a dict as a list.</summary>
    internal static PyList Keys(PyDict dict)
    {
        var items = new Value[dict.Count];
        int n = 0;
        ref readonly ValueTable table = ref dict.Now.Table;
        for (int i = table.NextLive(0); i >= 0; i = table.NextLive(i + 1))
        {
            items[n++] = table.Entries[i].Key;
        }
        return new PyList(items, n);
    }

    /// <summary>Adds the keys of a dict to another, as a set of names.</summary>
    internal static void AddKeys(Undo undo, PyDict to, PyDict from)
    {
        ref readonly ValueTable table = ref from.Now.Table;
        for (int i = table.NextLive(0); i >= 0; i = table.NextLive(i + 1))
        {
            if (table.Entries[i].Key.O is PyStr name)
            {
                to.SetStr(undo, name, Value.None);
            }
        }
    }

    /// <summary>Adds the attributes of a type and its bases.</summary>
    internal static void AddType(Undo undo, PyDict to, PyType type)
    {
        foreach (PyType t in type.Mro)
        {
            if (t.Namespace is { } ns)
            {
                AddKeys(undo, to, ns);
                continue;
            }
            foreach (PyStr name in t.Members.Keys)
            {
                to.SetStr(undo, name, Value.None);
            }
        }
    }
}
