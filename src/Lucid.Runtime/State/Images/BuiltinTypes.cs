using System.Collections.Concurrent;

namespace Lucid.Runtime;

/// <summary>Built-in types by their full names: the generated registries, the exception classes and what else is defined without a class of its own.</summary>
internal static class BuiltinTypes
{
    private static readonly ConcurrentDictionary<string, PyType> others = new(StringComparer.Ordinal);

    /// <summary>Adds a type that no registry knows.</summary>
    internal static void Add(PyType type) => others[type.FullName] = type;

    /// <summary>Finds a type; null if there is none.</summary>
    internal static PyType? Find(string name)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(ExceptionTypes).TypeHandle);
        return others.TryGetValue(name, out PyType? type) ? type : Registries.FindType(name);
    }
}
