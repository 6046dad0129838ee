using System.Reflection;
using Lucid.Runtime;

namespace Lucid.Tests.Generators.Samples;

/// <summary>The entry point that generated code has for a C# method.</summary>
internal static class Entry
{
    internal delegate Value Function(Machine vm, Value self, Args args);

    internal static Function Of(Type type, string method) =>
        type.GetNestedType("Thunks", BindingFlags.NonPublic)!
            .GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
            .Single(m => m.Name.EndsWith("_" + method, StringComparison.Ordinal))
            .CreateDelegate<Function>();

    /// <summary>Calls with the last arguments given by keywords, which are separated by commas.</summary>
    internal static Value Call(Machine vm, Function function, Value self, string keywords, params Value[] args)
    {
        PyTuple? names = keywords.Length == 0 ? null : new PyTuple([.. keywords.Split(',').Select(Value.Str)]);
        Value[] room = [.. args, Value.Unbound];
        return function(vm, self, new Args(ref room[0], args.Length - (names is null ? 0 : names.Count), names));
    }
}
