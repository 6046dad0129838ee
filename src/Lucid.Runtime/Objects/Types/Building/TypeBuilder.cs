namespace Lucid.Runtime;

/// <summary>The parts of making a class that call no Python.</summary>
internal static class TypeBuilder
{
    private static readonly PyStr classDictCell = PyStr.Intern("__classdictcell__");

    /// <summary>The most derived metaclass among a given one and those of the bases.</summary>
    internal static Value CalculateMetaclass(PyType metatype, PyTuple bases, out PyType winner)
    {
        winner = metatype;
        foreach (Value b in bases.Items)
        {
            PyType candidate = b.Type;
            if (winner.IsSubtypeOf(candidate))
            {
                continue;
            }
            if (!candidate.IsSubtypeOf(winner))
            {
                return Errors.TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
            }
            winner = candidate;
        }
        return Value.None;
    }

    /// <summary>Makes the class without its MRO. Slots are unbound, a str or a tuple.</summary>
    internal static Value Build(Machine vm, PyType metatype, PyStr name, PyTuple bases, PyDict given, Value slots)
    {
        if (bases.Count == 0)
        {
            bases = new PyTuple([PyObjectType.TypeObject]);
        }
        Value error = LayoutRules.BestBase(bases, out PyType? best);
        if (error.IsSignal)
        {
            return error;
        }
        if (name.Text.Contains('\0', StringComparison.Ordinal))
        {
            return Errors.ValueError("type name must not contain null characters");
        }
        var ns = new PyDict(given.Now.Table.Copy());
        Undo undo = vm.Undo;
        var type = new PyType(metatype, name.IsExact ? name : PyStr.Of(name.Text), bases, ns);
        ref PyType.State s = ref type.Write(undo);
        s.BuiltinBase = best;
        s.Serial = vm.NextSerial();
        s.Flags |= (int)(best!.Flags & (TypeFlags.Exception | TypeFlags.HasDict | TypeFlags.HasWeakRef));
        error = AddSlots(undo, type, best, bases, ns, slots);
        if (!error.IsSignal)
        {
            error = SetAttributes(vm, type, ns);
        }
        return error.IsSignal ? error : type;
    }

    /// <summary>Gives a class its MRO and with it its slots, and makes it known to its bases.</summary>
    internal static void Ready(Machine vm, PyType type, PyTuple order)
    {
        Undo undo = vm.Undo;
        PyDict ns = type.Namespace!;
        PyType best = type.Now.BuiltinBase!;
        if (type.HasInstanceDict && !best.HasInstanceDict && ns.GetStr(Names.DunderDict).IsUnbound)
        {
            ns.SetStr(undo, Names.DunderDict, PyGetSetDescriptor.DictOf(type));
        }
        if (((type.Flags & ~best.Flags) & TypeFlags.HasWeakRef) != 0 && ns.GetStr(Names.DunderWeakRef).IsUnbound)
        {
            ns.SetStr(undo, Names.DunderWeakRef, PyGetSetDescriptor.WeakRefOf(type));
        }
        if (ns.GetStr(Names.DunderDoc).IsUnbound)
        {
            ns.SetStr(undo, Names.DunderDoc, Value.None);
        }
        if (!ns.GetStr(Names.DunderEq).IsUnbound && ns.GetStr(Names.DunderHash).IsUnbound)
        {
            ns.SetStr(undo, Names.DunderHash, Value.None);
        }
        type.Write(undo).Mro = order;
        type.Refresh();
        vm.Register(type);
        if (ns.GetStr(classDictCell).O is PyCell dictCell)
        {
            dictCell.Set(undo, ns);
            ns.RemoveStr(undo, classDictCell);
        }
    }

    /// <summary>Fills the cells that the class body made: <c>__class__</c> before <c>mro()</c> is asked, as it may use it.</summary>
    internal static void FillClassCell(Undo undo, PyType type)
    {
        PyDict ns = type.Namespace!;
        if (ns.GetStr(Names.DunderClassCell).O is PyCell cell)
        {
            cell.Set(undo, type);
            ns.RemoveStr(undo, Names.DunderClassCell);
        }
    }

    /// <summary>Checks what a metaclass's own <c>mro</c> gave.</summary>
    internal static Value CheckMro(PyType type, PyTuple order)
    {
        if (order.Count == 0)
        {
            return Errors.TypeError("type MRO must not be empty");
        }
        PyType solid = LayoutRules.SolidBase(type);
        foreach (Value item in order.Items)
        {
            if (item.O is not PyType cls)
            {
                return Errors.TypeError($"mro() returned a non-class ('{item.Type.FullName}')");
            }
            // The class itself has no MRO yet.
            if (!ReferenceEquals(cls, type) && !ReferenceEquals(solid, type) && !solid.IsSubtypeOf(LayoutRules.SolidBase(cls)))
            {
                return Errors.TypeError($"mro() returned base with unsuitable layout ('{cls.FullName}')");
            }
        }
        return Value.None;
    }

    /// <summary>Names and values, in turns, of the attributes that want to know their name.</summary>
    internal static Value[] WithSetName(PyDict ns)
    {
        var found = new List<Value>();
        ref readonly ValueTable table = ref ns.Now.Table;
        for (int i = table.NextLive(0); i >= 0; i = table.NextLive(i + 1))
        {
            Value value = table.Entries[i].Value;
            if (value.O is not null and not PyFunction && !value.Type.Lookup(Names.DunderSetName).IsUnbound)
            {
                found.Add(table.Entries[i].Key);
                found.Add(value);
            }
        }
        return [.. found];
    }

