namespace Lucid.Runtime;

/// <summary>
/// Attributes of instances, whatever keeps them: the slots of a <see cref="PyInstance"/>, the slots beside an instance of a class that derives
/// from a built-in type, either of which may have moved into a dict, or the dict of a built-in type that has one.
/// </summary>
internal static class InstanceAttributes
{
    /// <summary>Past this number attributes move into a dict.</summary>
    internal const int SlotsMax = 64;

    /// <summary>An attribute of the instance itself; unbound if there is none.</summary>
    internal static Value Get(Machine vm, PyObject? o, PyStr name)
    {
        if (o is PyInstance instance)
        {
            return Find(instance.Shape, instance.Slots, name);
        }
        if (o is null)
        {
            return Value.Unbound;
        }
        if (o.AttributeDict is { } dict)
        {
            return dict.GetStr(name);
        }
        Shape shape = o.Shape;
        return shape is null || shape.Count == 0 || o.Attributes is not { } slots ? Value.Unbound : Find(shape, slots.Values, name);
    }

    /// <summary>Sets an attribute, or deletes it if the value is unbound. False: the instance has no room for it, or has not what is to be deleted.</summary>
    internal static bool TrySet(Machine vm, PyObject? o, PyStr name, Value value)
    {
        if (o is null or PyType || !o.Type.HasInstanceDict)
        {
            return false;
        }
        Undo undo = vm.Undo;
        if (KeepsDict(o))
        {
            PyDict? dict = o.AttributeDict;
            if (value.IsUnbound)
            {
                return dict is not null && dict.RemoveStr(undo, name);
            }
            if (dict is null)
            {
                o.SetAttributeDict(undo, dict = new PyDict());
            }
            dict.SetStr(undo, name, value);
            return true;
        }
        Shape shape = o.Shape;
        if (!shape.IsDict && shape.Count >= SlotsMax && !value.IsUnbound && shape.Find(name) < 0)
        {
            MoveToDict(undo, o);
            shape = o.Shape;
        }
        if (shape.IsDict)
        {
            PyDict dict = DictIn(o);
            if (value.IsUnbound)
            {
                return dict.RemoveStr(undo, name);
            }
            dict.SetStr(undo, name, value);
            return true;
        }
        int slot = shape.Find(name);
        if (slot < shape.Type.FirstFreeSlot)
        {
            slot = -1;
        }
        if (value.IsUnbound)
        {
            return slot >= 0 && Remove(undo, o, slot);
        }
        if (slot >= 0)
        {
            Log(undo, o);
            ValuesOf(o)[slot] = value;
        }
        else
        {
            Add(undo, o, shape.With(name.IsExact ? name.Intern() : PyStr.Intern(name.Text)), value);
        }
        return true;
    }

    /// <summary>The <c>__dict__</c> of an instance, which from now on keeps its attributes in a dict; null if it can have none.</summary>
    internal static PyDict? GetDict(Machine vm, PyObject o)
    {
        if (!o.Type.HasInstanceDict)
        {
            return null;
        }
        if (KeepsDict(o))
        {
            if (o.AttributeDict is null)
            {
                o.SetAttributeDict(vm.Undo, new PyDict());
            }
            return o.AttributeDict;
        }
        if (!o.Shape.IsDict)
        {
            MoveToDict(vm.Undo, o);
        }
        return DictIn(o);
    }

    /// <summary>The <c>__dict__</c> of an instance as a value; unbound if it can have none.</summary>
    internal static Value DictOf(Machine vm, PyObject o) => GetDict(vm, o) is { } dict ? dict : Value.Unbound;

    /// <summary>Replaces the <c>__dict__</c> of an instance.</summary>
    internal static void SetDict(Machine vm, PyObject o, PyDict dict)
    {
        if (KeepsDict(o))
        {
            o.SetAttributeDict(vm.Undo, dict);
            return;
        }
        Log(vm.Undo, o);
        Shape shape = o.Shape.Type.DictShape;
        var values = new Value[shape.Count];
        ValuesOf(o).AsSpan(0, shape.Count - 1).CopyTo(values);
        values[^1] = dict;
        SetValues(o, values);
        o.Shape = shape;
    }

    /// <summary>A member of <c>__slots__</c>; unbound if it was not set.</summary>
    internal static Value GetMember(PyObject o, int index) => ValuesOf(o)[index];

    /// <summary>Sets a member of <c>__slots__</c>; unbound deletes it.</summary>
    internal static void SetMember(Undo undo, PyObject o, int index, Value value)
    {
        Log(undo, o);
        ValuesOf(o)[index] = value;
    }

