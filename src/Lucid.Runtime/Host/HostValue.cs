using System.Collections;
using System.Numerics;

namespace Lucid.Runtime;

/// <summary>Turns values of .NET into Python's and back.</summary>
public static class HostValue
{
    /// <summary>
    /// The Python value of a .NET value: null, bool, whole numbers, double, string, byte[], dictionaries (dict), arrays and other sequences
    /// (list), and <see cref="Value"/> and <see cref="PyObject"/> as they are.
    /// </summary>
    /// <exception cref="ArgumentException">There is no Python value for it.</exception>
    public static Value From(Machine vm, object? value) => value switch
    {
        null => Value.None,
        Value already => already,
        PyObject o => o,
        bool truth => Value.Bool(truth),
        int or long or short or byte or sbyte or ushort or uint => Value.Int(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)),
        ulong wide => Value.Int((BigInteger)wide),
        BigInteger big => Value.Int(big),
        double or float => Value.Float(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)),
        string text => Value.Str(text),
        byte[] bytes => new PyBytes(bytes),
        IDictionary map => FromMap(vm, map),
        IEnumerable many => FromMany(vm, many),
        _ => throw new ArgumentException($"there is no Python value for a {value.GetType()}", nameof(value)),
    };

    /// <summary>
    /// The .NET value of a Python value: null, bool, long or BigInteger, double, string, byte[], object?[] for list and tuple,
    /// Dictionary&lt;object, object?&gt; for dict; other objects as <see cref="PyObject"/>.
    /// </summary>
    public static object? To(Value value) => To(value, 0);

    private static object? To(Value value, int depth)
    {
        const int DepthMax = 200;
        if (depth > DepthMax)
        {
            throw new ArgumentException("the value is nested too deeply, or holds itself", nameof(value));
        }
        if (value.IsNone || value.IsUnbound)
        {
            return null;
        }
        if (value.IsBool)
        {
            return value.AsLong != 0;
        }
        if (value.IsSmallInt)
        {
            return value.AsLong;
        }
        if (value.IsFloat)
        {
            return value.AsDouble;
        }
        return value.Object switch
        {
            PyInt big => big.Number,
            PyStr text => text.Text,
            PyBytes bytes => bytes.Data,
            PyTuple tuple => Array.ConvertAll(tuple.Items, item => To(item, depth + 1)),
            PyList list => Array.ConvertAll(list.Now.Items.Span.ToArray(), item => To(item, depth + 1)),
            PyDict dict => ToMap(dict, depth),
            var o => o,
        };
    }

    private static PyList FromMany(Machine vm, IEnumerable many)
    {
        var items = new List<Value>();
        foreach (object? item in many)
        {
            items.Add(From(vm, item));
        }
        return PyList.Of(items.ToArray());
    }

    private static PyDict FromMap(Machine vm, IDictionary map)
    {
        var dict = new PyDict();
        foreach (DictionaryEntry entry in map)
        {
            if (!dict.TrySetLeaf(vm, From(vm, entry.Key), From(vm, entry.Value)))
            {
                throw new ArgumentException($"a {entry.Key.GetType()} cannot be a key", nameof(map));
            }
        }
        return dict;
    }

    private static Dictionary<object, object?> ToMap(PyDict dict, int depth)
    {
        var map = new Dictionary<object, object?>();
        for (int i = dict.NextEntry(0); i >= 0; i = dict.NextEntry(i + 1))
        {
            map[To(dict.KeyAt(i), depth + 1) ?? Value.None] = To(dict.ValueAt(i), depth + 1);
        }
        return map;
    }
}
