namespace Lucid.Runtime;

/// <summary>The special methods behind the slots, in the order in which CPython lists them.</summary>
internal static class SlotNames
{
    /// <summary>One special method: its slot, its name, and which of the slot's forms it is.</summary>
    internal sealed record Entry(Slot Slot, PyStr Name, SlotForm Form, string Signature, string Doc);

    internal static readonly Entry[] All =
    [
        Unary(Slot.Repr, "__repr__", "Return repr(self)."),
        Unary(Slot.Str, "__str__", "Return str(self)."),
        Unary(Slot.Hash, "__hash__", "Return hash(self)."),
        Unary(Slot.Iter, "__iter__", "Implement iter(self)."),
        Unary(Slot.Next, "__next__", "Implement next(self)."),
        Unary(Slot.Len, "__len__", "Return len(self)."),
        Unary(Slot.Bool, "__bool__", "True if self else False"),
        Unary(Slot.Neg, "__neg__", "-self"),
        Unary(Slot.Pos, "__pos__", "+self"),
        Unary(Slot.Invert, "__invert__", "~self"),
        Unary(Slot.Abs, "__abs__", "abs(self)"),
        Unary(Slot.Int, "__int__", "int(self)"),
        Unary(Slot.Float, "__float__", "float(self)"),
        Unary(Slot.Index, "__index__", "Return self converted to an integer, if self is suitable for use as an index into a list."),
        Unary(Slot.Await, "__await__", "Return an iterator to be used in await expression."),
        Unary(Slot.AsyncIter, "__aiter__", "Return an awaitable, that resolves in asynchronous iterator."),
        Unary(Slot.AsyncNext, "__anext__", "Return a value or raise StopAsyncIteration."),
        Unary(Slot.LengthHint, "__length_hint__", "Private method returning an estimate of len(list(it))."),
        Of(Slot.GetItem, "__getitem__", SlotForm.Binary, "($self, key, /)", "Return self[key]."),
        Of(Slot.SetItem, "__setitem__", SlotForm.Ternary, "($self, key, value, /)", "Set self[key] to value."),
        Of(Slot.DelItem, "__delitem__", SlotForm.Binary, "($self, key, /)", "Delete self[key]."),
        Of(Slot.Contains, "__contains__", SlotForm.Binary, "($self, key, /)", "Return bool(key in self)."),
        .. Number(Slot.Add, "add", "+"), .. Number(Slot.Sub, "sub", "-"), .. Number(Slot.Mul, "mul", "*"), .. Number(Slot.MatMul, "matmul", "@"),
        .. Number(Slot.TrueDiv, "truediv", "/"), .. Number(Slot.FloorDiv, "floordiv", "//"), .. Number(Slot.Mod, "mod", "%"),
        Of(Slot.DivMod, "__divmod__", SlotForm.Number, "($self, value, /)", "Return divmod(self, value)."),
        Of(Slot.DivMod, "__rdivmod__", SlotForm.Reflected, "($self, value, /)", "Return divmod(value, self)."),
        Of(Slot.Pow, "__pow__", SlotForm.Power, "($self, value, mod=None, /)", "Return pow(self, value, mod)."),
        Of(Slot.Pow, "__rpow__", SlotForm.ReflectedPower, "($self, value, mod=None, /)", "Return pow(value, self, mod)."),
        .. Number(Slot.LShift, "lshift", "<<"), .. Number(Slot.RShift, "rshift", ">>"),
        .. Number(Slot.And, "and", "&"), .. Number(Slot.Or, "or", "|"), .. Number(Slot.Xor, "xor", "^"),
        Inplace(Slot.InplaceAdd, "__iadd__", "+="), Inplace(Slot.InplaceSub, "__isub__", "-="), Inplace(Slot.InplaceMul, "__imul__", "*="),
        Inplace(Slot.InplaceMatMul, "__imatmul__", "@="), Inplace(Slot.InplaceTrueDiv, "__itruediv__", "/="),
        Inplace(Slot.InplaceFloorDiv, "__ifloordiv__", "//="), Inplace(Slot.InplaceMod, "__imod__", "%="), Inplace(Slot.InplacePow, "__ipow__", "**="),
        Inplace(Slot.InplaceLShift, "__ilshift__", "<<="), Inplace(Slot.InplaceRShift, "__irshift__", ">>="),
        Inplace(Slot.InplaceAnd, "__iand__", "&="), Inplace(Slot.InplaceOr, "__ior__", "|="), Inplace(Slot.InplaceXor, "__ixor__", "^="),
        Of(Slot.GetAttr, "__getattribute__", SlotForm.Binary, "($self, name, /)", "Return getattr(self, name)."),
        Of(Slot.GetAttr, "__getattr__", SlotForm.Fallback, "($self, name, /)", "Called when an attribute is not found."),
        Of(Slot.SetAttr, "__setattr__", SlotForm.Ternary, "($self, name, value, /)", "Implement setattr(self, name, value)."),
        Of(Slot.DelAttr, "__delattr__", SlotForm.Binary, "($self, name, /)", "Implement delattr(self, name)."),
        Of(Slot.DescrGet, "__get__", SlotForm.Get, "($self, instance, owner=None, /)", "Return an attribute of instance, which is of type owner."),
        Of(Slot.DescrSet, "__set__", SlotForm.Ternary, "($self, instance, value, /)", "Set an attribute of instance to value."),
        Of(Slot.DescrSet, "__delete__", SlotForm.Delete, "($self, instance, /)", "Delete an attribute of instance."),
        Of(Slot.Compare, "__lt__", SlotForm.Lt, "($self, value, /)", "Return self<value."),
        Of(Slot.Compare, "__le__", SlotForm.Le, "($self, value, /)", "Return self<=value."),
        Of(Slot.Compare, "__eq__", SlotForm.Eq, "($self, value, /)", "Return self==value."),
        Of(Slot.Compare, "__ne__", SlotForm.Ne, "($self, value, /)", "Return self!=value."),
        Of(Slot.Compare, "__gt__", SlotForm.Gt, "($self, value, /)", "Return self>value."),
        Of(Slot.Compare, "__ge__", SlotForm.Ge, "($self, value, /)", "Return self>=value."),
        Of(Slot.Call, "__call__", SlotForm.Call, "($self, /, *args, **kwargs)", "Call self as a function."),
        Of(Slot.Init, "__init__", SlotForm.Call, "($self, /, *args, **kwargs)", "Initialize self.  See help(type(self)) for accurate signature."),
        Of(Slot.Del, "__del__", SlotForm.Unary, "($self, /)", "Called when the instance is about to be destroyed."),
    ];

    private static readonly int[] firstOf = MakeFirst();

    /// <summary>The name of a slot's first special method.</summary>
    internal static PyStr Of(Slot slot) => All[firstOf[(int)slot]].Name;

    private static int[] MakeFirst()
    {
        var first = new int[SlotTable.SlotCount];
        for (int i = All.Length - 1; i >= 0; i--)
        {
            first[(int)All[i].Slot] = i;
        }
        return first;
    }

    private static Entry Of(Slot slot, string name, SlotForm form, string signature, string doc) => new(slot, PyStr.Intern(name), form, signature, doc);

    private static Entry Unary(Slot slot, string name, string doc) => Of(slot, name, SlotForm.Unary, "($self, /)", doc);

    private static Entry Inplace(Slot slot, string name, string sign) => Of(slot, name, SlotForm.Binary, "($self, value, /)", $"Return self{sign}value.");

    private static Entry[] Number(Slot slot, string name, string sign) =>
    [
        Of(slot, $"__{name}__", SlotForm.Number, "($self, value, /)", $"Return self{sign}value."),
        Of(slot, $"__r{name}__", SlotForm.Reflected, "($self, value, /)", $"Return value{sign}self."),
    ];
}
