namespace Lucid.Runtime;

/// <summary>A tuple whose items have names, and that may have fields which are no items.</summary>
public abstract class StructSequence : PyTuple
{
    /// <summary>A tuple of a type, with its items.</summary>
    protected StructSequence(PyType type, Value[] visible)
        : base(type, visible)
    {
    }

    /// <summary>The names of all fields, those of items first.</summary>
    public abstract string[] FieldNames { get; }

    /// <summary>The fields that are no items.</summary>
    public abstract Value[] Hidden { get; }

    /// <summary>The first names, as <c>__match_args__</c> tells them.</summary>
    public static PyTuple NamesOf(string[] names, int count)
    {
        var made = new Value[count];
        for (int i = 0; i < count; i++)
        {
            made[i] = PyStr.Intern(names[i]);
        }
        return new PyTuple(made);
    }

    /// <summary>Takes the fields from the arguments of a constructor: None, an error, or what was pushed to find them.</summary>
    protected static Value Take(Machine vm, PyType cls, Value sequence, Value dict, string[] names, int visibleCount, out Value[] visible, out Value[] hidden)
    {
        visible = hidden = [];
        ReadOnlySpan<Value> items;
        if (sequence.Object is PyTuple tuple)
        {
            items = tuple.Items;
        }
        else if (sequence.Type.Has(Slot.Iter) || sequence.Type.Has(Slot.GetItem))
        {
            return vm.Enter(new StructNewFrame(cls, sequence, dict));
        }
        else
        {
            return Errors.TypeError("constructor requires a sequence");
        }
        if (items.Length < visibleCount || items.Length > names.Length)
        {
            string bound = visibleCount == names.Length ? $"a {visibleCount}" : items.Length < visibleCount ? $"an at least {visibleCount}" : $"an at most {names.Length}";
            return Errors.TypeError($"{cls.FullName}() takes {bound}-sequence ({items.Length}-sequence given)");
        }
        visible = items[..visibleCount].ToArray();
        hidden = new Value[names.Length - visibleCount];
        for (int i = 0; i < hidden.Length; i++)
        {
            Value given = i + visibleCount < items.Length ? items[i + visibleCount] : Value.Unbound;
            if (given.IsUnbound && dict.Object is PyDict named)
            {
                given = named.GetStr(PyStr.Intern(names[i + visibleCount]));
            }
            hidden[i] = given.IsUnbound ? Value.None : given;
        }
        return Value.None;
    }

    /// <summary>The name of the type with each item and its name.</summary>
    protected Value ReprOf(Machine vm) => vm.Enter(new StructReprFrame(this));

    /// <summary>What pickle is told.</summary>
    protected Value ReduceOf(Machine vm)
    {
        var rest = new PyDict();
        for (int i = 0; i < Hidden.Length; i++)
        {
            rest.SetItem(vm, vm.Undo, PyStr.Intern(FieldNames[Items.Length + i]), Hidden[i]);
        }
        return new PyTuple([Type, new PyTuple([new PyTuple(Items), rest])]);
    }

    /// <summary>A copy with some fields changed.</summary>
    protected Value ReplaceOf(Machine vm, PyDict changes)
    {
        var all = new Value[FieldNames.Length];
        int used = 0;
        for (int i = 0; i < all.Length; i++)
        {
            Value given = changes.GetStr(PyStr.Intern(FieldNames[i]));
            used += given.IsUnbound ? 0 : 1;
            all[i] = !given.IsUnbound ? given : i < Items.Length ? Items[i] : Hidden[i - Items.Length];
        }
        return used < changes.Count
            ? Errors.TypeError($"Got unexpected field name(s): {string.Join(", ", Unknown(changes))}")
            : vm.Call(Type, new PyTuple(all));
    }

    private List<string> Unknown(PyDict changes)
    {
        var found = new List<string>();
        for (int i = changes.NextEntry(0); i >= 0; i = changes.NextEntry(i + 1))
        {
            if (changes.KeyAt(i).Object is PyStr key && Array.IndexOf(FieldNames, key.Text) < 0)
            {
                found.Add($"'{key.Text}'");
            }
        }
        return found;
    }
}