    /// <summary>The name under which a private name of a class is kept.</summary>
    internal static string Mangle(string className, string name)
    {
        if (!name.StartsWith("__", StringComparison.Ordinal) || name.EndsWith("__", StringComparison.Ordinal) || name.Contains('.', StringComparison.Ordinal))
        {
            return name;
        }
        string bare = className.TrimStart('_');
        return bare.Length == 0 ? name : $"_{bare}{name}";
    }

    private static Value AddSlots(Undo undo, PyType type, PyType best, PyTuple bases, PyDict ns, Value slots)
    {
        ref PyType.State s = ref type.Write(undo);
        s.SlotNames = best.IsHeap ? best.Now.SlotNames : null;
        foreach (Value b in bases.Items)
        {
            s.Flags |= (int)(((PyType)b.O!).Flags & (TypeFlags.HasDict | TypeFlags.HasWeakRef));
        }
        if (slots.IsUnbound)
        {
            // A class deriving from type keeps its instances' attributes in their namespaces.
            s.Flags |= best.IsSubtypeOf(PyType.TypeObject) ? 0 : (int)(TypeFlags.HasDict | TypeFlags.HasWeakRef);
            return Value.None;
        }
        Value[] given = slots.O is PyStr ? [slots] : ((PyTuple)slots.O!).Items;
        if (given.Length > 0 && LayoutRules.IsVariable(best.BuiltinType))
        {
            return Errors.TypeError($"nonempty __slots__ not supported for subtype of '{best.FullName}'");
        }
        var names = new List<PyStr>();
        bool wantsDict = false;
        bool wantsWeakRef = false;
        foreach (Value item in given)
        {
            if (item.O is not PyStr slot)
            {
                return Errors.TypeError($"__slots__ items must be strings, not '{item.Type.FullName}'");
            }
            if (!Text.TextTest.IsIdentifier<char>(slot.Text))
            {
                return Errors.TypeError("__slots__ must be identifiers");
            }
            if (slot.ContentEquals(Names.DunderDict))
            {
                if (wantsDict || best.HasInstanceDict)
                {
                    return Errors.TypeError("__dict__ slot disallowed: we already got one");
                }
                wantsDict = true;
                continue;
            }
            if (slot.ContentEquals(Names.DunderWeakRef))
            {
                if (wantsWeakRef || (best.Flags & TypeFlags.HasWeakRef) != 0)
                {
                    return Errors.TypeError("__weakref__ slot disallowed: we already got one");
                }
                wantsWeakRef = true;
                continue;
            }
            PyStr mangled = PyStr.Intern(Mangle(type.Name, slot.Text));
            if (!ns.GetStr(mangled).IsUnbound && !mangled.ContentEquals(Names.DunderQualName) && !mangled.ContentEquals(Names.DunderClassCell))
            {
                return Errors.ValueError($"{ReprText.Of(slot)} in __slots__ conflicts with class variable");
            }
            names.Add(mangled);
        }
        s.Flags |= (int)((wantsDict ? TypeFlags.HasDict : 0) | (wantsWeakRef ? TypeFlags.HasWeakRef : 0));
        names.Sort(static (a, b) => string.CompareOrdinal(a.Text, b.Text));
        var all = new List<Value>(s.SlotNames is null ? [] : s.SlotNames.Items);
        foreach (PyStr name in names)
        {
            ns.SetStr(undo, name, new PyMemberDescriptor(type, name, all.Count));
            all.Add(name);
        }
        s.SlotNames = all.Count == 0 ? null : new PyTuple([.. all]);
        return Value.None;
    }

    private static Value SetAttributes(Machine vm, PyType type, PyDict ns)
    {
        Undo undo = vm.Undo;
        if (ns.GetStr(Names.DunderModule).IsUnbound && vm.CurrentGlobals is { } globals)
        {
            Value module = globals.GetStr(Names.DunderName);
            if (!module.IsUnbound)
            {
                ns.SetStr(undo, Names.DunderModule, module);
            }
        }
        Value qualified = ns.GetStr(Names.DunderQualName);
        if (!qualified.IsUnbound)
        {
            if (qualified.O is not PyStr text)
            {
                return Errors.TypeError($"type __qualname__ must be a str, not {qualified.Type.FullName}");
            }
            type.Write(undo).QualifiedName = text;
            ns.RemoveStr(undo, Names.DunderQualName);
        }
        Value make = ns.GetStr(Names.DunderNew);
        if (make.O is PyFunction)
        {
            ns.SetStr(undo, Names.DunderNew, Wrapped(vm, new PyStaticMethod(make), make));
        }
        foreach (PyStr name in (ReadOnlySpan<PyStr>)[Names.DunderInitSubclass, Names.DunderClassGetItem])
        {
            Value method = ns.GetStr(name);
            if (method.O is PyFunction)
            {
                ns.SetStr(undo, name, Wrapped(vm, new PyClassMethod(method), method));
            }
        }
        Value cell = ns.GetStr(Names.DunderClassCell);
        return cell.IsUnbound || cell.O is PyCell ? Value.None : Errors.TypeError($"__classcell__ must be a nonlocal cell, not {cell.Type.Repr()}");
    }

    private static PyObject Wrapped(Machine vm, PyObject wrapper, Value function)
    {
        WrappedAttributes.Copy(vm, wrapper, function);
        return wrapper;
    }
}
