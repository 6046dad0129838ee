namespace Lucid.Runtime;

/// <summary>The C3 linearization of a class and its bases.</summary>
internal static class MethodResolution
{
    /// <summary>Computes the order; an error if the bases cannot be ordered.</summary>
    internal static Value Compute(PyType type, PyTuple bases, out PyTuple? order)
    {
        order = null;
        for (int i = 0; i < bases.Count; i++)
        {
            for (int j = i + 1; j < bases.Count; j++)
            {
                if (bases[i].Is(bases[j]))
                {
                    return Errors.TypeError($"duplicate base class {((PyType)bases[i].O!).Name}");
                }
            }
        }
        var lists = new PyType[bases.Count + 1][];
        for (int i = 0; i < bases.Count; i++)
        {
            lists[i] = ((PyType)bases[i].O!).Mro.ToArray();
        }
        lists[^1] = Array.ConvertAll(bases.Items, static b => (PyType)b.O!);
        var heads = new int[lists.Length];
        var found = new List<Value> { type };
        while (true)
        {
            PyType? next = null;
            bool isDone = true;
            for (int i = 0; i < lists.Length && next is null; i++)
            {
                if (heads[i] < lists[i].Length)
                {
                    isDone = false;
                    PyType candidate = lists[i][heads[i]];
                    next = IsInTail(lists, heads, candidate) ? null : candidate;
                }
            }
            if (isDone)
            {
                order = new PyTuple([.. found]);
                return Value.None;
            }
            if (next is null)
            {
                return Conflict(lists, heads);
            }
            found.Add(next);
            for (int i = 0; i < lists.Length; i++)
            {
                heads[i] += heads[i] < lists[i].Length && ReferenceEquals(lists[i][heads[i]], next) ? 1 : 0;
            }
        }
    }

    private static bool IsInTail(PyType[][] lists, int[] heads, PyType candidate)
    {
        for (int i = 0; i < lists.Length; i++)
        {
            if (heads[i] < lists[i].Length && Array.IndexOf(lists[i], candidate, heads[i] + 1) >= 0)
            {
                return true;
            }
        }
        return false;
    }

    private static Value Conflict(PyType[][] lists, int[] heads)
    {
        var names = new List<string>();
        for (int i = 0; i < lists.Length; i++)
        {
            if (heads[i] < lists[i].Length && !names.Contains(lists[i][heads[i]].Name))
            {
                names.Add(lists[i][heads[i]].Name);
            }
        }
        return Errors.TypeError($"Cannot create a consistent method resolution order (MRO) for bases {string.Join(", ", names)}");
    }
}
