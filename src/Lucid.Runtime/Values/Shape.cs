namespace Lucid.Runtime;

/// <summary>
/// A hidden class: a type and the names of the attribute slots that an instance has, in order of their making. Shapes of a type form a
/// tree; they are a cache of what the type's objects look like and are never state.
/// </summary>
internal sealed class Shape
{
    private static long lastStamp;

    internal readonly PyType Type;

    /// <summary>Unique to this shape and the present version of its type: what inline caches compare.</summary>
    internal long Stamp = Interlocked.Increment(ref lastStamp);

    /// <summary>The shape without the last name; null for the root.</summary>
    internal readonly Shape? Parent;

    /// <summary>The last name; null for the root.</summary>
    internal readonly PyStr? Name;

    /// <summary>How many slots there are.</summary>
    internal readonly int Count;

    /// <summary>The instance keeps its attributes in a dict, which is in the last slot, behind the members of <c>__slots__</c>.</summary>
    internal readonly bool IsDict;

    private Dictionary<PyStr, Shape>? children;
    private Shape? lastChild;
    private Dictionary<PyStr, int>? index;

    internal Shape(PyType type) => Type = type;

    /// <summary>The shape of instances that keep their attributes in a dict.</summary>
    /// <param name="type">The class.</param>
    /// <param name="members">How many members of <c>__slots__</c> stand before the dict.</param>
    internal Shape(PyType type, int members)
    {
        Type = type;
        IsDict = true;
        Count = members + 1;
    }

    private Shape(Shape parent, PyStr name)
    {
        Type = parent.Type;
        Parent = parent;
        Name = name;
        Count = parent.Count + 1;
    }

    /// <summary>The slot of a name; -1 if there is none.</summary>
    internal int Find(PyStr name)
    {
        if (IsDict)
        {
            return -1;
        }
        if (Count <= 6)
        {
            for (Shape at = this; at.Name is not null; at = at.Parent!)
            {
                if (ReferenceEquals(at.Name, name) || at.Name.ContentEquals(name))
                {
                    return at.Count - 1;
                }
            }
            return -1;
        }
        index ??= MakeIndex();
        return index.TryGetValue(name, out int slot) ? slot : -1;
    }

    /// <summary>The shape with one more slot.</summary>
    internal Shape With(PyStr name)
    {
        if (lastChild is not null && ReferenceEquals(lastChild.Name, name))
        {
            return lastChild;
        }
        children ??= new Dictionary<PyStr, Shape>(StrContentComparer.Instance);
        if (!children.TryGetValue(name, out Shape? child))
        {
            children.Add(name, child = new Shape(this, name));
        }
        lastChild = child;
        return child;
    }

    /// <summary>The names of the slots in order.</summary>
    internal PyStr[] Names()
    {
        if (IsDict)
        {
            return [];
        }
        var names = new PyStr[Count];
        for (Shape at = this; at.Name is not null; at = at.Parent!)
        {
            names[at.Count - 1] = at.Name;
        }
        return names;
    }

    /// <summary>Makes every inline cache that knows this shape or one below it look again.</summary>
    internal void Restamp()
    {
        Stamp = Interlocked.Increment(ref lastStamp);
        if (children is not null)
        {
            foreach (Shape child in children.Values)
            {
                child.Restamp();
            }
        }
    }

    private Dictionary<PyStr, int> MakeIndex()
    {
        var made = new Dictionary<PyStr, int>(Count, StrContentComparer.Instance);
        for (Shape at = this; at.Name is not null; at = at.Parent!)
        {
            // Of two slots of one name the later counts: the other is a member that a base class declared.
            made.TryAdd(at.Name, at.Count - 1);
        }
        return made;
    }
}
