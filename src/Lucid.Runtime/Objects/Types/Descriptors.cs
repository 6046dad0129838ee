namespace Lucid.Runtime;

/// <summary>What the descriptors of built-in types have in common.</summary>
internal static class Descriptors
{
    /// <summary>The complaint about an object of another type.</summary>
    internal static Value WrongObject(string name, PyType owner, Value given) =>
        Errors.TypeError($"descriptor '{name}' for '{owner.FullName}' objects doesn't apply to a '{given.Type.FullName}' object");

    /// <summary>How a descriptor is pickled: <c>getattr(owner, name)</c>.</summary>
    internal static Value Reduce(Machine vm, PyType owner, string name) =>
        new PyTuple([vm.Builtins.GetStr(PyStr.Intern("getattr")), new PyTuple([owner, PyStr.Intern(name)])]);
}
