namespace Lucid.Runtime;

/// <summary>Makes the special methods of built-in types out of the slots they fill.</summary>
internal static class SlotMembers
{
    /// <summary>Adds a wrapper for each slot that a type fills otherwise than its base.</summary>
    internal static void Add(PyType type, Dictionary<PyStr, Value> members)
    {
        SlotNames.Entry[] all = SlotNames.All;
        for (int row = 0; row < all.Length; row++)
        {
            Slot slot = all[row].Slot;
            nint f = type.SlotFunction(slot);
            if (f == 0 || slot == Slot.Del || all[row].Form == SlotForm.Fallback || (type.Spec!.Base is not null && f == type.Spec.Base.SlotFunction(slot)))
            {
                continue;
            }
            members[all[row].Name] = f == SlotThunks.Unhashable ? Value.None : new PySlotWrapper(type, row);
        }
        if (type.Has(Slot.New) && (type.Spec!.Base is null || type.SlotFunction(Slot.New) != type.Spec.Base.SlotFunction(Slot.New)))
        {
            members[Names.DunderNew] = PyBuiltinFunction.ConstructorOf(type);
        }
        if (type.Spec!.Doc is not null)
        {
            members[Names.DunderDoc] = Value.Str(type.Spec.Doc);
        }
    }
}