    /// <summary>Names and values in order; the instance stays as it is.</summary>
    internal static PyDict CopyOf(Machine vm, PyObject o)
    {
        var copy = new PyDict();
        PyDict? from = KeepsDict(o) ? o.AttributeDict : o.Shape.IsDict ? DictIn(o) : null;
        if (from is not null)
        {
            return from.Copy();
        }
        if (KeepsDict(o))
        {
            return copy;
        }
        PyStr[] names = o.Shape.Names();
        Value[] values = ValuesOf(o);
        for (int i = o.Shape.Type.FirstFreeSlot; i < names.Length; i++)
        {
            copy.SetStr(vm.Undo, names[i], values[i]);
        }
        return copy;
    }

    /// <summary>Gives an instance another class of the same layout.</summary>
    internal static void ChangeType(Undo undo, PyObject o, PyType type)
    {
        Shape old = o.Shape;
        Shape shape = type.InstanceShape;
        if (old.IsDict)
        {
            shape = type.DictShape;
        }
        else if (HasSlots(o))
        {
            PyStr[] names = old.Names();
            for (int i = old.Type.FirstFreeSlot; i < names.Length; i++)
            {
                shape = shape.With(names[i]);
            }
        }
        if (HasSlots(o))
        {
            Log(undo, o);
        }
        else
        {
            ShapeRecord.Log(undo, o);
        }
        o.Shape = shape;
    }

    /// <summary>Room for the members of <c>__slots__</c>, all unset.</summary>
    internal static Value[] EmptySlots(PyType type)
    {
        int count = type.FirstFreeSlot;
        if (count == 0)
        {
            return [];
        }
        var values = new Value[count];
        Array.Fill(values, Value.Unbound);
        return values;
    }

    private static bool HasSlots(PyObject o) => o is PyInstance || o.Attributes is not null;

    /// <summary>Whether the built-in type among the bases keeps a dict of attributes itself.</summary>
    private static bool KeepsDict(PyObject o) => o is not PyInstance && o.Type.BuiltinType.HasInstanceDict;

    private static Value Find(Shape shape, Value[] values, PyStr name)
    {
        if (shape.IsDict)
        {
            return ((PyDict)values[shape.Count - 1].O!).GetStr(name);
        }
        int slot = shape.Find(name);
        return slot >= 0 && slot >= shape.Type.FirstFreeSlot ? values[slot] : Value.Unbound;
    }

    /// <summary>The dict of an instance whose shape says that it has one.</summary>
    internal static PyDict DictIn(PyObject o) => (PyDict)ValuesOf(o)[o.Shape.Count - 1].O!;

    private static Value[] ValuesOf(PyObject o)
    {
        if (o is PyInstance instance)
        {
            return instance.Slots;
        }
        AttributeSlots slots = o.Attributes!;
        if (slots.Values.Length < o.Shape.Count)
        {
            slots.Values = EmptySlots(o.Type);
        }
        return slots.Values;
    }

    private static void SetValues(PyObject o, Value[] values)
    {
        if (o is PyInstance instance)
        {
            instance.Slots = values;
        }
        else
        {
            o.Attributes!.Values = values;
        }
    }

    private static void Log(Undo undo, PyObject o)
    {
        if (o is not PyInstance instance)
        {
            _ = ValuesOf(o);
            o.Attributes!.Log(undo, o);
        }
        else if (instance.Epoch < undo.Epoch)
        {
            instance.Log(undo);
        }
    }

    private static void Add(Undo undo, PyObject o, Shape next, Value value)
    {
        if (o is PyInstance instance)
        {
            instance.AddSlot(undo, next, value);
            return;
        }
        Log(undo, o);
        Value[] values = ValuesOf(o);
        if (next.Count > values.Length)
        {
            Array.Resize(ref values, Math.Max(4, next.Count * 2));
            SetValues(o, values);
        }
        values[next.Count - 1] = value;
        o.Shape = next;
    }

    private static bool Remove(Undo undo, PyObject o, int slot)
    {
        Log(undo, o);
        Shape shape = o.Shape;
        Value[] values = ValuesOf(o);
        PyStr[] names = shape.Names();
        Shape left = shape.Type.InstanceShape;
        var kept = new Value[Math.Max(values.Length - 1, names.Length - 1)];
        Array.Copy(values, kept, slot);
        Array.Copy(values, slot + 1, kept, slot, names.Length - slot - 1);
        for (int i = shape.Type.FirstFreeSlot; i < names.Length; i++)
        {
            left = i == slot ? left : left.With(names[i]);
        }
        SetValues(o, kept);
        o.Shape = left;
        return true;
    }

    private static void MoveToDict(Undo undo, PyObject o)
    {
        var dict = new PyDict();
        PyStr[] names = o.Shape.Names();
        Value[] values = ValuesOf(o);
        Log(undo, o);
        Shape shape = o.Shape.Type.DictShape;
        for (int i = shape.Count - 1; i < names.Length; i++)
        {
            dict.SetStr(undo, names[i], values[i]);
        }
        var kept = new Value[shape.Count];
        Array.Copy(values, kept, shape.Count - 1);
        kept[^1] = dict;
        SetValues(o, kept);
        o.Shape = shape;
    }
}
