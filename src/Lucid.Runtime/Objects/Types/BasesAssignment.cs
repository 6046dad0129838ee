namespace Lucid.Runtime;

/// <summary>Assignment to <c>__bases__</c>: new MROs for the class and all that derive from it, or none if one cannot be had.</summary>
internal static class BasesAssignment
{
    internal static Value Assign(Machine vm, PyType type, Value value)
    {
        if (value.O is not PyTuple bases)
        {
            return Errors.TypeError($"can only assign tuple to {type.Name}.__bases__, not {value.Type.FullName}");
        }
        if (bases.Count == 0)
        {
            return Errors.TypeError($"can only assign non-empty tuple to {type.Name}.__bases__, not ()");
        }
        foreach (Value item in bases.Items)
        {
            if (item.O is not PyType b)
            {
                return Errors.TypeError($"{type.Name}.__bases__ must be tuple of classes, not '{item.Type.FullName}'");
            }
            if (b.IsSubtypeOf(type))
            {
                return Errors.TypeError("a __bases__ item causes an inheritance cycle");
            }
        }
        Value error = LayoutRules.BestBase(bases, out PyType? best);
        if (error.IsSignal)
        {
            return error;
        }
        PyType old = type.Now.BuiltinBase!;
        if (best!.IsHeap != old.IsHeap)
        {
            return Errors.TypeError($"__bases__ assignment: '{best.FullName}' deallocator differs from '{old.FullName}'");
        }
        if (!LayoutRules.SameLayout(best!, old) && !(ReferenceEquals(LayoutRules.SolidBase(best!), LayoutRules.SolidBase(old)) && type.HasInstanceDict))
        {
            bool isAtomic = !best!.IsHeap && (LayoutRules.IsVariable(best) || best.IsSubtypeOf(PyFloat.TypeObject) || best.IsSubtypeOf(PyStr.TypeObject) || best.IsSubtypeOf(PyComplex.TypeObject));
            return Errors.TypeError($"__bases__ assignment: '{best.FullName}' {(isAtomic ? "deallocator" : "object layout")} differs from '{old.FullName}'");
        }
        vm.LogClass(type);
        PyTuple oldBases = type.Now.Bases;
        vm.Unregister(type);
        ref PyType.State s = ref type.Write(vm.Undo);
        s.Bases = bases;
        s.BuiltinBase = best;
        error = Reorder(vm, type);
        if (error.IsSignal)
        {
            s.Bases = oldBases;
            s.BuiltinBase = old;
            Reorder(vm, type);
        }
        vm.ListUnderBases(type);
        return error;
    }

    private static Value Reorder(Machine vm, PyType type)
    {
        Value error = MethodResolution.Compute(type, type.Now.Bases, out PyTuple? order);
        if (order is null)
        {
            return error;
        }
        type.Write(vm.Undo).Mro = order;
        type.Refresh();
        foreach (Value sub in vm.SubclassesOf(type))
        {
            error = Reorder(vm, (PyType)sub.O!);
            if (error.IsSignal)
            {
                return error;
            }
        }
        return Value.None;
    }
}
