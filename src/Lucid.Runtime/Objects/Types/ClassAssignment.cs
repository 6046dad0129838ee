namespace Lucid.Runtime;

/// <summary>Assignment to <c>__class__</c>.</summary>
internal static class ClassAssignment
{
    internal static Value Assign(Machine vm, Value self, Value value)
    {
        if (value.IsUnbound)
        {
            return Errors.TypeError("can't delete __class__ attribute");
        }
        if (value.O is not PyType type)
        {
            return Errors.TypeError($"__class__ must be set to a class, not '{value.Type.FullName}' object");
        }
        PyType old = self.Type;
        bool areModules = type.IsSubtypeOf(PyModule.TypeObject) && old.IsSubtypeOf(PyModule.TypeObject);
        if (!areModules && (!type.IsHeap || !old.IsHeap))
        {
            return Errors.TypeError("__class__ assignment only supported for mutable types or ModuleType subclasses");
        }
        if (ReferenceEquals(type, old))
        {
            return Value.None;
        }
        if (areModules ? type.FirstFreeSlot != old.FirstFreeSlot : !LayoutRules.SameLayout(type, old))
        {
            return Errors.TypeError($"__class__ assignment: '{type.FullName}' object layout differs from '{old.FullName}'");
        }
        InstanceAttributes.ChangeType(vm.Undo, self.O!, type);
        return Value.None;
    }
}
