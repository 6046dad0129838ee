namespace Lucid.Runtime;

/// <summary>Translation tables: <c>str.maketrans</c>.</summary>
internal static class StrTables
{
    internal static Value Make(Machine vm, Value x, PyStr? y, PyStr? z)
    {
        var table = new PyDict();
        if (y is not null)
        {
            if (x.O is not PyStr from)
            {
                return Errors.TypeError("first maketrans argument must be a string if there is a second argument");
            }
            if (from.Length != y.Length)
            {
                return Errors.ValueError("the first two maketrans arguments must have equal length");
            }
            for (int i = 0; i < from.Length; i++)
            {
                table.TrySetLeaf(vm, Value.Int(from.CodeAt(i)), Value.Int(y.CodeAt(i)));
            }
            for (int i = 0; z is not null && i < z.Length; i++)
            {
                table.TrySetLeaf(vm, Value.Int(z.CodeAt(i)), Value.None);
            }
            return table;
        }
        if (x.O is not PyDict source || source.GetType() != typeof(PyDict))
        {
            return Errors.TypeError("if you give only one argument to maketrans it must be a dict");
        }
        ref readonly ValueTable entries = ref source.Now.Table;
        for (int i = entries.NextLive(0); i >= 0; i = entries.NextLive(i + 1))
        {
            Value key = entries.Entries[i].Key;
            if (key.O is PyStr text)
            {
                if (text.Length != 1)
                {
                    return Errors.ValueError("string keys in translate table must be of length 1");
                }
                key = Value.Int(text.CodeAt(0));
            }
            else if (!Numbers.IsInt(key))
            {
                return Errors.TypeError("keys in translate table must be strings or integers");
            }
            if (!table.TrySetLeaf(vm, key.Type.IsHeap ? Numbers.ExactInt(key) : key, entries.Entries[i].Value))
            {
                return Errors.TypeError("keys in translate table must be strings or integers");
            }
        }
        return table;
    }
}
