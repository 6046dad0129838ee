namespace Lucid.Runtime;

/// <summary>Names the attributes of built-in types, and the empty tuple, which images refer to and do not hold.</summary>
internal static class ImageMembers
{
    private const string EmptyTuple = "tuple:()";

    /// <summary>The name of an attribute of a built-in type, <c>type:name</c>; null for other objects.</summary>
    internal static string? NameOf(PyObject o) => o switch
    {
        PySlotWrapper wrapper => $"{wrapper.Owner.FullName}:{wrapper.Entry.Name.Text}",
        PyMethodDescriptor method => $"{method.Owner.FullName}:{method.Code.Name}",
        PyClassMethodDescriptor method => $"{method.Owner.FullName}:{method.Code.Name}",
        PyGetSetDescriptor { Owner.IsHeap: false } attribute => $"{attribute.Owner.FullName}:{attribute.AttributeName}",
        PyBuiltinFunction { Code: { IsConstructor: true, Owner: { } owner } } when owner.Members.TryGetValue(Names.DunderNew, out Value member) && ReferenceEquals(member.O, o) =>
            $"{owner.FullName}:{Names.DunderNew.Text}",
        PyTuple when ReferenceEquals(o, PyTuple.Empty) => EmptyTuple,
        _ => null,
    };

    /// <summary>Finds an attribute by its name; null if there is none.</summary>
    internal static PyObject? Find(string name)
    {
        if (name == EmptyTuple)
        {
            return PyTuple.Empty;
        }
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || BuiltinTypes.Find(name[..colon]) is not { } type)
        {
            return null;
        }
        return type.Members.TryGetValue(PyStr.Intern(name[(colon + 1)..]), out Value member) ? member.O : null;
    }
}
