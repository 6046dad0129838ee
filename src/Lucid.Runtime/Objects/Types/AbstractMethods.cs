namespace Lucid.Runtime;

/// <summary>The complaint about an instance of a class with abstract methods.</summary>
internal static class AbstractMethods
{
    internal static Value Complain(Machine vm, PyType cls)
    {
        Value methods = cls.LookupOwn(Names.DunderAbstractMethods);
        var names = new List<string>();
        if (methods.O is HashedObject set)
        {
            ref readonly ValueTable table = ref set.Table;
            for (int i = table.NextLive(0); i >= 0; i = table.NextLive(i + 1))
            {
                if (table.Entries[i].Key.O is PyStr name)
                {
                    names.Add(name.Text);
                }
            }
        }
        else if (methods.O is PyTuple or PyList)
        {
            foreach (Value item in methods.O is PyTuple tuple ? tuple.Items : ((PyList)methods.O).Now.Items.Span)
            {
                if (item.O is PyStr name)
                {
                    names.Add(name.Text);
                }
            }
        }
        names.Sort(string.CompareOrdinal);
        return Errors.TypeError(
            $"Can't instantiate abstract class {cls.Name} without an implementation for abstract method{(names.Count == 1 ? "" : "s")} '{string.Join("', '", names)}'");
    }
}
